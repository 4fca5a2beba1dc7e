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

it('reckons with what the two have in common, over what either has, but not with the two themselves', () => {
  const near = likenessByCompany([
    [1, 0.5, 0.8, 0.2],
    [0.5, 1, 0.4, 0.6],
    [0.8, 0.4, 1, 0],
    [0.2, 0.6, 0, 1],
  ]);
  const company = (0.4 + 0.2) / (0.8 + 0.6);
  assert.ok(Math.abs(near[0]![1]! - (0.6 * 0.5 + 0.4 * company)) < 1e-12);
  assert.ok(Math.abs(near[1]![0]! - near[0]![1]!) < 1e-12);
});

it('leaves two their own likeness where there is nobody else', () => {
  const [[, near]] = likenessByCompany([
    [1, 0.5],
    [0.5, 1],
  ]) as [number[], number[]];
  assert.equal(near, 0.6 * 0.5);
});

/** A table in which those named together are alike by so much, and the others not at all. */
function likenessOf(count: number, ...pairs: readonly (readonly [one: number, other: number, by: number])[]) {
  const table = Array.from({ length: count }, (_, at) =>
    Array.from({ length: count }, (_, to) => +(at === to)),
  );
  for (const [one, other, by] of pairs) table[one]![other] = table[other]![one] = by;
  return table;
}

it('names the largest group first, of equals the one of the first; each in order', () => {
  const table = likenessOf(8, [0, 7, 0.9], [3, 5, 0.8], [1, 4, 0.7], [1, 2, 0.7], [2, 4, 0.7]);
  assert.deepEqual(groupByLikeness(table, 0.5), [[1, 2, 4], [0, 7], [3, 5], [6]]);
  assert.deepEqual(groupByLikeness(likenessOf(4, [0, 3, 0.9], [1, 2, 0.7], [0, 1, 0.8], [1, 3, 0.8]), 0.5), [
    [0, 1, 3],
    [2],
  ]);
});

it('puts a group in order, also where a later one was joined to it first', () => {
  const table = likenessOf(3, [0, 2, 0.9], [0, 1, 0.8], [1, 2, 0.8]);
  assert.deepEqual(groupByLikeness(table, 0.5), [[0, 1, 2]]);
});

it('of two that are as alike joins the first, where it may not join both', () => {
  assert.deepEqual(groupByLikeness(likenessOf(3, [0, 1, 0.8], [1, 2, 0.8]), 0.5), [[0, 1], [2]]);
});

it('joins those that are more alike before those that come first', () => {
  assert.deepEqual(groupByLikeness(likenessOf(3, [0, 1, 0.6], [1, 2, 0.9]), 0.5), [[1, 2], [0]]);
});
