import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import { alteredUtterances } from './altered.ts';
import { layOut } from './edition.ts';

const edition = layOut(dossier);

test('an utterance whose wording differs stands with every wording', () => {
  const [utterance] = alteredUtterances(edition);
  assert.equal(utterance?.speaker, 'Maud Orrin');
  assert.deepEqual(
    utterance?.wordings.map(({ quotations }) => quotations.map(({ id }) => id)),
    [['q1'], ['q2'], ['q3'], ['q4']],
  );
});

test('quotations with the same words are one wording', () => {
  const utterances = dossier.utterances.map((utterance) => ({
    ...utterance,
    variants: utterance.variants.map((variant) => ({
      ...variant,
      differences: variant.quotation === 'q3' ? variant.differences : [],
    })),
  }));
  const [utterance] = alteredUtterances(layOut({ ...dossier, utterances }));
  assert.deepEqual(
    utterance?.wordings.map(({ quotations }) => quotations.map(({ id }) => id)),
    [['q1', 'q2', 'q4'], ['q3']],
  );
});
