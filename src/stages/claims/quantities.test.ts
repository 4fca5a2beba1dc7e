import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { wordsOf } from '../../text/words.ts';
import { findQuantities } from './quantities.ts';

/** Texts with their numbers: value, what is counted (stems or unit), and how it is bounded. */
const cases: readonly (readonly [string, readonly (readonly [number, string, string?])[]])[] = [
  ['about 2,400 beehives', [[2400, 'beehiv', 'about']]],
  ['more than 14 million crowns', [[14e6, 'crown', 'more than']]],
  ['a loan of £5m', [[5e6, 'GBP']]],
  ['up to 12% of it', [[12, '%', 'at most']]],
  ['twenty-one goats', [[21, 'goat']]],
  ['hundreds of goats', [[200, 'goat', 'at least']]],
  ['14 driverless cranes at the quay', [[14, 'driverless crane']]],
  ['2,300 of its carters', [[2300, 'carter']]],
  ['six Orrin mills', [[6, 'mill']]],
  [
    '54 of the 120 seats',
    [
      [54, 'seat'],
      [120, 'seat'],
    ],
  ],
  ['a wall of 3 km', [[3000, 'm']]],
  ['between 110 and 130 goats', [[110, 'goat']]],
  ['a 10-member panel', [[10, 'member']]],
  ['a queue of two hours', [[7200, 's']]],
  ['a three-day queue', []],
  ['at Gate 4 of the mill', []],
  ['one of the mills', []],
];

for (const [text, expected] of cases)
  test(`numbers: ${text}`, () => {
    const words = wordsOf(text).map((word) => {
      const folded = word.text.toLowerCase();
      const { functionWords, stem } = english.vocabulary;
      return { ...word, folded, stem: functionWords.has(folded) ? null : stem(folded) };
    });
    const whole = { start: 0, end: text.length };
    const found = findQuantities(text, words, whole, english.values(text, 0, text.length), [], english);
    assert.deepEqual(
      found.map(({ value, units, bound }) => [
        value,
        [...units].join(' '),
        ...(bound === 'exactly' ? [] : [bound]),
      ]),
      expected,
    );
  });

test('a number after its part is the whole of it', () => {
  const text = '21 of the more than 200 goats';
  const words = wordsOf(text).map((word) => {
    const folded = word.text.toLowerCase();
    return { ...word, folded, stem: english.vocabulary.functionWords.has(folded) ? null : folded };
  });
  const whole = { start: 0, end: text.length };
  const found = findQuantities(text, words, whole, english.values(text, 0, text.length), [], english);
  assert.deepEqual(
    found.map(({ value, whole }) => [value, whole]),
    [
      [21, false],
      [200, true],
    ],
  );
});
