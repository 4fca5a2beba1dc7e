/** How well the text and the facts of an extracted article agree with what people say of its page. */

import { wordsOf } from '../../src/text/words.ts';

export interface WordScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Returns how many words two texts share, each counted as often as it stands. Order and case do not matter. */
export function scoreWords(wanted: string, found: string): WordScore {
  const [wantedCounts, foundCounts] = [countWords(wanted), countWords(found)];
  let hits = 0;
  for (const [word, count] of foundCounts) hits += Math.min(count, wantedCounts.get(word) ?? 0);
  const precision = hits / Math.max(1, sizeOf(foundCounts));
  const recall = hits / Math.max(1, sizeOf(wantedCounts));
  return { f1: hits ? (2 * precision * recall) / (precision + recall) : 0, precision, recall };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of wordsOf(text)) {
    const folded = word.toLowerCase().replaceAll('’', "'");
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Returns the text with its letters and digits only, in lower case. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const sameTitle = (wanted: string, found: string): boolean => folded(wanted) === folded(found);

/** The same names, in whatever order. */
export const sameNames = (wanted: string, found: string): boolean => nameSet(wanted) === nameSet(found);

const nameSet = (names: string): string => [...new Set(names.split(/,\s*/).map(folded))].sort().join(', ');
