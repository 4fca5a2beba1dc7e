/** Dates as feeds, archives and dumps write them: for machines. */

import type { Interval } from '../model/article.ts';
import { daysFrom, MINUTE_MS, stretchFrom } from '../text/intervals.ts';

/** ISO 8601 and its like: "2031-04-02", "2031-04-02 10:05:00", "20310402T100500Z". */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** RFC 822 and 5322, as RSS and mail use them: "Wed, 02 Apr 2031 10:05:00 +0200". */
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The zones that RFC 822 names. Others have no one meaning: the day is taken. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: '+00:00', ut: '+00:00', utc: '+00:00', gmt: '+00:00' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00' },
  ...{ mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
};

/** Returns the minute that a date names, or the day where it has no time or no offset; `undefined` for anything else. */
export function readInterval(value: unknown): Interval | undefined {
  if (typeof value === 'number') return ofEpoch(value);
  if (typeof value === 'object' && value !== null) return ofObject(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 60);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return ofEpoch(Number(text));
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, , zone] = iso;
    return interval([Number(year), Number(month), Number(day)], hour, minute, zone);
  }
  const mail = RFC_822.exec(text);
  if (!mail) return undefined;
  const [, day, month, year, hour, minute, zone] = mail;
  const number = MONTHS.indexOf(month!.toLowerCase()) + 1;
  return interval([Number(year), number, Number(day)], hour, minute, zone);
}

/** Databases wrap a date in an object, and so does Synoptic in the articles that it writes. */
function ofObject(value: object): Interval | undefined {
  if ('$date' in value) return readInterval(value.$date);
  if ('value' in value) return readInterval(value.value);
  if (!('start' in value && 'end' in value && readInterval(value.end))) return undefined;
  return readInterval(value.start) && { start: String(value.start), end: String(value.end) };
}

/** Seconds or milliseconds since 1970; small numbers are something else. */
function ofEpoch(value: number): Interval | undefined {
  const time = value >= 1e11 ? value : value * 1000;
  if (!(time >= 1e11 && time < 1e13)) return undefined;
  const minute = Math.floor(time / MINUTE_MS) * MINUTE_MS;
  return stretchFrom(minute, '+00:00');
}

function interval(
  [year, month, day]: readonly [number, number, number],
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
): Interval | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  if (year < 1600 || year > 2200 || new Date(midnight).toISOString().slice(5, 10) !== monthDay(month, day))
    return undefined;
  const offset = offsetOf(zone);
  if (!offset || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return daysFrom(midnight);
  const local = midnight + (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
  return stretchFrom(local, offset);
}

const monthDay = (month: number, day: number): string =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  const digits = zone.replace(':', '').replace(/^-0000$/, '+0000');
  return /^[+-]/.test(digits)
    ? `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
    : ZONES[zone.toLowerCase()];
}
