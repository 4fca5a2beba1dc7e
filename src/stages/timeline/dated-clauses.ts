/** What an article says happened, or will, on a date: the clause, how sure it is, and how much it tells. */

import { type Clause, phraseOf } from '../../language/clauses.ts';
import { dayFrom, daysBetween } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { isOwnVoice } from '../../language/own-voice.ts';
import { isSayingTime, type Tense, tenseAt } from '../../language/tense.ts';
import type { Sentence, TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ParsedSentence, Upos } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import { isDerived } from '../../text/derived.ts';
import type { NamesIn } from '../../text/names-in.ts';
import { foldMarks } from '../../text/normalise.ts';
import { cite, contains } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';
import {
  type Clauses,
  clauseAt,
  isPartOf,
  readClauses,
  stretchOfClause,
  tellingClause,
} from './clause-at.ts';
import { modalityOf } from './modality.ts';
import { participantsOf } from './participants.ts';

export interface DatedClause {
  readonly citation: Citation;
  /** Its words, of a spun text the likely ones. */
  readonly text: string;
  readonly date: Interval;
  readonly precision: TimeExpression['precision'];
  readonly modality: ReturnType<typeof modalityOf>;
  readonly participants: readonly EntityId[];
  /** Stems of its predicate, and of what is planned or wanted. */
  readonly predicates: ReadonlySet<string>;
  /** The words of its predicate as printed and as listed, lower case. */
  readonly verbs: ReadonlySet<string>;
  /** It describes a noun and is no sentence by itself: "the mill that burned down on Monday". */
  readonly described: boolean;
  /** It dates what somebody said. */
  readonly saying: boolean;
  /** It tells what happened then; else the date stands in passing ("since the 2022 flood"). */
  readonly tells: boolean;
  /** Its subject is named, so that it can be read alone. */
  readonly readable: boolean;
  /** Its date is long past, or a month or a year that is named outright. */
  readonly isBackground: boolean;
  /** Other times in the clause, which it may tell of instead. */
  readonly otherTimes: number;
  readonly spun: boolean;
  /** Its article is wholly made from another. */
  readonly derived: boolean;
  /** Day of the article; empty where it is not known. */
  readonly toldOn: string;
  /** Stems of the nouns that do it and to which it is done. */
  readonly heads: ReadonlySet<string>;
  /** Stems of its own words of content: times, who reports it and what has a date of its own left out. */
  readonly stems: ReadonlySet<string>;
}

/** A longer clause is no line of a timeline; a shorter one says too little. */
const LENGTH = { least: 20, most: 420 };
/** Words of content besides the time, without which nothing is told. */
const LEAST_STEMS = 2;
/** A sentence with more times is a table or a list. */
const MOST_TIMES = 12;

