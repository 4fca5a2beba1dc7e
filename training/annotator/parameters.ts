/** What is learnt: matrices of weights, and a table of which a batch touches few rows. */

import type { Workspace } from '../../src/language/neural/matrices.ts';
import type { Differentiable } from './operations.ts';

/** Running means that Adam keeps for each number: of its gradient, and of the gradient's square. */
export interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface Parameter extends Differentiable {
  readonly name: string;
  readonly moments: Moments;
}

/** Makes a parameter of numbers between ± `bound`: if not given, that of Glorot and Bengio 2010. */
export type MakeParameter = (name: string, rows: number, columns: number, bound?: number) => Parameter;

/** The order in which parameters are made is part of the result: each draws its first numbers from `random`. */
export function parameterMaker(space: Workspace, random: () => number, into: Parameter[]): MakeParameter {
  return (name, rows, columns, bound = Math.sqrt(6 / (rows + columns))) => {
    const matrix = space.matrix(rows, columns);
    const gradient = space.matrix(rows, columns);
    for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = (random() * 2 - 1) * bound;
    const parameter = { ...matrix, name, gradient, moments: noMoments(rows * columns) };
    into.push(parameter);
    return parameter;
  };
}

/** Embeddings, row by row, zero at first. They live outside of the workspace. */
export interface Table {
  readonly width: number;
  readonly data: Float32Array;
  readonly gradient: Float32Array;
  readonly moments: Moments;
  /** Rows that have a gradient since the last step. */
  readonly touched: Set<number>;
}

export function createTable(rows: number, width: number): Table {
  const size = rows * width;
  return {
    width,
    data: new Float32Array(size),
    gradient: new Float32Array(size),
    moments: noMoments(size),
    touched: new Set(),
  };
}

function noMoments(size: number): Moments {
  return { first: new Float32Array(size), second: new Float32Array(size) };
}
