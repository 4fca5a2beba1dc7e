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
  soleDay,
  stepBy,
  unitAround,
  years,
} from '../../language/days.ts';
import type { Tense } from '../../language/tense.ts';
import { type Form, numberIn } from '../../language/time-forms.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import { edgeOf } from './edges.ts';
import { feastIn, nthWeekday } from './feasts.ts';

export type Resolved = Pick<
  TimeExpression,
  'date' | 'precision' | 'basis' | 'role' | 'length' | 'due' | 'weekdayDiffers'
>;

export interface Context {
  /** The article's day; `null` where it is not known. */
  readonly reference: Day | null;
  readonly tense: Tense | null;
  /** That it is to come is told by a present, which may also tell a story of what is past. */
  readonly scheduled: boolean;
  readonly role: TimeExpression['role'];
  /** What was named last, close enough that "that day" can mean it. */
  readonly anchor: Resolved | null;
  /** The year in which the paragraph is telling: "In 2014 they met. In March ..." */
  readonly tale: Interval | null;
  /** A day of the year that words beside it count back to, or name wholly, as "two years ago" and "last year". */
  readonly yearOf: { readonly day: Day; readonly whole: boolean } | null;
  /** The clause has "has", "first" or the like, so that a stretch looks back. */
  readonly looksBack: boolean;
  /** What stands before the time still goes on, as "has been shut". */
  readonly goesOn: boolean;
  /** The day of what it is counted from: of "the day before the vote" that of the vote, as other sentences tell it. */
  readonly thing: Day | null;
  /** When what stands around it was said, where that is told: a term of so many days begins then. */
  readonly said: Day | null;
  /** The article is written where the year's seasons are those of the southern half of the world. */
  readonly south: boolean;
  readonly calendar: CalendarWords;
}

type Reader = (parts: Form['parts'], context: Context) => Resolved;

/** The first group that a form has decides how it is read. */
const READERS: readonly (readonly [group: string, read: Reader])[] = [
  ['period', readPeriod],
  ['first', readDigits],
  ['feast', readFeast],
  ['weekOf', readWeekOf],
  ['nth', readNthWeekday],
  ['monthsOf', readMonthsOf],
  ['into', readInto],
  ['running', readRunning],
  ['upTo', readUpTo],
  ['day', readDay],
  ['month', readMonth],
  ['season', readSeason],
  ['century', readCentury],
  ['turn', readTurn],
  ['decade', readDecade],
  ['nickname', readNickname],
  ['quarter', readQuarter],
  ['overnight', readOvernight],
  ['recent', readRecent],
  ['weekOn', readWeekOn],
  ['lastWeekday', readWeekdays],
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
  const resolved = reader ? reader[1](form.parts, context) : unknown('day', context);
  const due = resolved.due ?? dueOf(resolved, form.parts, context);
  return due ? { ...resolved, due } : resolved;
}

/** "By Friday" ends that day, "by the end of the year" on its last one; "by 2035" may mean any day of it. */
function dueOf(
  { date, role, precision }: Resolved,
  { edge }: Form['parts'],
  { calendar }: Context,
): Interval | null {
  if (role !== 'by' || date === null) return null;
  const isEnd = edge?.includes(' ') && calendar.edges.get(edge) === 'late';
  if (precision === 'day') return date;
  return isEnd ? between(dayFrom(date.end).subtract({ days: 1 }), dayFrom(date.end)) : date;
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
  const date = context.calendar.periods.get(period) ?? null;
  return explicit(date, soleDay(date) ? 'day' : 'year', context);
}

/** "02/04/2031" is left alone: it is April in London and February in New York. */
function readDigits({ first, second, year }: Form['parts'], context: Context): Resolved {
  const [a, b] = [Number(first), Number(second)];
  const day = a > 12 || a === b ? dayOf(Number(year), b, a) : b > 12 ? dayOf(Number(year), a, b) : null;
  return explicit(day && unitAround(day, 'day'), 'day', context);
}

function readFeast({ feast = '', year, shift }: Form['parts'], context: Context): Resolved {
  const inYear = (given: number): Interval | null => feastIn(feast, given, context.calendar);
  const precision = (date: Interval | null): 'day' | 'month' =>
    date && dayFrom(date.start).add({ days: 1 }).toString() < date.end ? 'month' : 'day';
  if (year !== undefined) return explicit(inYear(Number(year)), precision(inYear(Number(year))), context);
  const date = shift === undefined ? nearestYear(inYear, context) : shifted(inYear, shift, context);
  return relative(date, precision(date), context);
}

