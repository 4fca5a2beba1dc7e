/** Intervals as formats write them that know single dates only, complete or reduced (ISO 8601). */

import type { Interval } from '../model/interval.ts';
import { DAY_MS } from '../text/intervals.ts';

/**
 * Returns a moment, a day, a month ("2031-05") or a year as one date; `null` for a stretch that is none of these, such as
 * two days between which an article was published.
 */
export function oneDate({ start, end }: Interval): string | null {
  if (start.length > 10) return start;
  const next = new Date(`${start}T00:00:00Z`);
  if (Number.isNaN(next.getTime())) return null;
  if (start.endsWith('-01-01') && end === `${pad(Number(start.slice(0, 4)) + 1)}-01-01`)
    return start.slice(0, 4);
  if (start.endsWith('-01') && end === monthAfter(start)) return start.slice(0, 7);
  return Date.parse(`${end}T00:00:00Z`) - next.getTime() === DAY_MS ? start : null;
}

/** Returns the interval with both ends in it, as "2031-05-02/2031-05-04". */
export function bothEnds({ start, end }: Interval): string {
  const last = end.length === 10 ? new Date(Date.parse(end) - DAY_MS).toISOString().slice(0, 10) : end;
  return `${start}/${last}`;
}

const pad = (year: number): string => String(year).padStart(4, '0');

function monthAfter(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${pad(year + 1)}-01-01` : `${pad(year)}-${String(month + 1).padStart(2, '0')}-01`;
}
