/** Gives each time of day its day: the one it stands beside, else the nearest. */

import type { CalendarWords } from '../../language/calendar.ts';
import { type Day, dayFrom, isBefore } from '../../language/days.ts';
import { isSayingTime } from '../../language/tense.ts';
import type { Clock, Form } from '../../language/time-forms.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { dayHere, nextDay, placeClock, sameMoment } from './clock.ts';

export interface ClockForm {
  readonly form: Form;
  readonly clock: Clock;
  /** Of its sentence. */
  readonly index: number;
  /** The zone of the place that is meant where its words name none: "local time". */
  readonly near: string | null;
  /** The last day that it can be of: that of the article, where its sentence tells of the past. */
  readonly latest: Day | null;
}

/**
 * Returns the expressions, with the times of day among them. One that stands beside its day ("Friday at noon") becomes
 * one expression with it; others are expressions of their own, of the day that is named nearest.
 */
export function joinClocks(
  expressions: readonly TimeExpression[],
  clocks: readonly ClockForm[],
  text: string,
  calendar: CalendarWords,
): TimeExpression[] {
  const absorbed = new Set<TimeExpression>();
  const timed: TimeExpression[] = [];
  const clockOn = new Map<TimeExpression, Clock>();
  for (const [i, { form, clock, index, near, latest }] of clocks.entries()) {
    const days = daysAround(expressions, form.start);
    const first = saidTwice(clocks[i - 1], clocks[i]!, text, calendar) ? timed.at(-1) : undefined;
    const same = first && sameMoment(clock, first);
    const beside = days.find(
      (day) => !absorbed.has(day) && isJoined(text, form, day, calendar) && !(same && day.start < form.start),
    );
    const day = beside ?? nearestDay(days, form, index, latest, text, calendar);
    const twin = saidTwice(clocks[i]!, clocks[i + 1], text, calendar) ? clocks[i + 1]! : null;
    const again = twin?.clock ?? null;
    const date = day && dateOf(day, clocks[i]!, twin, clockOn.get(day), text);
    const placed = same ?? (date ? placeClock(clock, date, again, near) : null);
    if (beside) {
      absorbed.add(beside);
      clockOn.set(beside, clock);
    }
    timed.push({
      ...(beside ?? { sentence: index, basis: 'relative', role: 'at' }),
      ...(placed ?? { date: null, precision: clock.precision }),
      clock: printed(clock),
      ...outerSpan(form, beside ?? form),
    });
  }
  return [...expressions.filter((one) => !absorbed.has(one)), ...timed].sort((a, b) => a.start - b.start);
}

/** In minutes: an hour of the night that follows, told after one of the evening. */
const EVENING = 18 * 60;
const MORNING = 6 * 60;

/**
 * Returns the day of a clock: that of "2.40 a.m. (2340 GMT on Friday)" is a Saturday, and so is that of "1.15 a.m." behind
 * a sentence on nine in the evening of Friday.
 */
function dateOf(
  { date, start, sentence }: TimeExpression,
  { form, clock, index }: ClockForm,
  twin: ClockForm | null,
  before: Clock | undefined,
  text: string,
): Interval | null {
  if (date === null) return null;
  const isOfTwin = twin !== null && start > twin.form.start && !text.slice(form.end, start).includes(')');
  if (isOfTwin) return dayHere(clock, twin.clock, date);
  const isNightAfter =
    sentence < index && before !== undefined && before.minutes >= EVENING && clock.minutes < MORNING;
  return isNightAfter ? nextDay(date) : date;
}

const printed = ({ minutes }: Clock): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** "11:30 local time (19:30 GMT)": one moment, by the clocks of two places. */
const saidTwice = (
  first: ClockForm | undefined,
  second: ClockForm | undefined,
  text: string,
  { sameMoment }: CalendarWords,
): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.index === second.index &&
  second.clock.zone !== undefined &&
  second.form.start - first.form.end <= LONGEST_ASIDE &&
  sameMoment.test(text.slice(first.form.end, second.form.start)) &&
  (text.slice(first.form.end, second.form.start).trim() === '(' ||
    first.clock.zone !== undefined ||
    first.form.parts.localTime !== undefined);

/** As in "noon local time at the fort in Porto (1730 IST)". */
const LONGEST_ASIDE = 80;

/** A day further away among the article's times belongs to something else. */
const AROUND = 8;

function daysAround(expressions: readonly TimeExpression[], start: number): TimeExpression[] {
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (expressions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return expressions
    .slice(Math.max(0, low - AROUND), low + AROUND)
    .filter(({ precision, date, role }) => precision === 'day' && date !== null && role !== 'lasting');
}

const outerSpan = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** How many sentences back, and on, the day of "at 11:30" may stand. */
const DAY_REACH = { back: 4, on: 1 };

/**
 * The nearest day in the same sentence, else the last before it that is no "said on Monday", else the next after it in its
 * paragraph.
 */
function nearestDay(
  days: readonly TimeExpression[],
  { start, end }: Form,
  index: number,
  latest: Day | null,
  text: string,
  calendar: CalendarWords,
): TimeExpression | undefined {
  const beside = days.filter(({ sentence }) => sentence === index);
  if (beside.length > 0)
    return beside.reduce((best, day) =>
      Math.abs(day.start - start) < Math.abs(best.start - start) ? day : best,
    );
  const telling = days.filter(
    (day) =>
      day.role === 'at' &&
      !isSayingTime(text, day, calendar) &&
      !isQuoted(text, day) &&
      (latest === null || !isBefore(latest, dayFrom(day.date!.start))),
  );
  return (
    telling.findLast(({ sentence }) => sentence < index && index - sentence <= DAY_REACH.back) ??
    telling.find(
      (day) =>
        day.sentence > index &&
        day.sentence - index <= DAY_REACH.on &&
        !text.slice(end, day.start).includes('\n'),
    )
  );
}

/** A day in somebody's words dates nothing that others tell. */
function isQuoted(text: string, { start }: Span): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - LONGEST_LINE), start);
  return line.split('"').length % 2 === 0;
}

/** A page without line breaks is read no further back. */
const LONGEST_LINE = 2000;

/** The longest that stands between, as "at about". */
const LONGEST_JOINT = 20;

function isJoined(text: string, form: Form, day: TimeExpression, calendar: CalendarWords): boolean {
  const [first, second] = form.start < day.start ? [form, day] : [day, form];
  const length = second.start - first.end;
  return length >= 0 && length <= LONGEST_JOINT && calendar.joint.test(text.slice(first.end, second.start));
}
