/** The times that an article names, and what they mean on the calendar. */

import type { CalendarWords } from '../../language/calendar.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
import type { Article, Interval } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { foldMarks } from '../../text/normalise.ts';
import { type Clock, clockOf, placeClock } from './clock.ts';
import { type Day, soleDay } from './days.ts';
import { type Form, findForms } from './forms.ts';
import { type Context, type Resolved, resolveForm } from './resolve.ts';
import { type Tense, tenseAt } from './tense.ts';

export const stage: Stamp = { stage: 'times', version: 1 };

/**
 * Returns the times that the article names, in text order. Weekdays, dates without a year and the like are counted
 * from `reference`, the article's own date, in the direction of their verb; without it only what is named outright
 * has a date.
 */
export function resolveTimes(
  article: Article,
  annotation: Annotation,
  reference: Interval | null,
  language: Language,
): Times {
  const text = foldMarks(article.text);
  const day = soleDay(reference);
  const found: Found[] = [];
  for (const [index, sentence] of annotation.sentences.entries())
    found.push(...readSentence({ text, sentence, index, day, language, before: found }));
  return {
    ...stage,
    article: article.id,
    expressions: alignWeekdays(found).map(({ expression }) => expression),
  };
}

interface Found {
  readonly expression: TimeExpression;
  /** The weekday of a bare "Friday", with what the verb said about it. */
  readonly weekday: string | null;
  readonly tense: Tense | null;
}

interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  readonly index: number;
  readonly day: Day | null;
  readonly language: Language;
  readonly before: readonly Found[];
}

function readSentence(reading: Reading): Found[] {
  const { text, sentence, language } = reading;
  const forms = findForms(text, sentence, language.calendar);
  const clocks = forms.filter((form) => clockOf(form, language.calendar) !== null);
  const found: Found[] = [];
  for (const form of forms)
    if (!clocks.includes(form)) found.push(readForm(form, reading, [...reading.before, ...found]));
  return joinClocks(found, clocks, reading);
}

function readForm(
  form: Form,
  { text, sentence, index, day, language }: Reading,
  before: readonly Found[],
): Found {
  const { calendar } = language;
  const role = roleBefore(text, form.start, sentence.start, language);
  const attributive = isAttributive(text, form, calendar);
  const tense = attributive
    ? null
    : tenseAt(text, sentence, form, sentence.blockKind === 'headline', calendar);
  const context: Context = {
    reference: day,
    tense,
    role,
    anchor: lastNamed(before, index, sentence),
    looksBack: calendar.perfect.test(text.slice(Math.max(sentence.start, form.start - 80), form.end)),
    calendar,
  };
  const { weekday, shift } = form.parts;
  return {
    expression: { start: form.start, end: form.end, sentence: index, ...resolveForm(form, context) },
    weekday: weekday !== undefined && shift === undefined && form.parts.day === undefined ? weekday : null,
    tense,
  };
}

/** "Friday's vote", "the Friday vote": its verb tells about something else. */
const isAttributive = (text: string, { start, end, parts }: Form, { attributive }: CalendarWords): boolean =>
  parts.weekday !== undefined &&
  parts.day === undefined &&
  (attributive.after.test(text.slice(end, end + 3)) ||
    attributive.before.test(text.slice(Math.max(0, start - 12), start)));

function roleBefore(
  text: string,
  start: number,
  sentenceStart: number,
  language: Language,
): TimeExpression['role'] {
  const before =
    text
      .slice(Math.max(sentenceStart, start - 30), start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const { roles } = language.calendar;
  const [second, last] = [before.at(-2) ?? '', before.at(-1) ?? ''];
  return (
    roles.get(last) ?? (language.vocabulary.functionWords.has(last) ? (roles.get(second) ?? 'at') : 'at')
  );
}

/** How many sentences back "that day" may reach. */
const ANCHOR_REACH = 2;

function lastNamed(before: readonly Found[], index: number, sentence: Sentence): Resolved | null {
  const last = before.findLast(({ expression }) => expression.date !== null && expression.role !== 'lasting');
  if (!last || index - last.expression.sentence > ANCHOR_REACH || sentence.blockKind === 'headline')
    return null;
  return last.expression;
}

/** A time of day beside its day becomes one expression with it; others take the day named nearest before. */
function joinClocks(found: readonly Found[], clocks: readonly Form[], reading: Reading): Found[] {
  const { text, index, language } = reading;
  const all = [...found];
  const read = clocks.map((form) => ({ form, clock: clockOf(form, language.calendar) as Clock }));
  for (const { form, clock } of read) {
    const zoned =
      read.find((other) => other.clock.zone !== undefined && other.clock !== clock)?.clock ?? null;
    const beside = all.findIndex(
      ({ expression }) => isDay(expression) && isJoined(text, form, expression, language),
    );
    const day =
      all[beside] ??
      nearestDay(all, form) ??
      nearestDay(
        reading.before.filter((one) => index - one.expression.sentence <= DAY_REACH),
        form,
      );
    const date = day?.expression.date ?? null;
    const placed = date && placeClock(clock, date, zoned);
    const joined: TimeExpression = {
      ...(beside >= 0
        ? {
            ...all[beside]!.expression,
            start: Math.min(all[beside]!.expression.start, form.start),
            end: Math.max(all[beside]!.expression.end, form.end),
          }
        : {
            start: form.start,
            end: form.end,
            sentence: index,
            basis: 'relative',
            role: roleBefore(text, form.start, reading.sentence.start, language),
          }),
      date: placed?.date ?? date,
      precision: placed?.precision ?? 'day',
    };
    const one: Found = { expression: joined, weekday: null, tense: day?.tense ?? null };
    if (beside >= 0) all[beside] = one;
    else all.push(one);
  }
  return all.sort((a, b) => a.expression.start - b.expression.start);
}

/** How many sentences back the day of "at 11:30" may stand. */
const DAY_REACH = 4;

const isDay = ({ precision, date }: TimeExpression): boolean => precision === 'day' && date !== null;

const nearestDay = (found: readonly Found[], { start }: Form): Found | undefined => {
  const days = found.filter(({ expression }) => isDay(expression) && expression.role !== 'lasting');
  return days.findLast(({ expression }) => expression.start < start) ?? days[0];
};

function isJoined(text: string, form: Form, day: TimeExpression, { calendar }: Language): boolean {
  const gap = form.start >= day.end ? text.slice(day.end, form.start) : text.slice(form.end, day.start);
  return gap.length <= 12 && (form.start >= day.end || day.start >= form.end) && calendar.joint.test(gap);
}

/** A weekday without a verb ("Friday's vote") is the one that the nearest verb of the article dates. */
function alignWeekdays(found: readonly Found[]): Found[] {
  return found.map((one, i) => {
    if (one.weekday === null || one.tense !== null) return one;
    const others = found
      .map((other, at) => ({ other, distance: Math.abs(at - i) }))
      .filter(({ other }) => other.weekday === one.weekday && other.tense !== null)
      .sort((a, b) => a.distance - b.distance);
    const date = others[0]?.other.expression.date ?? one.expression.date;
    return { ...one, expression: { ...one.expression, date } };
  });
}
