/** What a form of words means on the calendar, given the article's date, the tense and what was named before. */

import type { CalendarWords, TimeUnit } from '../../language/calendar.ts';
import {
  between,
  type Day,
  dayFrom,
  dayOf,
  daysBetween,
  isBefore,
  months,
  shareOf,
  stepBy,
  unitAround,
  years,
} from '../../language/days.ts';
import type { Tense } from '../../language/tense.ts';
import { type Form, numberIn } from '../../language/time-forms.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';

export type Resolved = Pick<TimeExpression, 'date' | 'precision' | 'basis' | 'role'>;

export interface Context {
  /** The article's day; `null` where it is not known. */
  readonly reference: Day | null;
  readonly tense: Tense | null;
  readonly role: TimeExpression['role'];
  /** What was named last, close enough that "that day" can mean it. */
  readonly anchor: Resolved | null;
  /** The year in which the paragraph is telling: "In 2014 they met. In March ..." */
  readonly tale: Interval | null;
  /** The clause has "has", "first" or the like, so that a stretch looks back. */
  readonly looksBack: boolean;
  /** What stands before the time still goes on, as "has been shut". */
  readonly goesOn: boolean;
  readonly calendar: CalendarWords;
}

type Reader = (parts: Form['parts'], context: Context) => Resolved;

/** The first group that a form has decides how it is read. */
const READERS: readonly (readonly [group: string, read: Reader])[] = [
  ['period', readPeriod],
  ['first', readDigits],
  ['feast', readFeast],
  ['day', readDay],
  ['month', readMonth],
  ['season', readSeason],
  ['century', readCentury],
  ['decade', readDecade],
  ['lasting', readLasting],
  ['near', readNear],
  ['same', readSame],
  ['earlier', readStepFromAnchor],
  ['later', readStepFromAnchor],
  ['back', readStep],
  ['ahead', readStep],
  ['weekday', readWeekday],
  ['unit', readUnit],
  ['year', readYear],
];

export function resolveForm(form: Form, context: Context): Resolved {
  const reader = READERS.find(([group]) => form.parts[group] !== undefined);
  return reader ? reader[1](form.parts, context) : unknown('day', context);
}

const explicit = (
  date: Interval | null,
  precision: TimeExpression['precision'],
  { role }: Context,
): Resolved => ({
  date,
  precision,
  basis: 'explicit',
  role,
});

const relative = (
  date: Interval | null,
  precision: TimeExpression['precision'],
  { role }: Context,
): Resolved => ({
  date,
  precision,
  basis: 'relative',
  role,
});

const unknown = (precision: TimeExpression['precision'], context: Context): Resolved =>
  relative(null, precision, context);

function readPeriod({ period = '' }: Form['parts'], context: Context): Resolved {
  return explicit(context.calendar.periods.get(period) ?? null, 'year', context);
}

/** "02/04/2031" is left alone: it is April in London and February in New York. */
function readDigits({ first, second, year }: Form['parts'], context: Context): Resolved {
  const [a, b] = [Number(first), Number(second)];
  const day = a > 12 || a === b ? dayOf(Number(year), b, a) : b > 12 ? dayOf(Number(year), a, b) : null;
  return explicit(day && unitAround(day, 'day'), 'day', context);
}

function readFeast({ feast = '', year }: Form['parts'], context: Context): Resolved {
  const [month, day] = context.calendar.feasts.get(feast) ?? [0, 0];
  return readMonthDay(month, day, day, year, context);
}

function readDay({ day, lastDay, month, numericMonth, year }: Form['parts'], context: Context): Resolved {
  const number = monthNumber(month, context) ?? Number(numericMonth ?? 0);
  const first = numberIn(day, context.calendar);
  if (number === 0) return readDayOfSomeMonth(first, context);
  return readMonthDay(number, first, lastDay === undefined ? first : Number(lastDay), year, context);
}

