/** The days that an article names, before they are known: weekday, day and month, year as far as printed. */

import { between, type Day, dayFrom, dayOf, daysBetween } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { isSayingTime, type Tense, tenseAt } from '../../language/tense.ts';
import { type Form, findForms, numberIn } from '../../language/time-forms.ts';
import type { Annotation, Sentence, TimeExpression } from '../../model/annotation.ts';
import type { Interval, Known } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Citation } from '../../model/span.ts';
import { foldMarks } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { isAttributive, resolveTimes } from './times.ts';

/** What one article says of days. */
export interface Read {
  readonly article: DossierArticle;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly DayMention[];
  /** "yesterday", "today", "tomorrow". */
  readonly nears: readonly NearMention[];
  /** "last year", "two years ago". */
  readonly yearsBack: readonly YearsBack[];
  /** Times printed with their year. */
  readonly dated: readonly DatedMention[];
  /** Years in which something is said to have happened. */
  readonly pastYears: readonly number[];
}

/** Where a time stands, and what its sentence says of it. */
interface Placed {
  readonly citation: Citation;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly tense: Tense | null;
  /** In the headline, the standfirst or the first sentences. */
  readonly inLead: boolean;
  /** Inside quotation marks, where "today" is the speaker's. */
  readonly quoted: boolean;
}

export interface NearMention extends Placed {
  /** Days from when the article was written: "yesterday" is -1. */
  readonly near: number;
}

export interface YearsBack extends Placed {
  readonly years: number;
  /** A year of the calendar: "last year". */
  readonly whole: boolean;
}

export interface DatedMention extends Placed {
  readonly date: Interval;
  /** The article tells that it came, or that it is still to come. */
  readonly bounds: 'past' | 'future' | null;
}

export interface DayMention extends Placed {
  /** Monday is 1. */
  readonly weekday: number | null;
  readonly date: { readonly day: number; readonly month: number; readonly year: number | null } | null;
  /** The day that is meant, where the article's own is known or the date is complete. */
  readonly day: Day | null;
  /** It stands before a noun, as in "Friday's vote", so that its verb tells of something else. */
  readonly attributive: boolean;
  /** When something was said about it: "said on Monday". */
  readonly reported: boolean;
  /** Days from the mention to when the article was written, as far as its words tell. */
  readonly age: Age | null;
}

/**
 * Written on that day; with a post or a picture of that day beside it; so many days after it; in the ISO week so many
 * after the day's.
 */
type Age =
  | { readonly kind: 'dateline' }
  | { readonly kind: 'beside' }
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
  article: DossierArticle,
  annotation: Annotation,
  reference: Day | null,
  language: Language,
): Read {
  if (article.spun.swaps.length > 0)
    return { article, ...findDays(article, annotation, reference, language) };
  const known = daysIn(annotation, language);
  const key = reference?.toString() ?? '';
  const days = known.get(key) ?? findDays(article, annotation, reference, language);
  known.set(key, days);
  return { article, ...days };
}

/** The days that an article names, by the day from which they are counted: who reads it again has them. */
const daysIn = onceEachWith((_: Annotation, _language: Language) => new Map<string, Omit<Read, 'article'>>());

function findDays(
  article: DossierArticle,
  annotation: Annotation,
  reference: Day | null,
  language: Language,
): Omit<Read, 'article'> {
  const text = foldMarks(article.text);
  const found = annotation.sentences.flatMap((sentence, index) =>
    findForms(text, sentence, language.calendar).map(
      (form, i, all): InSentence => ({ form, next: all[i + 1], sentence, index }),
    ),
  );
  const interval = reference && between(reference, reference.add({ days: 1 }));
  const expressions = resolveTimes(article, annotation, interval, language).expressions;
  const resolved = new Map(expressions.map((one) => [one.start, one]));
  const lead = leadOf(annotation.sentences);
  const pictures = new Set(
    annotation.sentences
      .filter(
        ({ blockKind, start, end }) =>
          blockKind === 'caption' || language.calendar.caption.test(text.slice(start, end)),
      )
      .map(({ block }) => block),
  );
  const opening = annotation.sentences.find(({ blockKind }) => blockKind === 'body');
  const tenseOf = ({ form, sentence }: InSentence): Tense | null =>
    tenseAt(text, sentence, form, sentence.blockKind === 'headline', language.calendar);
  const placeOf = (one: InSentence): Placed => ({
    citation: cite(article, one.form),
    sentence: isPost(text, one, language) ? postSigned(text, one) : one.index,
    tense: tenseOf(one),
    inLead: lead.has(one.sentence),
    quoted: text.slice(one.sentence.start, one.form.start).split('"').length % 2 === 0,
  });
  const mentions = found.flatMap((one): DayMention[] => {
    const { form, sentence } = one;
    const { weekday, date } = readDay(form, language);
    if (weekday === null && date === null) return [];
    const expression = resolved.get(form.start);
    return [
      {
        ...placeOf(one),
        ...(form.parts.feast === undefined ? {} : { tense: null }),
        weekday,
        date,
        day: expression?.date ? dayFrom(expression.date.start) : completeDay(date),
        attributive: isAttributive(text, form, language.calendar),
        reported: isSayingTime(text, form, language.calendar),
        age: isPicture(one, pictures, text, language)
          ? { kind: 'beside' }
          : ageOf(text, one, sentence === opening, language),
      },
    ];
  });
  const pastYears = found
    .filter((one) => one.form.parts.year !== undefined && tenseOf(one) === 'past')
    .map(({ form }) => Number(form.parts.year));
  const nears = found.flatMap((one): NearMention[] => {
    const near = language.calendar.near.get(one.form.parts.near ?? '');
    return near === undefined ? [] : [{ ...placeOf(one), near }];
  });
  const yearsBack = found.flatMap((one): YearsBack[] => {
    const back = yearsIn(one.form, language);
    return back ? [{ ...placeOf(one), ...back }] : [];
  });
  const dated = found.flatMap((one): DatedMention[] => {
    const expression = resolved.get(one.form.start);
    if (!expression?.date || expression.basis !== 'explicit' || expression.role === 'lasting') return [];
    const placed = placeOf(one);
    return [
      {
        ...placed,
        date: expression.date,
        bounds:
          isPost(text, one, language) || isPicture(one, pictures, text, language)
            ? 'past'
            : boundsOf(text, one, placed, expression.precision, language),
      },
    ];
  });
  return { sentences: annotation.sentences, mentions, nears, yearsBack, dated, pastYears };
}

