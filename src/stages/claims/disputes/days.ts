/** Different days, or times of day, of the same act. */

import type { Language } from '../../../language/language.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
import type { Span } from '../../../model/span.ts';
import { minutesApart } from '../../../text/clocks.ts';
import { hashOfText } from '../../../text/hashed-words.ts';
import { DAY_MS } from '../../../text/intervals.ts';
import { onceEach } from '../../../text/once-each.ts';
import { meets, shareNone } from '../../../text/sets.ts';
import { markOf } from '../evidence/marks.ts';
import { keepLists } from '../known-lists.ts';
import { isAhead, isOpen } from './compatible.ts';
import { type Contest, type ContestSide, contestsOfPoints, passageAt } from './contest.ts';
import { areOnce, deedOf } from './doers.ts';
import { areSame, type Meant, peopleAmong, sharedWords, type WordLikeness } from './meant.ts';
import { areApart, isBefore } from './order.ts';
import type { Point } from './points.ts';
import { articlesOf, inEachPoint, type ReadHeap } from './read-heap.ts';

interface Dated {
  readonly point: Point;
  /** The act that it tells, by the name of one that is done once where it is such. */
  readonly act: string;
  readonly time: TimeExpression;
  /** The figures of the clause beside its time. */
  readonly numbers: string;
  /** What is told beside act and time, by whom or what it is done included. */
  readonly told: Meant;
}

/** Share of what is said beside act and time that both must say, and of that of acts that no list of acts has. */
const SHARED = { known: 0.34, other: 0.7 };
const LEAST_WORDS = 2;

/** Returns the contests over when something was done. */
export function daysIn(heap: ReadHeap, weightOf: (word: string) => number, language: Language): Contest[] {
  const { alike, typeOf } = heap;
  const peopleOf = onceEach(({ point: { object } }: Dated) => peopleAmong(object?.named ?? [], typeOf));
  const lists = openLists(articlesOf(heap));
  return [...Map.groupBy(datedIn(heap, language), ({ act }) => act)].flatMap(([act, all]) => {
    const least = actsKnown(language).has(act) ? SHARED.known : SHARED.other;
    const exclude = (one: Dated, other: Dated): boolean =>
      differ(one.time, other.time) &&
      !arePrintedAlike(one, other) &&
      !shareNone(peopleOf(one), peopleOf(other)) &&
      (areOnce(act, one.point, other.point, language) ||
        areClocked(one, other, language) ||
        (!countOtherwise(one, other) && areOneAct(one, other, least, alike, weightOf, language)));
    const markIn = (one: Dated): number =>
      markOf([...Array.from(one.told.words, weightOf), ...Array.from(peopleOf(one), hashOfText)]);
    return contestsOfPoints(all, exclude, contestOf, markIn, lists);
  });
}

const openLists = keepLists();

const datedIn = inEachPoint((point, _, language): Dated[] => {
  const lemma = point.clause.predicate.lemma.toLowerCase();
  if (point.act === '' || isOpen(point) || point.negated) return [];
  const { complements, object } = point.clause;
  const isBareAct = actsKnown(language).has(point.act) && complements.length === 0 && object === undefined;
  if (language.attributions.verbs.has(lemma) && !isBareAct) return [];
  const [time, ...more] = point.times.filter((one) => isMoment(one) && !isOfNoun(one, point));
  if (time === undefined || more.length > 0) return [];
  const act = deedOf(point, language) ?? point.act;
  return [{ point, act, time, numbers: numbersIn(point, time), told: withSubject(point) }];
});

const actsKnown = onceEach(
  ({ expectations, disputes }: Language) =>
    new Set([...expectations.acts.values(), ...disputes.uniqueDeeds.values()]),
);

/** "On Monday 34 ships lay there", "on Tuesday 43": what is counted anew each day was not done once. */
const countOtherwise = ({ numbers: here }: Dated, { numbers: there }: Dated): boolean =>
  here !== '' && there !== '' && here !== there;

function numbersIn({ clause, sentence }: Point, time: Span): string {
  const { text } = sentence.telling.article;
  const rest = [
    text.slice(clause.start, Math.max(clause.start, time.start)),
    text.slice(time.end, clause.end),
  ];
  return rest.flatMap((part) => part.match(/\d[\d,.]*/g) ?? []).join(' ');
}

const isMoment = ({ date, clock, role, precision }: TimeExpression): boolean =>
  (date !== null || clock !== undefined) &&
  (role === 'at' || role === 'since') &&
  /^(?:minute|hour|day|month)$/.test(precision);

/** "Yesterday's bread" is of that day, whenever it is given. */
const isOfNoun = ({ start, end }: TimeExpression, { sentence }: Point): boolean =>
  /['’]s?$|^['’]s/u.test(
    sentence.telling.article.text
      .slice(start, end + 2)
      .slice(-4)
      .trimEnd(),
  );

/** Days differ where they do not meet; times of day where both are told to the hour, by one clock. */
function differ(one: TimeExpression, other: TimeExpression): boolean {
  const isClock = (time: TimeExpression): boolean => time.clock !== undefined;
  if (isClock(one) && isClock(other) && one.zone === undefined && other.zone === undefined)
    return minutesApart(one.clock!, other.clock!) > CLOSE && daysApart(one, other) <= 1;
  if (one.date === null || other.date === null) return false;
  return one.date.end <= other.date.start || other.date.end <= one.date.start;
}

