/** Weights of the evidence, in nats. Written by `training/statements/train.ts`. */

import type { Evidence } from './evidence.ts';

export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}

export const LEARNT: Learnt = {
  bias: -5.438,
  weights: {
    most: 0.635,
    common: 0.616,
    opposed: 0.397,
    meaning: 1.169,
    sentenceMeaning: 0.965,
    names: 0.388,
    sentenceNames: 0.684,
    onlyWord: 0.492,
    onlyName: 1.622,
    onlyFigure: 0.719,
    onlyHere: 0.549,
    number: 1.352,
    bareNumber: 4.043,
    otherNumbers: -0.347,
    sameCount: 2.046,
    size: 2.31,
    measured: -0.512,
    day: 3.146,
    clock: 7.168,
    time: 3.571,
    timeWithin: 3.28,
    oneCounts: -0.252,
    bothCount: 0.22,
    deed: 0.169,
    doer: 0.128,
    done: 0.085,
    denied: -0.188,
    otherMode: -0.27,
    around: 1.679,
  },
};