/** "The week of 3 May": from its Monday on, whatever day is named. */
function readWeekOf(parts: Form['parts'], context: Context): Resolved {
  const { date, basis } = readDay(parts, context);
  const week = date && unitAround(dayFrom(date.start), 'week');
  return { date: week, precision: 'week', basis, role: context.role };
}

function readDay(parts: Form['parts'], context: Context): Resolved {
  const { day, lastDay, month, lastMonth, numericMonth, firstYear, year, weekday, shift } = parts;
  const first = numberIn(day, context.calendar);
  const number = monthNumber(month, context) ?? Number(numericMonth ?? 0);
  if (number === 0) return readDayOfSomeMonth(first, shift, context);
  return readMonthDays(
    {
      first: { month: number, day: first },
      last: { month: monthNumber(lastMonth, context) ?? number, day: Number(lastDay ?? first) },
    },
    firstYear === undefined ? {} : { first: Number(firstYear) },
    year === undefined ? null : Number(year),
    context.calendar.weekdays.get(weekday ?? '') ?? null,
    context,
  );
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The year stands behind the last of two days, unless the first has its own: "3 December to 4 January 2032". */
function readMonthDays(
  { first, last }: { readonly first: MonthDay; readonly last: MonthDay },
  { first: firstYear }: { readonly first?: number },
  year: number | null,
  weekday: number | null,
  context: Context,
): Resolved {
  const overYear = last.month < first.month;
  const daysIn = (given: number): Interval | null => {
    const start = dayOf(firstYear ?? given, first.month, first.day);
    const end = dayOf(given + (overYear && firstYear === undefined ? 1 : 0), last.month, last.day);
    return start && end && !isBefore(end, start) ? between(start, end.add({ days: 1 })) : null;
  };
  const differs = (date: Interval | null): { weekdayDiffers?: true } =>
    date !== null && weekday !== null && dayFrom(date.start).dayOfWeek !== weekday
      ? { weekdayDiffers: true }
      : {};
  if (year !== null) {
    const date = daysIn(overYear && firstYear === undefined ? year - 1 : year);
    return { ...explicit(date, 'day', context), ...differs(date) };
  }
  // A weekday tells which year is meant, where one year fits it and the nearest does not.
  const fitting = (given: number): Interval | null => {
    const date = daysIn(given);
    return date && weekday !== null && dayFrom(date.start).dayOfWeek === weekday ? date : null;
  };
  const date =
    nearestYear(fitting, { ...context, role: context.role === 'since' ? 'since' : 'at' }) ??
    nearestYear(daysIn, context);
  return { ...relative(date, 'day', context), ...differs(date) };
}

/** "Friday the 13th", "the 12th of last month": of this month or of the one beside it. */
function readDayOfSomeMonth(day: number, shift: string | undefined, context: Context): Resolved {
  const { reference, calendar } = context;
  if (!reference) return unknown('day', context);
  if (shift !== undefined) {
    const month = reference.with({ day: 1 }).add({ months: calendar.shifts.get(shift) ?? 0 });
    const found = dayOf(month.year, month.month, day);
    return relative(found && unitAround(found, 'day'), 'day', context);
  }
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

function readMonth({ month, lastMonth, year, edge, shift, same }: Form['parts'], context: Context): Resolved {
  const first = monthNumber(month, context) ?? 1;
  const last = monthNumber(lastMonth, context) ?? first;
  const monthIn = (given: number): Interval => {
    const whole = months(given, first, ((last - first + 12) % 12) + 1);
    return partOf(whole, edge, context);
  };
  if (year !== undefined) return explicit(monthIn(Number(year)), 'month', context);
  const told = same === undefined ? null : (context.anchor?.date ?? context.tale);
  if (told) return relative(firstAfter(monthIn, told, dayFrom(told.start).year), 'month', context);
  return relative(
    shift === undefined ? nearestYear(monthIn, context) : shifted(monthIn, shift, context),
    'month',
    context,
  );
}

function readSeason({ season = '', year, shift, edge }: Form['parts'], context: Context): Resolved {
  const seasonIn = (given: number): Interval => {
    const first = context.calendar.seasons.get(season) ?? 1;
    const whole = months(given, context.south ? ((first + 5) % 12) + 1 : first, 3);
    return partOf(whole, edge, context);
  };
  if (year !== undefined) return explicit(seasonIn(Number(year)), 'season', context);
  return relative(
    shift === undefined ? nearestYear(seasonIn, context) : shifted(seasonIn, shift, context),
    'season',
    context,
  );
}

function readTurn({ turn }: Form['parts'], context: Context): Resolved {
  if (!context.reference) return unknown('decade', context);
  const { year } = context.reference;
  const long = context.calendar.units.get(turn ?? '') === 'century' ? 100 : 1000;
  return explicit(aroundYear(year - (year % long)), 'decade', context);
}

/** Histories call the last years of the one and the first of the other so. */
const aroundYear = (year: number): Interval => years(year - 5, 11);

function readCentury({ century = '', edge }: Form['parts'], context: Context): Resolved {
  const number = Number.parseInt(century, 10) || context.calendar.numbers.get(century) || 0;
  const whole = number > 0 && number < 23 ? years(100 * (number - 1) + 1, 100) : null;
  return explicit(edged(whole, edge, context), 'century', context);
}

function readDecade({ decade, edge }: Form['parts'], context: Context): Resolved {
  return explicit(edged(years(Number(decade), 10), edge, context), 'decade', context);
}

/** "The nineties": the last decade so called that had begun. */
function readNickname({ nickname = '', edge }: Form['parts'], context: Context): Resolved {
  const decade = context.calendar.nicknames.get(nickname);
  const latest = (context.reference?.year ?? 0) - (decade ?? 0) >= 100 ? 100 : 0;
  return explicit(
    decade === undefined ? null : edged(years(decade + latest, 10), edge, context),
    'decade',
    context,
  );
}

function readQuarter({ quarter = '', year }: Form['parts'], context: Context): Resolved {
  const number = context.calendar.quarters.get(quarter) ?? 1;
  const quarterIn = (given: number): Interval => months(given, 3 * number - 2, 3);
  return year === undefined
    ? relative(nearestYear(quarterIn, context), 'season', context)
    : explicit(quarterIn(Number(year)), 'season', context);
}

/** The night before the article, whose end it may be; that after it, of what is to come. */
function readOvernight(_: Form['parts'], context: Context): Resolved {
  const { reference, tense } = context;
  if (!reference) return unknown('day', context);
  const evening = tense === 'future' ? reference : reference.subtract({ days: 1 });
  return relative(between(evening, evening.add({ days: 2 })), 'day', context);
}

/** What "a few" and "recent" are taken for, widely: "in recent weeks" is the last five. */
const FEW = 5;

function readRecent({ recent = '', unit: word }: Form['parts'], context: Context): Resolved {
  const unit = context.calendar.units.get(word ?? '') ?? 'day';
  const { reference, calendar } = context;
  if (!reference) return { ...unknown(precisionOf(unit), context), role: 'lasting' };
  const isAhead = (calendar.shifts.get(recent.split(' ').at(-1) ?? '') ?? -1) > 0;
  return {
    ...relative(stretchOf(reference, isAhead ? FEW : -FEW, unit), precisionOf(unit), context),
    role: 'lasting',
  };
}

/** Returns the days from one to so many units after or before it, both included. */
function stretchOf(day: Day, count: number, unit: TimeUnit): Interval {
  const far = stepBy(day, count, unit);
  return count > 0 ? between(day, far.add({ days: 1 })) : between(far, day.add({ days: 1 }));
}

/** "Friday week": a week after the next Friday. */
function readWeekOn({ weekday }: Form['parts'], context: Context): Resolved {
  const next = readWeekday({ weekday }, { ...context, tense: 'future', role: 'at' }).date;
  const day = next && dayFrom(next.start).add({ weeks: 1 });
  return relative(day && unitAround(day, 'day'), 'day', context);
}

/** "The first Monday of March". */
function readNthWeekday({ nth = '', weekday, month, year }: Form['parts'], context: Context): Resolved {
  const { calendar } = context;
  const number = calendar.weekdays.get(weekday ?? '') ?? 1;
  const which = (calendar.shifts.get(nth) ?? 0) < 0 ? -1 : numberIn(nth, calendar);
  const dayIn = (given: number): Interval =>
    unitAround(nthWeekday(given, monthNumber(month, context) ?? 1, number, which), 'day');
  return year === undefined
    ? relative(nearestYear(dayIn, context), 'day', context)
    : explicit(dayIn(Number(year)), 'day', context);
}

/** "The first three months of the year". */
function readMonthsOf({ monthsOf, count, year, shift }: Form['parts'], context: Context): Resolved {
  const { reference, calendar } = context;
  const length = numberIn(count, calendar);
  const given =
    year === undefined ? reference && reference.year + (calendar.shifts.get(shift ?? '') ?? 0) : Number(year);
  if (given === null || !(length <= 12)) return unknown('month', context);
  const date = months(given, monthsOf === 'first' ? 1 : 13 - length, length);
  return year === undefined ? relative(date, 'month', context) : explicit(date, 'month', context);
}

/** "Eight months into the strike": where nothing tells when it began, it is now, if the strike goes on. */
function readInto({ count, unit: word }: Form['parts'], context: Context): Resolved {
  const { thing, reference, tense } = context;
  const unit = context.calendar.units.get(word ?? '') ?? 'day';
  const day = thing
    ? stepBy(thing, countOf(count, context), unit)
    : tense === null || context.goesOn
      ? reference
      : null;
  return relative(day && roundTo(day, unit), precisionOf(unit), context);
}

/** "In its third year", which goes on: since more than two years, and three at most. */
function readRunning({ running = '', unit: word }: Form['parts'], context: Context): Resolved {
  const unit = context.calendar.units.get(word ?? '') ?? 'day';
  const { reference, tense, calendar } = context;
  const isPast = tense === 'past' && !context.goesOn;
  const date = reference && !isPast ? stretchOf(reference, -numberIn(running, calendar), unit) : null;
  return { ...relative(date, precisionOf(unit), context), role: 'lasting' };
}

/** "The year to March", "the three months to June": up to the end of that month. */
function readUpTo({ upTo = '', count, month, year }: Form['parts'], context: Context): Resolved {
  const isYear = context.calendar.units.get(upTo) === 'year';
  const length = isYear ? 12 : context.calendar.units.has(upTo) ? countOf(count, context) : 3;
  const last = monthNumber(month, context) ?? 1;
  const stretchIn = (given: number): Interval => months(given, last - length + 1, length);
  const date =
    year === undefined
      ? nearestYear((given) => months(given, last, 1), { ...context, tense: context.tense ?? 'past' })
      : null;
  const given = year === undefined ? date && dayFrom(date.start).year : Number(year);
  const precision = length === 12 ? 'year' : 'month';
  if (given === null) return unknown(precision, context);
  return {
    ...relative(stretchIn(given), precision, context),
    basis: year === undefined ? 'relative' : 'explicit',
  };
}

/** "Between Monday and Wednesday": the last by a past tense, with the first before it; else the first, with the last after. */
function readWeekdays({ weekday, lastWeekday = '' }: Form['parts'], context: Context): Resolved {
  const { weekdays } = context.calendar;
  const isAhead = context.tense === 'future';
  const known = readWeekday({ weekday: isAhead ? weekday : lastWeekday }, context).date;
  const length = ((weekdays.get(lastWeekday) ?? 0) - (weekdays.get(weekday ?? '') ?? 0) + 7) % 7;
  if (!known) return unknown('day', context);
  const start = isAhead ? dayFrom(known.start) : dayFrom(known.start).subtract({ days: length });
  const end = start.add({ days: length });
  return relative(between(start, end.add({ days: 1 })), 'day', context);
}

function readYear({ year = '', lastYear, edge }: Form['parts'], context: Context): Resolved {
  const first = Number(year);
  if (lastYear === undefined)
    return explicit(edged(years(first, 1), edge, context), precisionWith(edge, 'year', context), context);
  const last = lastYear.length === 2 ? 100 * Math.floor(first / 100) + Number(lastYear) : Number(lastYear);
  return explicit(last > first ? years(first, last - first + 1) : null, 'year', context);
}

function readNear({ near = '' }: Form['parts'], context: Context): Resolved {
  const day = context.reference?.add({ days: context.calendar.near.get(near) ?? 0 });
  return relative(day ? unitAround(day, 'day') : null, 'day', context);
}

/** "Since Monday" looks back whatever its verb. */
function readWeekday({ weekday, shift, unit, twoBack }: Form['parts'], context: Context): Resolved {
  const { reference, tense, role, calendar } = context;
  const number = calendar.weekdays.get(weekday ?? '');
  if (!reference || number === undefined) return unknown('day', context);
  if (twoBack !== undefined) {
    const last = dayFrom(readWeekday({ weekday, shift: 'last' }, context).date!.start);
    return relative(unitAround(last.subtract({ weeks: 1 }), 'day'), 'day', context);
  }
  const step = shift === undefined ? null : (calendar.shifts.get(shift) ?? 0);
  const inWeek = (weeks: number): Day => reference.add({ days: number - reference.dayOfWeek + 7 * weeks });
  const back = (reference.dayOfWeek - number + 7) % 7;
  const ahead = (number - reference.dayOfWeek + 7) % 7;
  const day =
    step !== null && unit !== undefined
      ? inWeek(step)
      : step !== null && step < 0
        ? reference.subtract({ days: back || 7 })
        : step === 1
          ? inWeek(1)
          : step === 0
            ? inWeek(0)
            : (tense === 'future' && role !== 'since') ||
                (tense === null && (role === 'by' || role === 'before' || role === 'until'))
              ? reference.add({ days: ahead })
              : reference.subtract({ days: back });
  return relative(unitAround(day, 'day'), 'day', context);
}

/** "last week", "earlier this month", "late last year", "the end of the year", "the week before last". */
function readUnit(parts: Form['parts'], context: Context): Resolved {
  const { unit: word, shift, sofar, edge, twoBack, twoOn } = parts;
  const { reference, calendar, tale, tense } = context;
  const unit = calendar.units.get(word ?? '') ?? 'day';
  const precision = precisionWith(edge, precisionOf(unit), context);
  const told =
    shift === undefined && twoBack === undefined && twoOn === undefined && tense !== 'future' && tale;
  if (told && unit === 'year')
    return relative(edged(unitAround(dayFrom(told.start), unit), edge, context), precision, context);
  if (!reference) return unknown(precision, context);
  const step = twoBack !== undefined ? -2 : twoOn !== undefined ? 2 : (calendar.shifts.get(shift ?? '') ?? 0);
  const isPart = edge !== undefined && shift === undefined;
  const past = isPart && tense === 'past' ? edged(unitBeside(unit, 0, context), edge, context) : null;
  if (past && past.start > reference.toString())
    return relative(edged(unitBeside(unit, -1, context), edge, context), precision, context);
  const date =
    sofar === undefined || step !== 0 ? unitBeside(unit, step, context) : unitSoFar(unit, sofar, context);
  return relative(edged(date, edge, context), precision, context);
}

/**
 * Weeks begin on Monday. On a Sunday, "last week" may be the one that ends, for those whose weeks begin that day, so that
 * both are given, and what is to come "this week" is the one that begins.
 */
function unitBeside(unit: TimeUnit, step: number, { reference, tense }: Context): Interval {
  const day = reference!;
  const isSunday = day.dayOfWeek === 7;
  const justOver =
    unit === 'weekend' &&
    step === 0 &&
    tense !== 'future' &&
    day.dayOfWeek < 6 &&
    (tense === 'past' || day.dayOfWeek < 3);
  if (unit === 'week' && isSunday && step === 0 && tense === 'future')
    return unitAround(day.add({ days: 1 }), 'week');
  const whole = unitAround(stepBy(day, justOver ? -1 : step, unit), unit);
  return unit === 'week' && isSunday && step === -1 ? { start: whole.start, end: day.toString() } : whole;
}

function unitSoFar(unit: TimeUnit, sofar: string, { reference, calendar }: Context): Interval {
  const whole = unitAround(reference!, unit);
  return (calendar.shifts.get(sofar) ?? 0) < 0
    ? { start: whole.start, end: reference!.add({ days: 1 }).toString() }
    : { start: reference!.toString(), end: whole.end };
}

/** "three years ago", "ten days from now", "a few days ago", "a year ago today". */
function readStep({ count, unit: word, back, vague, exactly }: Form['parts'], context: Context): Resolved {
  const unit = context.calendar.units.get(word ?? '') ?? 'day';
  const { reference } = context;
  if (!reference) return unknown(precisionOf(unit), context);
  const sign = back === undefined ? 1 : -1;
  if (vague !== undefined) {
    const nearer = stepBy(reference, sign, unit);
    const far = stepBy(reference, sign * FEW, unit);
    return relative(
      between(isBefore(far, nearer) ? far : nearer, isBefore(far, nearer) ? nearer : far),
      precisionOf(unit),
      context,
    );
  }
  const day = stepBy(reference, countOf(count, context) * sign, unit);
  if (exactly !== undefined) return relative(unitAround(day, 'day'), 'day', context);
  return relative(roundTo(day, unit), precisionOf(unit), context);
}

/** "two days later", "the previous year": counted from what was named before, where it is as exact. */
function readStepFromAnchor(
  { count, unit: word, earlier, later, weekday, than }: Form['parts'],
  context: Context,
): Resolved {
  if (weekday !== undefined) return readWeekdayFromAnchor(weekday, later !== undefined, context);
  const unit = context.calendar.units.get(word ?? '') ?? unitIn(earlier ?? later ?? '', context);
  const start = than === undefined ? anchorDay(unit, context) : context.thing;
  if (!start) return unknown(precisionOf(unit), context);
  const steps = (count === undefined ? 1 : countOf(count, context)) * (earlier === undefined ? 1 : -1);
  return relative(roundTo(stepBy(start, steps, unit), unit), precisionOf(unit), context);
}

/** "The following Monday". */
function readWeekdayFromAnchor(weekday: string, isLater: boolean, context: Context): Resolved {
  const start = anchorDay('day', context);
  const number = context.calendar.weekdays.get(weekday);
  if (!start || number === undefined) return unknown('day', context);
  const day = isLater
    ? start.add({ days: ((number - start.dayOfWeek + 6) % 7) + 1 })
    : start.subtract({ days: ((start.dayOfWeek - number + 6) % 7) + 1 });
  return relative(unitAround(day, 'day'), 'day', context);
}

function readSame({ same = '' }: Form['parts'], context: Context): Resolved {
  const unit = unitIn(same, context);
  const day = anchorDay(unit, context);
  return relative(day && unitAround(day, unit), precisionOf(unit), context);
}

/**
 * "for eight months", "in a decade", "within 50 days": the stretch up to the article's date, or from it. A term runs from
 * the day on which it was set, where the sentence tells that, and has a day on which it is due; "in ten days" is that day.
 */
function readLasting(parts: Form['parts'], context: Context): Resolved {
  const { lasting, count, unit: word, stretch, vague, deadline } = parts;
  const { reference, tense, calendar } = context;
  const unit = calendar.units.get(word ?? '') ?? 'day';
  const number = vague === undefined ? countOf(count, context) : FEW;
  const length = vague === undefined ? { length: isoLength(number, unit) } : {};
  const open: Resolved = { ...unknown(precisionOf(unit), context), role: 'lasting', ...length };
  const looksBack = lasting === 'in' ? context.looksBack : context.goesOn;
  const brief = unit === 'minute' || (unit === 'hour' && number !== 24 && number !== 48 && number !== 72);
  const set = context.said ?? (tense === 'past' ? null : reference);
  if (deadline !== undefined) return set && !brief ? termFrom(set, number, unit, open) : open;
  const untold = stretch === undefined && tense !== 'future' && !looksBack;
  if (!reference || brief || untold || (vague !== undefined && stretch === undefined)) return open;
  const ahead = stretch === undefined ? !looksBack : (calendar.shifts.get(stretch) ?? 0) > 0;
  if (!ahead) return { ...open, date: stretchOf(reference, -number, unit) };
  if (lasting === 'for' || lasting === 'over' || lasting === 'during' || vague !== undefined)
    return { ...open, date: stretchOf(reference, number, unit) };
  const term = termFrom(context.said ?? reference, number, unit, open);
  const isPoint = lasting === 'in' && stretch === undefined && unit !== 'hour';
  return isPoint ? { ...term, date: roundTo(dayFrom(term.due!.start), unit), role: context.role } : term;
}

function termFrom(start: Day, count: number, unit: TimeUnit, open: Resolved): Resolved {
  const end = stepBy(start, count, unit);
  return { ...open, date: between(start, end.add({ days: 1 })), due: unitAround(end, 'day') };
}

function isoLength(count: number, unit: TimeUnit): string {
  switch (unit) {
    case 'minute':
      return `PT${count}M`;
    case 'hour':
      return `PT${count}H`;
    case 'week':
      return `P${count}W`;
    case 'month':
      return `P${count}M`;
    case 'year':
      return `P${count}Y`;
    case 'decade':
      return `P${10 * count}Y`;
    case 'century':
      return `P${100 * count}Y`;
    default:
      return `P${count}D`;
  }
}

/** Returns the named thing of the year that is nearest to the article's date in the direction of the tense. */
function nearestYear(inYear: (year: number) => Interval | null, context: Context): Interval | null {
  const { reference, tale, tense, yearOf } = context;
  if (yearOf?.whole) return inYear(yearOf.day.year);
  if (yearOf)
    return closest(
      [-1, 0, 1].map((step) => inYear(yearOf.day.year + step)),
      yearOf.day,
    );
  const told = tale && dayFrom(tale.start).year;
  if (told !== null && (!reference || told < reference.year - 1) && tense !== 'future')
    return firstAfter(inYear, tale!, told);
  if (!reference) return null;
  return nearest(
    [-1, 0, 1].map((step) => inYear(reference.year + step)),
    context,
  );
}

const closest = (candidates: readonly (Interval | null)[], day: Day): Interval | null =>
  candidates
    .filter((candidate) => candidate !== null)
    .reduce<Interval | null>((a, b) => (a && offBy(a, day) <= offBy(b, day) ? a : b), null);

const offBy = ({ start }: Interval, day: Day): number => Math.abs(daysBetween(day, dayFrom(start)));

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
  { reference, tense, role, scheduled }: Context,
): Interval | null {
  if (!reference) return null;
  const known = candidates.filter((candidate) => candidate !== null);
  const distance = ({ start }: Interval): number => daysBetween(reference, dayFrom(start));
  const past = known.findLast((one) => distance(one) <= SLACK_DAYS) ?? null;
  const future = known.find(({ end }) => daysBetween(reference, dayFrom(end)) > -SLACK_DAYS) ?? null;
  if (!past || !future) return past ?? future;
  if (tense === 'past' || role === 'since') return past;
  if (tense === 'future' && !scheduled)
    return distance(future) > FAR_AHEAD_DAYS && distance(past) > -NOT_LONG_AGO_DAYS ? past : future;
  return Math.abs(distance(past)) <= Math.abs(distance(future)) ? past : future;
}

/** "last March", "this winter", "next January". */
function shifted(
  inYear: (year: number) => Interval | null,
  shift: string,
  context: Context,
): Interval | null {
  const { reference, calendar } = context;
  if (!reference) return null;
  const step = calendar.shifts.get(shift) ?? 0;
  const today = reference.toString();
  const all = [-2, -1, 0, 1, 2].flatMap((years) => inYear(reference.year + years) ?? []);
  if (step < 0) return all.findLast(({ end }) => end <= today) ?? null;
  if (step > 0) return all.find(({ start }) => start > today) ?? null;
  return all.find(({ start, end }) => start <= today && today < end) ?? inYear(reference.year);
}

const edged = (whole: Interval | null, edge: string | undefined, context: Context): Interval | null =>
  whole && partOf(whole, edge, context);

function partOf(whole: Interval, edge: string | undefined, { calendar }: Context): Interval {
  const named = edge === undefined ? undefined : calendar.edges.get(edge);
  return named === undefined ? whole : edgeOf(whole, named);
}

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

/** A quarter of a year is as long as a season. */
const precisionWith = (
  edge: string | undefined,
  precision: TimeExpression['precision'],
  { calendar }: Context,
): TimeExpression['precision'] =>
  precision === 'year' && edge !== undefined && calendar.edges.get(edge)?.startsWith('quarter')
    ? 'season'
    : precision;

const precisionOf = (unit: TimeUnit): TimeExpression['precision'] =>
  unit === 'weekend' ? 'day' : unit === 'hour' || unit === 'minute' ? 'day' : unit;
