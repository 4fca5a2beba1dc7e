/** How much the articles of a heap make of a date. */

import type { TimeExpression, Times } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';

/** A date as entries are gathered under it: hours stand for the whole of their day. */
export const dayOrPeriod = ({ date, precision }: Dated): string =>
  precision === 'minute' || precision === 'hour' || precision === 'day'
    ? date.start.slice(0, 10)
    : `${date.start}/${date.end}`;

interface Dated {
  readonly date: Interval;
  readonly precision: TimeExpression['precision'];
}

/**
 * An article that looks ahead to a date says less of it than one that comes back to it: on the timelines that three
 * outlets wrote of one story themselves, any share from a quarter to three quarters picks their days about as well.
 */
const AHEAD = 0.5;

/**
 * Returns for each date how many articles name it. Who writes on another day and still names it counts whole, as Tran
 * et al. (2013) and Martschat and Markert (2018) weigh references between days; who names the day of writing counts by
 * the share of all articles that do so on that day, as every day is named by what is written on it.
 */
export function prominenceOf(times: readonly Times[]): ReadonlyMap<string, number> {
  const prominence = new Map<string, number>();
  const onTheDay = new Map<string, number>();
  for (const { reference, expressions } of times) {
    const dates = new Map(
      expressions.flatMap(({ date, precision, role }): [string, Interval][] =>
        date === null || role === 'lasting' ? [] : [[dayOrPeriod({ date, precision }), date]],
      ),
    );
    for (const [key, date] of dates) {
      const counts = reference === null ? 1 : countOf(date, reference);
      if (counts === null) add(onTheDay, key, 1);
      else add(prominence, key, counts);
    }
  }
  for (const [key, count] of onTheDay) add(prominence, key, (count * count) / times.length);
  return prominence;
}

/** `null` where the article was written then. */
function countOf(date: Interval, reference: Interval): number | null {
  const [from, to] = [date.start.slice(0, 10), date.end.slice(0, 10)];
  if (to <= reference.start.slice(0, 10) && from < reference.start.slice(0, 10)) return 1;
  return from >= reference.end.slice(0, 10) ? AHEAD : null;
}

const add = (counts: Map<string, number>, key: string, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};
