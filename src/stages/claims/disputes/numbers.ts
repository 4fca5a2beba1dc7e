/** Different numbers of the same thing, in whatever wording. */

import type { Language } from '../../../language/language.ts';
import type { EntityType, TimeExpression } from '../../../model/annotation.ts';
import type { Span } from '../../../model/span.ts';
import type { Count } from '../../../model/value.ts';
import { contains } from '../../../text/offsets.ts';
import { onceEach, onceEachBy } from '../../../text/once-each.ts';
import { meets, shareNone } from '../../../text/sets.ts';
import { markOf } from '../evidence/marks.ts';
import type { Row } from '../known-lists.ts';
import { canBothBeRight, type Given, givenIn, isWithin, leastOf } from './amounts.ts';
import { isAhead, timesMeet } from './compatible.ts';
import { type Contest, type ContestSide, passageAt } from './contest.ts';
import { peopleAmong, sharedWords, type WordLikeness } from './meant.ts';
import { numbersBeside } from './numbers-beside.ts';
import { areApart } from './order.ts';
import { finiteAround, type Point } from './points.ts';
import type { ReadHeap } from './read-heap.ts';
import type { Rivals } from './reckoned.ts';

/** Returns the contests over numbers. */
export function numbersIn(
  heap: ReadHeap,
  weightOf: (word: string) => number,
  rivals: readonly Rivals[],
  language: Language,
): Contest[] {
  const { alike, typeOf, known } = heap;
  const all = givenIn(heap, language);
  const given = all.filter(({ isOlder }) => !isOlder);
  const values = valuesByArticle(given);
  const older = new Set(all.filter(({ isOlder }) => isOlder).map((one) => keyOf(one, printedOf(one.amount))));
  const ofYears = new Set(given.filter(isOfYear).flatMap(valuedKinds));
  const isRevised = (one: Given, other: Given): boolean => older.has(keyOf(one, printedOf(other.amount)));
  const both = articlesGivingBoth(values);
  const isOnly = onceEach((one: Given): boolean =>
    kindsOf(one).every((kind) => values.get(keyOf(one, kind))?.size === 1),
  );
  const isPast = onceEach((one: Given): boolean => valuedKinds(one).some((kind) => ofYears.has(kind)));
  const most = mostByArticle(given.filter((one) => !isPast(one)));
  const isMost = onceEach((one: Given): boolean =>
    [...one.topics].every((topic) => most.get(keyOf(one, topic)) === leastOf(one.amount)),
  );
  const placesIn = onceEach(
    (one: Given) => new Set([...placesOf(one)].filter((id) => PLACES.has(typeOf(id)))),
  );
  const gives = (one: Given, kind: string): boolean => values.has(keyOf(one, kind));
  const reading = { alike, weightOf, typeOf, isOnly, isMost, isPast, gives, placesIn, language };
  const beside = { alike, sameUnit: SAME_UNIT.any, apart: FAR, nounOf: nounPrinted, isEach, placesIn };
  const laid = { ...beside, namedBeside: placesOf, personOf: (one: Given) => onlyPersonOf(one, typeOf) };
  const marksOf = openMarks(weightOf);
  const marksIn = (one: Given): number => markOf([marksOf(one), Number(isPast(one)), Number(isMost(one))]);
  const pairs: (readonly [Given, Given])[] = [];
  for (const all of Map.groupBy(given, ({ amount }) => amount.kind).values()) {
    const besideAmong = numbersBeside(all, laid);
    const unweighed = known.rowsOf(all, new Array<number>(all.length).fill(0), (among) => {
      const besideOf = besideAmong(among);
      return (at) => rowOf(besideOf(at), (other) => mayExclude(all[at]!, all[other]!, reading));
    });
    // Where a word has become rarer, only those that are left are weighed anew.
    const rows = known.rowsOf(all.map(asWeighed), all.map(marksIn), (among) => {
      const isAmong = new Uint8Array(all.length);
      for (const at of among) isAmong[at] = 1;
      return (at) =>
        rowOf(
          unweighed[at]!.others,
          (other) => isAmong[other] === 1 && countTheSame(all[at]!, all[other]!, reading),
        );
    });
    for (const [at, { others }] of rows.entries())
      for (const other of others) {
        const [one, against] = [all[at]!, all[other]!];
        if (!both(one, against) || areRivals(one, against, rivals)) pairs.push([one, against]);
      }
  }
  const inClause = Map.groupBy(given, ({ point }) => point);
  return pairs
    .filter((pair) => !areTwoOccasions(pair, inClause))
    .map(([one, other]) => {
      const isNewer = isRevised(one, other) || isRevised(other, one);
      return contestOf(one, other, isNewer, areRivals(one, other, rivals), language);
    });
}

