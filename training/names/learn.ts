/** The logistic regression of the names' judge. */

import { type Evidence, FEATURES } from '../../src/language/same-name/evidence.ts';

export interface Example {
  readonly evidence: Evidence;
  readonly same: boolean;
}

const STEPS = 6000;
const RATE = 0.3;

/** Holds weights near nothing where few pairs speak for them. */
const RIDGE = 0.1;

/** Returns the weight of each piece of evidence and the bias, at two decimals. The same examples give the same weights. */
export function learnWeights(examples: readonly Example[]): Record<string, number> {
  const rows = examples.map(({ evidence, same }) => ({
    values: FEATURES.map((feature) => evidence[feature]),
    wanted: same ? 1 : 0,
  }));
  const weights = FEATURES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => RIDGE * weight);
    let slope = 0;
    for (const { values, wanted } of rows) {
      const sum = values.reduce((sum, value, at) => sum + value * weights[at]!, bias);
      const error = 1 / (1 + Math.exp(-sum)) - wanted;
      slope += error;
      for (const [at, value] of values.entries()) slopes[at]! += error * value;
    }
    bias -= (RATE * slope) / rows.length;
    for (const [at, change] of slopes.entries())
      weights[at] = Math.min(0, weights[at]! - (RATE * change) / rows.length);
  }
  const round = (value: number): number => Math.round(value * 100) / 100 + 0;
  return Object.fromEntries([
    ['bias', round(bias)],
    ...FEATURES.map((feature, at) => [feature, round(weights[at]!)] as const),
  ]);
}
