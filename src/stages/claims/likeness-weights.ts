/** Weights of the evidence, in nats. Written by `training/statements/train.ts`. */

import type { Evidence } from './evidence.ts';

export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}

export const LEARNT: Learnt = {
  bias: -5.44,
  weights: {
    most: 0.725,
    common: 0.344,
    opposed: 0.633,
    meaning: 1.107,
    sentenceMeaning: 0.992,
    names: 0.204,
    sentenceNames: 0.84,
    onlyWord: 0.487,
    onlyName: 1.492,
    onlyFigure: 0.903,
    onlyHere: 0.583,
    number: 0.962,
    bareNumber: 3.629,
    otherNumbers: -0.223,
    sameCount: 1.496,
    size: 2.343,
    day: 2.965,
    clock: 6.802,
    time: 5.685,
    timeWithin: 1.711,
    oneCounts: -0.25,
    bothCount: 0.265,
    deed: 0.259,
    doer: 0.031,
    done: 0.116,
    denied: -0.16,
    otherMode: -0.213,
    around: 2.056,
  },
};
