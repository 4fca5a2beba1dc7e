/** When an article was published, as pages say it: printed dates, dates for machines, "4 hours ago". */

import { monthNamed } from '../../language/head-words.ts';
import type { PageWords } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { DAY_MS, daysFrom, MINUTE_MS, stretchFrom } from '../../text/intervals.ts';

/**
 * "12 March 2031", "March 12, 2031", "2031-03-12", "12.3.2031", "3/12/2031", "12. März 2031", "12 de marzo de 2031",
 * "2031年3月12日", "2031 Mar 12", "12 tháng 3 năm 2031".
 */
const PRINTED = new RegExp(
  [
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?(?:\s+(?:of|de|del|di|da))?[\s.-]{1,3}(?:d['’])?(?<month>\p{L}[\p{L}\p{M}]{1,14})\.?,?(?:\s+(?:de|del|of))?[\s-]{1,3}(?<year>\d{4})`,
    String.raw`(?<month2>\p{L}[\p{L}\p{M}]{1,14})(?:\s{1,3}|\s?\.\s{0,3})(?<day2>\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s{1,3}|-)(?<year2>\d{4})`,
    String.raw`(?<year3>\d{4})(?:-|/|\.\s?|\s?年\s?|년\s?)(?<month3>\d{1,2})(?:-|/|\.\s?|\s?月\s?|월\s?)(?<day3>\d{1,2})(?:\s?[日일])?`,
    String.raw`(?<first>\d{1,2})(?<mark>[./-])\s?(?<second>\d{1,2})\k<mark>\s?(?<year4>\d{4})`,
    String.raw`(?<year5>\d{4})\.?(?:\s+m\.)?\s{1,3}(?<month5>\p{L}[\p{L}\p{M}]{1,14})\.?\s{1,3}(?<day5>\d{1,2})(?:\s?d\.)?`,
    String.raw`(?<day6>\d{1,2}) tháng (?<month6>\d{1,2})(?:,| năm)? (?<year6>\d{4})`,
  ]
    .map((form) => `(?:${form})`)
    .join('|')
    .replace(/^/, String.raw`(?<!\p{N})(?<!\p{Lu}(?=\p{L}))(?<!\p{L}(?=\p{Ll}))(?:`)
    .replace(/$/, String.raw`)(?![\p{Ll}\p{N}])`),
  'gu',
);
/** "3/27/31", "27/3/31". */
const SHORT = /(?<![\p{N}/.-])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<shortYear>\d{2})(?![\p{N}/-])/gu;
/** What every other printed date has, for a quick no. */
const YEAR = /(?:1[6-9]|2[01])\d{2}/;
const CLOCK = /\b\d{1,2}(?:[:.]\d{2}){1,2}\b|\b\d{1,2}(?=\s*[ap]\.?m\b)|\b\d{2}\d{2}(?=\s*(?:gmt|utc|hrs))/gi;
const MACHINE =
  /^\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?/i;

export interface PrintedDate {
  readonly interval: Interval;
  /** The line without the date, the time of day and their company: "Published", "at", weekdays. */
  readonly rest: string;
}

/** How "3/12/2031" is to be read: the day first, the month first, or not at all. */
export type DayOrder = 'day' | 'month' | null;

export interface FoundDate extends Span {
  readonly interval: Interval;
}

/** Returns the days that a text prints, in the order of the text. */
export function findPrintedDates(
  text: string,
  words: PageWords,
  order: DayOrder = null,
  language?: string,
): FoundDate[] {
  if (!YEAR.test(text)) return findShortDates(text, words, order);
  const found: FoundDate[] = [];
  // `matchAll` would make the pattern anew for each line.
  PRINTED.lastIndex = 0;
  for (let match = PRINTED.exec(text); match !== null; match = PRINTED.exec(text)) {
    const interval = dayOf(match.groups!, words, order, language);
    if (interval) found.push({ interval, start: match.index, end: PRINTED.lastIndex });
  }
  return found;
}

/** With two digits for the year a date stands alone: in a sentence that may be a score or a name, as "the 9/11/01 attacks". */
function findShortDates(text: string, words: PageWords, order: DayOrder): FoundDate[] {
  const found = [...text.matchAll(SHORT)].flatMap(({ index, groups, 0: printed }): FoundDate[] => {
    const interval = dayOfNumbers({ ...groups, year4: fullYear(groups!.shortYear!) }, order);
    return interval ? [{ interval, start: index, end: index + printed.length }] : [];
  });
  return found.length > 0 && besideDate(text, words) === '' ? found : [];
}

/** No newspaper of the web is older. */
const FIRST_SHORT_YEAR = 90;

const fullYear = (digits: string): string => `${Number(digits) < FIRST_SHORT_YEAR ? 20 : 19}${digits}`;

/** Returns the day that a line of a page prints, with what else stands there, or `null`. */
export function readPrintedDate(line: string, words: PageWords): PrintedDate | null {
  const [found] = findPrintedDates(line, words);
  if (!found) return null;
  return {
    interval: found.interval,
    rest: besideDate(`${line.slice(0, found.start)} ${line.slice(found.end)}`, words),
  };
}

/** Returns what stands on a line beside dates and times of day and their company. */
export const besideDate = (line: string, words: PageWords): string =>
  tidied(line.replace(PRINTED, ' ').replace(SHORT, ' ').replace(CLOCK, ' ').replace(words.dateCompany, ' '));

/** Returns what is left of a line without the separators that now separate nothing. */
const tidied = (rest: string): string =>
  rest
    .replace(/\s+/g, ' ')
    .replace(/(?:[,;:()[\]|·•–—-] ?){2,}/g, ', ')
    .replace(/^[\s,;:.()[\]|·•–—-]+|(?<![\s,;:.()[\]|·•–—-])[\s,;:.()[\]|·•–—-]+$/g, '');

function dayOf(
  groups: Record<string, string | undefined>,
  words: PageWords,
  order: DayOrder,
  language?: string,
): Interval | null {
  const month = groups.month ?? groups.month2 ?? groups.month5;
  if (month !== undefined) {
    const year = groups.year ?? groups.year2 ?? groups.year5;
    const day = groups.day ?? groups.day2 ?? groups.day5;
    const number = words.months.get(month.toLowerCase()) ?? monthNamed(month, language);
    return number === undefined ? null : dayInterval(Number(year), number, Number(day));
  }
  if (groups.year4 !== undefined) return dayOfNumbers(groups, order);
  const { year3, month3, day3, year6, month6, day6 } = groups;
  return dayInterval(Number(year3 ?? year6), Number(month3 ?? month6), Number(day3 ?? day6));
}

function dayOfNumbers(groups: Record<string, string | undefined>, order: DayOrder): Interval | null {
  const [first, second, year] = [Number(groups.first), Number(groups.second), Number(groups.year4)];
  if (groups.mark === '.' || first > 12 || first === second || (order === 'day' && second <= 12))
    return dayInterval(year, second, first);
  return second > 12 || order === 'month' ? dayInterval(year, first, second) : null;
}

/** Returns the day, or `null` where the calendar has none such. */
export function dayInterval(year: number, month: number, day: number): Interval | null {
  const start = new Date(Date.UTC(year, month - 1, day));
  const valid =
    year >= 1600 && year < 2200 && start.getUTCMonth() === month - 1 && start.getUTCDate() === day;
  return valid ? daysFrom(start.getTime()) : null;
}

/** Returns the minute that a date for machines names; the day where it gives no time, or no offset with it. */
export function readMachineDate(value: string): Interval | null {
  const text = value.slice(0, 60).trim();
  return readIsoDate(text) ?? readEpoch(text);
}

function readIsoDate(text: string): Interval | null {
  const match = MACHINE.exec(text);
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
  return stretchFrom(local, offset);
}

/** Seconds or milliseconds since 1970, of this century. */
function readEpoch(text: string): Interval | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return null;
  const time = Number(text) * (text.length === 10 ? 1000 : 1);
  return stretchFrom(time - (time % MINUTE_MS), '+00:00');
}

