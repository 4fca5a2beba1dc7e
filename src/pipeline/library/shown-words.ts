/**
 * Where the words of a search stand in articles that are shown again and again: with each letter that somebody types the same
 * words are looked for in the same articles. What was found in one is remembered as long as the store remembers the article.
 */

import type { Span } from '../../model/span.ts';
import type { FoundArticle } from '../../store/store.ts';
import { onceEach } from '../../text/once-each.ts';
import { type FoundWord, findWords, type SoughtWords, soughtTerms, type Term } from './found-words.ts';

/** By the keys of terms. */
type Places = ReadonlyMap<string, readonly Span[]>;

/** Places that are remembered of an article, which take as much memory as its text. */
const MOST = 100;

const remembered = onceEach((_article: FoundArticle): { places: Places } => ({ places: new Map() }));
const alone = onceEach((term: Term) => soughtTerms([term]));

/** Returns the places of the words in an article, in order. */
export function shownWords(article: FoundArticle, sought: SoughtWords): FoundWord[] {
  const known = remembered(article);
  const { terms } = sought;
  const missing = terms.filter(({ key }) => !known.places.has(key));
  if (missing.length === 0) return inOrder(terms, known.places);
  // To look for all at once takes little more than for one; but mostly one is new, the last.
  const asked = missing.length === 1 ? alone(missing[0]!) : sought;
  const found = Map.groupBy(findWords(article.text, asked), ({ term }) => term);
  const places = new Map(known.places);
  for (const { key, number } of asked.terms) places.set(key, found.get(number) ?? []);
  known.places = countOf(places) <= MOST ? places : new Map();
  return inOrder(terms, places);
}

function countOf(places: Places): number {
  let count = 0;
  for (const some of places.values()) count += some.length;
  return count;
}

/** Where several begin at one place they stand in the order of the terms, as everywhere. */
const inOrder = (terms: readonly Term[], places: Places): FoundWord[] =>
  terms
    .flatMap(({ key, number: term }) => places.get(key)!.map(({ start, end }) => ({ start, end, term })))
    .sort((a, b) => a.start - b.start);
