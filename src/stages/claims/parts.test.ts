import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { partSentence } from './parts.ts';

/** Returns the parts of a sentence, of list members with the words that they share in brackets. */
function partsOf(sentence: string): string[] {
  const tokens = english.tokenizer.tokensOf(sentence, 0, sentence.length);
  const [tree] = english.annotator!().parse([tokens]);
  const names = tree!.names;
  const whole = { start: 0, end: sentence.length };
  return partSentence(sentence, whole, tree, { quotations: [], times: [], names }, english).map(
    ({ start, end, lead }) =>
      (lead ? `[${sentence.slice(lead.start, lead.end)}] ` : '') + sentence.slice(start, end),
  );
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'The dam has burst above the mill; the board closed both bridges of the town.',
    ['The dam has burst above the mill', 'the board closed both bridges of the town'],
  ],
  [
    'The board closed both bridges of the town, and the mayor opened the gym to families.',
    ['The board closed both bridges of the town', 'the mayor opened the gym to families'],
  ],
  [
    'The mayor wants a higher northern wall, a second pump house and a new bridge for the town.',
    [
      'The mayor wants a higher northern wall',
      '[The mayor wants] a second pump house',
      '[The mayor wants] a new bridge for the town',
    ],
  ],
  [
    'The board met in the town hall at noon, and warned the owners of the paper mill.',
    ['The board met in the town hall at noon', 'warned the owners of the paper mill'],
  ],
  [
    'The patrol seized 12 nets and 300 eels from poachers.',
    ['The patrol seized 12 nets and 300 eels from poachers.'],
  ],
];

for (const [sentence, parts] of cases)
  test(`parts: ${sentence}`, () => assert.deepEqual(partsOf(sentence), parts));
