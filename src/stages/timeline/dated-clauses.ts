/** What an article says happened, or will, on a date: the clause, how sure it is, and how much it tells. */

import { dayFrom, daysBetween } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { isSayingTime, type Tense, tenseAt } from '../../language/tense.ts';
import type { Annotation, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { Modality } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Citation, Span } from '../../model/span.ts';
import { foldMarks } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';

export interface DatedClause {
  readonly citation: Citation;
  readonly date: Interval;
  readonly precision: TimeExpression['precision'];
  readonly modality: Modality;
  /** It tells what happened then; else the date stands in passing ("since the 2022 flood"). */
  readonly tells: boolean;
  /** Its subject is named, so that it can be read alone. */
  readonly readable: boolean;
  /** Its date is long past, or a month or a year that is named outright. */
  readonly isBackground: boolean;
  /** Other times in the clause, which it may tell of instead. */
  readonly otherTimes: number;
  readonly spun: boolean;
  /** Stems of its words of content, times left out. */
  readonly stems: ReadonlySet<string>;
}

/** A longer clause is no line of a timeline; a shorter one says too little. */
const LENGTH = { least: 20, most: 420 };
/** Words of content besides the time, without which nothing is told. */
const LEAST_STEMS = 2;

/** A sentence with more times is a table or a list. */
const MOST_TIMES = 12;

/** Returns the article's dated clauses, one for each date of a sentence. */
export function datedClauses(
  article: DossierArticle,
  annotation: Annotation,
  times: Times,
  language: Language,
): DatedClause[] {
  const text = foldMarks(article.text);
  const bySentence = Map.groupBy(times.expressions, ({ sentence }) => sentence);
  return [...bySentence].flatMap(([index, expressions]) => {
    const sentence = annotation.sentences[index];
    if (sentence === undefined || !isTelling(text, sentence) || expressions.length > MOST_TIMES) return [];
    return distinctTimes(expressions).flatMap((expression) =>
      readClause({
        article,
        text,
        sentence,
        before: annotation.sentences[index - 1],
        reference: times.reference,
        expression,
        expressions,
        language,
      }),
    );
  });
}

const isTelling = (text: string, { start, end, blockKind }: Sentence): boolean =>
  blockKind !== 'headline' &&
  blockKind !== 'heading' &&
  blockKind !== 'dek' &&
  text[end - 1] !== '?' &&
  end > start;

/** Of a day and an hour of that day in one sentence the hour is kept, and of two names of a moment the first. */
function distinctTimes(expressions: readonly TimeExpression[]): TimeExpression[] {
  const dated = expressions.filter(({ date, role }) => date !== null && role !== 'lasting');
  return dated.filter(
    (one, i) =>
      !dated.some(
        (other, j) =>
          one !== other &&
          (sameInterval(one, other) ? j < i : isFiner(other, one) && dayName(other) === dayName(one)),
      ),
  );
}

const sameInterval = (a: TimeExpression, b: TimeExpression): boolean =>
  a.date!.start === b.date!.start && a.date!.end === b.date!.end;
const dayName = ({ date }: TimeExpression): string => date!.start.slice(0, 10);
const isFiner = (a: TimeExpression, b: TimeExpression): boolean =>
  b.precision === 'day' && (a.precision === 'minute' || a.precision === 'hour');

interface Reading {
  readonly article: DossierArticle;
  readonly text: string;
  readonly sentence: Sentence;
  readonly before: Sentence | undefined;
  readonly reference: Interval | null;
  readonly expression: TimeExpression;
  readonly expressions: readonly TimeExpression[];
  readonly language: Language;
}

function readClause(reading: Reading): DatedClause[] {
  const { article, text, expression, language } = reading;
  const tense = governingTense(reading);
  const reported = isSayingTime(text, expression, language.calendar);
  const span = withoutLink(text, reported ? wholeOf(reading) : clauseOf(reading), language);
  const length = span.end - span.start;
  if (length < LENGTH.least || length > LENGTH.most) return [];
  if (language.calendar.caption.test(text.slice(span.start, span.end))) return [];
  const stems = stemsOf(text, span, reading);
  if (stems.size < LEAST_STEMS) return [];
  const { date, precision, role } = expression;
  const leans = language.calendar.leaning.subject.test(text.slice(span.start, span.end));
  const shown = leans ? withSentenceBefore(span, reading) : span;
  const passing = role === 'since' || role === 'until' || tense === null || isQuoted(reading);
  if (isThisYear(reading) || (passing && isVague(expression))) return [];
  return [
    {
      citation: cite(article, shown),
      date: date!,
      precision,
      modality: reported
        ? 'asserted'
        : modalityOf(text.slice(span.start, span.end), tenseOfDate(reading) ?? tense, language),
      tells: !passing,
      readable:
        (!leans || shown.start < span.start) && !speaksOfUs(text.slice(shown.start, shown.end), language),
      isBackground: isBackground(reading),
      otherTimes:
        reading.expressions.filter((one) => span.start <= one.start && one.end <= span.end).length - 1,
      spun: article.spun.verdict === 'spun',
      stems,
    },
  ];
}