/** "This morning" in both, of two days: one text was printed again, or one of its days is not known. */
const arePrintedAlike = (one: Dated, other: Dated): boolean => printedOf(one) === printedOf(other);

const printedOf = onceEach(({ time: { start, end }, point }: Dated): string =>
  point.sentence.telling.article.text.slice(start, end).toLowerCase(),
);

/** Minutes by which two clocks may differ and tell the same: "about ten". */
const CLOSE = 20;

/** Days that are not known part nothing. */
function daysApart(one: TimeExpression, other: TimeExpression): number {
  if (one.date === null || other.date === null) return 0;
  return Math.abs(Date.parse(one.date.start) - Date.parse(other.date.start)) / DAY_MS;
}

/** "Talks begin on Friday", said on Thursday. */
const isComing = onceEach((point: Point): boolean => {
  const written = point.sentence.telling.article.published?.value;
  const isLater = point.times.some(({ date }) => date !== null && written && date.start >= written.end);
  return isAhead(point) || (point.clause.tense !== 'past' && isLater);
});

function areOneAct(
  { point: one, told: toldOne }: Dated,
  { point: other, told: toldOther }: Dated,
  least: number,
  alike: WordLikeness,
  weightOf: (word: string) => number,
  language: Language,
): boolean {
  if (isComing(one) !== isComing(other)) return false;
  const [a, b] = [one.subject ?? one.object, other.subject ?? other.object];
  if (
    !a ||
    !b ||
    !(areSame(a, b, alike) || isOfActOf(a, one, other, language) || isOfActOf(b, other, one, language))
  )
    return false;
  const isTold = (here: Meant, there: Meant): boolean => {
    if (shareNone(here.named, there.named)) return false;
    if (least === SHARED.known && here.words.size === 0 && there.words.size === 0) return true;
    if (least !== SHARED.known && Math.min(here.words.size, there.words.size) < LEAST_WORDS) return false;
    return sharedWords(here.words, there.words, alike, weightOf) >= least;
  };
  if (isTold(one.rest, other.rest) || befellOne(one, other)) return true;
  return isOfAct(a, one.act) !== isOfAct(b, other.act) && isTold(toldOne, toldOther);
}

/** "Was arrested in May": whom it befell is named, and one text says no more. */
function befellOne(one: Point, other: Point): boolean {
  const [a, b] = [one.object?.named ?? new Set(), other.object?.named ?? new Set()];
  if (one.clause.kind !== 'passive' || other.clause.kind !== 'passive' || !meets(a, b)) return false;
  return one.rest.words.size === 0 || other.rest.words.size === 0;
}

/** Both tell the minute of an act in sentences that name the same: nobody times two such acts of one night. */
function areClocked(
  { time: one, point }: Dated,
  { time: other, point: there }: Dated,
  language: Language,
): boolean {
  const { statements, vocabulary } = language;
  if (
    one.clock === undefined ||
    other.clock === undefined ||
    statements.light.has(vocabulary.stem(point.act))
  )
    return false;
  if (isComing(point) || isComing(there)) return false;
  const named = ({ sentence }: Point): ReadonlySet<string> => sentence.naming.namedIn(sentence);
  return meets(named(point), named(there));
}

/** "The council voted", "the vote in the council": whoever does it stands beside the act. */
const withSubject = ({ subject, rest }: Point): Meant => ({
  ...rest,
  words: new Set([...rest.words, ...(subject?.words ?? [])]),
});

/** Whoever does it, where the other text names them: "a patch released in July" has its noun, which no "he" is. */
const isOfActOf = (who: Meant, point: Point, { act, clause }: Point, language: Language): boolean =>
  who.named.size === 0 &&
  isOfAct(who, act) &&
  !(who.head === '' && (clause.role === 'adnominal' || isOfOne(point, language)));

/** As long as nobody knows who "he" is, he may be somebody else. */
function isOfOne({ clause: { subject }, sentence: { tree } }: Point, { coreference }: Language): boolean {
  const word = subject && tree.tokens[subject.head]!.form.toLowerCase();
  const of = word && coreference.pronouns.get(word)?.of;
  return of === 'male' || of === 'female';
}

/** "They" and "the strike" are whoever walked out. */
const isOfAct = ({ head }: Meant, act: string): boolean => head === '' || head === act;

/** A later text that has another day for what is still to come has it put off. */
function contestOf(one: Dated, other: Dated): Contest {
  const [a, b] = [one.point, other.point];
  const moved = isAhead(a) && areApart(a.sentence, b.sentence);
  const inOrder = isBefore(b.sentence, a.sentence) ? [other, one] : [one, other];
  return {
    ...(moved
      ? { type: 'revision', status: 'superseded', how: 'newer' }
      : { type: 'value', status: 'contradicted', how: 'say' }),
    sides: inOrder.map(sideOf),
  };
}

const sideOf = onceEach(
  ({ point, time }: Dated): ContestSide => ({
    key: `${point.act} ${time.date?.start ?? ''} ${time.clock ?? ''}`,
    passages: [passageAt(point.sentence, point, { start: time.start, end: time.end })],
  }),
);
