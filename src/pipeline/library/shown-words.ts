/**
 * Where the words of a search stand in articles that are shown again and again: with each letter that somebody types the same
 * words are looked for in the same articles. What was found in one is remembered as long as the store remembers the article.
 */

import type { FoundArticle } from '../../store/store.ts';
import { onceEach } from '../../text/once-each.ts';
import { type FoundWord, findWords, type SoughtWords, soughtTerms, type Term } from './found-words.ts';

/** By the keys of terms; which number a term had then is of no account. */
type Places = Map<string, FoundWord[]>;

/** Places that are remembered of an article, which take as much memory as its text. */
const MOST = 100;

const placesIn = onceEach((_article: FoundArticle): Places => new Map());
const alone = onceEach((term: Term) => soughtTerms([term]));

/** Returns the places of the words in an article, in order. */
export function shownWords(article: FoundArticle, sought: SoughtWords): FoundWord[] {
  const places = placesIn(article);
  const [missing, ...more] = sought.terms.filter(({ key }) => !places.has(key));
  if (missing === undefined) return inOrder(sought.terms, places);
  // To look for all at once takes little more than for one; but mostly one is new, the last.
  const asked = more.length === 0 ? alone(missing) : sought;
  const found = findWords(article.text, asked);
  for (const { key } of asked.terms) places.set(key, []);
  for (const word of found) places.get(sought.terms[word.term]!.key)!.push(word);
  const all = asked === sought ? found : inOrder(sought.terms, places);
  if (countOf(places) > MOST) places.clear();
  return all;
}

/** Where several begin at one place they stand in the order of the terms, as everywhere. */
function inOrder(terms: readonly Term[], places: Places): FoundWord[] {
  const all: FoundWord[] = [];
  for (const { key, number: term } of terms)
    for (const { start, end } of places.get(key)!) all.push({ start, end, term });
  return all.sort((a, b) => a.start - b.start);
}

function countOf(places: Places): number {
  let count = 0;
  for (const some of places.values()) count += some.length;
  return count;
}