/** Stands for a number in the list of those that are weighed: a thing is in one list only. */
const asWeighed = onceEach((one: Given) => ({ one }));

/** Returns the row of one with those that it excludes. */
function rowOf(behind: Iterable<number>, excludes: (other: number) => boolean): Row {
  const row: Row = { others: [], values: [] };
  for (const other of behind) {
    if (!excludes(other)) continue;
    row.others.push(other);
    row.values.push(1);
  }
  return row;
}

/** Can two numbers not both be right, and may they count the same, whatever their words weigh? */
const mayExclude = (one: Given, other: Given, reading: Reading): boolean =>
  (!canBothBeRight(one.amount, other.amount) || areTwoTolls(one, other, reading)) &&
  mayCountTheSame(one, other, reading);

/** "At least two were killed", "at least six": each counts those of whom it knows, and its readers are told otherwise. */
function areTwoTolls(one: Given, other: Given, { language: { disputes } }: Reading): boolean {
  if (![...disputes.tolls].some((toll) => one.topics.has(toll) && other.topics.has(toll))) return false;
  const [a, b] = [exactlyOf(one), exactlyOf(other)];
  return a !== null && b !== null && !canBothBeRight(a, b);
}

/** Returns a number that is printed with "at least" without it; "scores" and "dozens" are no numbers. */
const exactlyOf = ({ amount }: Given): Given['amount'] | null =>
  'bound' in amount && amount.bound === 'at least' && amount.start < amount.number.start
    ? { ...amount, bound: 'exactly' }
    : null;

/** Returns what stands for all that weighs in a number's clause and paragraph. */
function openMarks(weightOf: (word: string) => number): (given: Given) => number {
  const marks = onceEach((words: ReadonlySet<string>) => markOf(Array.from(words, weightOf)));
  return ({ words, around }) => markOf([marks(words), marks(around)]);
}

/** Does a text set the two values against each other, so that neither is simply the newer? */
const areRivals = (one: Given, other: Given, rivals: readonly Rivals[]): boolean =>
  rivals.some((both) => {
    const values = both.map(({ amount }) => printedOf(amount));
    return values.includes(printedOf(one.amount)) && values.includes(printedOf(other.amount));
  });

/** "12 nets and 300 eels", "31 nets and 923 eels": where all that two clauses count differs, they tell of two hauls. */
function areTwoOccasions(
  [one, other]: readonly [Given, Given],
  inClause: ReadonlyMap<Point, readonly Given[]>,
): boolean {
  if (one.topics.size + other.topics.size > 0) return false;
  const beside = (of: Given): Given[] =>
    inClause.get(of.point)!.filter(({ unit, topics }) => unit !== of.unit && topics.size === 0);
  return beside(one).some((a) =>
    beside(other).some((b) => a.unit === b.unit && !canBothBeRight(a.amount, b.amount)),
  );
}

const keyOf = ({ point }: Given, kind: string): string => `${point.sentence.telling.article.id} ${kind}`;

const kindsOf = ({ unit, topics }: Given): string[] => [unit, ...topics];

