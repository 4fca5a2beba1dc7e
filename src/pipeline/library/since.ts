/** The time that people mean by "2031-05-02", "2 days", "yesterday", or "last week". */

import { Temporal } from 'temporal-polyfill';
import { OptionError } from '../reading.ts';

const UNITS = {
  m: 'minutes',
  min: 'minutes',
  minute: 'minutes',
  h: 'hours',
  hour: 'hours',
  d: 'days',
  day: 'days',
  w: 'weeks',
  week: 'weeks',
  month: 'months',
  year: 'years',
} as const;

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Returns the time. A day and a time without an offset are in UTC, and a day means its beginning; "last week" is seven days
 * ago, and "monday" the last one, today left out.
 * @throws OptionError where it is none of these, or lies ahead
 */
export function readSince(given: string, now: Date): Date {
  const words = given.trim().toLowerCase().replace(/\s+/g, ' ');
  const time = timeOf(given.trim()) ?? dayOf(words, now) ?? ago(words, now);
  if (time === undefined)
    throw new OptionError(
      `“${given}” is no time. Give a day (2031-05-02), a time (2031-05-02T18:00), or how long ago: 2 days, 12h, yesterday, last week.`,
    );
  if (time.getTime() > now.getTime())
    throw new OptionError(`“${given}” lies ahead: what has changed since then nobody knows yet.`);
  return time;
}

const TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:z|[+-]\d{2}:\d{2})?)?$/i;

/** Returns a time that is written out, where there is such a day. */
function timeOf(given: string): Date | undefined {
  if (!TIME.test(given)) return undefined;
  const [day, clock] = [given.slice(0, 10), given.slice(11)];
  const isThere = new Date(`${day}T00:00Z`);
  if (Number.isNaN(isThere.getTime()) || !isThere.toISOString().startsWith(day)) return undefined;
  if (clock === '') return isThere;
  const time = new Date(`${day}T${clock}${/z$|[+-]\d{2}:\d{2}$/i.test(clock) ? '' : 'Z'}`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function dayOf(words: string, now: Date): Date | undefined {
  const today = utcOf(now).startOfDay();
  const weekday = DAYS.indexOf(words.replace(/^last /, '')) + 1;
  if (weekday > 0) return dateOf(today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 }));
  if (words === 'today') return dateOf(today);
  return words === 'yesterday' ? dateOf(today.subtract({ days: 1 })) : undefined;
}

/** Returns how long ago "2 days", "2d", "a week ago" and "last month" are. */
function ago(words: string, now: Date): Date | undefined {
  const [, number, unit] = /^(an? |last |the last |\d{1,5} ?)([a-z]+?)s?(?: ago)?$/.exec(words) ?? [];
  const known = Object.hasOwn(UNITS, unit ?? '') ? UNITS[unit as keyof typeof UNITS] : undefined;
  if (number === undefined || known === undefined) return undefined;
  return dateOf(utcOf(now).subtract({ [known]: Number.parseInt(number, 10) || 1 }));
}

const utcOf = (now: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC');

const dateOf = (time: Temporal.ZonedDateTime): Date => new Date(time.epochMilliseconds);
