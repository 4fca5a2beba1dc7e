/** Weights of the evidence, in nats. Written by `training/statements/train.ts`. */

import type { Evidence } from './evidence.ts';

export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}

export const LEARNT: Learnt = {
  bias: -5.182,
  weights: {
    most: 0.359,
    common: 2.088,
    opposed: 0.521,
    meaning: 1.771,
    sentenceMeaning: 2.009,
    names: -0.228,
    sentenceNames: 1.813,
    onlyWord: 0.193,
    onlyName: 2.513,
    onlyFigure: 1.668,
    onlyHere: 0.668,
    otherMode: -0.411,
    around: 2.171,
    number: 0.264,
    bareNumber: 3.69,
    otherNumbers: -1.333,
    sameCount: 1.475,
    size: 3.186,
    day: 2.368,
    clock: 4.566,
    time: 3.85,
    timeWithin: 5.035,
    oneCounts: -0.618,
    bothCount: -0.324,
    deed: -0.072,
    doer: 0.28,
    done: 0.372,
    denied: -0.107,
  },
};
