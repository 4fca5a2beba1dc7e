/** How near the meanings of two words are. */

import type { SamenessWords } from '../sameness.ts';
import type { PassageWord } from './passage-words.ts';

/** What words of one root are worth beside equal ones, and what the nearest company can come to. */
const SAME_ROOT = 0.9;
const NEAREST = 0.8;
/** Likeness of company that says nothing: most words of one story have so much. */
const NOTHING = 0.35;
const ALL = 0.85;
/** Words of one root that mean something else ("organise", "organic") keep other company. */
const ROOT_COMPANY = 0.3;

/** Pairs that are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 400_000;
/** Ids of words are below. */
const MOST_WORDS = 2 ** 24;

const remembered = new WeakMap<SamenessWords, Map<number, number>>();

/** Returns 0 to 1; -1 of words that exclude each other. */
export function likenessOfWords(a: PassageWord, b: PassageWord, words: SamenessWords): number {
  if (a.stem === b.stem) return 1;
  const known = remembered.get(words) ?? new Map<number, number>();
  const pair = a.id < b.id ? a.id * MOST_WORDS + b.id : b.id * MOST_WORDS + a.id;
  const before = known.get(pair);
  if (before !== undefined) return before;
  const likeness = compareWords(a, b, words);
  if (known.size >= REMEMBERED) known.clear();
  remembered.set(words, known.set(pair, likeness));
  return likeness;
}

function compareWords(a: PassageWord, b: PassageWord, words: SamenessWords): number {
  if (words.opposites.get(a.lemma)?.has(b.lemma)) return -1;
  if (words.deeds.get(a.lemma)?.has(b.lemma) || words.deeds.get(b.lemma)?.has(a.lemma)) return SAME_ROOT;
  if (a.vector === null || b.vector === null) return 0;
  const company = product(a.vector, b.vector);
  if (company >= ROOT_COMPANY && haveOneRoot(a.lemma, b.lemma, words.endings)) return SAME_ROOT;
  return NEAREST * Math.max(0, Math.min(1, (company - NOTHING) / (ALL - NOTHING)));
}

export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const SHORTEST_ROOT = 3;

/** "invade" and "invasion": what follows the letters that both begin with are endings. */
function haveOneRoot(a: string, b: string, endings: ReadonlySet<string>): boolean {
  if (a[0] !== b[0]) return false;
  let common = 1;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common >= SHORTEST_ROOT && endings.has(a.slice(common)) && endings.has(b.slice(common));
}
