import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coincidence, f1, meets, pairsOf, pairUp, share } from './figures.ts';

const counts: [what: string, hits: number, given: number, wanted: number, values: (number | null)[]][] = [
  ['all right', 2, 2, 2, [1, 1, 1]],
  ['half of what was found, all that was there', 1, 2, 1, [2 / 3, 0.5, 1]],
  ['nothing found', 0, 0, 4, [0, null, 0]],
  ['nothing there', 0, 4, 0, [0, 0, null]],
  ['nothing to find', 0, 0, 0, [null, null, null]],
];

for (const [what, hits, given, wanted, [value, precision, recall]] of counts) {
  test(`F1 with ${what}`, () => {
    const figure = f1('layer', 'name', { hits, given, wanted });
    assert.deepEqual([figure.value, figure.precision, figure.recall], [value, precision, recall]);
  });
}

test('a share of nothing has no value', () => {
  assert.equal(share('layer', 'name', { hits: 0, of: 0 }).value, null);
  assert.equal(share('layer', 'name', { hits: 1.5, of: 2 }).value, 0.75);
});

test('pairs take the best fit first, and each member once', () => {
  assert.deepEqual(
    pairUp([10, 20], [19, 11, 500], (a, b) => Math.max(0, 5 - Math.abs(a - b))),
    [
      [0, 1],
      [1, 0],
    ],
  );
});

const at = (start: number, end: number, article = 'a') => ({ article, start, end });

const places: [
  what: string,
  a: ReturnType<typeof at>,
  b: ReturnType<typeof at>,
  meet: boolean,
  fit: number,
][] = [
  ['the same words', at(0, 10), at(0, 10), true, 1],
  ['words within a sentence', at(40, 50), at(0, 100), true, 0.1],
  ['words that barely touch', at(0, 10), at(8, 20), false, 0.1],
  ['the same place in another article', at(0, 10), at(0, 10, 'b'), false, 0],
  ['words within a whole article', at(40, 50), at(0, 2000), false, 0.005],
];

for (const [what, a, b, meet, fit] of places) {
  test(`${what} ${meet ? 'meet' : 'do not meet'}`, () => {
    assert.deepEqual([meets(a, b), meets(b, a), coincidence(a, b)], [meet, meet, fit]);
  });
}

test('pairs of members have one name whatever the order', () => {
  assert.deepEqual(pairsOf(['c', 'a', 'b', 'a']), ['a = b', 'a = c', 'b = c']);
});
