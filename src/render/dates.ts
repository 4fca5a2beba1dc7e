/** Dates as readers expect to see them. ISO 8601 in, English words out; times stay in the zone they were given in. */

import type { Interval, Known } from '../model/article.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: string;
  readonly zone?: string;
}

/**
 * Returns "2 April 2031", "2–5 April 2031", "April 2031", "2031", "2 April 2031, 11:30 UTC+2", or where the time is known
 * to the hour only "2 April 2031, 11:30–13:30 UTC+2".
 */
export function formatInterval({ start, end }: Interval): string {
  const from = parseMoment(start);
  const to = parseMoment(end);
  if (!from || !to) return start === end ? start : `${start} – ${end}`;
  if (from.time !== undefined)
    return formatTimes(from, Date.parse(end) - Date.parse(start) > MINUTE ? to : from);
  return formatDays(from, dayBefore(to));
}

/** In ms: a stamp to the minute is an interval of that length. */
const MINUTE = 60_000;

function formatTimes(from: Moment, to: Moment): string {
  const day = formatDay(from);
  const times =
    from === to || to.time === undefined
      ? from.time
      : formatDay(to) === day
        ? `${from.time}–${to.time}`
        : `${from.time} – ${formatDay(to)}, ${to.time}`;
  return `${day}, ${times}${from.zone ? ` ${from.zone}` : ''}`;
}

/** Returns "between 28 April and 2 May 2031", or the one day or its hours. */
export function formatBetween({ start, end }: Interval): string {
  const from = parseMoment(start);
  const to = parseMoment(end);
  const last = to && dayBefore(to);
  const words = formatInterval({ start, end });
  if (!from || !last || from.time !== undefined || words === formatDay(from)) return words;
  const sameYear = from.year === last.year;
  const opening = !sameYear
    ? formatDay(from)
    : from.month === last.month
      ? String(from.day)
      : `${from.day} ${MONTHS[from.month]}`;
  return `between ${opening} and ${formatDay(last)}`;
}

/** Of the words that a date was inferred from, so many are shown. */
const MOST_WORDS = 3;

/** Returns when an article was published; of an inferred date also the words that it was inferred from. */
export function formatPublished({ value, basis, evidence }: Known<Interval>): string {
  if (basis !== 'inferred') return formatInterval(value);
  const words = [...new Set(evidence.map(({ exact }) => `“${exact}”`))];
  const shown = words.slice(0, MOST_WORDS).join(', ');
  const from = words.length > MOST_WORDS ? `${shown} and other words` : shown || 'when it was read';
  return `${formatBetween(value)}, inferred from ${from}`;
}

/** Returns the same with the day of the week, where the interval is one day. */
export function formatWithWeekday(interval: Interval): string {
  const from = parseMoment(interval.start);
  const words = formatInterval(interval);
  return from && words.startsWith(formatDay(from))
    ? `${WEEKDAYS[new Date(Date.UTC(from.year, from.month, from.day)).getUTCDay()]} ${words}`
    : words;
}

function parseMoment(iso: string): Moment | undefined {
  const match =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(iso);
  if (!match) return undefined;
  const [, year, month = '1', day = '1', time, zone] = match;
  return {
    year: Number(year),
    month: Number(month) - 1,
    day: Number(day),
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone: formatZone(zone) }),
  };
}

function formatZone(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (!sign || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

function dayBefore({ year, month, day }: Moment): Moment {
  const date = new Date(Date.UTC(year, month, day - 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

const formatDay = ({ year, month, day }: Moment): string => `${day} ${MONTHS[month]} ${year}`;

/** Returns the words for whole days from the first to the last. */
function formatDays(first: Moment, last: Moment): string {
  const opensMonth = first.day === 1;
  const closesMonth = last.day === daysIn(last);
  if (opensMonth && closesMonth && first.month === 0 && last.month === 11)
    return first.year === last.year ? `${first.year}` : `${first.year}–${last.year}`;
  if (first.year !== last.year) return `${formatDay(first)} – ${formatDay(last)}`;
  if (opensMonth && closesMonth)
    return first.month === last.month
      ? `${MONTHS[first.month]} ${first.year}`
      : `${MONTHS[first.month]}–${MONTHS[last.month]} ${first.year}`;
  if (first.month !== last.month) return `${first.day} ${MONTHS[first.month]} – ${formatDay(last)}`;
  return last.day <= first.day ? formatDay(first) : `${first.day}–${formatDay(last)}`;
}

const daysIn = ({ year, month }: Moment): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
