import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstFrom, overlapping } from './offsets.ts';

const spans = [
  { start: 0, end: 3 },
  { start: 5, end: 9 },
  { start: 9, end: 12 },
];

test('the first span from an offset on is the one that starts there or next', () => {
  assert.deepEqual(
    [0, 1, 5, 9, 10].map((offset) => firstFrom(spans, offset)),
    [0, 1, 1, 2, 3],
  );
});

for (const [start, end, expected] of [
  [6, 7, [1]],
  [2, 6, [0, 1]],
  [9, 20, [2]],
  [3, 5, []],
  [0, 12, [0, 1, 2]],
  [12, 14, []],
] as const)
  test(`spans that share characters with ${start} to ${end}`, () =>
    assert.deepEqual(
      overlapping(spans, { start, end }),
      expected.map((index) => spans[index]),
    ));
