/** Puts each word in one of some classes: the head for tags, and that for names. */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { Batch, Example } from './batch.ts';
import { backDense, type Dense, readDense } from './dense.ts';
import { clearPadding, type Differentiable, padded, softmaxLoss } from './operations.ts';
import type { MakeParameter } from './parameters.ts';

export interface ClassHead extends Dense {
  readonly choices: number;
}

export function createClassHead(
  make: MakeParameter,
  name: string,
  width: number,
  choices: number,
): ClassHead {
  return {
    weights: make(name, width, padded(choices)),
    bias: make(`${name}Bias`, 1, padded(choices), 0),
    choices,
  };
}

/** Returns the scores, word × classes and padding. */
export function scoreClasses(space: Workspace, head: ClassHead, x: Matrix): Matrix {
  return readDense(space, head, x);
}

/** Returns the loss over the words with a target; `weight` is that of a word in the gradients. */
export function learnClasses(
  space: Workspace,
  head: ClassHead,
  batch: Batch,
  x: Differentiable,
  targetsOf: (example: Example) => Int16Array | undefined,
  weight: number,
): number {
  const scores = scoreClasses(space, head, x);
  let loss = 0;
  for (const { example, first, size } of batch.sentences) {
    const targets = targetsOf(example);
    for (let i = 0; i < size; i++)
      loss += softmaxLoss(scores, first + i, head.choices, targets?.[i] ?? -1, weight);
  }
  clearPadding(scores, head.choices);
  backDense(space, head, x, scores);
  return loss;
}
