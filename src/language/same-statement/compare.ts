/** Whether two numbers, times or lengths of time are the same. */

import type { Interval } from '../../model/interval.ts';
import type { Amount, ValueRange } from '../../model/value.ts';

/** `apart`: they measure two things, and neither excludes the other. */
export type Comparison = 'same' | 'other' | 'apart';

/** Two figures that round to one another are the same. */
const ROUNDING = 0.03;

export function compareAmounts(a: Amount, b: Amount): Comparison {
  if (a.kind !== b.kind || (a.unit !== b.unit && a.unit !== null && b.unit !== null)) return 'apart';
  const [one, other] = [rangeOf(a), rangeOf(b)];
  const slack = ROUNDING * Math.max(Math.abs(one.max), Math.abs(other.max));
  return one.min <= other.max + slack && other.min <= one.max + slack ? 'same' : 'other';
}

const rangeOf = ({ value }: Amount): ValueRange =>
  typeof value === 'number' ? { min: value, max: value } : value;

export const compareTimes = (a: Interval, b: Interval): Comparison =>
  a.start < b.end && b.start < a.end ? 'same' : 'other';

export const compareLengths = (a: number, b: number): Comparison =>
  Math.abs(a - b) <= ROUNDING * Math.max(a, b) ? 'same' : 'other';
