import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordDifferences } from './word-differences.ts';

const side = (text: string, start = 0, end = text.length) => ({ text, language: 'en', start, end });

/** The differences, as "here → there". */
const told = (first: string, second: string): string[] =>
  wordDifferences(side(first), side(second)).differences.map(
    ({ first: here, second: there }) =>
      `${first.slice(here.start, here.end)} → ${second.slice(there.start, there.end)}`,
  );

const DIFFERENCES: readonly (readonly [first: string, second: string, ...differences: string[]])[] = [
  ['The wall stands.', 'The wall stands.'],
  ['The wall stands.', 'THE WALL, stands'],
  ['The café opens.', 'The cafe opens.'],
  ['', ''],
  ['The wall stands.', '', 'The wall stands → '],
  ['', 'The wall stands.', ' → The wall stands'],
  ['The old wall stands.', 'The wall stands.', 'old → '],
  ['The wall stands.', 'The wall still stands.', ' → still'],
  ['The wall stands.', 'The dam stands.', 'wall → dam'],
  ['The wall stands here.', 'A wall stands there.', 'The → A', 'here → there'],
  ['The high old wall stands.', 'The dam stands.', 'high old wall → dam'],
];

describe('words that differ', () => {
  for (const [first, second, ...differences] of DIFFERENCES)
    it(`of “${first}” and “${second}”`, () => assert.deepEqual(told(first, second), differences));

  it('are counted beside those that are the same', () => {
    const { same, words } = wordDifferences(side('The high old wall stands.'), side('The wall stands.'));
    assert.deepEqual([same, words], [3, { first: 5, second: 3 }]);
  });

  it('stand where they would stand where there are none: behind the word before, or at the start', () => {
    const text = 'So: the wall stands.';
    const { differences } = wordDifferences(side(text, 3), side('Now the old wall stands.'));
    assert.deepEqual(differences, [
      { first: { start: 3, end: 3 }, second: { start: 0, end: 3 } },
      { first: { start: 7, end: 7 }, second: { start: 8, end: 11 } },
    ]);
  });

  it('are those of the stretches only', () => {
    const [first, second] = ['Yes. The wall stands. So it is.', 'No. The wall stands. That is it.'];
    assert.deepEqual(wordDifferences(side(first, 5, 21), side(second, 4, 20)).differences, []);
  });
});

describe('words that are the same by chance', () => {
  for (const [what, first, second, ...differences] of [
    [
      'belong to what differs around them',
      'big storms hit of mayors hate boats',
      'calm weather came of sailors like rain',
      'big storms hit of mayors hate boats → calm weather came of sailors like rain',
    ],
    [
      'may be two',
      'one two three four of the five six seven eight',
      'red blue green gold of the cat dog cow hen',
      'one two three four of the five six seven eight → red blue green gold of the cat dog cow hen',
    ],
    [
      'are not three',
      'a1 a2 a3 a4 a5 a6 x y z b1 b2 b3 b4 b5 b6',
      'c1 c2 c3 c4 c5 c6 x y z d1 d2 d3 d4 d5 d6',
      'a1 a2 a3 a4 a5 a6 → c1 c2 c3 c4 c5 c6',
      'b1 b2 b3 b4 b5 b6 → d1 d2 d3 d4 d5 d6',
    ],
    [
      'are less than half of what stands on either side',
      'one of two three',
      'red of blue green',
      'one → red',
      'two three → blue green',
    ],
    [
      'are half of it at most',
      'one two of three four',
      'red blue of green gold',
      'one two of three four → red blue of green gold',
    ],
    [
      'go by all that differs behind them, on either side',
      'one two of three',
      'red of blue green gold',
      'one two of three → red of blue green gold',
    ],
    [
      'stand between two that differ, not behind one',
      'one two three of',
      'red blue green of',
      'one two three → red blue green',
    ],
    [
      'go by the longer side of what differs',
      'one of two three four',
      'red blue of green gold',
      'one of two three four → red blue of green gold',
    ],
  ] as const)
    it(what, () => assert.deepEqual(told(first, second), differences));
});

it('texts that differ in more than a thousand words differ as a whole', () => {
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');
  const [first, second] = [`same ${many('a', 501)} end`, `same ${many('b', 501)} end`];
  assert.deepEqual(told(first, second), [`${first} → ${second}`]);
  const [near, far] = [`same ${many('a', 500)} end`, `same ${many('b', 500)} end`];
  assert.equal(wordDifferences(side(near), side(far)).same, 2);
  assert.equal(wordDifferences(side(first), side(second)).same, 0);
});
