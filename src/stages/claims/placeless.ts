/**
 * Times that nobody can date: of "on Tuesday" the week is not known, of "Nov. 24" the year. Two texts that print the same
 * one most likely mean the same, so that it is compared as if both were of one week or year that nothing else is of.
 */

import { type Day, dayOf, months, unitAround } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { type Form, findForms, numberIn } from '../../language/time-forms.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/interval.ts';

/** A time of an article, with the placeless one that it is where it has no date. */
export interface PlacedTime extends TimeExpression {
  readonly placeless?: Interval;
}

/** The first week of the calendar, which begins on a Monday; and a leap year, which has all days. */
const WEEK: Interval = { start: '0001-01-01', end: '0001-01-08' };
const YEAR = 4;

/** Returns the time with what it is compared by; `text` has plain marks. */
export function withPlaceless(time: TimeExpression, text: string, language: Language): PlacedTime {
  if (time.date !== null || time.role === 'lasting') return time;
  const { calendar } = language;
  // A month alone is read as one behind its preposition only.
  const month = calendar.months.get(text.slice(time.start, time.end).toLowerCase());
  const [form] = month === undefined ? findForms(text, time, calendar) : [];
  const told = month === undefined ? form && placelessOf(form, language) : months(YEAR, month, 1);
  const placeless = told ?? (time.clock === undefined ? null : WEEK);
  return placeless === null ? time : { ...time, placeless };
}

/** "Last Tuesday" and "next March" are other ones than those that the same word means alone. */
function placelessOf({ parts }: Form, { calendar }: Language): Interval | null {
  if ([parts.shift, parts.year, parts.lastDay, parts.lastMonth].some((part) => part !== undefined))
    return null;
  const [feastMonth = 0, feastDay = 0] = calendar.feasts.get(parts.feast ?? '') ?? [];
  const month = calendar.months.get(parts.month ?? '') ?? feastMonth;
  const day = parts.day === undefined ? feastDay : numberIn(parts.day, calendar);
  if (month > 0) return day > 0 ? only(dayOf(YEAR, month, day)) : months(YEAR, month, 1);
  const weekday = calendar.weekdays.get(parts.weekday ?? '');
  return weekday === undefined ? null : only(dayOf(1, 1, weekday));
}

const only = (day: Day | null): Interval | null => day && unitAround(day, 'day');
