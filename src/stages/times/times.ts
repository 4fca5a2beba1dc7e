/** The times that an article names, and what they mean on the calendar. */

import type { CalendarWords } from '../../language/calendar.ts';
import { type Day, dayFrom, daysBetween, soleDay } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { isScheduled } from '../../language/scheduled.ts';
import { isSayingTime, type Tense, tenseAt } from '../../language/tense.ts';
import { clockOf, type Form, findForms, numberIn } from '../../language/time-forms.ts';
import type { Annotation, Mention, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
import type { Article, Interval, Spun } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { foldMarks } from '../../text/normalise.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { restoredText } from '../../text/restored.ts';
import { type ClockForm, joinClocks } from './join-clocks.ts';
import { type Context, type Resolved, resolveForm } from './resolve.ts';
import { homeZone, isSouthern, zoneNear } from './zones.ts';

export const stage: Stamp = { stage: 'times', version: 9 };

/**
 * Returns the times that the article names, in text order. Weekdays, dates without a year and the like are counted
 * from `reference`, the article's own date, in the direction of their verb; without it only what is named outright
 * has a date. From a reference of several days that is counted which is the same from its first and its last one; years are counted from
 * the one between. Times of day are those of `place`, where the article was written, unless their words say otherwise; the
 * article's dateline names it where it is not given. A machine-spun article is read as it likely stood.
 */
export function resolveTimes(
  article: Article & { readonly spun?: Spun },
  annotation: Annotation,
  reference: Interval | null,
  language: Language,
  place: string | null = null,
): Times {
  const read = (): Times => ({
    ...stage,
    article: article.id,
    reference,
    expressions: agreed(
      daysToCountFrom(reference).map((day) => ({
        day,
        expressions: readTimes(article, annotation, day, language, place),
      })),
    ),
  });
  if (article.spun && article.spun.swaps.length > 0) return read();
  const known = resolvedIn(annotation, language);
  const key = JSON.stringify([reference, place]);
  const times = known.get(key) ?? read();
  known.set(key, times);
  return times;
}

/** Of so many days to which an article's date is narrowed, .97 of the articles were written on the first four. */
const NARROW = { days: 9, likely: 4 };

/** The likeliest, the first and the last. */
function daysToCountFrom(reference: Interval | null): readonly (Day | null)[] {
  const day = soleDay(reference);
  if (reference === null || day !== null) return [day];
  const first = dayFrom(reference.start);
  const length = daysBetween(first, dayFrom(reference.end));
  const days = length > NARROW.days ? length : Math.min(length, NARROW.likely);
  return [Math.floor((days - 1) / 2), 0, days - 1].map((step) => first.add({ days: step }));
}

interface CountedFrom {
  readonly day: Day | null;
  readonly expressions: readonly TimeExpression[];
}

/** Returns the expressions with the dates that all readings give them: they begin at once, and may end apart. */
function agreed([likeliest, ...others]: readonly CountedFrom[]): readonly TimeExpression[] {
  const byPlace = others.map(({ expressions }) => new Map(expressions.map((one) => [one.start, one])));
  return likeliest!.expressions.map((one) => {
    const { date, due, ...open } = one;
    const dates = byPlace.map((reading) => reading.get(one.start)?.date ?? null);
    if (date === null || one.precision === 'year' || dates.every((other) => other?.end === date.end))
      return one;
    const same = dates.filter((other) => other?.start === date.start).length;
    const isSure = same === dates.length || (same > 0 && isNear(one, likeliest!.day));
    return { ...open, date: isSure && one.role !== 'lasting' ? date : null };
  });
}

/** A weekday is soonest named of the days around: further off it would be "last Tuesday" or have its date. */
const NEAR_DAYS = 3;
/** As far back as a month that is not named begins. */
const NEAR_MONTH = 62;

/** "This week" and "last month", too, are most likely those of the likeliest day and of another near it. */
const isNear = ({ date, precision }: TimeExpression, day: Day | null): boolean =>
  day !== null &&
  (precision === 'week' || precision === 'month'
    ? Math.abs(daysBetween(day, dayFrom(date!.start))) <= NEAR_MONTH
    : precision === 'day' && Math.abs(daysBetween(day, dayFrom(date!.start))) <= NEAR_DAYS);

/** Times that were resolved of an article, by what they are counted from: who reads the article again has them. */
const resolvedIn = onceEachWith((_: Annotation, _language: Language) => new Map<string, Times>());

function readTimes(
  article: Article & { readonly spun?: Spun },
  annotation: Annotation,
  day: Day | null,
  language: Language,
  place: string | null,
): readonly TimeExpression[] {
  const restored = restoredText(article.text, article.spun?.swaps ?? []);
  const text = foldMarks(restored.text);
  const sentences = annotation.sentences.map((sentence) => ({
    ...sentence,
    ...restored.fromPrint(sentence),
  }));
  const mentions = annotation.mentions.map((mention) => ({ ...mention, ...restored.fromPrint(mention) }));
  const { calendar } = language;
  const home = homeZone(text, sentences, place, calendar);
  const story: Story = {
    text,
    sentences,
    captions: captionsAmong(sentences, text, calendar),
    day,
    south: home !== null && isSouthern(home),
    language,
    trees: annotation.trees,
    toPrint: restored.toPrint,
  };
  const found: Found[] = [];
  const clocks: ClockForm[] = [];
  const named = mentionsBySentence(mentions, sentences);
  for (const [index, sentence] of sentences.entries()) {
    const names = named.get(index) ?? [];
    const forms = findForms(text, sentence, calendar).filter((form) => isTime(form, names, text, language));
    const first = found.length;
    for (const form of forms) {
      const clock = clockOf(form, calendar);
      if (clock === null)
        found.push(
          readForm(form, {
            ...story,
            index,
            sentence,
            before: found,
            said: null,
            thing: null,
            yearOf: yearBeside(form, forms, sentence, story),
          }),
        );
      else {
        const near = zoneNear(form, names, text, home, calendar);
        const latest = tenseAt(text, sentence, form, false, calendar) === 'past' ? story.day : null;
        clocks.push({ form, clock, index, near, latest });
      }
    }
    startTerms(found, first, { ...story, index, sentence });
  }
  countFromThings(found, story);
  const expressions = joinClocks(alignWeekdays(found), clocks, text, calendar);
  const printed = expressions.map((one) => ({ ...one, ...restored.toPrint(one) }));
  return apart(printed);
}

/** What is the same for every time of an article. */
interface Story {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Indices of the sentences that describe a picture, whose date is its own. */
  readonly captions: ReadonlySet<number>;
  readonly day: Day | null;
  readonly south: boolean;
  readonly language: Language;
  readonly trees: readonly ParsedSentence[];
  readonly toPrint: (span: Span) => Span;
}

interface Found {
  readonly expression: TimeExpression;
  readonly form: Form;
  /** The weekday of a bare "Friday", with what the verb said about it. */
  readonly weekday: string | null;
  readonly tense: Tense | null;
}

interface Reading extends Story {
  readonly sentence: Sentence;
  readonly index: number;
  readonly before: readonly Found[];
  /** When the sentence says that it was said. */
  readonly said: Day | null;
  /** The day of what is counted from. */
  readonly thing: Day | null;
  readonly yearOf?: Context['yearOf'];
}

function readForm(form: Form, reading: Reading): Found {
  const { text, sentence, index, day, south, said, thing, language } = reading;
  const { calendar } = language;
  const role = roleBefore(text, form.start, sentence.start, language);
  const attributive = isAttributive(text, form, calendar);
  const before = text.slice(Math.max(sentence.start, form.start - 80), form.start);
  const told = attributive || isOutright(form) ? null : tenseOf(form, before, reading);
  const scheduled = told !== 'future' && !attributive && role === 'at' && isPlan(form, reading);
  const tense = scheduled ? 'future' : told;
  const lastsUntil = role === 'until' || calendar.untilThing.test(before);
  const context: Context = {
    reference: day,
    scheduled,
    tense: lastsUntil && tense === 'past' && !calendar.wentOn.test(before) ? 'future' : tense,
    role,
    anchor: lastNamed(reading),
    tale: yearTold(reading),
    goesOn: calendar.goesOn.test(before),
    looksBack: calendar.perfect.test(text.slice(Math.max(sentence.start, form.start - 80), form.end)),
    said,
    thing,
    yearOf: reading.yearOf ?? null,
    south,
    calendar,
  };
  const { weekday, shift } = form.parts;
  return {
    expression: { start: form.start, end: form.end, sentence: index, ...resolveForm(form, context) },
    form,
    weekday: weekday !== undefined && shift === undefined && isBareWeekday(form) ? weekday : null,
    tense,
  };
}

/** Whose meaning no tense changes. */
const isOutright = ({ parts }: Form): boolean =>
  (parts.year ?? parts.decade ?? parts.century ?? parts.period) !== undefined && parts.weekday === undefined;

/** The present of "the vote is on Monday" looks ahead, that of "it is Monday" sets a scene. */
function tenseOf(
  form: Form,
  before: string,
  { text, sentence, language: { calendar } }: Reading,
): Tense | null {
  if (calendar.scene.test(before) || calendar.risenFrom.test(before)) return 'past';
  const { turnedOut } = calendar;
  if (turnedOut.before.test(before) && turnedOut.after.test(text.slice(form.end, sentence.end)))
    return 'past';
  if (calendar.named.before.test(before) && calendar.named.after.test(text.slice(form.end, sentence.end)))
    return 'future';
  if ([calendar.isThen, calendar.promised, calendar.orElse].some((ahead) => ahead.test(before)))
    return 'future';
  const tense = tenseAt(text, sentence, form, sentence.blockKind === 'headline', calendar);
  if (calendar.deadline.test(before)) return tense === 'past' ? null : 'future';
  return tense;
}

/** Only what has no year of its own may mean the one to come. */
function isPlan(form: Form, { text, sentence, index, captions, trees, toPrint, language }: Reading): boolean {
  const { weekday, day, month, year, shift } = form.parts;
  const tree = trees[index];
  const isOpen = (weekday ?? day ?? month) !== undefined && (year ?? shift) === undefined;
  return (
    isOpen &&
    tree !== undefined &&
    sentence.blockKind === 'body' &&
    !captions.has(index) &&
    !language.calendar.datelineEnd.test(text.slice(form.end, form.end + 50)) &&
    !isSayingTime(text, form, language.calendar) &&
    isScheduled(tree, toPrint(form), language)
  );
}

const isBareWeekday = ({ parts }: Form): boolean =>
  ['day', 'weekOn', 'twoBack', 'later', 'earlier', 'lastWeekday'].every(
    (group) => parts[group] === undefined,
  );

/** Characters before a time in which "two years after" may stand. */
const YEARS_REACH = 160;

/** "In October last year", "two years ago on Christmas Eve", "it comes two years after the fire on 3 May". */
function yearBeside(
  form: Form,
  forms: readonly Form[],
  sentence: Sentence,
  { text, day, language: { calendar } }: Story,
): Context['yearOf'] {
  const { month, feast, season, year, shift } = form.parts;
  if (!day || (month ?? feast ?? season) === undefined || (year ?? shift) !== undefined) return null;
  const at = forms.indexOf(form);
  const [before, after] = [forms[at - 1], forms[at + 1]];
  const { besideYear, yearsAfter } = calendar;
  const isBehind =
    after && besideYear.before.test(text.slice(form.end, after.start)) && text[after.end] !== "'";
  const isAhead = before && besideYear.after.test(text.slice(before.end, form.start));
  const found = (isBehind && yearBack(after, calendar)) || (isAhead && yearBack(before, calendar));
  if (found) return { day: day.add({ years: found.years }), whole: found.whole };
  const passed = yearsAfter.exec(text.slice(Math.max(sentence.start, form.start - YEARS_REACH), form.start));
  const count = passed ? numberIn(passed.groups?.count?.toLowerCase(), calendar) : Number.NaN;
  return Number.isNaN(count) ? null : { day: day.subtract({ years: count }), whole: false };
}

/** Years from now to what is called "last year", which is one of the calendar, or "two years ago". */
function yearBack({ parts }: Form, calendar: CalendarWords): { years: number; whole: boolean } | null {
  const { unit = '', shift, back, count, edge, sofar, vague, month, weekday } = parts;
  if (calendar.units.get(unit) !== 'year' || (edge ?? sofar ?? vague ?? month ?? weekday) !== undefined)
    return null;
  if (back !== undefined && count !== undefined) return { years: -numberIn(count, calendar), whole: false };
  const years = shift === undefined ? undefined : calendar.shifts.get(shift);
  return years === undefined ? null : { years, whole: true };
}

/** Names of days and months that are part of a longer name ("the Sunday Herald") or a person's ("June") are no times. */
function isTime(form: Form, names: readonly Mention[], text: string, language: Language): boolean {
  const { weekday, month, day, year, edge, shift } = form.parts;
  if (Number(form.parts.lastYear) > 99 && Number(form.parts.lastYear) <= Number(year)) return false;
  if ((weekday ?? month) === undefined || (day ?? year ?? edge ?? shift) !== undefined) return true;
  if (month !== undefined && isGivenName(form, names, text, language)) return false;
  return !names.some(
    (name) =>
      name.start <= form.start &&
      name.end >= form.end &&
      (name.type === 'person' || name.end - name.start > form.end - form.start),
  );
}

/** "Alfred and June Pettigrew": before a surname, and not "in June Pettigrew resigned". */
function isGivenName(
  { start, end }: Form,
  names: readonly Mention[],
  text: string,
  { names: { and }, vocabulary: { functionWords } }: Language,
): boolean {
  const word = /(?<!\p{L})(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  const isDated = word !== undefined && word !== and && functionWords.has(word);
  return (
    !isDated && text[end] === ' ' && names.some((name) => name.type === 'person' && name.start === end + 1)
  );
}

function mentionsBySentence(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
): ReadonlyMap<number, readonly Mention[]> {
  let index = 0;
  return Map.groupBy(mentions, ({ start }) => {
    while (index < sentences.length - 1 && sentences[index]!.end <= start) index++;
    return index;
  });
}

/**
 * A term of so many days runs from the day on which the sentence says that it was set. Of two, as in "shortened his
 * 50-day deadline to 10 days", the first had been set before.
 */
function startTerms(
  found: Found[],
  first: number,
  reading: Omit<Reading, 'before' | 'said' | 'thing'>,
): void {
  const { text, language } = reading;
  for (let i = first; i < found.length; i++) {
    const { form } = found[i]!;
    if (form.parts.lasting === undefined) continue;
    if (
      found.some(
        ({ form: later }, j) =>
          j > i && form.parts.deadline !== undefined && later.parts.deadline !== undefined,
      )
    ) {
      const { due, date, ...open } = found[i]!.expression;
      found[i] = { ...found[i]!, expression: { ...open, date: null } };
      continue;
    }
    const days = found
      .slice(first)
      .map(({ expression }) => expression)
      .filter(({ date, precision, role }) => date !== null && precision === 'day' && role === 'at');
    const said = days.find((one) => isSayingTime(text, one, language.calendar));
    const set = said ?? (form.parts.deadline !== undefined && days.length === 1 ? days[0] : undefined);
    if (set)
      found[i] = readForm(form, {
        ...reading,
        before: found.slice(0, i),
        said: soleDay(set.date),
        thing: null,
      });
  }
}

/** "The day before the vote" is counted from the one day that the article's other sentences give the vote. */
function countFromThings(found: Found[], story: Story): void {
  const dayOf = new Map<string, Day | null>();
  for (const [i, { form, expression }] of found.entries()) {
    const { thing, into } = form.parts;
    // "A year before the firm recalled them": who does something then has no day.
    if (thing === undefined || story.language.names.bodies.has(thing)) continue;
    const key = `${thing} ${into ?? ''}`;
    if (!dayOf.has(key)) dayOf.set(key, dayOfThing(thing, into !== undefined, form, found, story));
    const day = dayOf.get(key) ?? null;
    if (day === null) continue;
    const { sentence: index } = expression;
    const before = found.slice(Math.max(0, i - NAMED_REACH), i);
    found[i] = readForm(form, {
      ...story,
      index,
      sentence: story.sentences[index]!,
      before,
      said: null,
      thing: day,
    });
  }
}

/** A day further from the word in its sentence belongs to something else. */
const THING_REACH = 60;

/** `null` where no sentence, or more than one day, is told of it. */
function dayOfThing(
  thing: string,
  began: boolean,
  counted: Span,
  found: readonly Found[],
  { text, sentences, language: { calendar } }: Story,
): Day | null {
  const word = new RegExp(`\\b${thing}\\b`, 'iu');
  const starts = began ? calendar.startsOf.get(thing) : undefined;
  const days = found.flatMap(({ form, expression }): string[] => {
    const { date, role, precision, start, end, sentence } = expression;
    const isExact = precision === 'day' || (began && precision === 'month');
    const isDay = date !== null && isExact && (role === 'at' || role === 'by' || (began && role === 'since'));
    if (!isDay || form.parts.thing !== undefined || isSayingTime(text, expression, calendar)) return [];
    if (
      sentences[sentence]!.start <= counted.start &&
      end <= counted.start &&
      counted.start < sentences[sentence]!.end
    )
      return [];
    const around = text.slice(
      Math.max(sentences[sentence]!.start, start - THING_REACH),
      Math.min(sentences[sentence]!.end, end + THING_REACH),
    );
    const tells = word.test(around) && (!began || calendar.began.test(around));
    return tells || starts?.test(around) === true ? [date.start] : [];
  });
  const [day, ...others] = new Set(days);
  return day !== undefined && others.length === 0 ? dayFrom(day) : null;
}

function captionsAmong(
  sentences: readonly Sentence[],
  text: string,
  { caption }: CalendarWords,
): ReadonlySet<number> {
  return new Set(
    sentences.flatMap(({ blockKind, start, end }, index) =>
      blockKind === 'caption' || caption.test(text.slice(start, end)) ? [index] : [],
    ),
  );
}

/** Two times that the same swapped word stands for are one. */
const apart = (expressions: readonly TimeExpression[]): TimeExpression[] =>
  expressions.filter((one, i) => i === 0 || one.start >= expressions[i - 1]!.end);

/** "Friday's vote", "the Friday vote": its verb tells about something else. */
export const isAttributive = (
  text: string,
  { start, end, parts }: Form,
  { attributive }: CalendarWords,
): boolean =>
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
  const words = stretch.slice(stretch.search(/(?<![^,;:.()"])[^,;:.()"]*$/u)).match(/\p{L}+/gu) ?? [];
  if (words.slice(-SINCE_REACH).some((word) => calendar.roles.get(word) === 'since')) return 'since';
  const [second, last] = [words.at(-2) ?? '', words.at(-1) ?? ''];
  const role = calendar.roles.get(last);
  return role ?? (vocabulary.functionWords.has(last) ? calendar.roles.get(second) : undefined) ?? 'at';
}

/** How many sentences back "that day" may reach. */
const ANCHOR_REACH = 2;
/** A sentence of nothing but times is read no further back. */
const NAMED_REACH = 12;

/** What was named last, but for when something was said, unless nothing else was. */
function lastNamed({ before, index, sentence, captions, text, language }: Reading): Resolved | null {
  const named = before
    .slice(-NAMED_REACH)
    .filter(
      ({ expression }) =>
        expression.date !== null &&
        expression.role !== 'lasting' &&
        index - expression.sentence <= ANCHOR_REACH &&
        !captions.has(expression.sentence),
    );
  const last =
    named.findLast(({ expression }) => !isSayingTime(text, expression, language.calendar)) ?? named.at(-1);
  if (!last || sentence.blockKind === 'headline') return null;
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