/** Returns the article's dated clauses, one for each date of a sentence. */
export function datedClauses(telling: Telling, names: NamesIn, language: Language): DatedClause[] {
  const { annotation, times } = telling;
  const text = foldMarks(telling.text);
  const bySentence = Map.groupBy(times.expressions, ({ sentence }) => sentence);
  return [...bySentence].flatMap(([index, expressions]) => {
    const sentence = annotation.sentences[index];
    if (sentence === undefined || !isTelling(text, sentence) || expressions.length > MOST_TIMES) return [];
    const tree = annotation.trees[index];
    const clauses = tree && readClauses(tree, language.grammar);
    if (tree && !tree.tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return [];
    const { start: told } = withoutLink(text, sentence, language);
    const dated = distinctTimes(expressions.filter(({ start }) => start >= told)).map((expression) => ({
      expression,
      dated: clauses ? clauseDated(clauses, expression, expressions, language) : null,
    }));
    return dated
      .filter((one) => !dated.some((other) => isRoom(one, other)))
      .flatMap((one) =>
        readClause({
          ...one,
          telling,
          text,
          sentence,
          before: annotation.sentences[index - 1],
          expressions,
          names,
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
  !BAR.test(text.slice(start, end)) &&
  end > start;

/** Parts what a page puts in one line, as in "Reprints | Today's paper". */
const BAR = /\s[|•·]\s/u;

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

type Place = Pick<Reading, 'expression' | 'dated'>;

/** "On 6 August, last week": the week only says where the day of the same clause lies. */
const isRoom = (one: Place, other: Place): boolean =>
  one !== other &&
  one.dated?.clause === other.dated?.clause &&
  one.expression.role === 'at' &&
  holds(one.expression.date!, other.expression.date!);

const holds = (a: Interval, b: Interval): boolean =>
  a.start.slice(0, 10) <= b.start.slice(0, 10) &&
  b.end.slice(0, 10) <= a.end.slice(0, 10) &&
  (a.start < b.start || b.end < a.end);

/** The clause that a time dates, in its sentence. */
interface Dated {
  readonly clauses: Clauses;
  readonly tree: ParsedSentence;
  readonly clause: Clause;
  /** The clause with a tense that an infinitive or participle belongs to: of "plans to open", that of "plans". */
  readonly core: Clause;
  /** Index of the clause that is shown. */
  readonly shown: number;
  readonly attributive: boolean;
  /** The time hangs on the predicate itself. */
  readonly direct: boolean;
  /** It dates a part of what is shown that cannot be read alone, while the whole is of another time. */
  readonly inner: boolean;
}

function clauseDated(
  clauses: Clauses,
  expression: TimeExpression,
  others: readonly TimeExpression[],
  language: Language,
): Dated | null {
  const at = clauseAt(clauses, expression);
  if (!at) return null;
  const shown = tellingClause(clauses, at.index, language);
  const isOwn = (other: TimeExpression): boolean =>
    other !== expression && clauseAt(clauses, other)?.index === shown;
  return {
    clauses,
    tree: clauses.sentence,
    clause: clauses.clauses[at.index]!,
    core: coreOf(clauses.clauses, clauses.clauses[at.index]!),
    shown,
    attributive: at.attributive,
    direct: at.direct,
    inner:
      isPartOf(clauses, at.index, shown, 'described') ||
      (isPartOf(clauses, at.index, shown, 'adverbial') && others.some(isOwn)),
  };
}

function coreOf(clauses: readonly Clause[], clause: Clause): Clause {
  const leans = clause.tense === 'none' && clause.role === 'complement' && clause.parent !== undefined;
  return leans ? coreOf(clauses, clauses[clause.parent]!) : clause;
}

interface Reading {
  readonly telling: Telling;
  readonly text: string;
  readonly sentence: Sentence;
  readonly before: Sentence | undefined;
  readonly expression: TimeExpression;
  readonly expressions: readonly TimeExpression[];
  readonly names: NamesIn;
  readonly language: Language;
  /** `null` where the sentence has no tree, or the time no clause in it. */
  readonly dated: Dated | null;
}

function readClause(reading: Reading): DatedClause[] {
  const { telling, text, expression, language, dated } = reading;
  const tense = governingTense(reading);
  const saying = isSayingTime(text, expression, language.calendar);
  const span = withoutLink(text, stretchOf(reading), language);
  const length = span.end - span.start;
  if (length < LENGTH.least || length > LENGTH.most || !contains(span, expression)) return [];
  if (language.calendar.caption.test(text.slice(reading.sentence.start, span.end))) return [];
  const shownStems = stemsOf(text, span, reading);
  if (shownStems.size < LEAST_STEMS) return [];
  const own = dated ? stemsOf(text, ownStretch(dated), reading) : shownStems;
  const stems = own.size < LEAST_STEMS ? shownStems : own;
  const leans = language.calendar.leaning.subject.test(text.slice(span.start, span.end));
  const shown = leans ? readably(span, reading) : span;
  const passing = isPassing(reading, tense);
  if (isNamedAfter(reading) || isThisYear(reading) || isNow(reading, tense) || (passing && isVague(reading)))
    return [];
  if (isCompared(reading) || isGuess(reading) || isTerm(reading) || isDenied(reading) || isHabit(reading))
    return [];
  if (stemsOf(text, span, reading, QUOTED).size < LEAST_STEMS) return [];
  const citation = cite(telling.article, telling.toPrint(shown));
  const spun = telling.article.spun.verdict === 'spun';
  return [
    {
      citation,
      text: spun ? telling.text.slice(shown.start, shown.end) : citation.exact,
      date: expression.date!,
      precision: expression.precision,
      modality: saying
        ? 'asserted'
        : modalityOf(
            text.slice(span.start, span.end),
            dated?.clause,
            dated !== null && isConditional(dated),
            tenseOfDate(reading) ?? tense ?? 'past',
            language,
          ),
      participants: dated
        ? participantsOf(dated.core, dated.tree, span, telling, reading.names, language.grammar)
        : [],
      predicates: dated ? predicatesOf(dated, language) : new Set(),
      verbs: dated ? verbsOf(dated) : new Set(),
      described:
        dated !== null &&
        isPartOf(dated.clauses, dated.shown, -1, 'described') &&
        span.end < reading.sentence.end - 1,
      saying: saying || (dated !== null && language.grammar.speech.has(dated.clause.predicate.lemma)),
      tells: !passing,
      readable:
        (!leans || shown.start < span.start) && !speaksOfUs(text.slice(shown.start, shown.end), language),
      isBackground: isBackground(reading),
      otherTimes: reading.expressions.filter((one) => contains(span, one)).length - 1,
      spun,
      derived: isDerived(telling.article),
      toldOn: telling.times.reference?.start.slice(0, 10) ?? '',
      heads: dated ? headsOf(dated, language) : new Set(),
      stems,
    },
  ];
}

/** "Plans", which so much else is, tells nothing of what is planned. */
function predicatesOf({ clause, core }: Dated, { vocabulary, grammar }: Language): ReadonlySet<string> {
  const telling = [clause, core].filter(
    ({ predicate: { lemma } }, i) => i === 0 || !(grammar.outlooks.has(lemma) || grammar.speech.has(lemma)),
  );
  return new Set(telling.map(({ predicate }) => vocabulary.stem(predicate.lemma.toLowerCase())));
}

function verbsOf({ clause: { predicate }, tree }: Dated): ReadonlySet<string> {
  return new Set([predicate.lemma, tree.tokens[predicate.head]!.form].map((word) => word.toLowerCase()));
}

function headsOf({ core, tree }: Dated, { vocabulary }: Language): ReadonlySet<string> {
  const phrases = [core.subject, core.object, core.agent].flatMap((one) => one?.conjuncts ?? []);
  const nouns = phrases.map(({ head }) => tree.tokens[head]!).filter(({ upos }) => NOUNS.has(upos));
  return new Set(nouns.map(({ form }) => vocabulary.stem(form.toLowerCase())));
}

const NOUNS: ReadonlySet<Upos> = new Set(['NOUN', 'PROPN']);

/** The clause that is dated itself, with its subject or the noun that it describes. */
function ownStretch({ core: clause, tree }: Dated): Span {
  const noun =
    clause.relative && phraseOf(tree, clause.relative.antecedent, { clauses: false, conjuncts: false });
  const starts = [
    clause.start,
    noun?.start,
    clause.subject?.basis === 'stated' ? clause.subject.start : undefined,
  ];
  return { start: Math.min(...starts.filter((one) => one !== undefined)), end: clause.end };
}

/** "If they agree on Friday": within what is only supposed. */
function isConditional({ clauses: { clauses }, clause }: Dated): boolean {
  for (let at: Clause | undefined = clause; at; at = at.parent === undefined ? undefined : clauses[at.parent])
    if (at.link?.kind === 'condition') return true;
  return false;
}

/** A date that tells when something else was, until when it lasts, or whose words a speaker says. */
function isPassing(reading: Reading, tense: Tense | null): boolean {
  const { expression, dated } = reading;
  if (expression.role === 'until' || isQuoted(reading)) return true;
  if (expression.role === 'since')
    return !(dated?.direct && dated.clause.negation === undefined && isBegun(reading));
  return (
    isAttributive(reading) ||
    dated?.inner === true ||
    (dated === null && tense === null) ||
    isState(dated) ||
    isPictured(reading)
  );
}

/** "The figures for 2017 are not out yet": the time is that of a noun in what is so. */
const isState = (dated: Dated | null): boolean =>
  dated !== null &&
  !dated.direct &&
  dated.clause.kind === 'copular' &&
  dated.clause.tense === 'present' &&
  !dated.clause.perfect;

/** "Ama Vel speaks to her lawyer, January 1, 2031." is what a picture shows. */
function isPictured({ text, sentence, expression, dated }: Reading): boolean {
  return (
    expression.basis === 'explicit' &&
    dated?.clause.tense === 'present' &&
    !dated.clause.perfect &&
    /,\s$/u.test(text.slice(sentence.start, expression.start)) &&
    /^[\s.)]*$/u.test(text.slice(expression.end, sentence.end))
  );
}

/** "Closed since 2022", where "since" stands right before the time. */
function isBegun({ text, expression, language }: Reading): boolean {
  const word = /(?<!\p{L})(\p{L}+)\s{1,3}$/u.exec(
    text.slice(Math.max(0, expression.start - 20), expression.start),
  )?.[1];
  return word !== undefined && language.calendar.roles.get(word.toLowerCase()) === 'since';
}

/** "In 2017 we stood sixteen days": the paper's own voice, or a speaker's, is not the timeline's. */
const speaksOfUs = (clause: string, { brief }: Language): boolean =>
  brief.firstPerson.test(clause.replace(/"[^"]*"/g, ''));

/** Days before the article from which a date is background. */
const LONG_PAST = 30;

function isBackground({ telling, expression: { basis, precision, date } }: Reading): boolean {
  const { reference } = telling.times;
  if (precision !== 'day' && precision !== 'hour' && precision !== 'minute' && basis === 'explicit')
    return true;
  return reference !== null && daysBetween(dayFrom(date!.end), dayFrom(reference.start)) > LONG_PAST;
}

const governingTense = (reading: Reading): Tense | null =>
  isAttributive(reading)
    ? null
    : tenseAt(reading.text, reading.sentence, reading.expression, false, reading.language.calendar);

/** A time before a noun ("the 2022 flood") tells when the noun was, not what is told of it. */
function isAttributive({ text, sentence, expression, language, dated }: Reading): boolean {
  const { before, after, never } = language.calendar.attributive;
  const words = text.slice(Math.max(sentence.start, expression.start - 12), expression.start);
  const next = text.slice(expression.end, expression.end + 3);
  return (
    (dated?.attributive === true && !never.test(words) && !next.startsWith(',')) ||
    before.test(words) ||
    after.test(next)
  );
}

/** "A 2029 report", "the 1992 film": the year tells which one is meant. */
const isNamedAfter = (reading: Reading): boolean =>
  reading.expression.precision === 'year' &&
  reading.expression.basis === 'explicit' &&
  reading.dated?.attributive === true;

/** Inside a quotation "today" is the speaker's, and what is told is told by them. */
const isQuoted = ({ text, sentence, expression }: Reading): boolean =>
  isOpen(text.slice(sentence.start, expression.start));

const isOpen = (text: string): boolean => text.split('"').length % 2 === 0;

/** "This year", "today" in passing and the like say nothing of when; a day of the month does, and a weekday that is no noun's. */
function isVague(reading: Reading): boolean {
  const { text, expression, language } = reading;
  const { basis, precision, role, date, start, end } = expression;
  if (basis !== 'relative' || role === 'since') return false;
  if (precision === 'month') return daysBetween(dayFrom(date!.start), dayFrom(date!.end)) < 28;
  const words = text.slice(start, end);
  if (precision !== 'day' || !language.calendar.namesDay.test(words)) return true;
  return isAttributive(reading) && !/\d/.test(words);
}

/** What is dated after the article that tells it is to come, and what is dated before is past, whatever the verb. */
function tenseOfDate({ telling, expression: { date } }: Reading): Tense | null {
  const { reference } = telling.times;
  if (reference === null || date === null) return null;
  const [first, last] = [date.start.slice(0, 10), date.end.slice(0, 10)];
  const today = reference.start.slice(0, 10);
  if (first < today && last <= today) return 'past';
  return first > today && first >= reference.end.slice(0, 10) ? 'future' : null;
}

/** "On 27 October, not on the 29th": nothing was then. */
const isDenied = ({ text, sentence, expression, language }: Reading): boolean =>
  language.calendar.deniedDay.test(
    text.slice(Math.max(sentence.start, expression.start - LONGEST_DENIAL), expression.start),
  );

const LONGEST_DENIAL = 20;

/** "Twice as many as compared with 2030": nothing is told of that year. */
const isCompared = ({ text, sentence, expression, language }: Reading): boolean =>
  language.calendar.compared.test(
    text.slice(Math.max(sentence.start, expression.start - LONGEST_COMPARISON), expression.start),
  );

const LONGEST_COMPARISON = 40;

/** "“It keeps us in business in January,” she said": what somebody says to be so is of every January. */
const isHabit = (reading: Reading): boolean =>
  reading.expression.precision !== 'day' &&
  isQuoted(reading) &&
  tenseOfDate(reading) !== 'future' &&
  reading.dated?.clause.tense === 'present' &&
  !reading.dated.clause.perfect;

/** Of what year a columnist, or somebody who is interviewed, foresees something. */
const isGuess = (reading: Reading): boolean =>
  isYearAhead(reading) && isOwnVoice(reading.telling.article, reading.language);

const isYearAhead = (reading: Reading): boolean =>
  tenseOfDate(reading) === 'future' && reading.expression.precision === 'year';

/** "Agreed to guarantee all jobs until 2035", "before 2036": nothing is to come about then. */
const isTerm = (reading: Reading): boolean =>
  isYearAhead(reading) &&
  (reading.expression.role === 'until' || reading.expression.role === 'before' || isQuoted(reading));

/** Of “a fairy tale” last week nothing is told. */
const QUOTED = /"[^"]{0,1000}"/g;

/** "This year", as newspapers say for now. */
function isThisYear({ text, expression: { start, end, precision }, language }: Reading): boolean {
  const [first = '', second] = text.slice(start, end).toLowerCase().split(' ');
  return second !== undefined && precision === 'year' && language.calendar.shifts.get(first) === 0;
}

/** "Today", of what is so at the time of writing and did not happen then. */
function isNow({ text, expression, language, dated }: Reading, tense: Tense | null): boolean {
  const word = text.slice(expression.start, expression.end).toLowerCase();
  if (language.calendar.near.get(word) !== 0 || !dated) return false;
  return !dated.direct || (dated.clause.tense === 'present' && !dated.clause.perfect && tense !== 'future');
}

/** The clause that tells of the time, where it can stand alone; else the sentence. */
function stretchOf(reading: Reading): Span {
  const { text, expression, dated, language } = reading;
  if (!dated) return wholeOf(reading);
  const stretch = stretchOfClause(dated.clauses, dated.shown, language);
  const words = text.slice(stretch.start, stretch.end);
  const stands =
    contains(stretch, expression) &&
    !isOpen(words) &&
    words.split('(').length === words.split(')').length &&
    stretch.end - stretch.start >= LENGTH.least &&
    !language.calendar.leaning.subordinate.test(words);
  return stands ? stretch : wholeOf(reading);
}

/** How much further a sentence may go on to the end of its quotation. */
const REST_OF_QUOTATION = 250;

/** A sentence that opens a quotation goes on to where the quotation closes, within its paragraph. */
function wholeOf({ text, sentence }: Reading): Span {
  const { start, end } = sentence;
  if (!isOpen(text.slice(start, end))) return { start, end };
  const rest = text.slice(end, end + REST_OF_QUOTATION).split('\n')[0]!;
  const close = rest.indexOf('"');
  return close < 0 ? { start, end } : { start, end: end + close + 1 };
}

/** "Its latest rules, adopted on 3 May" are read in their sentence, where no sentence before it says whose they are. */
function readably(span: Span, reading: Reading): Span {
  const shown = withSentenceBefore(span, reading);
  if (shown !== span) return shown;
  const whole = withoutLink(reading.text, wholeOf(reading), reading.language);
  return whole.end - whole.start > LENGTH.most ? span : whole;
}

/** Together with the sentence before it a clause about "him" is still read at a glance. */
const LONGEST_WITH_BEFORE = 320;

/** A clause about "him" says who where the sentence before it in the paragraph names him. */
function withSentenceBefore(span: Span, { text, sentence, before, language }: Reading): Span {
  if (!before || before.block !== sentence.block || span.end - before.start > LONGEST_WITH_BEFORE)
    return span;
  const words = text.slice(before.start, before.end);
  const names = !language.calendar.leaning.subject.test(words) && !isOpen(words);
  return names ? withoutLink(text, { start: before.start, end: span.end }, language) : span;
}

/** A dateline with place, day and agency. */
const LONGEST_LINK = 100;

function withoutLink(text: string, { start, end }: Span, { calendar }: Language): Span {
  const item = ITEM.exec(text.slice(start, start + LONGEST_ITEM))?.[0].length ?? 0;
  const from = start + item;
  const link = calendar.leaning.link.exec(text.slice(from, Math.min(end, from + LONGEST_LINK)));
  return { start: from + (link?.[0].length ?? 0), end };
}

/** The number of an item of a list: "2. The hearing will be held on 29 October." */
const ITEM = /^\d{1,2}[.)]\s+(?=\p{Lu})/u;
const LONGEST_ITEM = 8;

/** Returns the stems of the words of a stretch that tell, those that a pattern finds left out. */
function stemsOf(text: string, span: Span, reading: Reading, aside?: RegExp): ReadonlySet<string> {
  const { expressions, language } = reading;
  const found = aside ? [...text.slice(span.start, span.end).matchAll(aside)] : [];
  const asides = found.map(({ index, 0: words }) => ({
    start: span.start + index,
    end: span.start + index + words.length,
  }));
  const left = [...expressions, ...otherEvents(span, reading), ...asides];
  return new Set(
    wordsOf(text, span.start, span.end)
      .filter((word) => !left.some((one) => one.start <= word.start && word.start < one.end))
      .map((word) => word.text.toLowerCase().replace(/['’]s$/, ''))
      .filter((word) => !language.vocabulary.functionWords.has(word))
      .map((word) => String(language.statements.numbers.get(word) ?? language.vocabulary.stem(word))),
  );
}

/** Clauses in the stretch that have a date of their own. */
function otherEvents(span: Span, { dated, expression, expressions }: Reading): readonly Span[] {
  if (!dated || expressions.length < 2) return [];
  const others = expressions.filter((one) => one !== expression && one.role !== 'lasting');
  return dated.clauses.clauses.filter(
    (clause) =>
      contains(span, clause) &&
      !contains(clause, expression) &&
      others.some((other) => contains(clause, other)),
  );
}