/** Returns the greatest number that each article gives of each topic. */
function mostByArticle(given: readonly Given[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const one of given)
    for (const topic of one.topics) {
      const key = keyOf(one, topic);
      most.set(key, Math.max(most.get(key) ?? 0, leastOf(one.amount)));
    }
  return most;
}

const valuedKinds = (one: Given): string[] => kindsOf(one).map((kind) => `${kind} ${printedOf(one.amount)}`);

/** Returns the values that each article gives of each kind. */
function valuesByArticle(given: readonly Given[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const one of given)
    for (const kind of kindsOf(one))
      values.set(keyOf(one, kind), (values.get(keyOf(one, kind)) ?? new Set()).add(printedOf(one.amount)));
  return values;
}

/** An article that gives two numbers of a kind means two things by them, and whoever gives either may mean either. */
function articlesGivingBoth(
  values: ReadonlyMap<string, ReadonlySet<string>>,
): (one: Given, other: Given) => boolean {
  const giving = new Map<string, Set<string>>();
  for (const [key, all] of values) {
    const [article, kind] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
    for (const value of all)
      giving.set(`${kind} ${value}`, (giving.get(`${kind} ${value}`) ?? new Set()).add(article));
  }
  const givingOf = onceEach(
    (one: Given): ReadonlyMap<string, ReadonlySet<string>> =>
      new Map(kindsOf(one).map((kind) => [kind, giving.get(`${kind} ${printedOf(one.amount)}`)!])),
  );
  return (one, other) => {
    const there = givingOf(other);
    return [...givingOf(one)].some(([kind, here]) => there.has(kind) && meets(here, there.get(kind)!));
  };
}

const printedOf = onceEach(({ value }: Pick<Given['amount'], 'value'>): string => JSON.stringify(value));

/** From what is alike in two clauses, how sure it is that they count the same; tuned by reading real stories. */
const WEIGHTS = { topic: 0.3, act: 0.25, words: 0.5, subject: 0.2, lead: 0.25, around: 0.4 };
const SURE = { rare: 0.45, common: 0.7 };
/** Likeness of two units from which they count the same: "workers" and "employees"; of one topic less will do. */
const SAME_UNIT = { any: 0.72, topic: 0.4 };
/** Sentences at the beginning of an article that tell what it is about. */
const LEAD = 4;
/** Of the dead and hurt told further down, by which two clauses are of one event. */
const SHARED_FAR = 0.6;
const LEAST_WORDS = 3;
/** The larger of two numbers that count the same is seldom more often the smaller; of few, that says nothing. */
const NEAR = 1.7;
const LARGE = 100;
/** From so many, the greatest numbers of one topic that two texts give are near enough if within NEAR; by reading real stories. */
const TEN = 10;
const SOME = 20;
const FAR = 3;
/** Names that two clauses share, and of what they say of these. */
const PAIR = 2;
const SHARED_PAIR = 0.34;
const EACH = /^\s(?:an?|per|each|every)\b/;
const OF_EACH = /^(?:each|every)\b/i;
const TO_EACH = /\b(?:each|every)\s/i;
const REACH_OF_EACH = 40;
/** Of what any story counts, words that both must say. */
const SHARED_ANY = 0.5;
/** One or two of a kind are seldom all that there are. */
const FEW = 2;

const isFew = ({ kind, value }: Given['amount']): boolean =>
  kind === 'count' && typeof value === 'number' && value <= FEW;

interface Reading {
  readonly alike: WordLikeness;
  readonly weightOf: (word: string) => number;
  readonly typeOf: (entity: string) => EntityType | undefined;
  /** Is it the only number of its kind that its article gives? */
  readonly isOnly: (given: Given) => boolean;
  /** Is it the greatest of its topics that its article gives? */
  readonly isMost: (given: Given) => boolean;
  /** Does any article give that number of its kind of another year? */
  readonly isPast: (given: Given) => boolean;
  /** Does its article count that, too? */
  readonly gives: (given: Given, kind: string) => boolean;
  /** Of whom and what is named beside a number, the places. */
  readonly placesIn: (given: Given) => ReadonlySet<string>;
  readonly language: Language;
}

