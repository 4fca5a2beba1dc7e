/** The words of a heap by ordinals, what each weighs there, and how alike any two are. */

import type { Language } from '../../../language/language.ts';
import type { PassageWord } from '../../../language/same-statement/passage-words.ts';
import { likenessOfWords } from '../../../language/same-statement/word-likeness.ts';
import type { SamenessWords } from '../../../language/sameness.ts';
import type { Said } from '../said.ts';
import type { ReadStatement } from '../statements.ts';
import type { Heap } from './heap.ts';

export interface Lexicon {
  /** 0 to 1; -1 of words that exclude each other. Takes ordinals. */
  readonly likeness: (one: number, other: number) => number;
  readonly idOf: (word: PassageWord) => number;
  /** Returns the word that stands for all of its stem. */
  readonly wordOf: (ordinal: number) => PassageWord;
  readonly weigh: (word: PassageWord) => number;
  readonly weighed: (said: Said) => Weighed;
}

/** A statement's words, with their ordinals and weights. */
export interface Weighed {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly light: Uint8Array;
  readonly sum: number;
  /** One of them excludes some word. */
  readonly hasOpposites: boolean;
}

/** What a word weighs that is told of anything. */
const LIGHT = 0.4;
/** Share of a word's weight that goes by how rare it is in any text, and how rare one is that has all of it. */
const ANYWHERE = 0.6;
const RARE_ANYWHERE = 1.2;
/** A row holds hundredths; this is no likeness. */
const UNKNOWN = -128;

export function openLexicon(statements: readonly ReadStatement[], heap: Heap, language: Language): Lexicon {
  const sameness = language.sameness();
  const ids = new Map<string, number>();
  const words: PassageWord[] = [];
  const idOf = (word: PassageWord): number => {
    const known = ids.get(word.stem);
    if (known !== undefined) return known;
    ids.set(word.stem, words.length);
    return words.push(word) - 1;
  };
  for (const { said, acts } of statements) {
    said.words.forEach(idOf);
    for (const { verb, doer, done } of acts)
      for (const word of [verb, doer?.head, done?.head]) if (word) idOf(word);
  }
  const rows: (Int8Array | undefined)[] = [];
  const likeness = (a: number, b: number): number => {
    if (a === b) return 1;
    const [one, other] = a < b ? [a, b] : [b, a];
    rows[one] ??= new Int8Array(words.length).fill(UNKNOWN);
    const row = rows[one];
    const before = row[other];
    if (before !== undefined && before !== UNKNOWN) return before / 100;
    const found = Math.round(100 * likenessOfWords(words[one]!, words[other]!, sameness));
    row[other] = found;
    return found / 100;
  };
  const weights = new Map<string, number>();
  const weigh = (word: PassageWord): number => {
    const known = weights.get(word.stem);
    if (known !== undefined) return known;
    const anywhere = Math.min(1, sameness.weigh(word.lemma) / RARE_ANYWHERE);
    const weight =
      heap.tellsWord(word.stem) * (word.isLight ? LIGHT : 1) * (1 - ANYWHERE + ANYWHERE * anywhere);
    weights.set(word.stem, weight);
    return weight;
  };
  // Of words of one stem the first is weighed.
  for (const { said } of statements) said.words.forEach(weigh);
  const weighed = new Map<Said, Weighed>();
  return {
    likeness,
    idOf,
    wordOf: (ordinal) => words[ordinal]!,
    weigh,
    weighed: (said) => {
      const known = weighed.get(said) ?? weighAll(said, weigh, idOf, sameness);
      weighed.set(said, known);
      return known;
    },
  };
}

function weighAll(
  { words }: Said,
  weigh: (word: PassageWord) => number,
  idOf: (word: PassageWord) => number,
  { opposites }: SamenessWords,
): Weighed {
  const weights = Float64Array.from(words, weigh);
  return {
    ids: Int32Array.from(words, idOf),
    weights,
    light: Uint8Array.from(words, ({ isLight }) => (isLight ? 1 : 0)),
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    hasOpposites: words.some(({ lemma }) => opposites.has(lemma)),
  };
}
