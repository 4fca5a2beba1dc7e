/** Scores each word as the head of each other by a bilinear form over the two (Dozat and Manning 2017). */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import type { Batch, Rows } from './batch.ts';
import { backDense, type Dense, readDense } from './dense.ts';
import { type Dropout, sentenceMask } from './dropout.ts';
import {
  addProduct,
  addTo,
  addTransposedProduct,
  applyMask,
  backRectified,
  clearPadding,
  type Differentiable,
  padded,
  rectify,
  rowsOf,
  softmaxLoss,
  transposed,
  withGradient,
} from './operations.ts';
import type { MakeParameter, Parameter } from './parameters.ts';

export interface ArcHead {
  /** What a word is as a dependent. */
  readonly dependent: Dense;
  /** What it is as a head. */
  readonly head: Dense;
  /** What the root is as a head. */
  readonly root: Parameter;
  /** The bilinear form: what a dependent asks of its head. */
  readonly pair: Dense;
}

export interface ArcPass {
  readonly dependents: Matrix;
  readonly dependentMask: Float32Array | undefined;
  readonly heads: Matrix;
  readonly headMask: Float32Array | undefined;
  readonly queries: Matrix;
}

export function createArcHead(make: MakeParameter, { width, arcWidth }: NetworkShape): ArcHead {
  return {
    dependent: { weights: make('dependent', width, arcWidth), bias: make('dependentBias', 1, arcWidth, 0) },
    head: { weights: make('head', width, arcWidth), bias: make('headBias', 1, arcWidth, 0) },
    root: make('headRoot', 1, arcWidth, 0.1),
    pair: { weights: make('pair', arcWidth, arcWidth, 0.05), bias: make('pairBias', 1, arcWidth, 0.05) },
  };
}

export function readArcs(
  space: Workspace,
  { dependent, head, pair }: ArcHead,
  batch: Batch,
  top: Matrix,
  dropout?: Dropout,
): ArcPass {
  const maskOf = ({ weights }: Dense) =>
    dropout && sentenceMask(batch, weights.columns, dropout.rates.head, dropout.random);
  const dependentMask = maskOf(dependent);
  const headMask = maskOf(head);
  const dependents = readRectified(space, dependent, top, dependentMask);
  const heads = readRectified(space, head, top, headMask);
  return { dependents, dependentMask, heads, headMask, queries: readDense(space, pair, dependents) };
}

function readRectified(space: Workspace, dense: Dense, x: Matrix, mask: Float32Array | undefined): Matrix {
  const y = readDense(space, dense, x);
  rectify(y);
  applyMask(y, mask);
  return y;
}

/** Returns the scores of one sentence, word × heads and padding: the first column is the root. */
export function scoreArcs(
  space: Workspace,
  { root }: ArcHead,
  sentence: Rows,
  { queries, heads }: ArcPass,
): Matrix {
  return scoreKeys(space, rowsOf(queries, sentence), keysOf(space, root, rowsOf(heads, sentence)));
}

function scoreKeys(space: Workspace, queries: Matrix, keys: Matrix): Matrix {
  const scores = space.matrix(queries.rows, padded(keys.rows));
  addProduct(space, queries, transposed(space, keys, scores.columns), scores);
  return scores;
}

/** The root, then the words of the sentence as heads. */
function keysOf(space: Workspace, root: Matrix, heads: Matrix): Matrix {
  const keys = space.matrix(1 + heads.rows, heads.columns);
  keys.data.set(root.data);
  keys.data.set(heads.data, root.columns);
  return keys;
}

/** Returns the loss over the sentences with a tree; `weight` is that of a word in the gradients. */
export function learnArcs(
  space: Workspace,
  arcs: ArcHead,
  batch: Batch,
  top: Differentiable,
  weight: number,
  dropout: Dropout,
): number {
  const pass = readArcs(space, arcs, batch, top, dropout);
  const dependents = withGradient(space, pass.dependents);
  const heads = withGradient(space, pass.heads);
  const queries = withGradient(space, pass.queries);
  let loss = 0;
  for (const sentence of batch.sentences)
    if (sentence.example.heads)
      loss += learnTree(space, arcs, sentence, sentence.example.heads, queries, heads, weight);
  backDense(space, arcs.pair, dependents, queries.gradient);
  backRectified(dependents, pass.dependentMask);
  backDense(space, arcs.dependent, top, dependents.gradient);
  backRectified(heads, pass.headMask);
  backDense(space, arcs.head, top, heads.gradient);
  return loss;
}

function learnTree(
  space: Workspace,
  arcs: ArcHead,
  sentence: Rows,
  tree: Int16Array,
  queries: Differentiable,
  heads: Differentiable,
  weight: number,
): number {
  const mark = space.mark();
  const keys = withGradient(space, keysOf(space, arcs.root, rowsOf(heads, sentence)));
  const scores = scoreKeys(space, rowsOf(queries, sentence), keys);
  const choices = keys.rows;
  let loss = 0;
  for (let i = 0; i < sentence.size; i++) loss += softmaxLoss(scores, i, choices, tree[i]! + 1, weight);
  clearPadding(scores, choices);
  addProduct(space, scores, keys, rowsOf(queries.gradient, sentence));
  addTransposedProduct(space, scores, rowsOf(queries, sentence), keys.gradient);
  addTo(arcs.root.gradient, rowsOf(keys.gradient, { first: 0, size: 1 }));
  addTo(rowsOf(heads.gradient, sentence), rowsOf(keys.gradient, { first: 1, size: sentence.size }));
  space.release(mark);
  return loss;
}
