/** Lays the words of two passages side by side, the most alike first, each word once. */

import type { SamenessWords } from '../sameness.ts';
import type { PassageWord } from './passage-words.ts';
import { likenessOfWords } from './word-likeness.ts';

/** How much a stem tells in the heap. */
export type Rarity = (stem: string) => number;

/** Weights, by how rare the words are. */
export interface Aligned {
  readonly one: number;
  readonly other: number;
  /** Of words with the same stem on both sides. */
  readonly equal: number;
  /** Of words that are alike, as much as they are. */
  readonly alike: number;
  /** Of words that exclude each other. */
  readonly opposed: number;
}

/** What a word weighs that stands in what is told of anything. */
const LIGHT = 0.3;

export function alignWords(
  a: readonly PassageWord[],
  b: readonly PassageWord[],
  rarity: Rarity,
  words: SamenessWords,
): Aligned {
  const [one, other] = [weighWords(a, rarity), weighWords(b, rarity)];
  const links: { readonly at: number; readonly to: number; readonly likeness: number }[] = [];
  for (const [at, word] of a.entries())
    for (const [to, there] of b.entries()) {
      const likeness = likenessOfWords(word, there, words);
      if (likeness !== 0) links.push({ at, to, likeness });
    }
  links.sort((x, y) => Math.abs(y.likeness) - Math.abs(x.likeness) || x.at - y.at || x.to - y.to);
  const [taken, takenThere] = [new Set<number>(), new Set<number>()];
  let [equal, alike, opposed] = [0, 0, 0];
  for (const { at, to, likeness } of links) {
    if (taken.has(at) || takenThere.has(to)) continue;
    taken.add(at);
    takenThere.add(to);
    const weight = (one[at]! + other[to]!) / 2;
    if (likeness < 0) opposed += weight;
    else alike += likeness * weight;
    if (likeness === 1) equal += weight;
  }
  return { one: sumOf(one), other: sumOf(other), equal, alike, opposed };
}

const weighWords = (words: readonly PassageWord[], rarity: Rarity): number[] =>
  words.map(({ stem, isLight }) => rarity(stem) * (isLight ? LIGHT : 1));

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
