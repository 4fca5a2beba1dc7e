import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomNumbers } from '../../../training/random.ts';
import { product } from '../same-statement/word-likeness.ts';
import { nearWords } from './near-words.ts';

const LEAST = 0.3;

test('finds the words near each of many, as comparing every two does', () => {
  const vectors = inventVectors(150, 20);
  const near = nearWords(vectors, LEAST);
  const comparedByEach = vectors.map((one, at) =>
    [...vectors.keys()].filter((other) => {
      const there = vectors[other]!;
      return other !== at && one !== null && there !== null && product(one, there) >= LEAST;
    }),
  );
  assert.ok(comparedByEach.flat().length > 100);
  for (const [at, others] of comparedByEach.entries()) assert.deepEqual(near(at), others);
});

test('a word without a vector is near none, and where no word has one none is', () => {
  const [one] = inventVectors(2, 20) as [Float32Array, Float32Array];
  assert.deepEqual(nearWords([one, null, one], LEAST)(1), []);
  assert.deepEqual(nearWords([one, null, one], LEAST)(0), [2]);
  assert.deepEqual(nearWords([null, null], LEAST)(0), []);
});

function inventVectors(count: number, length: number): (Float32Array | null)[] {
  const random = randomNumbers(7);
  return Array.from({ length: count }, (_, at) => {
    if (at % 40 === 39) return null;
    const vector = Float32Array.from({ length }, () => random() - 0.5);
    const size = Math.hypot(...vector);
    return vector.map((number) => number / size);
  });
}
