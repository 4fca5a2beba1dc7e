/** Well-known places in lower case, where a text is careless of its capitals. */

import type { Lists } from './lists.ts';
import type { Reading } from './reading.ts';
import { startsSmall, type Token } from './tokens.ts';

const LONGEST_PLACE = 3;

/**
 * "i live in port halven": returns how many of the tokens from an index name a place, all in lower case, where the text is
 * careless of its capitals or begins the sentence without one; 0 where none do.
 */
export function lengthOfSmallPlace({ tokens, lists, casing }: Reading, from: number): number {
  if (tokens[from]!.capital || !(casing.careless || startsSmall(tokens))) return 0;
  for (let length = Math.min(LONGEST_PLACE, tokens.length - from); length > 0; length--) {
    const words = tokens.slice(from, from + length);
    if (words.every(({ capital }) => !capital) && words.slice(1).every(({ gap }) => gap === ' '))
      if (isSmallPlace(words, tokens[from - 1], lists)) return length;
  }
  return 0;
}

/** One word that is also a person's or no name at all must stand behind a preposition of place. */
function isSmallPlace(words: readonly Token[], before: Token | undefined, lists: Lists): boolean {
  const place = lists.placeInSmall(words);
  if (place === undefined) return false;
  const [first] = words;
  if (words.length > 1) return words.some((word) => !lists.isOrdinary(word));
  if (lists.isOrdinary(first!) || first!.plain.length < SHORTEST_PLACE) return false;
  const isPlaced = (lists.names.placePrepositions.get(before?.lower ?? '') ?? 0) >= 1;
  return isPlaced || (place === 'known' && !lists.isGiven(first!) && !lists.isSurname(first!));
}

const SHORTEST_PLACE = 4;
