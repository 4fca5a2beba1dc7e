/** Weights of the evidence, in nats. Written by `training/statements/train.ts`. */

import type { Evidence } from './evidence.ts';

export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}

export const LEARNT: Learnt = {
  bias: -5.169,
  weights: {
    most: 0.233,
    common: 2.553,
    opposed: 0.56,
    meaning: 1.789,
    sentenceMeaning: 2.175,
    names: -0.155,
    sentenceNames: 1.813,
    onlyWord: 0.012,
    onlyName: 2.552,
    onlyFigure: 1.44,
    onlyHere: 0.579,
    number: 1.95,
    bareNumber: 4.273,
    otherNumbers: -1.22,
    sameCount: 1.582,
    size: 2.552,
    day: 2.981,
    clock: 5.601,
    time: 3.962,
    timeWithin: 2.915,
    oneCounts: -0.575,
    bothCount: -0.234,
    deed: 0.046,
    doer: 0.273,
    done: 0.263,
    denied: -0.262,
    otherMode: -0.367,
    around: 1.878,
  },
};
