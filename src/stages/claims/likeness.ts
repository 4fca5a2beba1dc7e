/**
 * How likely it is that two statements say the same, by the evidence: a logistic regression. `training/statements/train.ts`
 * learns the weights and tells how well they do on stories that they were not learnt from.
 */

import type { Evidence } from './evidence.ts';
import { LEARNT } from './likeness-weights.ts';

const NAMES = Object.keys(LEARNT.weights) as readonly (keyof Evidence)[];

/** Returns the natural logarithm of the odds. */
export function logOddsOf(evidence: Evidence): number {
  let sum = LEARNT.bias;
  for (const name of NAMES) sum += LEARNT.weights[name] * evidence[name];
  return sum;
}
