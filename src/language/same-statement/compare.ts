/** Whether two numbers, times or lengths of time are the same. */

import type { Interval } from '../../model/interval.ts';
import type { Amount, ValueRange } from '../../model/value.ts';

/** Two figures that round to one another are the same. */
const ROUNDING = 0.03;

export function isSameAmount(a: Amount, b: Amount): boolean {
  if (a.kind !== b.kind || (a.unit !== b.unit && a.unit !== null && b.unit !== null)) return false;
  const [one, other] = [rangeOf(a), rangeOf(b)];
  const slack = ROUNDING * Math.max(Math.abs(one.max), Math.abs(other.max));
  return one.min <= other.max + slack && other.min <= one.max + slack;
}

const rangeOf = ({ value }: Amount): ValueRange =>
  typeof value === 'number' ? { min: value, max: value } : value;

/** Have both a moment in common? */
export const isSameTime = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

export const isSameLength = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(a, b);