/** "In 2017 we stood sixteen days": the paper's own voice, or a speaker's, is not the timeline's. */
const speaksOfUs = (clause: string, { brief }: Language): boolean =>
  brief.firstPerson.test(clause.replace(/"[^"]*"/g, ''));

/** Days before the article from which a date is background. */
const LONG_PAST = 30;

function isBackground({ reference, expression: { basis, precision, date } }: Reading): boolean {
  if (precision !== 'day' && precision !== 'hour' && precision !== 'minute' && basis === 'explicit')
    return true;
  return reference !== null && daysBetween(dayFrom(date!.end), dayFrom(reference.start)) > LONG_PAST;
}

/** A time before a noun ("the 2022 flood") tells when the noun was, not what is told of it. */
function governingTense({ text, sentence, expression, language }: Reading): Tense | null {
  const { attributive } = language.calendar;
  const before = text.slice(Math.max(sentence.start, expression.start - 12), expression.start);
  if (
    attributive.before.test(before) ||
    attributive.after.test(text.slice(expression.end, expression.end + 3))
  )
    return null;
  return tenseAt(text, sentence, expression, false, language.calendar);
}

/** Inside a quotation "today" is the speaker's, and what is told is told by them. */
function isQuoted({ text, sentence, expression }: Reading): boolean {
  const before = text.slice(sentence.start, expression.start);
  return before.split('"').length % 2 === 0;
}

/** "This year", "today" in passing and the like say nothing of when. */
const isVague = ({ basis, precision, role, date }: TimeExpression): boolean =>
  basis === 'relative' &&
  role !== 'since' &&
  (precision !== 'month' || daysBetween(dayFrom(date!.start), dayFrom(date!.end)) < 28);

function modalityOf(clause: string, tense: Tense | null, { vocabulary, calendar }: Language): Modality {
  if (tense !== 'future') return 'asserted';
  if (calendar.unsure.test(clause)) return 'conditional';
  const { proposed, expected } = vocabulary.modality;
  return proposed.test(clause) && !expected.test(clause) ? 'proposed' : 'expected';
}

/** What is dated after the article that tells it is to come, and what is dated before is past, whatever the verb. */
function tenseOfDate({ reference, expression: { date } }: Reading): Tense | null {
  if (reference === null || date === null) return null;
  const [first, last] = [date.start.slice(0, 10), date.end.slice(0, 10)];
  const today = reference.start.slice(0, 10);
  if (first < today && last <= today) return 'past';
  return first > today && first >= reference.end.slice(0, 10) ? 'future' : null;
}

/** "This year", as newspapers say for now. */
function isThisYear({ text, expression: { start, end, precision }, language }: Reading): boolean {
  const [first = '', second] = text.slice(start, end).toLowerCase().split(' ');
  return second !== undefined && precision === 'year' && language.calendar.shifts.get(first) === 0;
}

/** The part of the sentence that tells of the time and can stand alone, where other parts have times of their own. */
function clauseOf(reading: Reading): Span {
  const { text, sentence, expression, expressions, language } = reading;
  if (expressions.length < 2) return wholeOf(reading);
  const joints = [...text.slice(sentence.start, sentence.end).matchAll(language.calendar.clauseJoint)].map(
    ({ index, 0: mark }) => ({ end: sentence.start + index, start: sentence.start + index + mark.length }),
  );
  const start = joints.findLast((joint) => joint.start <= expression.start)?.start ?? sentence.start;
  const end = joints.find((joint) => joint.end >= expression.end)?.end ?? sentence.end;
  const stands = tenseAt(text, { start, end }, expression, false, language.calendar) !== null;
  const leans = language.calendar.leaning.subordinate.test(text.slice(start, end));
  return stands && !leans && end - start >= LENGTH.least ? { start, end } : wholeOf(reading);
}

/** How much further a sentence may go on to the end of its quotation. */
const REST_OF_QUOTATION = 250;

/** A sentence that opens a quotation goes on to where the quotation closes, within its paragraph. */
function wholeOf({ text, sentence }: Reading): Span {
  const { start, end } = sentence;
  if (text.slice(start, end).split('"').length % 2 === 1) return { start, end };
  const rest = text.slice(end, end + REST_OF_QUOTATION).split('\n')[0]!;
  const close = rest.indexOf('"');
  return close < 0 ? { start, end } : { start, end: end + close + 1 };
}

/** Together with the sentence before it a clause about "him" is still read at a glance. */
const LONGEST_WITH_BEFORE = 320;

/** A clause about "him" says who where the sentence before it in the paragraph names him. */
function withSentenceBefore(span: Span, { text, sentence, before, language }: Reading): Span {
  if (!before || before.block !== sentence.block || span.end - before.start > LONGEST_WITH_BEFORE)
    return span;
  const words = text.slice(before.start, before.end);
  const names = !language.calendar.leaning.subject.test(words) && words.split('"').length % 2 === 1;
  return names ? withoutLink(text, { start: before.start, end: span.end }, language) : span;
}

function withoutLink(text: string, { start, end }: Span, { calendar }: Language): Span {
  const link = calendar.leaning.link.exec(text.slice(start, Math.min(end, start + 40)));
  return { start: start + (link?.[0].length ?? 0), end };
}

/** Swapped words count as what they likely stand for, so that a spun telling is known for what it tells. */
function stemsOf(text: string, span: Span, reading: Reading): ReadonlySet<string> {
  const { article, expressions, language } = reading;
  const swaps = article.spun.swaps.filter(({ start }) => span.start <= start && start < span.end);
  const left = wordsOf(text, span.start, span.end).filter(
    (word) => ![...expressions, ...swaps].some((one) => one.start <= word.start && word.start < one.end),
  );
  const restored = swaps.flatMap((swap) => wordsOf(swap.restored));
  return new Set(
    [...left, ...restored]
      .map((word) => word.text.toLowerCase().replace(/['’]s$/, ''))
      .filter((word) => !language.vocabulary.functionWords.has(word))
      .map((word) => String(language.statements.numbers.get(word) ?? language.vocabulary.stem(word))),
  );
}
