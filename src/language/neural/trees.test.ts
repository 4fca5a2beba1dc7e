import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestTree } from './trees.ts';

/** Scores of arcs from rows: the root first, then each word as head. */
function treeOf(rows: readonly (readonly number[])[]): number[] {
  return [...bestTree(Float32Array.from(rows.flat()), rows.length, rows[0]!.length)];
}

test('each word takes its best head where that makes a tree', () => {
  const heads = treeOf([
    [0, 0, 5, 0],
    [9, 0, 0, 0],
    [0, 0, 4, 0],
  ]);
  assert.deepEqual(heads, [1, -1, 1]);
});

test('two words that want each other are parted where it costs least', () => {
  const heads = treeOf([
    [1, 0, 9, 0],
    [2, 8, 0, 7],
    [5, 0, 0, 0],
  ]);
  assert.deepEqual(heads, [1, 2, -1]);
});

test('only one word stands under the root', () => {
  const heads = treeOf([
    [9, 0, 1],
    [8, 3, 0],
  ]);
  assert.deepEqual(heads, [-1, 0]);
});

test('a cycle of three within a longer sentence is broken', () => {
  const rows = [
    [0, 0, 9, 0, 0],
    [0, 0, 0, 9, 0],
    [0, 9, 0, 0, 7],
    [5, 0, 0, 0, 0],
  ];
  assert.deepEqual(treeOf(rows), [1, 2, 3, -1]);
});

test('is as good as the best of all trees', () => {
  let state = 3;
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => Math.fround(random())));
    assert.equal(scoreOf(rows, treeOf(rows)).toFixed(5), bestOfAll(rows).toFixed(5));
  }
});

const scoreOf = (rows: readonly (readonly number[])[], heads: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + rows[word]![head + 1]!, 0);

function bestOfAll(rows: readonly (readonly number[])[]): number {
  let best = -Infinity;
  for (let code = 0; code < 5 ** 4; code++) {
    const heads = rows.map((_, word) => (Math.floor(code / 5 ** word) % 5) - 1);
    if (isTree(heads)) best = Math.max(best, scoreOf(rows, heads));
  }
  return best;
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps < heads.length && at !== -1; steps++) at = heads[at]!;
    return at === -1;
  });
}
