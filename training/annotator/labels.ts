/** Labels the arc between a word and its head. */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import type { Batch, Rows } from './batch.ts';
import { backDense, type Dense, readDense } from './dense.ts';
import {
  bestOf,
  clearPadding,
  type Differentiable,
  padded,
  softmaxLoss,
  withGradient,
} from './operations.ts';
import type { MakeParameter, Parameter } from './parameters.ts';

export interface LabelHead {
  readonly dependent: Dense;
  readonly head: Dense;
  /** In the place of a head, for the word under the root. */
  readonly root: Parameter;
  readonly label: Dense;
  readonly choices: number;
}

/** Words as dependents and as heads of their labels. */
export interface LabelPass<Kind extends Matrix = Matrix> {
  readonly dependents: Kind;
  readonly heads: Kind;
}

export function createLabelHead(make: MakeParameter, { width, labelWidth, labels }: NetworkShape): LabelHead {
  return {
    dependent: {
      weights: make('labelDependent', width, labelWidth),
      bias: make('labelDependentBias', 1, labelWidth, 0),
    },
    head: { weights: make('labelHead', width, labelWidth) },
    root: make('labelRoot', 1, labelWidth, 0.1),
    label: {
      weights: make('label', labelWidth, padded(labels)),
      bias: make('labelBias', 1, padded(labels), 0),
    },
    choices: labels,
  };
}

export function readLabels(space: Workspace, { dependent, head }: LabelHead, top: Matrix): LabelPass {
  return { dependents: readDense(space, dependent, top), heads: readDense(space, head, top) };
}

/** Returns the best label of each word of a sentence under the heads of a tree. */
export function labelsUnder(
  space: Workspace,
  part: LabelHead,
  tree: Int16Array,
  sentence: Rows,
  pass: LabelPass,
): Int16Array {
  return bestOf(readDense(space, part.label, joined(space, part, tree, sentence, pass)), part.choices);
}

/** Returns the rectified sum of each word and its head. */
function joined(
  space: Workspace,
  { root }: LabelHead,
  tree: Int16Array,
  { first, size }: Rows,
  { dependents, heads }: LabelPass,
): Matrix {
  const width = root.columns;
  const sums = space.matrix(size, width);
  for (let i = 0; i < size; i++) {
    const isRoot = tree[i]! < 0;
    const headData = isRoot ? root.data : heads.data;
    const head = isRoot ? 0 : (first + tree[i]!) * width;
    for (let j = 0; j < width; j++)
      sums.data[i * width + j] = Math.max(dependents.data[(first + i) * width + j]! + headData[head + j]!, 0);
  }
  return sums;
}

/** Returns the loss over the words with a label, under their right heads; `weight` is that of a word in the gradients. */
export function learnLabels(
  space: Workspace,
  part: LabelHead,
  batch: Batch,
  top: Differentiable,
  weight: number,
): number {
  const pass = readLabels(space, part, top);
  const dependents = withGradient(space, pass.dependents);
  const heads = withGradient(space, pass.heads);
  let loss = 0;
  for (const sentence of batch.sentences) {
    const { heads: tree, labels } = sentence.example;
    if (tree && labels) loss += learnTree(space, part, sentence, tree, labels, { dependents, heads }, weight);
  }
  backDense(space, part.dependent, top, dependents.gradient);
  backDense(space, part.head, top, heads.gradient);
  return loss;
}

function learnTree(
  space: Workspace,
  part: LabelHead,
  sentence: Rows,
  tree: Int16Array,
  labels: Int16Array,
  pass: LabelPass<Differentiable>,
  weight: number,
): number {
  const mark = space.mark();
  const sums = withGradient(space, joined(space, part, tree, sentence, pass));
  const scores = readDense(space, part.label, sums);
  let loss = 0;
  for (let i = 0; i < sentence.size; i++) loss += softmaxLoss(scores, i, part.choices, labels[i]!, weight);
  clearPadding(scores, part.choices);
  backDense(space, part.label, sums, scores);
  backJoined(part, tree, sentence, pass, sums);
  space.release(mark);
  return loss;
}

function backJoined(
  { root }: LabelHead,
  tree: Int16Array,
  { first, size }: Rows,
  { dependents, heads }: LabelPass<Differentiable>,
  sums: Differentiable,
): void {
  const width = sums.columns;
  for (let i = 0; i < size; i++) {
    const isRoot = tree[i]! < 0;
    const headGradient = isRoot ? root.gradient.data : heads.gradient.data;
    const head = isRoot ? 0 : (first + tree[i]!) * width;
    for (let j = 0; j < width; j++) {
      if (sums.data[i * width + j]! <= 0) continue;
      const slope = sums.gradient.data[i * width + j]!;
      dependents.gradient.data[(first + i) * width + j]! += slope;
      headGradient[head + j]! += slope;
    }
  }
}
