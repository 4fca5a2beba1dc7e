/** What English words mean: the annotator's word vectors (GloVe's), by the ids of the spin model. */

import type { Meanings } from '../spin.ts';
import { neuralModel } from './annotator.ts';

/** Returns the meanings of words that are numbered; each word's row is looked for once. */
export function meaningsOf(wordOf: (id: number) => string): Meanings {
  const { vectors, vectorRow } = neuralModel();
  const { width, numbers } = vectors;
  const rows = new Map<number, number>();
  const shrink = new Map<number, number>();
  const rowOf = (id: number): number => {
    if (id < 0) return -1;
    let row = rows.get(id);
    if (row === undefined) {
      row = vectorRow(wordOf(id));
      rows.set(id, row);
      if (row >= 0) shrink.set(row, 1 / Math.sqrt(dotRow(numbers, row * width, numbers, row * width) || 1));
    }
    return row;
  };
  const dotRow = (a: ArrayLike<number>, from: number, b: ArrayLike<number>, other: number): number => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += a[from + i]! * b[other + i]!;
    return sum;
  };
  return {
    width,
    has: (id) => rowOf(id) >= 0,
    add: (sum, id, times = 1) => {
      const row = rowOf(id);
      if (row < 0) return false;
      const scale = times * shrink.get(row)!;
      for (let i = 0, at = row * width; i < width; i++) sum[i]! += numbers[at + i]! * scale;
      return true;
    },
    dot: (vector, id) => {
      const row = rowOf(id);
      return row < 0 ? 0 : dotRow(vector, 0, numbers, row * width) * shrink.get(row)!;
    },
  };
}