interface InSentence {
  readonly form: Form;
  readonly next: Form | undefined;
  readonly sentence: Sentence;
  readonly index: number;
}

/** A post of a network is signed with its author's name there and its day: "— Ama Vel (@amavel) May 3, 2031". */
const isPost = (
  text: string,
  { form, sentence }: Pick<InSentence, 'form' | 'sentence'>,
  { calendar }: Language,
): boolean =>
  calendar.postSigned.test(text.slice(Math.max(sentence.start, form.start - LONGEST_HANDLE), form.start));

const LONGEST_HANDLE = 40;

/** Agencies print the whole day, with its weekday, below a picture of the day; "file photo" tells that it is older. */
const isPicture = (
  { form: { parts }, sentence }: InSentence,
  pictures: ReadonlySet<number>,
  text: string,
  { calendar }: Language,
): boolean =>
  pictures.has(sentence.block) &&
  [parts.weekday, parts.day, parts.month, parts.year].every((part) => part !== undefined) &&
  !calendar.filed.test(text.slice(sentence.start, sentence.end));

/** The sentence before a signature that stands alone. */
const postSigned = (text: string, { sentence, index }: InSentence): number =>
  index > 0 && /^[-–—]/u.test(text.slice(sentence.start, sentence.end)) ? index - 1 : index;

function yearsIn({ parts }: Form, { calendar }: Language): Pick<YearsBack, 'years' | 'whole'> | null {
  const { unit = '', back, shift = '', count, vague, month, weekday, day } = parts;
  if (calendar.units.get(unit) !== 'year' || (vague ?? month ?? weekday ?? day) !== undefined) return null;
  if (back !== undefined && count !== undefined) return { years: numberIn(count, calendar), whole: false };
  return shift === 'last' ? { years: 1, whole: true } : null;
}

/** Characters before a time in which its preposition stands. */
const PREPOSITION_REACH = 16;

/** "It burned on 3 May 2031" is past; "set for 3 May 2031" may be either; "will vote on 3 May 2031" is to come. */
function boundsOf(
  text: string,
  { form, sentence }: InSentence,
  { tense, quoted }: Placed,
  precision: TimeExpression['precision'],
  { calendar }: Language,
): DatedMention['bounds'] {
  if (tense === 'past') {
    const before = text.slice(Math.max(sentence.start, form.start - PREPOSITION_REACH), form.start);
    return calendar.cameAbout.test(before) ? 'past' : null;
  }
  if (precision !== 'day' && precision !== 'week' && precision !== 'month') return null;
  const words = text.slice(sentence.start, sentence.end);
  return tense === 'future' && !quoted && calendar.ahead.test(words) && !calendar.lookedAhead.test(words)
    ? 'future'
    : null;
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
  const year = parts.year === undefined ? null : Number(parts.year);
  const feast = dayOfFeast(parts, calendar);
  if (feast) return { weekday, date: { day: feast[1], month: feast[0], year } };
  const month = calendar.months.get(parts.month ?? '') ?? Number(parts.numericMonth ?? 0);
  if (parts.day === undefined || month === 0 || parts.lastDay !== undefined) return { weekday, date: null };
  return { weekday, date: { day: numberIn(parts.day, calendar), month, year } };
}

/** "New Year's Eve", which is one day, as "Christmas" may not be. */
const dayOfFeast = ({ feast = '', shift }: Form['parts'], { feasts, feastDay }: Language['calendar']) =>
  shift === undefined && feastDay.test(feast) ? feasts.get(feast) : undefined;

const completeDay = (date: DayMention['date']): Day | null =>
  date?.year == null ? null : dayOf(date.year, date.month, date.day);

/** "as of 9 May", "2 May, last week", "Monday, yesterday", "HALVEN, 9 May (LNA) -". */
function ageOf(
  text: string,
  { form, next, sentence }: InSentence,
  opens: boolean,
  language: Language,
): Age | null {
  const { calendar } = language;
  if (isPost(text, { form, sentence }, language)) return { kind: 'beside' };
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
