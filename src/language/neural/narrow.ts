/**
 * Products in 16 bits, which take half as long as those in 32: each row and each column of weights has a step of its own,
 * some thirteen bits of a number count, and sums are whole numbers, exact and the same on every machine. Of 55,000 words of
 * the development treebanks none has another tag, and three have another head. With 7 and 8 bits they would take half as
 * long again, and as many words are right, but others are: clauses fall under their floors.
 */

import type { Matrix, Workspace } from './matrices.ts';

/** Weights in panels, with what a step of each column is worth, and what is added to each row of the product. */
export interface NarrowWeights {
  readonly columns: number;
  readonly panels: Int16Array;
  readonly edge: Matrix;
}

export interface NarrowRows {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  /** What a step of each is worth. */
  readonly scales: Matrix;
}

/** The largest number of a row. */
export const MOST_OF_ROW = 8191;
const MOST = 32767;
/** Columns that stand together. */
const PANEL = 8;

/** Returns the weights of so many columns, a multiple of 8, of rows that are one, too. */
export function narrowWeights(
  space: Workspace,
  weights: Float32Array,
  columns: number,
  bias?: Float32Array,
): NarrowWeights {
  const rows = weights.length / columns;
  const panels = shorts(space, rows, columns);
  const edge = space.matrix(2, columns);
  const steps = stepsOf(weights, columns);
  for (let column = 0; column < columns; column++) {
    const lane = column % PANEL;
    edge.data[(column - lane) * 2 + lane] = steps[column]!;
    edge.data[(column - lane) * 2 + lane + PANEL] = bias?.[column] ?? 0;
  }
  for (let row = 0, from = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, from++) {
      const lane = column % PANEL;
      const at = (column - lane) * rows + (row >> 1) * PANEL * 2 + lane * 2 + (row & 1);
      panels[at] = Math.round(weights[from]! / steps[column]!);
    }
  return { columns, panels, edge };
}

/** No sum of a column's numbers times the largest of a row comes to more than 31 bits hold. */
function stepsOf(weights: Float32Array, columns: number): Float64Array {
  const most = new Float64Array(columns);
  const sums = new Float64Array(columns);
  for (let at = 0, column = 0; at < weights.length; at++, column = column + 1 === columns ? 0 : column + 1) {
    const size = Math.abs(weights[at]!);
    if (size > most[column]!) most[column] = size;
    sums[column]! += size;
  }
  const rows = weights.length / columns;
  return most.map(
    (size, column) => Math.max(size / MOST, sums[column]! / ((2 ** 31 - 1) / MOST_OF_ROW - rows)) || 1,
  );
}

/** Returns room for rows in 16 bits, of whatever stood there before. */
export function shorts(space: Workspace, rows: number, columns: number): Int16Array {
  const { at, data } = space.room(rows, columns / 2);
  return new Int16Array(data.buffer, at, rows * columns);
}

export function narrowRows(space: Workspace, { rows, columns, at }: Matrix): NarrowRows {
  const narrow = shorts(space, rows, columns).byteOffset;
  const scales = space.room(rows, 1);
  space.kernels.narrow(rows, columns, at, narrow, scales.at, MOST_OF_ROW);
  return { rows, columns, at: narrow, scales };
}

/** Returns x w + bias, or `least` where that is less. */
export function multiplyNarrow(
  space: Workspace,
  x: NarrowRows,
  w: NarrowWeights,
  least = Number.NEGATIVE_INFINITY,
): Matrix {
  const y = space.room(x.rows, w.columns);
  multiplyNarrowInto(space, x, w, y, least);
  return y;
}

export function multiplyNarrowInto(
  { kernels }: Workspace,
  { rows, columns: k, at, scales }: NarrowRows,
  { columns: n, panels, edge }: NarrowWeights,
  y: Matrix,
  least = Number.NEGATIVE_INFINITY,
): void {
  kernels.multiplyNarrow(rows, n, k, at, scales.at, panels.byteOffset, edge.at, y.at, n * 4, least);
}
