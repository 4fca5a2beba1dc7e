import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bCubed, ceafE, type Placing } from './clusters.ts';

/** Pairs of letters: the wanted cluster and the given one. */
const placings = (pairs: string): Placing[] =>
  pairs.split(' ').map((pair) => ({ wanted: pair[0]!, given: pair[1]! }));

const near = (value: number, expected: number): void =>
  assert.ok(Math.abs(value - expected) < 1e-9, `${value}`);

test('what is put together rightly is wholly right, whatever the clusters are called', () => {
  near(bCubed(placings('ax ax by')).f1, 1);
  near(ceafE(placings('ax ax by')).f1, 1);
});

test('B-cubed counts each mention: one cluster for two of two costs half the precision', () => {
  const { precision, recall } = bCubed(placings('ax ax bx bx'));
  near(precision, 0.5);
  near(recall, 1);
});

test('CEAF pairs each cluster once: of a split one only a part counts', () => {
  const { precision, recall } = ceafE(placings('ax ax ay az'));
  near(recall, (2 * 2) / 6);
  near(precision, (2 * 2) / 6 / 3);
});

test('the best pairing is not the greedy one', () => {
  // Greedily a-x (4 of 5 and 4) leaves b nothing but y; the best sum is found all the same.
  const { recall } = ceafE(placings('ax ax ax ay ay bx bx bx'));
  near(recall, Math.max((2 * 3) / 11 + 0, (2 * 2) / 7 + (2 * 3) / 9) / 2);
});