/** Who counts the same is seldom wrong by so much: fifty times as many are something else. */
const OTHER_THINGS = 50;

function areOfOtherSize({ amount: one }: Given, { amount: other }: Given): boolean {
  const [less, more] = [leastOf(one), leastOf(other)].sort((a, b) => a - b);
  return less! > 0 && more! >= OTHER_THINGS * less!;
}

function mayCountTheSame(one: Given, other: Given, reading: Reading): boolean {
  if (areOfOtherSize(one, other)) return false;
  if (!timesMeet(timesOf(one), timesOf(other))) return false;
  if (one.stretch !== other.stretch || areOfTwoSpans(one, other, reading)) return false;
  const sameTopic = meets(one.topics, other.topics);
  const [here, there] = [partedBy(one, sameTopic, reading), partedBy(other, sameTopic, reading)];
  if (sameTopic && mayBePartOf(one, other, reading)) return false;
  return isShareOfOne(one, other, reading) || !shareNone(here, there);
}

/** Do two numbers that may count the same do so, by what their words weigh? */
function countTheSame(one: Given, other: Given, reading: Reading): boolean {
  return (
    isShareOfOne(one, other, reading) ||
    isOfThePair(one, other, reading) ||
    isHoldingOfOne(one, other, reading) ||
    isMeasureOfOne(one, other, reading) ||
    isRareMeasure(one, other, reading) ||
    isCountOfOne(one, other, reading)
  );
}

/** "Won 9 and lost 14", "won 284 and lost 286": of so many games in all, and of so many others, if not of the same two sides. */
function areOfTwoSpans(one: Given, other: Given, { language, typeOf }: Reading): boolean {
  if (one.amount.kind !== 'score' || other.amount.kind !== 'score')
    return isSince(one, language) !== isSince(other, language);
  const shared = [...namedIn(one.point)].filter(
    (id) => typeOf(id) !== 'person' && namedIn(other.point).has(id),
  );
  const [played, playedThere] = [one.amount, other.amount].map(({ value }) => value.reduce((a, b) => a + b));
  return shared.length < PAIR && played !== playedThere;
}

/** "Since week 11 he has eight": what is counted from a time on is not all, unless it is of those that mount up. */
const isSince = onceEachBy(
  ({ point: { clause, sentence }, topics }: Given, { calendar }: Language): boolean =>
    topics.size === 0 &&
    sentence.tree.tokens.some(
      (token) =>
        contains(finiteAround(clause, sentence), token) &&
        calendar.roles.get(token.lemma.toLowerCase()) === 'since',
    ),
);

/** Whom or what a number names; of one topic only places tell two apart: a union and a firm count the same strikers. */
const partedBy = (given: Given, sameTopic: boolean, { placesIn }: Reading): ReadonlySet<string> =>
  sameTopic ? placesIn(given) : placesOf(given);

const PLACES: ReadonlySet<EntityType | undefined> = new Set<EntityType | undefined>(['place', 'facility']);

/** Shares of a vote beside the name of one person. */
function isShareOfOne(one: Given, other: Given, { typeOf, language }: Reading): boolean {
  if (one.whose.size === 0) return false;
  const who = onlyPersonOf(one, typeOf);
  if (who === undefined || who !== onlyPersonOf(other, typeOf)) return false;
  return [one, other].every(({ around, words }) =>
    meets(language.disputes.votes, new Set([...around, ...words])),
  );
}

/** Returns the person whose share it is, where it is one's. */
function onlyPersonOf({ whose }: Given, typeOf: Reading['typeOf']): string | undefined {
  if (whose.size === 0) return undefined;
  const [who, ...more] = peopleAmong(whose, typeOf);
  return more.length > 0 ? undefined : who;
}