function readMonthDay(
  month: number,
  day: number,
  lastDay: number,
  year: string | undefined,
  context: Context,
): Resolved {
  const daysIn = (given: number): Interval | null => {
    const start = dayOf(given, month, day);
    const last = dayOf(given, month, lastDay);
    return start && last && !isBefore(last, start) ? between(start, last.add({ days: 1 })) : null;
  };
  if (year !== undefined) return explicit(daysIn(Number(year)), 'day', context);
  return relative(nearestYear(daysIn, context), 'day', context);
}

/** "Friday the 13th": of this month or of the one beside it. */
function readDayOfSomeMonth(day: number, context: Context): Resolved {
  const { reference } = context;
  if (!reference) return unknown('day', context);
  const candidates = [-1, 0, 1].map((step) => {
    const month = reference.with({ day: 1 }).add({ months: step });
    return dayOf(month.year, month.month, day);
  });
  return relative(
    nearest(
      candidates.map((found) => found && unitAround(found, 'day')),
      context,
    ),
    'day',
    context,
  );
}

function readMonth({ month, lastMonth, year, edge, shift }: Form['parts'], context: Context): Resolved {
  const first = monthNumber(month, context) ?? 1;
  const last = monthNumber(lastMonth, context) ?? first;
  const monthIn = (given: number): Interval => {
    const whole = months(given, first, ((last - first + 12) % 12) + 1);
    return edge === undefined ? whole : shareOf(whole, context.calendar.edges.get(edge) ?? [0, 1]);
  };
  if (year !== undefined) return explicit(monthIn(Number(year)), 'month', context);
  return relative(
    shift === undefined ? nearestYear(monthIn, context) : shifted(monthIn, shift, context),
    'month',
    context,
  );
}

function readSeason({ season = '', year, shift, edge }: Form['parts'], context: Context): Resolved {
  const seasonIn = (given: number): Interval => {
    const whole = months(given, context.calendar.seasons.get(season) ?? 1, 3);
    return edge === undefined ? whole : shareOf(whole, context.calendar.edges.get(edge) ?? [0, 1]);
  };
  if (year !== undefined) return explicit(seasonIn(Number(year)), 'season', context);
  return relative(
    shift === undefined ? nearestYear(seasonIn, context) : shifted(seasonIn, shift, context),
    'season',
    context,
  );
}

function readCentury({ century = '', edge }: Form['parts'], context: Context): Resolved {
  const number = Number.parseInt(century, 10) || context.calendar.numbers.get(century) || 0;
  const whole = number > 0 && number < 23 ? years(100 * (number - 1) + 1, 100) : null;
  return explicit(edged(whole, edge, context), 'century', context);
}

function readDecade({ decade, edge }: Form['parts'], context: Context): Resolved {
  return explicit(edged(years(Number(decade), 10), edge, context), 'decade', context);
}

function readYear({ year = '', lastYear, edge }: Form['parts'], context: Context): Resolved {
  const first = Number(year);
  if (lastYear === undefined) return explicit(edged(years(first, 1), edge, context), 'year', context);
  const last = lastYear.length === 2 ? 100 * Math.floor(first / 100) + Number(lastYear) : Number(lastYear);
  return explicit(last > first ? years(first, last - first + 1) : null, 'year', context);
}

function readNear({ near = '' }: Form['parts'], context: Context): Resolved {
  const day = context.reference?.add({ days: context.calendar.near.get(near) ?? 0 });
  return relative(day ? unitAround(day, 'day') : null, 'day', context);
}

/** "Since Monday" looks back whatever its verb. */
function readWeekday({ weekday, shift, unit }: Form['parts'], context: Context): Resolved {
  const { reference, tense, role, calendar } = context;
  const number = calendar.weekdays.get(weekday ?? '');
  if (!reference || number === undefined) return unknown('day', context);
  const step = shift === undefined ? null : (calendar.shifts.get(shift) ?? 0);
  const inWeek = (weeks: number): Day => reference.add({ days: number - reference.dayOfWeek + 7 * weeks });
  const back = (reference.dayOfWeek - number + 7) % 7;
  const ahead = (number - reference.dayOfWeek + 7) % 7;
  const day =
    step !== null && unit !== undefined
      ? inWeek(step)
      : step === -1
        ? reference.subtract({ days: back || 7 })
        : step === 1
          ? inWeek(1)
          : step === 0
            ? inWeek(0)
            : (tense === 'future' && role !== 'since') ||
                (tense === null && (role === 'by' || role === 'before'))
              ? reference.add({ days: ahead })
              : reference.subtract({ days: back });
  return relative(unitAround(day, 'day'), 'day', context);
}

