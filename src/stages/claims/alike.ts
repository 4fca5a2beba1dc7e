/** How much alike two statements are, and which of many are. */

import type { Language } from '../../language/language.ts';
import type { ArticleId, Interval } from '../../model/article.ts';
import type { IsCopy } from './copies.ts';
import type { Quantity } from './quantities.ts';
import type { ReadStatement } from './statements.ts';

/** Ordinals of two statements, the smaller first. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  /** 0 to 1. */
  readonly score: number;
}

/** A pair that scores less is none; and of a word that so many statements have, nothing is found by it. */
const LEAST_SCORE = 0.25;
const MOST_POSTINGS = 200;

/** Returns the pairs that may state the same, found by the rarer words, numbers and days that they share. */
export function findAlike(
  statements: readonly ReadStatement[],
  isCopy: IsCopy,
  language: Language,
): AlikePair[] {
  const isLight = findLight(language);
  const weigh = weighTerms(statements, isLight);
  const counted = findCounted(statements, language);
  const candidates = new Set<number>();
  for (const places of postingsOf(statements).values())
    if (places.length <= MOST_POSTINGS)
      places.forEach((one, at) => {
        for (const other of places.slice(at + 1)) candidates.add(one * statements.length + other);
      });
  return [...candidates]
    .sort((a, b) => a - b)
    .flatMap((pair): AlikePair[] => {
      const [one, other] = [Math.floor(pair / statements.length), pair % statements.length];
      const score = scorePair(statements[one]!, statements[other]!, {
        weigh,
        isLight,
        counted,
        isCopy,
        language,
      });
      return score < LEAST_SCORE ? [] : [{ one, other, score }];
    });
}

/** Returns what a statement is found by. */
const termsOf = (statement: ReadStatement): string[] => [
  ...statement.stems,
  ...new Set(statement.quantities.map(numberTerm)),
  ...timeTerms(statement),
];

/** Returns the times that a statement names: its days with their hours, and months and years as a whole. */
const timeTerms = ({ days, times }: ReadStatement): ReadonlySet<string> =>
  new Set([
    ...days.flatMap(({ day, hour }) => (hour === null ? [`@${day}`] : [`@${day}`, `@${hour}`])),
    ...times.filter(isLonger).map(({ start, end }) => `@${start}/${end}`),
  ]);

const A_DAY = 86_400_000;
const isLonger = ({ start, end }: Interval): boolean => Date.parse(end) - Date.parse(start) > A_DAY;

const numberTerm = ({ value, isConverted }: Quantity): string => `#${isConverted ? '=' : ''}${value}`;

