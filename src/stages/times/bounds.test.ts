import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Bound, dayNumbered, intervalOf, narrowest, numberOf, stretchOf } from './bounds.ts';

describe('days and stretches', () => {
  it('are counted from 1970', () => {
    assert.equal(numberOf(dayNumbered(0)), 0);
    assert.equal(dayNumbered(0).toString(), '1970-01-01');
    assert.equal(dayNumbered(22_766).toString(), '2032-05-01');
    assert.equal(numberOf(dayNumbered(-1)), -1);
  });

  it('do not hold the day that an interval of days ends before, but that within which one ends', () => {
    const [first, second] = [numberOf(dayNumbered(22_766)), 22_767];
    assert.deepEqual(stretchOf({ start: '2032-05-01', end: '2032-05-03' }), { from: first, to: second });
    assert.deepEqual(stretchOf({ start: '2032-05-01', end: '2032-05-02' }), { from: first, to: first });
    assert.deepEqual(stretchOf({ start: '2032-05-01T22:00', end: '2032-05-02T01:00' }), {
      from: first,
      to: second,
    });
    assert.deepEqual(stretchOf({ start: '2032-05-01', end: '2032-05-01' }), { from: first, to: first });
  });

  it('are intervals again', () => {
    assert.deepEqual(intervalOf({ from: 22_766, to: 22_767 }), { start: '2032-05-01', end: '2032-05-03' });
  });
});

/** A bound that a word of the same name gives. */
const bound = (word: string, from: number, to: number, weight: number): Bound => ({
  ...{ from, to, weight },
  because: [{ article: 'a', start: word.charCodeAt(0), end: word.charCodeAt(0) + 1, exact: word }],
});

/** As "from–to weight words". */
const told = (bounds: readonly Bound[]): string | null => {
  const found = narrowest(bounds);
  return (
    found && `${found.from}–${found.to} ${found.weight} ${found.because.map(({ exact }) => exact).join('')}`
  );
};

const OPEN = Infinity;

describe('the days on which bounds hold together', () => {
  for (const [what, bounds, expected] of [
    ['are those of one that is sure enough', [bound('a', 4, 9, 3)], '4–9 3 a'],
    ['are none where it is too weak', [bound('a', 4, 9, 2.9)], null],
    ['are none where nothing is known', [], null],
    [
      'are what all hold, with those that set the first and the last day',
      [bound('a', 1, 6, 2), bound('b', 4, 9, 2), bound('c', 0, 20, 2)],
      '4–6 6 ba',
    ],
    ['touch where two hold one day together', [bound('a', 1, 4, 2), bound('b', 4, 9, 2)], '4–4 4 ba'],
    [
      'are those of the weightier ones, less what they break',
      [bound('a', 1, 3, 5), bound('b', 6, 9, 2)],
      '1–3 3 a',
    ],
    ['are none where too much is broken', [bound('a', 1, 3, 5), bound('b', 6, 9, 2.1)], null],
    [
      'are those of the earliest where as much speaks for others',
      [bound('a', 6, 9, 8), bound('b', 1, 3, 8), bound('c', 0, 20, 4)],
      '1–3 4 b',
    ],
    ['are not made surer by what bounds one side only', [bound('a', 4, 9, 2), bound('b', 1, OPEN, 2)], null],
    [
      'are those of two that bound one side each, where nothing bounds both',
      [bound('a', 4, OPEN, 2), bound('b', -OPEN, 9, 2)],
      '4–9 4 ab',
    ],
    ['stay open where one side is', [bound('a', 4, OPEN, 5)], null],
    ['stay open where the other side is', [bound('a', -OPEN, 4, 5)], null],
    [
      'are narrowed by what bounds one side only',
      [bound('a', 1, 9, 4), bound('b', 3, OPEN, 1), bound('c', -OPEN, 7, 1)],
      '3–7 4 bc',
    ],
    [
      'rest on the weightiest that set them',
      [bound('a', 4, 9, 1), bound('b', 4, 20, 3), bound('c', 0, 9, 2)],
      '4–9 6 bc',
    ],
    ['name a word once that sets both', [bound('a', 4, 9, 3), bound('b', 4, 9, 2)], '4–9 5 a'],
    ['are broken by what bounds one side', [bound('a', 4, 9, 3.5), bound('b', 10, OPEN, 1)], null],
  ] as const satisfies readonly (readonly [string, readonly Bound[], string | null])[])
    it(what, () => assert.equal(told(bounds), expected));
});
