/** Days of intervals, by the clock on the wall. */

import type { Interval } from '../../model/article.ts';

/** Returns the last day of a time, which is when it is due. */
export function isoOf({ end }: Interval): string {
  const last = Date.parse(`${end.slice(0, 10)}T${end.slice(11, 19) || '00:00:00'}Z`) - 1;
  return new Date(last).toISOString().slice(0, 10);
}
