/**
 * How likely it is that two statements say the same, by the evidence: a logistic regression. `training/statements/train.ts`
 * learns the weights and tells how well they do on stories that they were not learnt from.
 */

import type { Compare, Evidence } from './evidence.ts';
import { LEARNT } from './likeness-weights.ts';
import type { ReadStatement } from './statements.ts';

const NAMES = Object.keys(LEARNT.weights) as readonly (keyof Evidence)[];

/** Returns the natural logarithm of the odds; what the evidence leaves out counts as 0. */
export function logOddsOf(evidence: Partial<Evidence>): number {
  let sum = LEARNT.bias;
  for (const name of NAMES) sum += LEARNT.weights[name] * (evidence[name] ?? 0);
  return sum;
}

/** What the acts of two statements can come to, at least and at most. */
const ACTS = { deed: [0, 1], doer: [-0.5, 1], done: [-0.5, 1], denied: [0, 1] } as const;

/** Sums of the same in another order differ by less. */
const ROUNDING = 1e-6;

const mostOf = (name: keyof Evidence, low: number, high: number): number =>
  Math.max(LEARNT.weights[name] * low, LEARNT.weights[name] * high);

const MOST_OF_ACTS = (Object.keys(ACTS) as (keyof typeof ACTS)[]).reduce(
  (sum, name) => sum + mostOf(name, ACTS[name][0], ACTS[name][1]),
  0,
);

/**
 * Returns the evidence, or `null` as soon as it is plain that it cannot reach these odds, in natural logarithms: of the
 * pairs of a heap nine in ten do not, and need not be compared word by word.
 */
export function evidenceReaching(
  odds: number,
  a: ReadStatement,
  b: ReadStatement,
  compare: Compare,
): Evidence | null {
  const beside = compare.besideWords(a, b);
  const { most, common, opposed } = compare.mostOfWords(a, b);
  const ofWords = mostOf('most', 0, most) + mostOf('common', 0, common) + mostOf('opposed', 0, opposed);
  const before = logOddsOf(beside) + ofWords + ROUNDING;
  if (before + MOST_OF_ACTS < odds) return null;
  const acts = compare.acts(a, b);
  if (before + logOddsOf(acts) - LEARNT.bias < odds) return null;
  return { ...compare.words(a, b), ...beside, ...acts };
}
