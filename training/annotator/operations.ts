/**
 * What the network is made of, forward and backward. Products add to what stands in their result, as all gradients do.
 */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { Rows } from './batch.ts';

/** Numbers with the gradient of the loss by each of them, of the same size. */
export interface Differentiable extends Matrix {
  readonly gradient: Matrix;
}

export function withGradient(space: Workspace, x: Matrix): Differentiable {
  return { ...x, gradient: space.matrix(x.rows, x.columns) };
}

/** c += a b. The last columns of `a` are left out where `b` has fewer rows. */
export function addProduct({ kernels }: Workspace, a: Matrix, b: Matrix, c: Matrix): void {
  const [aRow, bRow, cRow] = [a.columns * 4, b.columns * 4, c.columns * 4];
  kernels.multiply(c.rows, c.columns, b.rows, a.at, aRow, 4, b.at, bRow, c.at, cRow);
}

/** c += aᵀ b. The last columns of `a` are left out where `c` has fewer rows. */
export function addTransposedProduct({ kernels }: Workspace, a: Matrix, b: Matrix, c: Matrix): void {
  const [aRow, bRow, cRow] = [a.columns * 4, b.columns * 4, c.columns * 4];
  kernels.multiply(c.rows, c.columns, b.rows, a.at, 4, aRow, b.at, bRow, c.at, cRow);
}

/** Returns aᵀ, with zeros in the columns beyond the rows of `a`. */
export function transposed(space: Workspace, a: Matrix, columns = a.rows): Matrix {
  const turned = space.matrix(a.columns, columns);
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < a.columns; j++) turned.data[j * columns + i] = a.data[i * a.columns + j]!;
  return turned;
}

/** Returns some rows of a matrix, which stay the same numbers. */
export function rowsOf({ at, columns, data }: Matrix, { first, size }: Rows): Matrix {
  const [from, to] = [first * columns, (first + size) * columns];
  return { at: at + from * 4, rows: size, columns, data: data.subarray(from, to) };
}

export function addTo(sum: Matrix, x: Matrix): void {
  for (let i = 0; i < x.data.length; i++) sum.data[i]! += x.data[i]!;
}

export function addToRows(x: Matrix, row: Matrix): void {
  for (let i = 0; i < x.rows; i++)
    for (let j = 0, at = i * x.columns; j < x.columns; j++, at++) x.data[at]! += row.data[j]!;
}

export function addSumOfRows(sum: Matrix, x: Matrix): void {
  for (let i = 0; i < x.rows; i++)
    for (let j = 0, at = i * x.columns; j < x.columns; j++, at++) sum.data[j]! += x.data[at]!;
}

export function applyMask(x: Matrix, mask: Float32Array | undefined): void {
  if (mask) for (let i = 0; i < mask.length; i++) x.data[i]! *= mask[i]!;
}

export function rectify(x: Matrix): void {
  for (let i = 0; i < x.data.length; i++) x.data[i] = Math.max(x.data[i]!, 0);
}

/** Backward of `rectify`, then `applyMask`: takes the gradient by what came out to that by what went in. */
export function backRectified(y: Differentiable, mask: Float32Array | undefined): void {
  applyMask(y.gradient, mask);
  for (let i = 0; i < y.data.length; i++) if (y.data[i]! <= 0) y.gradient.data[i] = 0;
}

/**
 * Returns the cross entropy of the softmax over the first `choices` scores of a row, and puts its gradient, times
 * `weight`, in their place. A target below 0 is unknown and costs nothing.
 */
export function softmaxLoss(
  { data, columns }: Matrix,
  row: number,
  choices: number,
  target: number,
  weight: number,
): number {
  const at = row * columns;
  if (target < 0) {
    data.fill(0, at, at + choices);
    return 0;
  }
  let top = -Infinity;
  for (let j = 0; j < choices; j++) top = Math.max(top, data[at + j]!);
  let sum = 0;
  for (let j = 0; j < choices; j++) sum += Math.exp(data[at + j]! - top);
  const logSum = Math.log(sum) + top;
  const loss = logSum - data[at + target]!;
  for (let j = 0; j < choices; j++)
    data[at + j] = weight * (Math.exp(data[at + j]! - logSum) - (j === target ? 1 : 0));
  return loss;
}

/** Scores are padded to a multiple of 8 for the kernels; nothing is learnt from the padding. */
export const padded = (choices: number): number => (choices + 7) & ~7;

export function clearPadding({ rows, columns, data }: Matrix, choices: number): void {
  for (let row = 0; row < rows; row++) data.fill(0, row * columns + choices, (row + 1) * columns);
}

/** Returns the best of the first `choices` of each row. */
export function bestOf({ rows, columns, data }: Matrix, choices: number): Int16Array {
  return Int16Array.from({ length: rows }, (_, row) => {
    let best = 0;
    for (let j = 1; j < choices; j++) if (data[row * columns + j]! > data[row * columns + best]!) best = j;
    return best;
  });
}
