import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, placesOf } from './term-places.ts';

test('finds where each term stands, and that others stand nowhere', () => {
  // The last bits of most are the same, so that they fall together.
  const terms = Uint32Array.from([0, 1, 4096, 8192, 8193, 0x80000000, 0xfffff000, 0xffffffff]);
  const places = placesOf(terms);
  assert.deepEqual(
    [...terms].map((term) => placeOf(places, term)),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  for (const term of [2, 12288, 0x80000001, 0xfffffffe]) assert.equal(placeOf(places, term), -1);
});

test('finds nothing in an empty list', () => {
  assert.equal(placeOf(placesOf(new Uint32Array()), 7), -1);
});
