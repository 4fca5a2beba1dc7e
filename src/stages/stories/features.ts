/** What an article brings to the forming of stories: its terms with their weights. A function of the article alone. */

import type { BasicLanguage } from '../../language/language.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { mix } from '../../text/hashed-words.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { type ReadWord, readWords, type WordReader, wordReader } from './words.ts';

/** Terms as numbers, the smallest first, with their weights. */
export interface WeighedTerms {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** Bits of `kinds`. A term that is neither a name nor a number is a word. */
export const NAME = 1;
export const NUMBER = 2;
export const TITLE = 4;
export const LEAD = 8;

/** Plain data, so that a store may keep it. */
export interface StoryFeatures {
  readonly id: ArticleId;
  /** Days since 1970 on which it was published, `null` where unknown. */
  readonly day: number | null;
  /** The latest year that its text names, 0 where it names none. */
  readonly year: number;
  /** Months that its text names, as bits. */
  readonly months: number;
  /** Weekdays that it names, as bits: its whole text, and its title and lead. */
  readonly weekdays: number;
  readonly leadWeekdays: number;
  /** Stems of its words, names and numbers. */
  readonly single: WeighedTerms & { readonly kinds: Uint8Array };
  /** Words that stand beside each other. */
  readonly pairs: WeighedTerms;
  /** The weightiest single terms, by which an index finds what may be like it. */
  readonly keys: WeighedTerms;
  /** Euclidean norms of the weights: of all single terms, of those of each kind, and of the pairs. */
  readonly norms: Readonly<Record<keyof typeof KINDS | 'pairs', number>>;
}

const hasAll =
  (bits: number) =>
  (kind: number): boolean =>
    (kind & bits) === bits;
const isWord = (kind: number): boolean => (kind & (NAME | NUMBER)) === 0;

/** Kinds of terms: which bits they have. */
export const KINDS = {
  all: hasAll(0),
  name: hasAll(NAME),
  number: hasAll(NUMBER),
  word: isWord,
  title: hasAll(TITLE),
  lead: hasAll(LEAD),
  titleName: hasAll(TITLE | NAME),
  titleWord: (kind: number): boolean => hasAll(TITLE)(kind) && isWord(kind),
  leadName: hasAll(LEAD | NAME),
  leadNumber: hasAll(LEAD | NUMBER),
  leadWord: (kind: number): boolean => hasAll(LEAD)(kind) && isWord(kind),
} as const;

/** So many of the weightiest terms are kept of an article, and as many pairs. */
const KEPT = 200;
/** Two articles on one event share at least one of so many: so in all but 3 in 1,000 pairs of ECB+ and NeuS (train). */
const KEYS = 24;
/** The words that an article begins with, besides its title. */
const LEAD_WORDS = 40;
/** A term of the title counts as often. */
const TITLE_COUNT = 2;
/** What two words side by side weigh, in the sum of their rarities: .7, .5 and 1 were alike on ECB+ and NeuS (train). */
const PAIR_WEIGHT = 0.7;

/** What is read of an article. */
export type StoryArticle = Pick<Article, 'id' | 'title' | 'published' | 'text' | 'blocks'>;

/** Returns an article's features. `spans` are the parts that are read, its text without the headline by itself. */
export function featuresOf(
  article: StoryArticle,
  language: BasicLanguage,
  spans: readonly Span[] = storyOf(article),
  read: WordReader = wordReader(article.text, language),
): StoryFeatures {
  const body = spans.flatMap(read);
  const title = article.title === null ? [] : readWords(article.title, 0, article.title.length, language);
  const names = new Set<number>();
  for (const { capital, first, term } of body) if (capital && !first) names.add(term);
  const single = new Map<number, Counted>();
  const pairs = new Map<number, Counted>();
  const lead = countInLead(spans, read);
  countWords(title, TITLE, title.length, names, single, pairs);
  countWords(body, 0, lead, names, single, pairs);
  return {
    id: article.id,
    day: dayOf(article.published?.value.start),
    ...timesNamed(title, body, body.length),
    leadWeekdays: timesNamed(title, body, lead).weekdays,
    ...weigh(single, pairs),
  };
}

/** Returns the latest year, the months and the weekdays that a title and the first words of a text name. */
function timesNamed(
  title: readonly ReadWord[],
  body: readonly ReadWord[],
  first: number,
): Pick<StoryFeatures, 'year' | 'months' | 'weekdays'> {
  let [latest, months, weekdays] = [0, 0, 0];
  for (let at = 0; at < title.length + first; at++) {
    const { year, month, weekday } = at < title.length ? title[at]! : body[at - title.length]!;
    if (year > latest) latest = year;
    if (month !== 0) months |= 1 << month;
    if (weekday !== 0) weekdays |= 1 << weekday;
  }
  return { year: latest, months, weekdays };
}

/** Returns how many of the words that count stand in the lead. */
function countInLead(spans: readonly Span[], read: WordReader): number {
  let [count, before] = [0, 0];
  for (const span of spans) {
    if (before >= LEAD_WORDS) break;
    const words = read(span);
    count += words.filter(({ place }) => before + place < LEAD_WORDS).length;
    before += (words.at(-1)?.place ?? -1) + 1;
  }
  return count;
}

export const storyOf = ({ blocks, text }: Pick<Article, 'text' | 'blocks'>): readonly Span[] =>
  blocks.length === 0
    ? [{ start: 0, end: text.length }]
    : blocks.filter(({ kind }) => kind !== 'headline' && kind !== 'caption' && kind !== 'erratum');

/** Returns the days since 1970 of an ISO 8601 date or date-time, `null` where there is none. */
function dayOf(date: string | undefined): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

interface Counted {
  count: number;
  rarity: number;
  kind: number;
}

/** `lead` of the words, the first ones, are the title's or the lead's. */
function countWords(
  words: readonly ReadWord[],
  where: number,
  lead: number,
  names: ReadonlySet<number>,
  single: Map<number, Counted>,
  pairs: Map<number, Counted>,
): void {
  const count = where === TITLE ? TITLE_COUNT : 1;
  let at = -1;
  for (const word of words) {
    at++;
    const name = word.capital && names.has(word.term) && !word.number;
    const kind = (name ? NAME : word.number ? NUMBER : 0) | where | (at < lead ? LEAD : 0);
    add(single, word.term, name ? 2 * count : count, word.rarity, kind);
    if (!word.beside) continue;
    const before = words[at - 1]!;
    add(
      pairs,
      mix(Math.imul(before.term, 31) ^ word.term),
      count,
      PAIR_WEIGHT * (before.rarity + word.rarity),
      0,
    );
  }
}

function add(counts: Map<number, Counted>, term: number, count: number, rarity: number, kind: number): void {
  const counted = counts.get(term);
  if (counted === undefined) counts.set(term, { count, rarity, kind });
  else {
    counted.count += count;
    counted.kind |= kind;
  }
}

/** A weight is (1 + log count) × rarity, as in Salton and Buckley (1988). */
function weigh(
  single: Map<number, Counted>,
  pairs: Map<number, Counted>,
): Pick<StoryFeatures, 'single' | 'pairs' | 'keys' | 'norms'> {
  const singles = weightiest(single, KEPT);
  const sides = weightiest(pairs, KEPT);
  const kinds = new Uint8Array(singles.length);
  for (let at = 0; at < singles.length; at++) kinds[at] = singles[at]!.kind;
  return {
    single: { ...termsOf(singles), kinds },
    pairs: termsOf(sides),
    keys: termsOf(mostOf(singles, KEYS)),
    norms: {
      ...normsOf(singles),
      pairs: Math.sqrt(sides.reduce((sum, { weight }) => sum + weight * weight, 0)),
    },
  };
}

type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];
/** By the bits of a term: which kinds it is of, by their places. */
const KINDS_OF = Array.from({ length: 2 * LEAD }, (_, bits) =>
  KIND_NAMES.flatMap((name, at) => (KINDS[name](bits) ? at : [])),
);

