/** Bounds on the day an article was published, and the stretch of days that they leave. */

import { Temporal } from 'temporal-polyfill';
import { between, type Day, dayFrom, daysBetween } from '../../language/days.ts';
import type { Interval } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import { distinctCitations } from '../../text/citations.ts';

/** First and last day, counted from 1970; infinite where nothing bounds them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Bound extends Stretch {
  /** Logarithm of the odds that it holds. */
  readonly weight: number;
  readonly because: readonly Citation[];
}

const FIRST = Temporal.PlainDate.from('1970-01-01');

export const numberOf = (day: Day): number => daysBetween(FIRST, day);
export const dayNumbered = (number: number): Day => FIRST.add({ days: number });

/** Returns the days of an interval; one that ends within a day holds that day too. */
export function stretchOf({ start, end }: Interval): Stretch {
  const last = numberOf(dayFrom(end));
  const from = numberOf(dayFrom(start));
  return { from, to: Math.max(from, end.length > 10 ? last : last - 1) };
}

export const intervalOf = ({ from, to }: Stretch): Interval =>
  between(dayNumbered(from), dayNumbered(to + 1));

/**
 * Odds of 20 to 1. Where siblings are dated, .975 and .956 of the stretches then hold the true day on the two halves of
 * `eval/dating.ts`; 3.4 gives .970 and .967, and an eighth fewer stretches.
 */
const ENOUGH = 3;

/**
 * Returns the days on which the weightiest bounds hold together, with those that set the first and the last day;
 * `null` where they are too weak for those that they break, or a side stays open. What bounds one side only supports
 * nothing, but where nothing bounds both sides two such will do.
 */
export function narrowest(bounds: readonly Bound[]): Bound | null {
  const starts = [...new Set(bounds.map(({ from }) => from))].filter(Number.isFinite).sort((a, b) => a - b);
  const trials = starts.map((start) => tryDay(bounds, start));
  const best = trials.reduce<Trial | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (!best || best.score < ENOUGH) return null;
  const from = Math.max(...best.holding.map((bound) => bound.from));
  const to = Math.min(...best.holding.map((bound) => bound.to));
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  const first = weightiest(best.holding.filter((bound) => bound.from === from));
  const last = weightiest(best.holding.filter((bound) => bound.to === to));
  return { from, to, weight: best.score, because: distinctCitations([...first.because, ...last.because]) };
}

interface Trial {
  readonly holding: readonly Bound[];
  readonly score: number;
}

/** Sums what speaks for and against an article of that day. */
function tryDay(bounds: readonly Bound[], day: number): Trial {
  const holding = bounds.filter(({ from, to }) => from <= day && day <= to);
  const broken = bounds.filter((bound) => !holding.includes(bound));
  const closed = holding.filter(isClosed);
  return { holding, score: (closed.length > 0 ? sum(closed) : sum(holding)) - sum(broken) };
}

const isClosed = ({ from, to }: Stretch): boolean => Number.isFinite(from) && Number.isFinite(to);
const sum = (bounds: readonly Bound[]): number => bounds.reduce((all, { weight }) => all + weight, 0);

const weightiest = (bounds: readonly Bound[]): Bound =>
  bounds.reduce((best, bound) => (bound.weight > best.weight ? bound : best));
