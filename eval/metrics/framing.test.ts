import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Concept } from '../../src/model/framing.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreFraming } from './framing.ts';

const plain = handKey({
  gull: 'The strike goes on. The strike has no end, says Ilsa Vennick.',
  tern: 'The stoppage goes on. The stoppage has no end, says Vennick.',
});
const key: Key = {
  ...plain,
  concepts: [
    {
      concept: 'what they do',
      variants: [
        { label: 'strike', counts: new Map([['gull', 2]]), evidence: [placeIn(plain, 'gull', 'strike')] },
        { label: 'stoppage', counts: new Map([['tern', 2]]), evidence: [placeIn(plain, 'tern', 'stoppage')] },
      ],
    },
  ],
  pointless: [['Ilsa Vennick', 'Vennick']],
};

const scored = (change: (concepts: readonly Concept[]) => readonly Concept[]) => {
  const ideal = idealDossier(key);
  const framing = { ...ideal.framing, concepts: change(ideal.framing.concepts) };
  return scoreFraming(readAgainst({ ...ideal, framing }, key));
};

test('words of one thing that stand apart are not found', () => {
  const parted = scored(([one]) => one!.variants.map((variant) => ({ ...one!, variants: [variant] })));
  assert.equal(figureValue(parted, 'variants found'), 0.5);
});

test('a count is right within a fifth of what is there', () => {
  const off = scored(([one]) => [
    { ...one!, variants: one!.variants.map((variant) => ({ ...variant, counts: { gull: 2, tern: 1 } })) },
  ]);
  assert.equal(figureValue(off, 'counts right, within a fifth'), 0.25);
});

test('a short and a long name in one concept are told off', () => {
  const mixed = scored(([one]) => [
    one!,
    {
      ...one!,
      variants: ['Ilsa Vennick', 'Vennick'].map((label) => ({ ...one!.variants[0]!, label })),
    },
  ]);
  assert.equal(figureValue(mixed, 'what is no choice of words left alone'), 0);
  assert.equal(
    figureValue(
      scored((all) => all),
      'what is no choice of words left alone',
    ),
    1,
  );
});
