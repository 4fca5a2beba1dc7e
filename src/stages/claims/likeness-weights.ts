/** Weights of the evidence, in nats. Written by `training/statements/train.ts`. */

import type { Evidence } from './evidence.ts';

export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}

export const LEARNT: Learnt = {
  bias: -5.149,
  weights: {
    most: 0.133,
    common: 2.301,
    opposed: 0.619,
    meaning: 1.813,
    sentenceMeaning: 2.239,
    names: -0.198,
    sentenceNames: 1.752,
    onlyWord: 0.108,
    onlyName: 2.533,
    onlyFigure: 1.614,
    onlyHere: 0.67,
    otherMode: -0.413,
    around: 2.095,
    number: 0.601,
    bareNumber: 3.935,
    otherNumbers: -1.179,
    sameCount: 1.481,
    size: 2.989,
    day: 2.283,
    clock: 1.809,
    time: 3.485,
    timeWithin: 5.879,
    oneCounts: -0.577,
    bothCount: -0.352,
    deed: -0.034,
    doer: 0.257,
    done: 0.374,
    denied: -0.104,
  },
};
