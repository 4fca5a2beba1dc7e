/** Whether the clause that a time stands in tells of the past or of the future. */

import type { Span } from '../model/span.ts';
import type { CalendarWords } from './calendar.ts';

export type Tense = 'past' | 'future';

/** A clause's verb stands near its time; longer sentences are read this far to both sides. */
const REACH = 300;
/** A clause with fewer characters beside the time ("On Friday,") leans on the clause after it. */
const SHORT_CLAUSE = 8;
const SAYING_REACH = 80;

/** Returns whether the time is when something was said: "said on Monday", "on Monday told", "in a statement on Monday". */
export function isSayingTime(
  text: string,
  { start, end }: Span,
  { reported, saying }: CalendarWords,
): boolean {
  const before = text.slice(Math.max(0, start - SAYING_REACH), start);
  return (
    reported.before.test(before) || saying.test(before) || reported.after.test(text.slice(end, end + 20))
  );
}

/**
 * Returns the tense of the verb that governs a time in its sentence, or `null` where no verb does: the nearest verb
 * before it in its clause, else the nearest after it there, else in the clauses beside.
 */
export function tenseAt(
  text: string,
  sentence: Span,
  span: Span,
  isHeadline: boolean,
  calendar: CalendarWords,
): Tense | null {
  const from = Math.max(sentence.start, span.start - REACH);
  const window = text.slice(from, Math.min(sentence.end, span.end + REACH));
  const at: Span = { start: span.start - from, end: span.end - from };
  if (calendar.saying.test(window.slice(Math.max(0, at.start - SAYING_REACH), at.start))) return 'past';
  const verbs = verbsIn(
    text,
    sentence,
    { start: from, end: from + window.length },
    isHeadline ? calendar.headlineTenses : calendar.tenses,
  );
  const clauses = clausesOf(window, at, calendar.clauseBreak);
  const own = clauses.findIndex((clause) => clause.start <= at.start && at.start <= clause.end);
  const length = clauses[own]!.end - clauses[own]!.start - (at.end - at.start);
  const leadsOn = calendar.opensContent.test(window.slice(at.end));
  const steps = leadsOn
    ? [0, -1, -2, -3]
    : length < SHORT_CLAUSE
      ? [0, 1, -1, 2, -2, -3]
      : [0, -1, 1, -2, 2, -3];
  for (const step of steps) {
    const clause = clauses[own + step];
    const inside = clause && verbs.filter((verb) => clause.start <= verb.start && verb.start < clause.end);
    if (!inside || inside.length === 0) continue;
    const nearest =
      inside.findLast((verb) => verb.end <= at.start) ??
      inside.find((verb) => verb.start >= at.end && !isTag(window, at, verb, calendar));
    if (nearest) return nearest.tense;
  }
  return null;
}

/** Who says it, behind a comma, tells nothing of when it is: "will not open before 10 April, it said". */
const TAG = /^,\s(?:[\p{L}'-]+\s){1,4}$/u;

const isTag = (window: string, at: Span, verb: Span, { reported }: CalendarWords): boolean =>
  TAG.test(window.slice(at.end, verb.start)) && reported.after.test(window.slice(verb.start - 1));

interface Verb extends Span {
  /** `null` of "had been due", whose day may have come or be still to come. */
  readonly tense: Tense | null;
}

/** The verbs of sentences: they are found once for all the times of one, and forgotten with it. */
const known = new WeakMap<
  Span,
  { readonly text: string; readonly pattern: RegExp; readonly verbs: readonly Verb[] }
>();

/** Returns the verbs of the sentence that are wholly within a stretch of it, by their places in the stretch. */
function verbsIn(text: string, sentence: Span, { start, end }: Span, pattern: RegExp): Verb[] {
  let read = known.get(sentence);
  if (read?.text !== text || read.pattern !== pattern) {
    read = { text, pattern, verbs: verbsOf(text.slice(sentence.start, sentence.end), pattern) };
    known.set(sentence, read);
  }
  const shift = start - sentence.start;
  const inside: Verb[] = [];
  for (let at = firstFrom(read.verbs, shift); at < read.verbs.length; at++) {
    const verb = read.verbs[at]!;
    if (verb.end > end - sentence.start) break;
    inside.push({ ...verb, start: verb.start - shift, end: verb.end - shift });
  }
  return inside;
}

/** Returns the index of the first verb that begins at the offset or behind it. */
function firstFrom(verbs: readonly Verb[], offset: number): number {
  let [low, high] = [0, verbs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (verbs[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const verbsOf = (sentence: string, pattern: RegExp): Verb[] =>
  [...sentence.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    tense: match.groups?.before ? null : match.groups?.future ? 'future' : 'past',
  }));

/** Breaks inside the time's own words ("April 2, 2031") part nothing. */
function clausesOf(window: string, at: Span, pattern: RegExp): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of window.matchAll(pattern)) {
    if (index < at.end && index + mark.length > at.start) continue;
    clauses.push({ start, end: index });
    start = index + mark.length;
  }
  return [...clauses, { start, end: window.length }];
}
