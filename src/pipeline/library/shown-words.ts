/**
 * Where the words of a search stand in articles that are shown again and again: with each letter that somebody types the same
 * words are looked for in the same articles. What was found in one is remembered as long as the store remembers the article.
 */

import type { FoundArticle } from '../../store/store.ts';
import { onceEach } from '../../text/once-each.ts';
import { asLookedThrough, type FoundWord, findWordsIn, type SoughtWords } from './found-words.ts';

/** By the keys of terms; which number a term had then is of no account. */
type Places = Map<string, FoundWord[]>;

/** Places and terms that are remembered of an article, which take as much memory as its text. */
const MOST = 100;

const placesIn = onceEach((_article: FoundArticle): Places => new Map());
const lookedThrough = onceEach(({ text }: FoundArticle) => asLookedThrough(text));

/** Returns the places of the words in an article, in order. */
export function shownWords(article: FoundArticle, sought: SoughtWords): FoundWord[] {
  const places = placesIn(article);
  const missing = sought.filter(({ key }) => !places.has(key));
  if (missing.length === 0) return inOrder(sought, places);
  const found = findWordsIn(lookedThrough(article), missing);
  for (const { key } of missing) places.set(key, []);
  for (const word of found) places.get(sought[word.term]!.key)!.push(word);
  const all = missing.length === sought.length ? found : inOrder(sought, places);
  if (countOf(places) > MOST) places.clear();
  return all;
}

/** Where several begin at one place they stand in the order of the terms, as everywhere. */
const inOrder = (sought: SoughtWords, places: Places): FoundWord[] =>
  sought.reduce<FoundWord[]>((all, { key, number }) => merged(all, places.get(key)!, number), []);

/** Adds the places of a term to those of terms before it; both stand in order. */
function merged(all: readonly FoundWord[], places: readonly FoundWord[], term: number): FoundWord[] {
  const both: FoundWord[] = [];
  let next = 0;
  for (const { start, end } of places) {
    while (next < all.length && all[next]!.start <= start) both.push(all[next++]!);
    both.push({ start, end, term });
  }
  while (next < all.length) both.push(all[next++]!);
  return both;
}

function countOf(places: Places): number {
  let count = 0;
  for (const some of places.values()) count += 1 + some.length;
  return count;
}
