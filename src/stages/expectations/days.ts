/** Days of intervals, by the clock on the wall. */

import type { Interval } from '../../model/article.ts';

/** Returns the last day of a time, which is when it is due. */
export function isoOf({ end }: Interval): string {
  const last = Date.parse(`${end.slice(0, 10)}T${end.slice(11, 19) || '00:00:00'}Z`) - 1;
  return new Date(last).toISOString().slice(0, 10);
}

/** Returns the time so many days later; hours and zone stay. */
export function shiftDay(time: string, by: number): string {
  const day = new Date(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) + by * 86_400_000);
  return day.toISOString().slice(0, 10) + time.slice(10);
}
