/**
 * How likely it is that two statements say the same, by the evidence: a logistic regression. `training/statements/train.ts`
 * learns the weights and tells how well they do on stories that they were not learnt from.
 */

import type { Compare, Evidence } from './evidence.ts';
import { LEARNT } from './likeness-weights.ts';
import type { ReadStatement } from './statements.ts';

/** Returns the natural logarithm of the odds that a part of the evidence speaks for; without what speaks before any. */
export function logOddsOf(evidence: Partial<Evidence>): number {
  let sum = 0;
  for (const name in evidence)
    sum += LEARNT.weights[name as keyof Evidence] * evidence[name as keyof Evidence]!;
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

/** What of the evidence decides beside the odds, and these, as natural logarithm. */
export interface Weighed {
  readonly figures: ReturnType<Compare['figures']>;
  readonly deed: number;
  readonly most: number;
  readonly odds: number;
}

/**
 * Returns the evidence as it weighs, or `null` as soon as it is plain that it cannot reach these odds, in natural logarithms:
 * of the pairs of a heap nine in ten do not, and need not be compared word by word.
 */
export function weighUp(
  one: ReadStatement,
  other: ReadStatement,
  compare: Compare,
  least: number,
): Weighed | null {
  const [a, b] = [compare.sideOf(one), compare.sideOf(other)];
  const figures = compare.figures(a, b);
  const beside = LEARNT.bias + logOddsOf(compare.besideWords(a, b)) + logOddsOf(figures);
  const { most, common, opposed } = compare.mostOfWords(a, b);
  const before =
    beside + mostOf('most', 0, most) + mostOf('common', 0, common) + mostOf('opposed', 0, opposed) + ROUNDING;
  if (before + MOST_OF_ACTS < least) return null;
  const acts = compare.acts(a, b);
  const done = logOddsOf(acts);
  if (before + done < least) return null;
  const words = compare.words(a, b);
  return { figures, deed: acts.deed, most: words.most, odds: beside + done + logOddsOf(words) };
}
