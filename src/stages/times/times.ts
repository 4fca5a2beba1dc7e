/** The times that an article names, and what they mean on the calendar. */

import type { CalendarWords } from '../../language/calendar.ts';
import { type Day, soleDay } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { type Tense, tenseAt } from '../../language/tense.ts';
import { clockOf, type Form, findForms } from '../../language/time-forms.ts';
import type { Annotation, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
import type { Article, Interval } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { foldMarks } from '../../text/normalise.ts';
import { type ClockForm, joinClocks } from './join-clocks.ts';
import { type Context, type Resolved, resolveForm } from './resolve.ts';

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
  const clocks: ClockForm[] = [];
  for (const [index, sentence] of annotation.sentences.entries())
    for (const form of findForms(text, sentence, language.calendar)) {
      const clock = clockOf(form, language.calendar);
      if (clock) clocks.push({ form, clock, index });
      else
        found.push(
          readForm(form, {
            text,
            sentence,
            sentences: annotation.sentences,
            index,
            day,
            language,
            before: found,
          }),
        );
    }
  const expressions = joinClocks(alignWeekdays(found), clocks, text, language.calendar);
  return { ...stage, article: article.id, reference, expressions };
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
  readonly sentences: readonly Sentence[];
  readonly index: number;
  readonly day: Day | null;
  readonly language: Language;
  readonly before: readonly Found[];
}

function readForm(form: Form, reading: Reading): Found {
  const { text, sentence, index, day, language } = reading;
  const { calendar } = language;
  const role = roleBefore(text, form.start, sentence.start, language);
  const attributive = isAttributive(text, form, calendar);
  const tense = attributive
    ? null
    : tenseAt(text, sentence, form, sentence.blockKind === 'headline', calendar);
  const before = text.slice(Math.max(sentence.start, form.start - 80), form.start);
  const context: Context = {
    reference: day,
    tense: role === 'until' && tense === 'past' && !calendar.wentOn.test(before) ? 'future' : tense,
    role,
    anchor: lastNamed(reading),
    tale: yearTold(reading),
    goesOn: calendar.goesOn.test(before),
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

/** "Since" reaches over a name or two: "since the flood in 2022". */
const SINCE_REACH = 4;

function roleBefore(
  text: string,
  start: number,
  sentenceStart: number,
  { calendar, vocabulary }: Language,
): TimeExpression['role'] {
  const stretch = text.slice(Math.max(sentenceStart, start - 40), start).toLowerCase();
  const words = stretch.slice(stretch.search(/[^,;:.()"]*$/u)).match(/\p{L}+/gu) ?? [];
  if (words.slice(-SINCE_REACH).some((word) => calendar.roles.get(word) === 'since')) return 'since';
  const [second, last] = [words.at(-2) ?? '', words.at(-1) ?? ''];
  const role = calendar.roles.get(last);
  return role ?? (vocabulary.functionWords.has(last) ? calendar.roles.get(second) : undefined) ?? 'at';
}

/** How many sentences back "that day" may reach. */
const ANCHOR_REACH = 2;
/** A sentence of nothing but times is read no further back. */
const NAMED_REACH = 12;

function lastNamed({ before, index, sentence }: Reading): Resolved | null {
  const last = before
    .slice(-NAMED_REACH)
    .findLast(({ expression }) => expression.date !== null && expression.role !== 'lasting');
  if (!last || index - last.expression.sentence > ANCHOR_REACH || sentence.blockKind === 'headline')
    return null;
  return last.expression;
}

/** "In 2014" tells where a paragraph is only where it opens a sentence. */
const OPENING = 8;

function yearTold({ before, index, sentence, sentences }: Reading): Interval | null {
  const last = before
    .slice(-NAMED_REACH)
    .findLast(({ expression }) => expression.role !== 'lasting')?.expression;
  const told = last && sentences[last.sentence];
  if (!told || told.block !== sentence.block || index - last.sentence > ANCHOR_REACH) return null;
  const opens = last.start - told.start < OPENING && last.basis === 'explicit';
  return opens && (last.precision === 'year' || last.precision === 'month') ? last.date : null;
}

/** A weekday without a verb ("Friday's vote") is the one that the nearest verb of the article dates. */
function alignWeekdays(found: readonly Found[]): TimeExpression[] {
  const governed = found
    .map((one, place) => ({ ...one, place }))
    .filter(({ weekday, tense }) => weekday !== null && tense !== null);
  const byWeekday = Map.groupBy(governed, ({ weekday }) => weekday);
  return found.map(({ expression, weekday, tense }, place) => {
    const others = weekday === null || tense !== null ? undefined : byWeekday.get(weekday);
    if (others === undefined) return expression;
    const after = others.find((other) => other.place > place);
    const before = others.findLast((other) => other.place < place);
    const closer = after && before && after.place - place < place - before.place ? after : (before ?? after);
    return { ...expression, date: closer?.expression.date ?? expression.date };
  });
}
