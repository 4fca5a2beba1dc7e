/** Days of intervals, by the clock on the wall. */

import { dayFrom } from '../../language/days.ts';
import type { Interval } from '../../model/article.ts';

/** Returns the last day of a time, which is when it is due. */
export function lastDayOf({ end }: Interval): string {
  const opensDay = (end.slice(11, 19) || '00:00:00') === '00:00:00';
  return dayFrom(end)
    .subtract({ days: opensDay ? 1 : 0 })
    .toString();
}

/** Returns the time so many days later; hours and zone stay. */
export const shiftDay = (time: string, by: number): string =>
  dayFrom(time).add({ days: by }).toString() + time.slice(10);
