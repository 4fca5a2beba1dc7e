import assert from 'node:assert/strict';
import { it } from 'node:test';
import { groupByLikeness, likenessByCompany } from './average-link.ts';

const LIKENESS = [
  [1, 0.9, 0.1, 0.6],
  [0.9, 1, 0.2, 0.5],
  [0.1, 0.2, 1, 0.3],
  [0.6, 0.5, 0.3, 1],
];

it('joins the most alike first, and goes by the mean after that', () => {
  assert.deepEqual(groupByLikeness(LIKENESS, 0.7), [[0, 1], [2], [3]]);
  assert.deepEqual(groupByLikeness(LIKENESS, 0.55), [[0, 1, 3], [2]]);
  assert.deepEqual(groupByLikeness(LIKENESS, 0.56), [[0, 1], [2], [3]]);
  assert.deepEqual(groupByLikeness([], 0.5), []);
});

it('finds two less alike that are like different others', () => {
  const near = likenessByCompany([
    [1, 0.5, 0.9, 0],
    [0.5, 1, 0.9, 0.1],
    [0.9, 0.9, 1, 0],
    [0, 0.1, 0, 1],
  ]);
  assert.ok(near[0]![1]! > 0.5);
  assert.ok(near[1]![3]! < 0.1);
  assert.equal(near[0]![2], near[2]![0]);
});
