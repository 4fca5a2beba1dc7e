/** Dates and times of day as values: what their words tell by themselves. */

import type { TimeValue } from '../../model/value.ts';
import type { CalendarWords } from '../calendar.ts';
import { clockOf, type Form, findForms, numberIn } from '../time-forms.ts';

/** Returns the times that the text names, in order. Mere lengths of time ("for eight months") are quantities. */
export const timesIn = (text: string, calendar: CalendarWords): TimeValue[] =>
  findForms(text, { start: 0, end: text.length }, calendar)
    .filter(({ parts }) => parts.lasting === undefined || parts.stretch !== undefined)
    .map((form) => {
      const clock = clockOf(form, calendar);
      const value = clock ? isoClock(clock.minutes) : isoDate(form.parts, calendar);
      const printed = text.slice(form.start, form.end).toLowerCase().replace(/\s+/g, ' ');
      return {
        kind: clock ? 'clock' : 'date',
        start: form.start,
        end: form.end,
        value,
        normal: value ?? printed,
      };
    });

const pad = (part: number, length = 2): string => String(part).padStart(length, '0');

const isoClock = (minutes: number): string => `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** Writes down what a form names without any reckoning. */
function isoDate(parts: Form['parts'], calendar: CalendarWords): string | null {
  if (parts.shift !== undefined || parts.unit !== undefined || parts.count !== undefined) return null;
  if (parts.period !== undefined) return intervalOf(calendar.periods.get(parts.period));
  const year = parts.year ?? 'XXXX';
  if (parts.first !== undefined) return isoDigits(Number(parts.first), Number(parts.second), year);
  if (parts.feast !== undefined) {
    const feast = calendar.feasts.get(parts.feast);
    return feast ? isoDay(year, ...feast) : null;
  }
  const month = calendar.months.get(parts.month ?? '') ?? Number(parts.numericMonth ?? 0);
  if (parts.day !== undefined) return isoDays(year, month, parts, calendar);
  if (month > 0) return isoMonths(year, month, parts, calendar);
  if (parts.season !== undefined) return isoSeason(year, parts.season, calendar);
  if (parts.decade !== undefined) return `${parts.decade.slice(0, 3)}X`;
  if (parts.century !== undefined) return isoCentury(numberIn(parts.century, calendar));
  if (parts.year === undefined) return null;
  return parts.lastYear === undefined
    ? year
    : `${year}/${year.slice(0, -parts.lastYear.length)}${parts.lastYear}`;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isoDay = (year: string, month: number, day: number): string | null =>
  day >= 1 && day <= (DAYS[month - 1] ?? 0) ? `${year}-${pad(month)}-${pad(day)}` : null;

/** "02/04/2031" is April in London and February in New York. */
function isoDigits(first: number, second: number, year: string): string | null {
  if (first > 12 || first === second) return isoDay(year, second, first);
  return second > 12 ? isoDay(year, first, second) : null;
}

function isoDays(year: string, month: number, parts: Form['parts'], calendar: CalendarWords): string | null {
  const first = isoDay(year, month, numberIn(parts.day, calendar));
  if (first === null || parts.lastDay === undefined) return first;
  const last = isoDay(year, month, Number(parts.lastDay));
  return last === null ? null : `${first}/${last}`;
}

function isoMonths(
  year: string,
  month: number,
  { lastMonth }: Form['parts'],
  calendar: CalendarWords,
): string {
  const last = lastMonth === undefined ? undefined : calendar.months.get(lastMonth);
  const first = `${year}-${pad(month)}`;
  return last === undefined ? first : `${first}/${year}-${pad(last)}`;
}

/** Seasons are months 21 to 24. A bare "in the spring" tells no more than that. */
function isoSeason(year: string, season: string, { seasons }: CalendarWords): string | null {
  const month = seasons.get(season);
  return month === undefined ? null : `${year}-${20 + month / 3}`;
}

const isoCentury = (century: number): string | null =>
  century > 0 && century < 100 ? `${pad(century - 1)}XX` : null;

const intervalOf = (interval: { start: string; end: string } | undefined): string | null =>
  interval ? `${interval.start}/${interval.end}` : null;