/** Sums and shares that lie near each other, between the same two: what the one pays for the other, what it holds of it. */
function isOfThePair(one: Given, other: Given, { alike, weightOf, language }: Reading): boolean {
  if (!/^(?:money|percent)$/.test(one.amount.kind) || one.unit !== other.unit) return false;
  if (!isWithin(one.amount, other.amount, NEAR)) return false;
  const [a, b] = [one, other].map(
    ({ point }) => new Set([...namedIn(point), ...(point.object?.named ?? [])]),
  );
  if ([...a!].filter((id) => b!.has(id)).length < PAIR) return false;
  if (areApart(one.point.sentence, other.point.sentence) && one.amount.kind === 'money') return false;
  const arePaid = [one, other].every(({ words }) => meets(language.disputes.paying, words));
  return arePaid || sharedWords(one.words, other.words, alike, weightOf) >= SHARED_PAIR;
}

/** Shares that one party holds, where not each names another thing that it holds them of. */
function isHoldingOfOne(one: Given, other: Given, { language }: Reading): boolean {
  if (one.amount.kind !== 'percent' || one.unit !== other.unit || !isWithin(one.amount, other.amount, NEAR))
    return false;
  const [a, b] = [one.point, other.point];
  const isHeld = ({ clause, object }: Point): boolean =>
    language.disputes.owning.has(clause.predicate.lemma.toLowerCase()) && object !== null;
  if (!isHeld(a) || !isHeld(b) || !a.subject || !b.subject) return false;
  const of = (given: Given): ReadonlySet<string> =>
    new Set([...given.point.rest.named].filter((id) => !given.point.subject!.named.has(id)));
  return meets(a.subject.named, b.subject.named) && !shareNone(of(one), of(other));
}

/** "A share", "per hour", "each school gets", "gave each of the children two". */
const isEach = onceEach(({ amount, point: { sentence, clause } }: Given): boolean => {
  const { text } = sentence.telling.article;
  const whose = clause.subject && text.slice(clause.subject.start, clause.subject.start + 8);
  const before = text.slice(Math.max(clause.start, amount.start - REACH_OF_EACH), amount.start);
  return (
    EACH.test(text.slice(amount.end, amount.end + 12)) ||
    OF_EACH.test(whose ?? '') ||
    TO_EACH.test(before.split(/[.;:,]/).at(-1)!)
  );
});

/** "Three children" may be among thirteen people: the fewer are of a kind, the more are whoever. */
function mayBePartOf(one: Given, other: Given, { language }: Reading): boolean {
  const isWhoever = ({ amount }: Given): boolean => {
    const { unit } = amount as Count;
    return unit === null || unit === 'person' || language.disputes.topics.has(unit);
  };
  if (one.amount.kind !== 'count' || other.amount.kind !== 'count') return false;
  const [fewer, more] = leastOf(one.amount) <= leastOf(other.amount) ? [one, other] : [other, one];
  return !isWhoever(fewer) && isWhoever(more);
}

/** Shares or measures of which one noun is the subject: the turnout. */
function isMeasureOfOne(one: Given, other: Given, reading: Reading): boolean {
  const { alike, weightOf, language } = reading;
  if (one.measured === '' || one.measured !== other.measured || one.unit !== other.unit) return false;
  if ([one, other].some(({ amount }) => !('bound' in amount) || !/^(?:exactly|about)$/.test(amount.bound)))
    return false;
  if (language.statements.anyCount.has(language.vocabulary.stem(one.measured))) return false;
  if (language.disputes.votes.has(one.measured)) return true;
  if (one.point.act === '' || one.point.act !== other.point.act) return false;
  if (isMove(one, reading) && [one, other].some((given) => timesOf(given).length === 0)) return false;
  return sharedWords(one.words, other.words, alike, weightOf) >= SHARED_ANY;
}

