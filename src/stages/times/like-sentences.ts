/** Sentences of a heap that tell of times, and which of them have the most in common. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import { foldMarks } from '../../text/normalise.ts';
import { rarityAmong } from '../../text/rarity.ts';
import { wordsOf } from '../../text/words.ts';
import type { Read } from './day-mentions.ts';

export interface Told {
  readonly article: ArticleId;
  /** Index of its sentence. */
  readonly sentence: number;
}

export interface Likeness {
  /** The other sentence. */
  readonly other: string;
  readonly alike: number;
  /** Number of words that both have. */
  readonly words: number;
}

/** Sentences that have less in common are not compared: the cosine of their words by weight, and their number. */
const LEAST_ALIKE = 0.1;
const LEAST_WORDS = 2;
/** A word of more sentences than this leads to none of them. */
const COMMON = 150;

/** Returns a function that tells which of the first sentences, by their place, are like one of the others. */
export function sentencesLike(
  known: readonly Told[],
  open: readonly Told[],
  read: readonly Read[],
  language: Language,
): (place: string) => Likeness[] {
  const sentences = readSentences([...known, ...open], read, language);
  const weights = rarityAmong([...sentences.values()]);
  const byWord = new Map<string, string[]>();
  for (const place of new Set(known.map(placeOf)))
    for (const stem of sentences.get(place)!) byWord.set(stem, [...(byWord.get(stem) ?? []), place]);
  return (place) => likest(sentences.get(place)!, sentences, byWord, weights);
}

export const placeOf = ({ article, sentence }: Told): string => `${article} ${sentence}`;

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
