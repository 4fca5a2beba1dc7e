/** Days of intervals, by the clock on the wall. */

import { dayFrom } from '../../language/days.ts';
import type { Interval } from '../../model/article.ts';

/** Each expectation is held against every later sentence, so a time is read once. */
const lastDays = new WeakMap<Interval, string>();

/** Returns the last day of a time, which is when it is due. */
export function lastDayOf(time: Interval): string {
  const known = lastDays.get(time);
  if (known !== undefined) return known;
  const opensDay = (time.end.slice(11, 19) || '00:00:00') === '00:00:00';
  const last = dayFrom(time.end)
    .subtract({ days: opensDay ? 1 : 0 })
    .toString();
  lastDays.set(time, last);
  return last;
}

/** Returns the time so many days later; hours and zone stay. */
export const shiftDay = (time: string, by: number): string =>
  dayFrom(time).add({ days: by }).toString() + time.slice(10);