/** Dimensions that a text seldom measures of two things. */
const RARE: ReadonlySet<string> = new Set(['speed', 'temperature', 'power', 'energy']);
const MEASURED_APART = 1.1;

/** Each text has just one such measure: "at 31 knots". */
function isRareMeasure(one: Given, other: Given, { alike, weightOf, isOnly }: Reading): boolean {
  if (one.amount.kind !== 'quantity' || !RARE.has(one.amount.dimension) || one.unit !== other.unit)
    return false;
  if (!isOnly(one) || !isOnly(other)) return false;
  if (!isWithin(one.amount, other.amount, FAR) || isWithin(one.amount, other.amount, MEASURED_APART))
    return false;
  return sharedWords(one.words, other.words, alike, weightOf) >= SHARED_ANY;
}

/** What rises and falls does so every day. */
const isMove = ({ point }: Given, { language: { disputes } }: Reading): boolean =>
  disputes.poles.get(point.clause.predicate.lemma.toLowerCase())?.axis === 'rise';

/** Numbers that are large and not far from each other seldom count two things of one kind. */
function areNear(one: Given, other: Given, least: number): boolean {
  const [a, b] = [one, other].map(({ amount: { kind, value } }) =>
    kind === 'count' && typeof value === 'number' ? value : 0,
  ) as [number, number];
  return Math.min(a, b) >= least && Math.max(a, b) / Math.min(a, b) <= NEAR;
}

/** "312 polling stations", "297 polling stations". */
function isNamedAlike(one: Given, other: Given): boolean {
  const [here, there] = [nounPrinted(one), nounPrinted(other)];
  return here === there && /\s/.test(here);
}

const nounPrinted = onceEach(({ amount, point }: Given): string => {
  if (amount.kind !== 'count') return '';
  return point.sentence.telling.article.text.slice(amount.number.end, amount.end).trim().toLowerCase();
});

/** Of one topic, or all there are of one noun: each article gives just one such number, so that is the number. */
function isTheNumberOfOne(one: Given, other: Given, { isOnly, isMost }: Reading): boolean {
  const areMost =
    meets(one.topics, other.topics) && isMost(one) && isMost(other) && !one.isPart && !other.isPart;
  if (areMost && areNear(one, other, TEN)) return true;
  if (!isOnly(one) || !isOnly(other) || one.isPart || other.isPart) return false;
  if (meets(one.topics, other.topics))
    return isWithin(one.amount, other.amount, FAR) && areSome(one, other, 3);
  if (one.topics.size + other.topics.size > 0 || one.isCommon || other.isCommon) return false;
  if (one.unit !== other.unit || !one.isWhole || !other.isWhole || one.amount.kind !== 'count') return false;
  return isWithin(one.amount, other.amount, NEAR) && areSome(one, other, 4);
}

const areSome = ({ amount: one }: Given, { amount: other }: Given, least: number): boolean =>
  [one, other].every(({ value }) => typeof value === 'number' && value >= least);

/** None of what another text has some; of a kind of people alone, "no staff were hurt", none leaves others open. */
function isNoneOfSome(one: Given, other: Given, { isOnly, isPast, language }: Reading): boolean {
  const [none, some] = one.amount.value === 0 ? [one, other] : [other, one];
  const { kind, value, unit } = none.amount as Count;
  if (value !== 0 || kind !== 'count' || some.amount.value === 0) return false;
  const isOfAll = unit === null || language.disputes.topics.has(unit);
  if (isPast(some) && timesOf(none).length === 0) return false;
  if (![...none.topics].some((topic) => language.disputes.growing.has(topic) && some.topics.has(topic)))
    return false;
  return isOfAll && !isAhead(none.point) && isOnly(none);
}

/** "86 died in 2003": of another year than what a text tells without any. */
const isOfYear = (given: Given): boolean => timesOf(given).some(({ precision }) => YEARS.has(precision));

const YEARS: ReadonlySet<TimeExpression['precision']> = new Set(['season', 'year', 'decade', 'century']);