function normsOf(weighed: readonly Weighed[]): Record<Kind, number> {
  const sums = new Float64Array(KIND_NAMES.length);
  for (const { weight, kind } of weighed) for (const at of KINDS_OF[kind]!) sums[at]! += weight * weight;
  return Object.fromEntries(KIND_NAMES.map((name, at) => [name, Math.sqrt(sums[at]!)])) as Record<
    Kind,
    number
  >;
}

interface Weighed {
  readonly term: number;
  readonly weight: number;
  readonly kind: number;
}

/** Returns the terms with most weight, the smallest first. */
function weightiest(counts: ReadonlyMap<number, Counted>, most: number): Weighed[] {
  const weighed: Weighed[] = [];
  // Numbers alone are sorted in a fraction of the time.
  for (const term of numbersIn(counts).sort()) {
    const { count, rarity, kind } = counts.get(term)!;
    weighed.push({ term, weight: (1 + Math.log(count)) * rarity, kind });
  }
  return mostOf(weighed, most);
}

/** Returns those with most weight in the order in which they are; of equals the first. */
function mostOf(weighed: Weighed[], most: number): Weighed[] {
  if (weighed.length <= most) return weighed;
  const weights = new Float64Array(weighed.length);
  for (let at = 0; at < weighed.length; at++) weights[at] = weighed[at]!.weight;
  weights.sort();
  const least = weights[weights.length - most]!;
  let equal = 0;
  while (weights[weights.length - most + equal] === least) equal++;
  return weighed.filter(({ weight }) => weight > least || (weight === least && equal-- > 0));
}

function numbersIn(counts: ReadonlyMap<number, Counted>): Uint32Array {
  const numbers = new Uint32Array(counts.size);
  let at = 0;
  for (const number of counts.keys()) numbers[at++] = number;
  return numbers;
}

function termsOf(weighed: readonly Weighed[]): WeighedTerms {
  const [terms, weights] = [new Uint32Array(weighed.length), new Float32Array(weighed.length)];
  for (let at = 0; at < weighed.length; at++) {
    terms[at] = weighed[at]!.term;
    weights[at] = weighed[at]!.weight;
  }
  return { terms, weights };
}
