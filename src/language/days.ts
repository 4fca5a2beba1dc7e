/** Arithmetic on days: intervals of days, weeks, months and years, and steps from one day to another. */

import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../model/article.ts';
import type { TimeUnit } from './calendar.ts';

export type Day = Temporal.PlainDate;

/** Returns the day, or `null` where the calendar has none such ("31 April"). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const found = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return found.day === day ? found : null;
}

export const dayFrom = (iso: string): Day => Temporal.PlainDate.from(iso.slice(0, 10));

/** Returns the interval from one day to another, which is the first that it does not hold. */
export const between = (start: Day, end: Day): Interval => ({
  start: start.toString(),
  end: end.toString(),
});

export const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'days' }).days;

export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** Returns the day that an interval of a day or less stands in, or of two days the later; longer ones have none. */
export function soleDay(interval: Interval | null): Day | null {
  if (interval === null) return null;
  const start = dayFrom(interval.start);
  const end = dayFrom(interval.end);
  const length = daysBetween(start, end);
  return length > 2 ? null : length === 2 ? end.subtract({ days: 1 }) : start;
}

/** Returns the calendar's unit that holds the day; weeks begin on Monday, as in ISO 8601. */
export function unitAround(day: Day, unit: TimeUnit): Interval {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const year = day.with({ month: 1, day: 1 });
  switch (unit) {
    case 'week':
      return between(monday, monday.add({ days: 7 }));
    case 'weekend':
      return between(monday.add({ days: 5 }), monday.add({ days: 7 }));
    case 'month':
      return between(day.with({ day: 1 }), day.with({ day: 1 }).add({ months: 1 }));
    case 'year':
      return between(year, year.add({ years: 1 }));
    case 'decade':
      return years(day.year - (day.year % 10), 10);
    case 'century':
      return years(day.year - (day.year % 100), 100);
    default:
      return between(day, day.add({ days: 1 }));
  }
}

/** Returns the day so many units later; hours and minutes do not count. */
export function stepBy(day: Day, count: number, unit: TimeUnit): Day {
  switch (unit) {
    case 'week':
    case 'weekend':
      return day.add({ weeks: count });
    case 'month':
      return day.add({ months: count });
    case 'year':
      return day.add({ years: count });
    case 'decade':
      return day.add({ years: 10 * count });
    case 'century':
      return day.add({ years: 100 * count });
    case 'day':
      return day.add({ days: count });
    case 'hour':
      return day.add({ days: Math.trunc(count / 24) });
    default:
      return day;
  }
}

export const years = (first: number, length: number): Interval =>
  between(
    Temporal.PlainDate.from({ year: first, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year: first + length, month: 1, day: 1 }),
  );

/** Returns months from the first of one; month 13 is January of the year after. */
export function months(year: number, month: number, length: number): Interval {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: month - 1 });
  return between(start, start.add({ months: length }));
}