function isCountOfOne(one: Given, other: Given, reading: Reading): boolean {
  const { alike, weightOf } = reading;
  const [a, b] = [one.point, other.point];
  const sameTopic = meets(one.topics, other.topics);
  if (one.amount.value === 0 || other.amount.value === 0) return isNoneOfSome(one, other, reading);
  if (areMeasuresOfTwo(one, other, reading)) return false;
  if (isTheNumberOfOne(one, other, reading)) return true;
  if (!sameTopic && areOneCrowd(one, other, reading)) return isWithin(one.amount, other.amount, FAR);
  if (!sameTopic && areOfTwoTopics(one, other)) return false;
  if (!sameTopic && !isWithin(one.amount, other.amount, FAR)) return false;
  if (!sameTopic && isNamedAlike(one, other) && areNear(one, other, SOME)) return true;
  if (sameTopic && areNear(one, other, LARGE)) return true;
  if (sameTopic && areOfOnePlaceAndDay(one, other)) return true;
  const isUnit =
    one.ofBefore ||
    other.ofBefore ||
    alike(one.unit, other.unit) >= (sameTopic ? SAME_UNIT.topic : SAME_UNIT.any);
  if (!isUnit) return false;
  // "Four patrol boats and nine vessels took part": who counts both means two things by them.
  const isTwo = one.unit !== other.unit && (reading.gives(one, other.unit) || reading.gives(other, one.unit));
  if (!sameTopic && isTwo) return false;
  const sameSubject = a.subject && b.subject && meets(a.subject.named, b.subject.named);
  const isLead = [a, b].every(({ sentence }) => sentence.index < LEAD);
  const isAny = one.isCommon && other.isCommon && !sameTopic;
  const sameAct = a.act !== '' && a.act === b.act;
  if (isAny && (!sameAct || one.unit !== other.unit || areApart(a.sentence, b.sentence))) return false;
  if (!sameTopic && [one, other].some(({ amount }) => isFew(amount))) return false;
  if (one.isPart !== other.isPart && !sameAct) return false;
  const shared = sharedWords(one.words, other.words, alike, weightOf);
  const least = Math.min(one.words.size, other.words.size);
  // "Plays" and "games" may be two, and "ships" and "vessels" one.
  if (!sameTopic && !meets(one.words, other.words) && !areNear(one, other, SOME)) return false;
  if (!sameTopic && least < 2 && !isWithin(one.amount, other.amount, NEAR)) return false;
  if ((isAny || (!sameTopic && one.unit !== other.unit)) && shared < SHARED_ANY) return false;
  if (sameTopic && !isLead && (least < LEAST_WORDS || shared < SHARED_FAR)) return false;
  const score =
    (sameTopic ? WEIGHTS.topic : 0) +
    (sameAct ? WEIGHTS.act : 0) +
    WEIGHTS.words * shared +
    (sameSubject ? WEIGHTS.subject : 0) +
    (isLead ? WEIGHTS.lead : 0);
  const sure = isAny ? SURE.common : SURE.rare;
  // Paragraphs are long, and can add so much at most.
  if (score + 1.01 * WEIGHTS.around < sure) return false;
  return score + WEIGHTS.around * sharedWords(one.around, other.around, alike, weightOf) >= sure;
}

/** "The tower is 60 metres tall", "the mast is 80 metres tall". */
const areMeasuresOfTwo = (one: Given, other: Given, { alike }: Reading): boolean =>
  one.measured !== '' && other.measured !== '' && alike(one.measured, other.measured) < SAME_UNIT.any;

/** "430 jobs will go": where one text tells of what kind a count is, a rare noun may still be the same. */
function areOfTwoTopics(one: Given, other: Given): boolean {
  if (one.topics.size === 0 && other.topics.size === 0) return false;
  const isOpen = one.topics.size === 0 || other.topics.size === 0;
  return !isOpen || one.unit !== other.unit || one.isCommon;
}

