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

test('who quotes stands before who retells, and the gravest difference comes first', () => {
  const [, kestrel] = alteredUtterances(edition);
  assert.deepEqual(
    kestrel?.wordings.map(({ quotations, kinds }) => [quotations[0].id, ...kinds]),
    [['q8'], ['q9', 'modality'], ['q10', 'indirect']],
  );
});

test('retellings alone, each in its own words, are no altered utterance', () => {
  const quotations = dossier.quotations.map((quotation) => ({ ...quotation, kind: 'indirect' as const }));
  const utterances = [
    {
      id: 'u1',
      source: 'e1',
      wordings: [],
      variants: [
        { quotation: 'q6', differences: [] },
        {
          quotation: 'q13',
          differences: [{ kind: 'substituted' as const, here: 'gates were stuck', there: 'concrete' }],
        },
      ],
    },
  ];
  assert.deepEqual(alteredUtterances(layOut({ ...dossier, quotations, utterances })), []);
});

test('a wording is the best attested where more origins print it than any other', () => {
  const [utterance] = dossier.utterances;
  const wordings = [
    { text: 'shut', variants: ['q1'] as const, origins: ['o1', 'o2'] },
    { text: 'never', variants: ['q3'] as const, origins: ['o2'] },
  ];
  const [orrin] = alteredUtterances(layOut({ ...dossier, utterances: [{ ...utterance!, wordings }] }));
  assert.deepEqual(
    orrin?.wordings.map(({ best, origins }) => [best, origins]),
    [
      [true, 2],
      [false, null],
      [false, 1],
      [false, null],
    ],
  );
});

test('one article that gives words in full and in part is no altered utterance', () => {
  const quotations = dossier.quotations.map((quotation) => ({
    ...quotation,
    article: dossier.articles[0]!.id,
  }));
  const utterances = dossier.utterances.map((utterance) => ({
    ...utterance,
    variants: utterance.variants.filter(({ quotation }) => quotation === 'q1' || quotation === 'q2'),
  }));
  assert.equal(alteredUtterances(layOut({ ...dossier, utterances })).length, 1);
  assert.equal(alteredUtterances(layOut({ ...dossier, quotations, utterances })).length, 0);
});
