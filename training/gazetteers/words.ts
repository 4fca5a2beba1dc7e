/** Ordinary words: those that running text prints in lower case, so that a capital at a sentence's start means nothing. */

import { readTexts } from '../texts.ts';

/** A word is counted where capitals mean something: after a word in lower case. */
const AFTER_LOWER = /(?<=(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’-]*,? )\p{L}[\p{L}'’-]*/gu;

interface Count {
  lower: number;
  capital: number;
}

export function listOrdinaryWords(files: readonly string[]): string[] {
  const counts = new Map<string, Count>();
  for (const file of files) for (const text of readTexts(file)) countCapitals(text, counts);
  return [...counts].filter(([, count]) => isOrdinary(count)).map(([word]) => word);
}

/** One sighting may be a slip of the key; a name of an ordinary word ("bush", "rice") stays ordinary at one in three. */
const isOrdinary = ({ lower, capital }: Count): boolean => lower >= 2 && lower / (lower + capital) >= 0.33;

function countCapitals(text: string, counts: Map<string, Count>): void {
  for (const [printed] of text.matchAll(AFTER_LOWER)) {
    const word = printed.replaceAll('’', "'").replace(/(?:'s|-)$/, '');
    const lower = word.toLowerCase();
    const count = counts.get(lower) ?? { lower: 0, capital: 0 };
    if (word === lower) count.lower++;
    else count.capital++;
    counts.set(lower, count);
  }
}