function postingsOf(statements: readonly ReadStatement[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  statements.forEach((statement, at) => {
    for (const term of termsOf(statement)) {
      const places = postings.get(term);
      if (places === undefined) postings.set(term, [at]);
      else places.push(at);
    }
  });
  return postings;
}

type Weigh = (term: string) => number;

/** What light words ("say", "first", "director") and the words of names weigh: they stand in what is told of anything. */
const LIGHT = 0.25;
const IN_NAME = 0.6;

/** Returns how much a term tells, squared as a cosine needs it: the more, the fewer statements have it. */
function weighTerms(statements: readonly ReadStatement[], isLight: IsLight): Weigh {
  const named = new Set(statements.flatMap(({ names }) => [...names]));
  const weights = new Map(
    [...postingsOf(statements)].map(([term, places]) => {
      const rarity = Math.log(1 + statements.length / places.length) ** 2;
      return [term, rarity * (isLight(term) ? LIGHT : named.has(term) ? IN_NAME : 1)];
    }),
  );
  return (term) => weights.get(term) ?? 0;
}

function findLight({ names, vocabulary, statements: words }: Language): IsLight {
  const light = new Set([...words.light, ...[...names.roles, ...names.titles].map(vocabulary.stem)]);
  return (term) => light.has(term) || isSmall(term);
}

/** Of numbers up to twelve any two texts share some. */
const isSmall = (term: string): boolean => /^#(?:\d|1[0-2])$/.test(term);

/** Does a term stand in what is told of anything? */
type IsLight = (term: string) => boolean;

interface Measures {
  readonly weigh: Weigh;
  readonly isLight: IsLight;
  readonly counted: ReadonlySet<string>;
  readonly isCopy: IsCopy;
  readonly language: Language;
}

/** Statements whose names are all different, or that different people spoke, are seldom about the same. */
const OTHER_NAMES = 0.6;
/** Of one statement and the denial of another. What differs in nothing else is alike enough all the same. */
const NEGATED = 0.8;
/** What a copied passage adds: it shows that the one was made from the other, but not sentence by sentence. */
const COPIED = 0.3;
/** A number that only one of the two gives weighs less than one they would share: details are cut. */
const LONE_NUMBER = 0.4;
/** What a count of the same thing adds where the sentences around are alike too, equal or disputed. */
const SAME_COUNT = 0.35;
/** Shared words that tell something; all names count as one. Fewer are an accident, unless there is little else. */
const LEAST_SHARED = 3;
const LEAST_SHARED_SHORT = 2;
/** Of those so many must be no names. */
const LEAST_PLAIN = 2;
const SHORT = 4;

function scorePair(a: ReadStatement, b: ReadStatement, measures: Measures): number {
  if (countsAgain(a, b) || countsAgain(b, a)) return 1;
  const { weigh, isCopy, isLight } = measures;
  const shared = sharedTerms(a, b);
  const copy = isCopy(a, b);
  const count = countsSame(a, b, measures) || tellsDeed(a, b, shared, isLight);
  const short = Math.min(sizeOf(a), sizeOf(b)) <= SHORT;
  const least =
    (count ? 1 : short ? LEAST_SHARED_SHORT : LEAST_SHARED) - (countsNoun(a, b, measures) ? 1 : 0);
  if (!copy && (tellOtherEvents(a, b) || countOtherThings(a, b, shared, isLight))) return 0;
  if (!copy && !tellSame(shared, a, least, isLight)) return 0;
  const common = shared.reduce((sum, term) => sum + weigh(term), 0);
  if (common === 0) return 0;
  const [one, other] = [common + aloneWeight(a, b, shared, weigh), common + aloneWeight(b, a, shared, weigh)];
  const cosine = common / Math.sqrt(one * other);
  // All of a short statement is soon in a long one.
  const likeness = short ? cosine : (cosine + common / Math.min(one, other)) / 2;
  const around = count ? SAME_COUNT * likenessAround(a, b, weigh) : 0;
  const doubt = (conflict(a, b) ? OTHER_NAMES : 1) * (a.negated === b.negated ? 1 : NEGATED);
  return Math.min(1, likeness * doubt + (copy ? COPIED : 0) + around);
}

const sizeOf = ({ stems, quantities, times }: ReadStatement): number =>
  stems.size + quantities.length + times.length;

/** Do two statements share enough that tells something? Light words count half, all names that they share as one. */
function tellSame(
  shared: readonly string[],
  { names }: ReadStatement,
  least: number,
  isLight: IsLight,
): boolean {
  const plain = shared
    .filter((term) => !names.has(term))
    .reduce((sum, term) => sum + (isLight(term) ? HALF : isLarge(term) ? TWICE : 1), 0);
  const named = shared.some((term) => names.has(term)) ? 1 : 0;
  return plain >= Math.min(least, LEAST_PLAIN) && plain + named >= least;
}

const HALF = 0.5;
const TWICE = 2;

/** Two texts that count 212 of the same seldom mean two things. */
const isLarge = (term: string): boolean => /^#\d{3,}/.test(term);

const conflict = (a: ReadStatement, b: ReadStatement): boolean =>
  (a.names.size > 0 && b.names.size > 0 && !meet(a.names, b.names)) ||
  (a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker) ||
  (a.modality === 'denied') !== (b.modality === 'denied');

/** Do both count the same noun: as many, or a noun of which every article counts one number only? */
const countsSame = (a: ReadStatement, b: ReadStatement, { counted }: Measures): boolean =>
  a.quantities.some((one) =>
    b.quantities.some((other) => [...one.units].some((unit) => counted.has(unit) && other.units.has(unit))),
  );

/** "The authority puts the figure at 1,900" and what it is set against, in this article or another that has it. */
const countsAgain = (again: ReadStatement, first: ReadStatement): boolean =>
  again.quantities.some((one) => one.again && first.quantities.some(({ units }) => meet(one.units, units))) &&
  [...first.stems].every((stem) => again.stems.has(stem));

/** "12 magazines and 300 rounds" beside "31 magazines and 923 rounds": who differs twice tells of something else. */
const tellOtherEvents = (a: ReadStatement, b: ReadStatement): boolean =>
  a.quantities.filter((one) =>
    b.quantities.some((other) => other.value !== one.value && meet(one.units, other.units)),
  ).length > 1;

/** "500 marks for every household" and "each household was paid 300 marks", in sentences that share little else. */
const countOtherThings = (
  a: ReadStatement,
  b: ReadStatement,
  shared: readonly string[],
  isLight: IsLight,
): boolean => {
  const differing = a.quantities.flatMap((one) =>
    b.quantities.filter((other) => other.value !== one.value && meet(one.units, other.units)),
  );
  const units = new Set(differing.flatMap((each) => [...each.units]));
  const tells = (term: string): boolean => !units.has(term) && !isLight(term);
  return (
    units.size > 0 &&
    shared.filter(tells).length < LEAST_BESIDE &&
    [...a.context].filter((stem) => b.context.has(stem) && tells(stem)).length < LEAST_AROUND
  );
};

/** Words that tell something, besides what is counted, from which two different numbers may be of one thing. */
const LEAST_BESIDE = 2;
const LEAST_AROUND = 4;

/** Do both name a day on which the same was done, by or to the same? */
const tellsDeed = (
  a: ReadStatement,
  b: ReadStatement,
  shared: readonly string[],
  isLight: IsLight,
): boolean =>
  a.days.some(
    ({ of }) =>
      of !== null &&
      b.days.some((other) => other.of === of) &&
      !isLight(of) &&
      shared.some((term) => term !== of && !isLight(term)),
  );

/** Do both count the same noun at all? */
const countsNoun = (a: ReadStatement, b: ReadStatement, { language }: Measures): boolean =>
  a.quantities.some((one) =>
    b.quantities.some((other) =>
      [...one.units].some((unit) => !language.statements.anyCount.has(unit) && other.units.has(unit)),
    ),
  );

/** Returns the nouns of which every article that counts them gives one number, and two articles the same one. */
function findCounted(
  statements: readonly ReadStatement[],
  { statements: words }: Language,
): ReadonlySet<string> {
  const values = new Map<string, Map<ArticleId, Set<number>>>();
  for (const { article, quantities } of statements)
    for (const { units, value } of quantities)
      for (const unit of units) {
        if (words.anyCount.has(unit)) continue;
        const byArticle = values.get(unit) ?? new Map<ArticleId, Set<number>>();
        values.set(unit, byArticle.set(article.id, (byArticle.get(article.id) ?? new Set()).add(value)));
      }
  return new Set(
    [...values].filter(([, byArticle]) => isCountedOnce([...byArticle.values()])).map(([unit]) => unit),
  );
}

function isCountedOnce(given: readonly ReadonlySet<number>[]): boolean {
  const all = given.flatMap((values) => [...values]);
  return all.length === given.length && new Set(all).size < all.length;
}

/** Returns how much of the less that stands around either stands around both. */
function likenessAround(a: ReadStatement, b: ReadStatement, weigh: Weigh): number {
  const weight = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
  const common = weight([...a.context].filter((stem) => b.context.has(stem)));
  return common / Math.max(1, Math.min(weight(a.context), weight(b.context)));
}

/** Have two sets an element in common? */
export const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((each) => b.has(each));

function sharedTerms(a: ReadStatement, b: ReadStatement): string[] {
  const numbers = a.quantities.filter((one) =>
    b.quantities.some((other) => other.value === one.value && mayCountSame(one, other)),
  );
  const times = timeTerms(b);
  return [
    ...[...a.stems].filter((stem) => b.stems.has(stem)),
    ...new Set(numbers.map(numberTerm)),
    ...[...timeTerms(a)].filter((term) => times.has(term)),
  ];
}

/** Numbers of different things are different, whatever their value; where one has no noun, they may be of the same. */
const mayCountSame = (a: Quantity, b: Quantity): boolean =>
  a.units.size === 0 || b.units.size === 0 || meet(a.units, b.units);

/** Returns the weight of what only the one says. Where the other counts the same thing differently, that is no detail. */
function aloneWeight(a: ReadStatement, b: ReadStatement, shared: readonly string[], weigh: Weigh): number {
  const common = new Set(shared);
  let weight = 0;
  for (const stem of a.stems) if (!common.has(stem)) weight += weigh(stem);
  for (const quantity of a.quantities) {
    if (common.has(numberTerm(quantity))) continue;
    const disputed = b.quantities.some((other) => meet(quantity.units, other.units));
    if (!disputed) weight += LONE_NUMBER * weigh(numberTerm(quantity));
  }
  return weight;
}
