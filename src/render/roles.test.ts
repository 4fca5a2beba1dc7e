import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import type { Entity } from '../model/entity.ts';
import { layOut } from './edition.ts';
import { rolesOf } from './roles.ts';

const edition = layOut(dossier);
const [agency, reprint, growers, spun] = dossier.articles.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
];

const entity = (...roles: readonly [article: string, words: string][]): Entity => ({
  ...dossier.entities[0]!,
  roles: roles.map(([article, exact]) => ({ article, start: 0, end: 4, exact })),
});

const told = (...roles: readonly [article: string, words: string][]): string[] =>
  rolesOf(edition, entity(...roles)).told.map(({ words }) => words);

test('what most publishers print comes first', () =>
  assert.deepEqual(
    told([agency, 'retired judge'], [reprint, 'chair of the board'], [growers, 'chair of the board']),
    ['chair of the board', 'retired judge'],
  ));

test('an article before it makes no other role', () =>
  assert.deepEqual(told([agency, 'the retired judge'], [reprint, 'a retired judge']), ['the retired judge']));

test('of roles that say more or less of one the fullest is told', () =>
  assert.deepEqual(
    told([agency, 'council leader'], [reprint, 'council leader'], [growers, 'Orrinford’s council leader']),
    ['Orrinford’s council leader'],
  ));

test('a long one does not stand beside a name', () =>
  assert.deepEqual(
    told(
      [agency, 'leader'],
      [reprint, 'leader of the council of Orrinford and of all the villages around it'],
    ),
    ['leader'],
  ));

test('words that a machine swapped are no role, and are kept apart', () => {
  const swap = dossier.articles[3]!.spun.swaps[0]!;
  const role = { article: spun, start: swap.start, end: swap.end, exact: swap.text };
  const { told: none, rest } = rolesOf(edition, { ...dossier.entities[0]!, roles: [role] });
  assert.deepEqual([none.length, rest.length], [0, 1]);
});
