/** Parts of a month, a year or the like: "early", "the second half of", in whole units that people would name. */

import type { Edge } from '../../language/calendar.ts';
import { between, type Day, dayFrom, daysBetween } from '../../language/days.ts';
import type { Interval } from '../../model/article.ts';

/** By the number of parts: where early, mid and late begin and end. */
const THIRDS: Readonly<Record<'early' | 'mid' | 'late', readonly [from: number, to: number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
};
/** Of the years of a decade: "the mid-1990s" are 1994 to 1996. */
const OF_DECADE: typeof THIRDS = { early: [0, 4], mid: [4, 7], late: [7, 10] };
/** Of the days of a month, and of a week. */
const OF_MONTH: typeof THIRDS = { early: [0, 10], mid: [10, 20], late: [20, 31] };
const OF_WEEK: typeof THIRDS = { early: [0, 3], mid: [1, 4], late: [3, 7] };
const DAYS_OF_YEAR = 365;

/** Returns that part of the whole: of a century or decade in years, of a year in months, of what is shorter in days. */
export function edgeOf(whole: Interval, edge: Edge): Interval {
  const start = dayFrom(whole.start);
  const end = dayFrom(whole.end);
  const days = daysBetween(start, end);
  const thirds = edge === 'early' || edge === 'mid' || edge === 'late' ? edge : null;
  if (days <= 7) return thirds ? inDays(start, end, OF_WEEK[thirds]) : inDays(start, end, shares(edge, days));
  if (days <= 31)
    return thirds ? inDays(start, end, OF_MONTH[thirds]) : inDays(start, end, shares(edge, days));
  if (days < DAYS_OF_YEAR) return inDays(start, end, shares(edge, days));
  const years = end.year - start.year;
  if (years === 1) {
    const [from, to] = shares(edge, 12);
    return between(start.add({ months: from }), start.add({ months: to }));
  }
  const [from, to] = thirds && years === 10 ? OF_DECADE[thirds] : shares(edge, years);
  return between(start.add({ years: from }), start.add({ years: to }));
}

function inDays(start: Day, end: Day, [from, to]: readonly [number, number]): Interval {
  const last = start.add({ days: to });
  return between(start.add({ days: from }), daysBetween(last, end) < 0 ? end : last);
}

/** Returns where the part begins and ends among so many units, rounded to whole ones outwards. */
function shares(edge: Edge, units: number): readonly [number, number] {
  const [from, to] = shareOf(edge);
  return [Math.floor(units * from + 1e-9), Math.ceil(units * to - 1e-9)];
}

function shareOf(edge: Edge): readonly [number, number] {
  switch (edge) {
    case 'early':
    case 'mid':
    case 'late':
      return THIRDS[edge];
    case 'first half':
      return [0, 0.5];
    case 'second half':
      return [0.5, 1];
    default: {
      const quarter = Number(edge.at(-1));
      return [(quarter - 1) / 4, quarter / 4];
    }
  }
}
