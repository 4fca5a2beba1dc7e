/** The days that an article names, before they are known: weekday, day and month, year as far as printed. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { Article, Interval, Known } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import { foldMarks } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import { between, type Day, dayFrom, dayOf, daysBetween } from './days.ts';
import { type Form, findForms } from './forms.ts';
import { isSayingTime, type Tense, tenseAt } from './tense.ts';
import { resolveTimes } from './times.ts';

/** What one article says of days. */
export interface Read {
  readonly article: Article;
  readonly mentions: readonly DayMention[];
  /** Years in which something is said to have happened. */
  readonly pastYears: readonly number[];
}

export interface DayMention {
  readonly citation: Citation;
  /** Monday is 1. */
  readonly weekday: number | null;
  readonly date: { readonly day: number; readonly month: number; readonly year: number | null } | null;
  /** The day that is meant, where the article's own is known or the date is complete. */
  readonly day: Day | null;
  readonly tense: Tense | null;
  /** In the headline, the standfirst or the first sentences. */
  readonly inLead: boolean;
  /** When something was said about it: "said on Monday". */
  readonly reported: boolean;
  /** Days from the mention to when the article was written, as far as its words tell. */
  readonly age: Age | null;
}

/** Written on that day; so many days after it; in the ISO week so many after the day's. */
type Age =
  | { readonly kind: 'dateline' }
  | { readonly kind: 'days'; readonly from: number; readonly to: number }
  | { readonly kind: 'weeks'; readonly count: number };

/** Sentences of running text that make up the lead, after the headline and the standfirst. */
const LEAD_SENTENCES = 3;
/** Maps and tables are dated by when they were drawn, a few days before they are printed at most. */
const AS_OF_DAYS = 3;
/** A dateline stands no further in. */
const DATELINE_REACH = 90;

/** Returns the days that the article names, counted from `reference` where it is known. */
export function readDays(
  article: Article,
  annotation: Annotation,
  reference: Day | null,
  language: Language,
): Read {
  const text = foldMarks(article.text);
  const found = annotation.sentences.flatMap((sentence) =>
    findForms(text, sentence, language.calendar).map(
      (form, i, all): InSentence => ({ form, next: all[i + 1], sentence }),
    ),
  );
  const interval = reference && between(reference, reference.add({ days: 1 }));
  const expressions = resolveTimes(article, annotation, interval, language).expressions;
  const resolved = new Map(expressions.map((one) => [one.start, one]));
  const lead = leadOf(annotation.sentences);
  const opening = annotation.sentences.find(({ blockKind }) => blockKind === 'body');
  const tenseOf = ({ form, sentence }: InSentence): Tense | null =>
    tenseAt(text, sentence, form, sentence.blockKind === 'headline', language.calendar);
  const mentions = found.flatMap((one): DayMention[] => {
    const { form, sentence } = one;
    const { weekday, date } = readDay(form, language);
    if (weekday === null && date === null) return [];
    const expression = resolved.get(form.start);
    return [
      {
        citation: cite(article, form),
        weekday,
        date,
        day: expression?.date ? dayFrom(expression.date.start) : completeDay(date),
        tense: tenseOf(one),
        inLead: lead.has(sentence),
        reported: isSayingTime(text, form, language.calendar),
        age: ageOf(text, one, sentence === opening, language),
      },
    ];
  });
  const pastYears = found
    .filter((one) => one.form.parts.year !== undefined && tenseOf(one) === 'past')
    .map(({ form }) => Number(form.parts.year));
  return { article, mentions, pastYears };
}

interface InSentence {
  readonly form: Form;
  readonly next: Form | undefined;
  readonly sentence: Sentence;
}

function leadOf(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const body = sentences.filter(({ blockKind }) => blockKind === 'body').slice(0, LEAD_SENTENCES);
  return new Set([
    ...sentences.filter(({ blockKind }) => blockKind === 'headline' || blockKind === 'dek'),
    ...body,
  ]);
}

function readDay({ parts }: Form, { calendar }: Language): Pick<DayMention, 'weekday' | 'date'> {
  const weekday = parts.shift === undefined ? (calendar.weekdays.get(parts.weekday ?? '') ?? null) : null;
  const month = calendar.months.get(parts.month ?? '') ?? Number(parts.numericMonth ?? 0);
  if (parts.day === undefined || month === 0 || parts.lastDay !== undefined) return { weekday, date: null };
  const year = parts.year === undefined ? null : Number(parts.year);
  return { weekday, date: { day: Number(parts.day), month, year } };
}

const completeDay = (date: DayMention['date']): Day | null =>
  date?.year == null ? null : dayOf(date.year, date.month, date.day);

/** "as of 9 May", "2 May, last week", "Monday, yesterday", "HALVEN, 9 May (LNA) -". */
function ageOf(
  text: string,
  { form, next, sentence }: InSentence,
  opens: boolean,
  { calendar }: Language,
): Age | null {
  if (calendar.asOf.test(text.slice(Math.max(0, form.start - 12), form.start)))
    return { kind: 'days', from: 0, to: AS_OF_DAYS };
  if (
    opens &&
    form.start - sentence.start < DATELINE_REACH &&
    calendar.datelineEnd.test(text.slice(form.end, form.end + 50))
  )
    return { kind: 'dateline' };
  if (!next || next.start - form.end > 2 || text.slice(form.end, next.start).trim() !== ',') return null;
  const near = next.parts.near === undefined ? undefined : calendar.near.get(next.parts.near);
  if (near !== undefined) return { kind: 'days', from: -near, to: -near };
  const shift = calendar.shifts.get(next.parts.shift ?? '');
  const isWeek = calendar.units.get(next.parts.unit ?? '') === 'week' && next.parts.sofar === undefined;
  return isWeek && shift !== undefined && shift < 1 ? { kind: 'weeks', count: -shift } : null;
}

/** Returns the day with the words that it was gathered from. */
export const inferred = (day: Day, mentions: readonly DayMention[]): Known<Interval> => ({
  value: between(day, day.add({ days: 1 })),
  basis: 'inferred',
  evidence: mentions.map(({ citation }) => citation),
});

/** Dates further apart than this belong to different tales. */
export const SAME_TALE_DAYS = 60;

/** Returns the year's nearest day of that month and day, where it is near enough to be of the same tale. */
export function dayNear({ date }: DayMention, other: Day): Day | null {
  if (!date || date.year !== null) return null;
  const days = [-1, 0, 1].flatMap((step) => dayOf(other.year + step, date.month, date.day) ?? []);
  return days.find((day) => Math.abs(daysBetween(day, other)) <= SAME_TALE_DAYS) ?? null;
}
