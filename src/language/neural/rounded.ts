/**
 * Products in 8 bits, which take less than half as long as those in 16, of rows of 8 bits and weights of 7: each row and each
 * column of weights has a step of its own, and sums are whole numbers, exact and the same on every machine. One tag of 2,000
 * is another, and as many are right. Trees are read in 16 bits: one head of 1,000 would be another.
 */

import type { Matrix, Workspace } from './matrices.ts';

/** Weights in panels, with what a step of each column is worth, and what is added to each row of the product. */
export interface RoundedWeights {
  readonly columns: number;
  readonly at: number;
  readonly edge: Matrix;
}

export interface RoundedRows {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  /** What a step of each is worth, and what is to be added to its sums. */
  readonly scales: Matrix;
}

/** The largest weight; what is added, so that none is negative. */
const MOST = 63;
const ZERO = 64;
/** Columns that stand together, and rows of these. */
const PANEL = 8;
const TOGETHER = 4;

/** Returns the weights of so many columns, a multiple of 8, of rows that are a multiple of 16. */
export function roundedWeights(
  space: Workspace,
  weights: Float32Array,
  columns: number,
  bias: Float32Array,
): RoundedWeights {
  const rows = weights.length / columns;
  const { at, data } = space.room(rows, columns / 4);
  const panels = new Uint8Array(data.buffer, at, rows * columns);
  const edge = space.room(2, columns);
  for (let column = 0; column < columns; column++) {
    const lane = column % PANEL;
    const panel = column - lane;
    const step = stepOf(weights, column, columns);
    edge.data[panel * 2 + lane] = step;
    edge.data[panel * 2 + lane + PANEL] = bias[column]!;
    for (let row = 0; row < rows; row++) {
      const place = row % TOGETHER;
      const number = Math.round(weights[row * columns + column]! / step);
      panels[panel * rows + (row - place) * PANEL + lane * TOGETHER + place] = ZERO + number;
    }
  }
  return { columns, at, edge };
}

function stepOf(weights: Float32Array, column: number, columns: number): number {
  let most = 0;
  for (let at = column; at < weights.length; at += columns) most = Math.max(most, Math.abs(weights[at]!));
  return most / MOST || 1;
}

/** Returns the rows, of columns that are a multiple of 16. */
export function roundRows(space: Workspace, { rows, columns, at }: Matrix): RoundedRows {
  const rounded = space.room(rows, columns / 4).at;
  const scales = space.room(rows, 2);
  space.kernels.round(rows, columns, at, rounded, scales.at);
  return { rows, columns, at: rounded, scales };
}

/** Returns x w + bias. */
export function multiplyRounded(
  space: Workspace,
  { rows, columns: k, at, scales }: RoundedRows,
  { columns: n, at: panels, edge }: RoundedWeights,
): Matrix {
  const y = space.room(rows, n);
  space.kernels.multiplyRounded(rows, n, k, at, scales.at, panels, edge.at, y.at, n * 4);
  return y;
}
