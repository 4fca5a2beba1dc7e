import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../src/model/claim.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreClaims } from './claims.ts';

const bare = handKey({
  post: 'Ferry held\nThe ferry carried 40 people. It lay at Torwik quay for the whole day.',
  mail: 'Ferry late\nThere were 60 on the ferry, which was at Torwik until the evening.',
});
const key: Key = {
  ...bare,
  claims: [
    {
      id: 'aboard',
      text: '40 people were on the ferry.',
      status: ['contradicted'],
      evidence: [
        placeIn(bare, 'post', 'The ferry carried 40 people'),
        placeIn(bare, 'mail', 'There were 60 on the ferry'),
      ],
      disagreement: { type: ['value'], values: { 40: ['post'], 60: ['mail'] } },
    },
    {
      id: 'place',
      text: 'The ferry was at Torwik.',
      status: ['corroborated'],
      evidence: [
        placeIn(bare, 'post', 'It lay at Torwik quay'),
        placeIn(bare, 'mail', 'which was at Torwik'),
      ],
    },
  ],
};
const ideal = idealDossier(key);
const [aboard, place] = ideal.claims as [Claim, Claim];
const first = (claim: Claim): Claim => ({ ...claim, statements: [claim.statements[0]] });
const { disagreement: _, ...agreed } = aboard;

const cases: [what: string, claims: Claim[], figure: string, value: number | null][] = [
  ['as they are', [aboard, place], 'found', 1],
  ['one missed', [aboard], 'found', 0.5],
  ['one article left out', [aboard, first(place)], 'complete', 0.5],
  ['taken as agreed', [{ ...agreed, status: 'corroborated' }, place], 'status', 0.5],
  ['taken as agreed', [{ ...agreed, status: 'corroborated' }, place], 'values told apart', 0],
  [
    'a disagreement that is none',
    [aboard, { ...place, status: 'contradicted' }],
    'contradicted, rightly',
    0.5,
  ],
  ['no disagreement at all', [place], 'contradicted, rightly', null],
  [
    'of another type',
    [{ ...aboard, disagreement: { ...aboard.disagreement!, type: 'scope' } }, place],
    'disagreements typed',
    0,
  ],
  ['nothing', [], 'found', 0],
];

for (const [what, claims, figure, value] of cases) {
  test(`${figure}, ${what}: ${value?.toFixed(2) ?? 'none'}`, () => {
    assert.equal(figureValue(scoreClaims(readAgainst({ ...ideal, claims }, key)), figure), value);
  });
}

test('a fault names the fact, what was expected, and the claim that came nearest', () => {
  const figures = scoreClaims(
    readAgainst({ ...ideal, claims: [aboard, { ...place, status: 'single-origin' }] }, key),
  );
  assert.deepEqual(figures.find(({ name }) => name === 'status')!.faults, [
    '- place (corroborated): single-origin: The ferry was at Torwik.',
  ]);
});
