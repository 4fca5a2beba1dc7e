/** Which of many words keep like company: each word's vector laid beside all the others, many at a time. */

import { openWorkspace } from './matrices.ts';

/** Rows of products that are made at once, and columns to which the kernel rounds up. */
const ROWS = 32;
const COLUMNS = 8;
/** The kernel adds in another order than a plain loop does; a product off by more than this is none of rounding. */
const ROUNDING = 1e-4;

/**
 * Returns what tells the ordinals of the vectors whose product with that of an ordinal is `least` or more, and perhaps of
 * some that fall short by a rounding. All vectors are as long as one another; a word without one is near none.
 */
export function nearWords(
  vectors: readonly (Float32Array | null)[],
  least: number,
): (at: number) => readonly number[] {
  const length = vectors.find((vector) => vector !== null)?.length ?? 0;
  if (length === 0) return () => [];
  const columns = Math.ceil((vectors.length + ROWS) / COLUMNS) * COLUMNS;
  const { kernels, matrix } = openWorkspace(4 * columns * (length + ROWS) + 64);
  const all = matrix(length, columns);
  for (const [at, vector] of vectors.entries())
    if (vector !== null) for (let i = 0; i < length; i++) all.data[i * columns + at] = vector[i]!;
  const products = matrix(ROWS, columns);
  const near: (readonly number[])[] = [];
  const readRows = (first: number): void => {
    products.data.fill(0);
    // The block's own vectors stand in the same matrix, as columns.
    const row = 4 * columns;
    kernels.multiply(ROWS, columns, length, all.at + 4 * first, 4, row, all.at, row, products.at, row);
    for (let at = first; at < Math.min(first + ROWS, vectors.length); at++) {
      const found: number[] = [];
      const from = (at - first) * columns;
      for (let other = 0; other < vectors.length; other++)
        if (products.data[from + other]! >= least - ROUNDING && other !== at) found.push(other);
      near[at] = found;
    }
  };
  return (at) => {
    if (near[at] === undefined) readRows(at - (at % ROWS));
    return near[at]!;
  };
}
