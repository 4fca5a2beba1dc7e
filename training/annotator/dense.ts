/** A dense layer: y = x w + b. */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import {
  addProduct,
  addSumOfRows,
  addToRows,
  addTransposedProduct,
  type Differentiable,
  transposed,
} from './operations.ts';
import type { Parameter } from './parameters.ts';

export interface Dense {
  readonly weights: Parameter;
  readonly bias?: Parameter;
}

export function readDense(space: Workspace, { weights, bias }: Dense, x: Matrix): Matrix {
  const y = space.matrix(x.rows, weights.columns);
  addProduct(space, x, weights, y);
  if (bias) addToRows(y, bias);
  return y;
}

/** Adds to the gradients of the weights, of the bias and of x, given that of y. */
export function backDense(
  space: Workspace,
  { weights, bias }: Dense,
  x: Differentiable,
  yGradient: Matrix,
): void {
  if (bias) addSumOfRows(bias.gradient, yGradient);
  addTransposedProduct(space, x, yGradient, weights.gradient);
  const mark = space.mark();
  addProduct(space, yGradient, transposed(space, weights), x.gradient);
  space.release(mark);
}
