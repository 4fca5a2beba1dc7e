import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contestsOf } from './trial.ts';

const names = {
  Brelt: 'person',
  Corvo: 'organisation',
  'Lumen Group': 'organisation',
  Verland: 'place',
} as const;
const places = { 'Town Hall': 'facility', 'Riverside Stadium': 'facility' } as const;

/** Accounts of one day in other words, and whether they exclude each other. */
const pairs: readonly [string, string, string, boolean][] = [
  [
    'there were none',
    'Police arrested 34 fans after the match.',
    'There were no arrests after the match.',
    true,
  ],
  ['a bare denial', 'Brelt was arrested at the airport.', 'Brelt was not arrested, his lawyer said.', true],
  [
    'where it was held',
    'The talks were held at the Town Hall.',
    'The two sides met at Riverside Stadium.',
    true,
  ],
  [
    'who came to whom',
    'Corvo approached Lumen Group.',
    'It was Lumen Group that first contacted Corvo.',
    true,
  ],
  ['no doubt is no thing', 'There was no doubt about the deal.', 'Doubt about the deal grew.', false],
  ['another act', 'Brelt was not arrested.', 'Brelt was questioned at the airport.', false],
];

for (const [what, one, other, isDisputed] of pairs)
  test(`${isDisputed ? 'disputed' : 'not disputed'}: ${what}`, () => {
    const told = [one, other].map((text) => ({ text, on: '2031-03-05' }));
    const contests = contestsOf(told, { ...names, ...places });
    assert.equal(contests.length > 0, isDisputed);
  });