/** "last week", "earlier this month", "late last year". */
function readUnit({ unit: word, shift, sofar, edge }: Form['parts'], context: Context): Resolved {
  const { reference, calendar, tense } = context;
  const unit = calendar.units.get(word ?? '') ?? 'day';
  const step = calendar.shifts.get(shift ?? '') ?? 0;
  if (!reference) return unknown(precisionOf(unit), context);
  const justOver = unit === 'weekend' && step === 0 && tense === 'past' && reference.dayOfWeek < 4;
  const whole = unitAround(stepBy(reference, justOver ? -1 : step, unit), unit);
  const tomorrow = reference.add({ days: 1 }).toString();
  const date =
    sofar === undefined || step !== 0
      ? edged(whole, edge, context)
      : (calendar.shifts.get(sofar) ?? 0) < 0
        ? { start: whole.start, end: tomorrow }
        : { start: reference.toString(), end: whole.end };
  return relative(date, precisionOf(unit), context);
}

/** "three years ago", "ten days from now". */
function readStep({ count, unit: word, back }: Form['parts'], context: Context): Resolved {
  const unit = context.calendar.units.get(word ?? '') ?? 'day';
  if (!context.reference) return unknown(precisionOf(unit), context);
  const steps = countOf(count, context) * (back === undefined ? 1 : -1);
  return relative(roundTo(stepBy(context.reference, steps, unit), unit), precisionOf(unit), context);
}

/** "two days later", "the previous year": counted from what was named before, where it is as exact. */
function readStepFromAnchor(
  { count, unit: word, earlier, later }: Form['parts'],
  context: Context,
): Resolved {
  const unit = context.calendar.units.get(word ?? '') ?? unitIn(earlier ?? later ?? '', context);
  const start = anchorDay(unit, context);
  if (!start) return unknown(precisionOf(unit), context);
  const steps = (count === undefined ? 1 : countOf(count, context)) * (earlier === undefined ? 1 : -1);
  return relative(roundTo(stepBy(start, steps, unit), unit), precisionOf(unit), context);
}

function readSame({ same = '' }: Form['parts'], context: Context): Resolved {
  const unit = unitIn(same, context);
  const day = anchorDay(unit, context);
  return relative(day && unitAround(day, unit), precisionOf(unit), context);
}

/** "for eight months", "in a decade", "within 50 days": the stretch up to the article's date, or from it. */
function readLasting(
  { lasting, count, unit: word, stretch, vague }: Form['parts'],
  context: Context,
): Resolved {
  const { reference, tense, calendar } = context;
  const looksBack = lasting === 'in' ? context.looksBack : context.goesOn;
  const unit = calendar.units.get(word ?? '') ?? 'day';
  const brief = unit === 'minute' || (unit === 'hour' && Number(count) !== 24);
  const untold = stretch === undefined && tense !== 'future' && !looksBack;
  if (!reference || brief || untold || vague !== undefined)
    return { ...unknown(precisionOf(unit), context), role: 'lasting' };
  const ahead = stretch === undefined ? !looksBack : (calendar.shifts.get(stretch) ?? 0) > 0;
  const far = stepBy(reference, countOf(count, context) * (ahead ? 1 : -1), unit);
  const date = ahead ? between(reference, far.add({ days: 1 })) : between(far, reference.add({ days: 1 }));
  return { ...relative(date, precisionOf(unit), context), role: 'lasting' };
}