/** Do both name a place and a day, and the same? */
function areOfOnePlaceAndDay(one: Given, other: Given): boolean {
  const days = [one, other].map((given) => timesOf(given).some(({ date }) => date !== null));
  return days.every(Boolean) && meets(placesOf(one), placesOf(other));
}

/** "Six thousand people filled the square on Saturday", "2,500 people demonstrated": of one place and day, each text's only. */
function areOneCrowd(one: Given, other: Given, { isOnly, language }: Reading): boolean {
  const { crowd } = language.disputes;
  const [told, open] = one.topics.has(crowd) ? [one, other] : [other, one];
  if (!told.topics.has(crowd) || open.topics.size > 0 || one.unit !== other.unit || !one.isCommon)
    return false;
  const doIt = [one, other].every(
    ({ point: { clause }, amount }) => clause.subject && contains(clause.subject, amount),
  );
  return (
    doIt && isOnly(one) && isOnly(other) && areSome(one, other, LARGE) && areOfOnePlaceAndDay(one, other)
  );
}

/** What is said of what the sentence before counts is of its time and place. */
const timesOf = onceEach(({ point: { sentence }, ofBefore }: Given): readonly TimeExpression[] =>
  ofBefore ? [...(sentence.before?.times ?? []), ...sentence.times] : sentence.times,
);

function placesOf({ point, ofBefore }: Given): ReadonlySet<string> {
  const { before } = point.sentence;
  return ofBefore && before ? before.naming.namedIn(before) : namedIn(point);
}

const namedIn = onceEach(
  ({ subject, rest }: Point): ReadonlySet<string> => new Set([...(subject?.named ?? []), ...rest.named]),
);

/** A number that grows is newer in a later text; of what is over and done, two numbers exclude each other. */
function contestOf(
  one: Given,
  other: Given,
  isNewer: boolean,
  areRivals: boolean,
  language: Language,
): Contest {
  // What has been counted can be found, and missed no longer; it does not come to nothing.
  const isUndone = [one, other].some(({ amount, topics }) => amount.value === 0 && !topics.has('missing'));
  const apart = !areRivals && !isUndone && areApart(one.point.sentence, other.point.sentence);
  const settled =
    isNewer ||
    (apart && (!areOfOneKind(one, other) || [one, other].some((given) => isGrowing(given, language))));
  return {
    type: settled ? 'as-of' : 'value',
    status: settled ? 'superseded' : 'contradicted',
    sides: [sideOf(one), sideOf(other)],
    how: settled ? 'newer' : 'say',
  };
}

/** Returns a clause with a number that stands outside of it. */
const holding = (clause: Span, number: Span): Span => ({
  start: Math.min(clause.start, number.start),
  end: Math.max(clause.end, number.end),
});

/** A number is held against thousands of others in a large heap. */
const sideOf = onceEach(
  ({ point, amount, unit, topics }: Given): ContestSide => ({
    key: `${topics.size > 0 ? 'of one topic' : unit} ${printedOf(amount)}`,
    passages: [
      passageAt(point.sentence, holding(point, amount), amount, { start: amount.start, end: amount.end }),
    ],
  }),
);

/** Shares, numbers of one topic or of one place and day, and such as are not far from each other are hardly of two days. */
const areOfOneKind = (one: Given, other: Given): boolean =>
  one.amount.kind === 'percent' ||
  meets(one.topics, other.topics) ||
  areNear(one, other, 10) ||
  areOfOnePlaceAndDay(one, other);

function isGrowing({ topics, point, amount }: Given, { disputes, expectations }: Language): boolean {
  if (meets(topics, disputes.growing)) return !topics.has('displaced') || point.clause.tense === 'present';
  if (disputes.update.test(point.sentence.text) || expectations.earlier.test(point.sentence.text))
    return true;
  return amount.kind !== 'percent' && topics.size === 0 && point.clause.tense === 'present';
}
