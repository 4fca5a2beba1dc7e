/** Vectors of words, of unit length, remembered by word. */

import type { NeuralModel } from './model-file.ts';

/** Words that are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 30_000;

/** Returns the reader of word vectors; it gives `null` for a word that is not listed. */
export function openWordVectors({ vectors, vectorRow }: NeuralModel): (word: string) => Float32Array | null {
  const remembered = new Map<string, Float32Array | null>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const row = vectorRow(word);
    const vector = row < 0 ? null : unitVector(vectors, row);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, vector);
    return vector;
  };
}

function unitVector({ width, numbers }: NeuralModel['vectors'], row: number): Float32Array | null {
  const vector = new Float32Array(numbers.subarray(row * width, (row + 1) * width));
  const length = Math.hypot(...vector);
  return length === 0 ? null : vector.map((each) => each / length);
}