/** Returns the named thing of the year that is nearest to the article's date in the direction of the tense. */
function nearestYear(inYear: (year: number) => Interval | null, context: Context): Interval | null {
  const { reference, tale, tense } = context;
  const told = tale && dayFrom(tale.start).year;
  if (told !== null && (!reference || told < reference.year - 1) && tense !== 'future')
    return firstAfter(inYear, tale!, told);
  if (!reference) return null;
  return nearest(
    [-1, 0, 1].map((step) => inYear(reference.year + step)),
    context,
  );
}

const firstAfter = (
  inYear: (year: number) => Interval | null,
  { start }: Interval,
  year: number,
): Interval | null => {
  const same = inYear(year);
  return same && same.end > start ? same : inYear(year + 1);
};

/**
 * An article may be written a little after the date that is known for it, when that is its event's: what is told of
 * the past may lie so many days after it, and what is to come so many before.
 */
const SLACK_DAYS = 1;
/** Papers add the year to what is so far ahead, so that a nearer past is meant, whatever the verb seems to say. */
const FAR_AHEAD_DAYS = 300;
const NOT_LONG_AGO_DAYS = 60;

function nearest(
  candidates: readonly (Interval | null)[],
  { reference, tense, role }: Context,
): Interval | null {
  if (!reference) return null;
  const known = candidates.filter((candidate) => candidate !== null);
  const distance = ({ start }: Interval): number => daysBetween(reference, dayFrom(start));
  const past = known.findLast((one) => distance(one) <= SLACK_DAYS) ?? null;
  const future = known.find(({ end }) => daysBetween(reference, dayFrom(end)) > -SLACK_DAYS) ?? null;
  if (!past || !future) return past ?? future;
  if (tense === 'past' || role === 'since') return past;
  if (tense === 'future')
    return distance(future) > FAR_AHEAD_DAYS && distance(past) > -NOT_LONG_AGO_DAYS ? past : future;
  return Math.abs(distance(past)) <= Math.abs(distance(future)) ? past : future;
}

/** "last March", "this winter", "next January". */
function shifted(inYear: (year: number) => Interval, shift: string, context: Context): Interval | null {
  const { reference, calendar } = context;
  if (!reference) return null;
  const step = calendar.shifts.get(shift) ?? 0;
  const today = reference.toString();
  const all = [-2, -1, 0, 1, 2].map((years) => inYear(reference.year + years));
  if (step < 0) return all.findLast(({ end }) => end <= today) ?? null;
  if (step > 0) return all.find(({ start }) => start > today) ?? null;
  return all.find(({ start, end }) => start <= today && today < end) ?? inYear(reference.year);
}

const edged = (whole: Interval | null, edge: string | undefined, { calendar }: Context): Interval | null =>
  whole && edge !== undefined ? shareOf(whole, calendar.edges.get(edge) ?? [0, 1]) : whole;

/** "A decade ago" is less exact than its number: five years around. */
const roundTo = (day: Day, unit: TimeUnit): Interval =>
  unit === 'decade' || unit === 'century' ? years(day.year - 2, 5) : unitAround(day, unit);

function anchorDay(unit: TimeUnit, { anchor }: Context): Day | null {
  if (!anchor?.date) return null;
  const start = dayFrom(anchor.date.start);
  const fine = daysBetween(start, dayFrom(unitAround(start, unit).end));
  return daysBetween(start, dayFrom(anchor.date.end)) <= Math.max(fine, 1) ? start : null;
}

const unitIn = (words: string, { calendar }: Context): TimeUnit =>
  words
    .split(' ')
    .map((word) => calendar.units.get(word))
    .find((unit) => unit !== undefined) ?? 'day';

const monthNumber = (word: string | undefined, { calendar }: Context): number | undefined =>
  word === undefined ? undefined : calendar.months.get(word);

const countOf = (words: string | undefined, { calendar }: Context): number =>
  Number(words) || calendar.numbers.get(words ?? '') || 1;

const precisionOf = (unit: TimeUnit): TimeExpression['precision'] =>
  unit === 'weekend' ? 'day' : unit === 'hour' || unit === 'minute' ? 'day' : unit;
