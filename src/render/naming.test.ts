import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import { layOut } from './edition.ts';
import { layOutNaming } from './naming.ts';

test('variants are counted by publisher, and every publisher keeps its place', () => {
  const { namings, most } = layOutNaming(layOut(dossier), dossier.framing.concepts[0]!);
  assert.deepEqual(
    namings.map(({ variant, uses }) => [variant.label, uses.map(({ code, count }) => `${code} ${count}`)]),
    [
      ['gates', ['NPS 3', 'OG 3', 'ORC 3', 'FAS 0']],
      ['barrier doors', ['NPS 0', 'OG 0', 'ORC 0', 'FAS 1']],
    ],
  );
  assert.equal(most, 3);
});
