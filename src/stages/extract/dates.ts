/** When an article was published, as pages say it: printed dates, dates for machines, "4 hours ago". */

import type { PageWords } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';

const DAY_MS = 86_400_000;

/** "12 March 2031", "March 12, 2031", "2031-03-12", "12.3.2031"; "3/12/2031" only where one order is possible. */
const PRINTED =
  /\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+(?<month>\p{L}{3,10})\.?,?[\s-]+(?<year>\d{4})|(?<month2>\p{L}{3,10})\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year2>\d{4})|(?<year3>\d{4})[-/.](?<month3>\d{1,2})[-/.](?<day3>\d{1,2})|(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year4>\d{4}))\b/gu;
const CLOCK = /\b\d{1,2}(?:[:.]\d{2}){1,2}\b|\b\d{1,2}(?=\s*[ap]\.?m\b)|\b\d{2}\d{2}(?=\s*(?:gmt|utc|hrs))/gi;
const MACHINE =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?/i;

export interface PrintedDate {
  readonly interval: Interval;
  /** The line without the date, the time of day and their company: "Published", "at", weekdays. */
  readonly rest: string;
}

/** Returns the day that a line of a page prints, with what else stands there, or `null`. */
export function readPrintedDate(line: string, words: PageWords): PrintedDate | null {
  for (const match of line.matchAll(PRINTED)) {
    const interval = dayOf(match.groups ?? {}, words);
    if (!interval) continue;
    const rest = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`
      .replace(PRINTED, ' ')
      .replace(CLOCK, ' ')
      .replace(words.dateCompany, ' ');
    return { interval, rest: tidied(rest) };
  }
  return null;
}

/** Returns what is left of a line without the separators that now separate nothing. */
const tidied = (rest: string): string =>
  rest
    .replace(/\s+/g, ' ')
    .replace(/(?:[,;:()[\]|·•–—-] ?){2,}/g, ', ')
    .replace(/^[\s,;:.()[\]|·•–—-]+|[\s,;:.()[\]|·•–—-]+$/g, '');

function dayOf(groups: Record<string, string | undefined>, words: PageWords): Interval | null {
  const { day, month, year, day2, month2, year2, day3, month3, year3, first, second, mark, year4 } = groups;
  const named = words.months.get((month ?? month2 ?? '').toLowerCase());
  if (year ?? year2) return named ? dayInterval(Number(year ?? year2), named, Number(day ?? day2)) : null;
  if (year3) return dayInterval(Number(year3), Number(month3), Number(day3));
  if (mark === '.' || Number(first) > 12 || first === second)
    return dayInterval(Number(year4), Number(second), Number(first));
  return Number(second) > 12 ? dayInterval(Number(year4), Number(first), Number(second)) : null;
}

/** Returns the day, or `null` where the calendar has none such. */
function dayInterval(year: number, month: number, day: number): Interval | null {
  const start = new Date(Date.UTC(year, month - 1, day));
  const valid =
    year >= 1600 && year < 2200 && start.getUTCMonth() === month - 1 && start.getUTCDate() === day;
  return valid ? { start: isoDay(start.getTime()), end: isoDay(start.getTime() + DAY_MS) } : null;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Returns the minute that a date for machines names; the day where it gives no time, or no offset with it. */
export function readMachineDate(value: string): Interval | null {
  const match = MACHINE.exec(value.slice(0, 60));
  const day = match && dayInterval(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || !day || !match[4] || !match[7] || Number(match[4]) > 23 || Number(match[5]) > 59) return day;
  const digits = match[7].replace(/[^\d+-]/g, '');
  const offset = /z/i.test(match[7]) ? '+00:00' : `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
  const local = Date.UTC(
    Number(match[1]),
    Number(match[2]) - 1,
    Number(match[3]),
    Number(match[4]),
    Number(match[5]),
  );
  const stamp = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}${offset}`;
  return { start: stamp(local), end: stamp(local + 60_000) };
}

/** Returns what a time relative to the reading of the page means on a page that prints its day. */
export function resolveRelative(text: string, pageDay: Interval, words: PageWords): Interval | null {
  const groups = words.relativeTime.exec(text.trim())?.groups;
  if (!groups) return null;
  const count = Number(groups.count) || words.counts.get(groups.count?.toLowerCase() ?? '') || 0;
  const today = Date.parse(pageDay.start.slice(0, 10));
  const days = (from: number, length = 1): Interval => ({
    start: isoDay(today + from * DAY_MS),
    end: isoDay(today + (from + length) * DAY_MS),
  });
  if (groups.today) return days(0);
  if (groups.yesterday) return days(-1);
  if (count === 0 || groups.month || groups.year) return null;
  if (groups.minute || (groups.hour && count < 24)) return days(-1, 2);
  if (groups.hour) return days(-Math.ceil(count / 24), 2);
  return groups.day ? days(-count) : groups.week ? days(-7 * count - 6, 7) : null;
}
