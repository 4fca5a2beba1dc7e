/** How much the articles of a heap make of a date. */

import type { TimeExpression, Times } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { DatedClause } from './dated-clauses.ts';

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
 * Returns for each date how much the articles make of it: one for each that tells as done what was done then, more than
 * what was said, and one more for each that comes back to it later, as Tran et al. (2013) and Martschat and Markert
 * (2018) weigh references between days. Who names the day of writing, or a day to come, counts by the share of all
 * articles that do so, as every day is named by what is written on it. On the timelines that three outlets wrote of one
 * story themselves each of the two counts picks their days better than how many name a date does, and both together
 * order them best.
 */
export function prominenceOf(
  times: readonly Times[],
  clauses: readonly DatedClause[],
): ReadonlyMap<string, number> {
  const prominence = new Map<string, number>();
  const now = new Map<string, number>();
  const ahead = new Map<string, number>();
  for (const [date, told] of Map.groupBy(clauses.filter(isDone), dayOrPeriod))
    add(prominence, date, new Set(told.map(({ citation }) => citation.article)).size);
  for (const { reference, expressions } of times) {
    const dates = new Map(
      expressions.flatMap(({ date, precision, role }): [string, Interval][] =>
        date === null || role === 'lasting' ? [] : [[dayOrPeriod({ date, precision }), date]],
      ),
    );
    for (const [key, date] of dates) add({ past: prominence, now, ahead }[sideOf(date, reference)], key, 1);
  }
  for (const sums of [now, ahead])
    for (const [key, count] of sums) add(prominence, key, (count * count) / times.length);
  return prominence;
}

const isDone = ({ tells, saying, modality }: DatedClause): boolean =>
  tells && !saying && modality === 'asserted';

function sideOf(date: Interval, reference: Interval | null): 'past' | 'now' | 'ahead' {
  if (reference === null) return 'past';
  const [from, to] = [date.start.slice(0, 10), date.end.slice(0, 10)];
  if (to <= reference.start.slice(0, 10) && from < reference.start.slice(0, 10)) return 'past';
  return from >= reference.end.slice(0, 10) ? 'ahead' : 'now';
}

const add = (sums: Map<string, number>, key: string, count: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + count);
};