/** Returns what a time relative to the reading of the page means on a page that prints its day. */
export function resolveRelative(text: string, pageDay: Interval, words: PageWords): Interval | null {
  const groups = words.relativeTime.exec(text.trim())?.groups;
  if (!groups) return null;
  const count = Number(groups.count) || words.counts.get(groups.count?.toLowerCase() ?? '') || 0;
  const today = Date.parse(pageDay.start.slice(0, 10));
  const days = (from: number, length?: number): Interval => daysFrom(today + from * DAY_MS, length);
  if (groups.today) return days(0);
  if (groups.yesterday) return days(-1);
  if (count === 0 || groups.month || groups.year) return null;
  if (groups.minute || (groups.hour && count < 24)) return days(-1, 2);
  if (groups.hour) return days(-Math.ceil(count / 24), 2);
  return groups.day ? days(-count) : groups.week ? days(-7 * count - 6, 7) : null;
}

/** Returns what a time relative to the reading of the page means where the reading is known to the second. */
export function resolveRelativeAt(text: string, readAt: string, words: PageWords): Interval | null {
  const groups = words.relativeTime.exec(text.trim())?.groups;
  const now = Date.parse(readAt);
  if (!groups || Number.isNaN(now)) return null;
  const unit = groups.minute ? MINUTE_MS : groups.hour ? 3_600_000 : 0;
  const count = Number(groups.count) || words.counts.get(groups.count?.toLowerCase() ?? '') || 0;
  if (unit === 0 || count === 0) {
    const day = readAt.slice(0, 10);
    return resolveRelative(text, { start: day, end: day }, words);
  }
  return stretchFrom(now - (count + 1) * unit, '+00:00', 2 * unit);
}
