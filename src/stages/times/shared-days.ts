/** Days that two articles tell the same of: what one calls "Friday" the other prints with its date. */

import type { Language } from '../../language/language.ts';
import type { Tense } from '../../language/tense.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import { foldMarks } from '../../text/normalise.ts';
import { rarityAmong } from '../../text/rarity.ts';
import { wordsOf } from '../../text/words.ts';
import { type Bound, dayNumbered, type Stretch } from './bounds.ts';
import type { Read } from './day-mentions.ts';

interface Told {
  readonly article: ArticleId;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A day that is known, by its number from 1970. */
export interface KnownDay extends Told {
  readonly day: number;
  readonly because: readonly Citation[];
}

/** A day by its name only. */
export interface OpenDay extends Told {
  readonly citation: Citation;
  readonly weekday: number | null;
  readonly date: { readonly day: number; readonly month: number } | null;
  readonly near: number | null;
  readonly tense: Tense | null;
}

/** Sentences that have less in common are not compared: the cosine of their words by weight, and their number. */
const LEAST_ALIKE = 0.1;
const LEAST_WORDS = 2;
/** A word of more sentences than this leads to none of them. */
const COMMON = 150;

/** Returns, by undated article, the bounds that known days of other articles set to it. */
export function findShared(
  known: readonly KnownDay[],
  open: readonly OpenDay[],
  read: readonly Read[],
  crowd: (day: number) => number,
  language: Language,
): ReadonlyMap<ArticleId, Bound[]> {
  const sentences = readSentences([...known, ...open], read, language);
  const weights = rarityAmong([...sentences.values()]);
  const bySentence = Map.groupBy(known, placeOf);
  const byWord = new Map<string, string[]>();
  for (const place of bySentence.keys())
    for (const stem of sentences.get(place)!) byWord.set(stem, [...(byWord.get(stem) ?? []), place]);
  const found = new Map<ArticleId, Bound[]>();
  for (const [place, days] of Map.groupBy(open, placeOf)) {
    const stems = sentences.get(place)!;
    const article = days[0]!.article;
    const links = likest(stems, sentences, byWord, weights).flatMap((likeness): Link[] => {
      const others = bySentence.get(likeness.other)!;
      if (others[0]!.article === article) return [];
      return days.flatMap((day) => linksFrom(day, days, others).map((link) => ({ ...link, ...likeness })));
    });
    const strongest = Map.groupBy(
      links,
      ({ open: { citation }, from, to }) => `${citation.start} ${from} ${to}`,
    );
    for (const same of strongest.values()) {
      const bounds = same.map((link): Bound => ({ ...link, weight: weightOf(link, crowd(link.day)) }));
      const best = bounds.reduce((a, b) => (b.weight > a.weight ? b : a));
      if (best.weight > 0) found.set(article, [...(found.get(article) ?? []), best]);
    }
  }
  return found;
}

interface Likeness {
  /** The other sentence. */
  readonly other: string;
  readonly alike: number;
  /** Number of words that both have. */
  readonly words: number;
}

interface Link extends Likeness, Omit<Bound, 'weight'> {
  readonly open: OpenDay;
  readonly day: number;
}

/**
 * Log odds that the other's day is meant, as measured by how alike the sentences are (in steps of the cosine) and which
 * share of the articles was written around that day. "Today" is told of too many days to do alone.
 */
function weightOf({ open, alike, words }: Link, crowd: number): number {
  if (open.near !== null) return crowd < 0.6 || words < 6 ? 0 : alike < 0.2 ? 0.5 : alike < 0.5 ? 1.5 : 2.2;
  if (open.tense === null) return 0;
  if (open.date) return crowd < 0.3 ? (alike < 0.5 ? 0 : 0.5) : 1.5;
  if (crowd < 0.3) return alike < 0.5 ? 0 : 1.5;
  if (open.tense === 'future') return 1.5;
  if (crowd < 0.6) return alike < 0.5 ? 2.2 : 3;
  return alike < 0.2 ? 2.2 : alike < 0.3 ? 3 : 3.5;
}

const placeOf = ({ article, sentence }: Told): string => `${article} ${sentence}`;

function readSentences(
  told: readonly Told[],
  read: readonly Read[],
  language: Language,
): ReadonlyMap<string, ReadonlySet<string>> {
  const readOf = new Map(read.map((one) => [one.article.id, one]));
  return new Map(
    told.map((one) => {
      const { article, sentences } = readOf.get(one.article)!;
      const { start, end } = sentences[one.sentence]!;
      return [placeOf(one), stemsOf(article.text.slice(start, end), language)];
    }),
  );
}

function stemsOf(sentence: string, { vocabulary, calendar }: Language): ReadonlySet<string> {
  const words = wordsOf(foldMarks(sentence)).map(({ text }) => text.toLowerCase().replace(/['’]s$/, ''));
  return new Set(
    words
      .filter(
        (word) =>
          !vocabulary.functionWords.has(word) &&
          !calendar.weekdays.has(word) &&
          !calendar.months.has(word) &&
          !calendar.near.has(word),
      )
      .map((word) => vocabulary.stem(word)),
  );
}

function likest(
  stems: ReadonlySet<string>,
  sentences: ReadonlyMap<string, ReadonlySet<string>>,
  byWord: ReadonlyMap<string, readonly string[]>,
  weights: (stem: string) => number,
): Likeness[] {
  const near = new Set(
    [...stems].flatMap((stem) => {
      const places = byWord.get(stem) ?? [];
      return places.length > COMMON ? [] : places;
    }),
  );
  return [...near].sort().flatMap((other) => {
    const { alike, words } = alikeness(stems, sentences.get(other)!, weights);
    return alike < LEAST_ALIKE || words < LEAST_WORDS ? [] : [{ other, alike, words }];
  });
}

function alikeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weights: (stem: string) => number,
): Omit<Likeness, 'other'> {
  const weigh = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) sum += weights(stem);
    return sum;
  };
  const shared = [...a].filter((stem) => b.has(stem));
  return { alike: weigh(shared) / Math.sqrt(weigh(a) * weigh(b)), words: shared.length };
}

/** Days before and after a Friday on which it is "Friday" without more. */
const WEEK = 6;
/** Days after which papers print the year. */
const MONTHS = 300;

/** Returns when a day may be called "Friday" or, with the longer reach, "12 March". */
export function aroundDay(day: number, tense: Tense | null, reach = WEEK): Stretch {
  return {
    from: tense === 'past' ? day : day - reach,
    to: tense === 'future' ? day : day + reach,
  };
}

/** "Yesterday" is the other's day only where both sentences name one day alone. */
function linksFrom(
  open: OpenDay,
  beside: readonly OpenDay[],
  known: readonly KnownDay[],
): Omit<Link, keyof Likeness>[] {
  const days = [...new Map(known.map((one) => [one.day, one])).values()];
  if (open.near !== null) {
    const [only] = days;
    if (beside.length > 1 || days.length !== 1) return [];
    const { day, because } = only!;
    const written = day - open.near;
    return [{ open, day, from: written, to: written + 1, because: [open.citation, ...because] }];
  }
  return days
    .filter(({ day }) => isCalled(day, open))
    .map(({ day, because }) => ({
      open,
      day,
      ...aroundDay(day, open.tense, open.date ? MONTHS : WEEK),
      because: [open.citation, ...because],
    }));
}

function isCalled(number: number, { weekday, date }: OpenDay): boolean {
  const day = dayNumbered(number);
  return (
    (weekday === null || weekday === day.dayOfWeek) &&
    (date === null || (date.month === day.month && date.day === day.day))
  );
}
