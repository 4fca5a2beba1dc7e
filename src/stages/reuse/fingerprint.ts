/**
 * What of an article finds its copies among millions: shingles of its own words, and shingles of its names and numbers
 * in order, which last where a spinner or a rewriter exchanged the words between. Read from the plain text in a few
 * hundredths of a millisecond a page; no annotation is needed.
 */

import type { BasicLanguage } from '../../language/language.ts';
import type { Article, Block } from '../../model/article.ts';
import { CAPITAL, type HashedWords, hashWords, NUMBER, QUOTED, STARTS } from '../../text/hashed-words.ts';
import { type HashSet, type SketchSize, sharedOf, shingleSet, sketchOf } from '../../text/sketches.ts';

/** Quotations, headlines and captions are left out of all three: who prints the same statement copies nobody. */
export interface Fingerprint {
  /** Runs of five words. */
  readonly words: HashSet;
  /** Runs of three names or numbers. */
  readonly names: HashSet;
  /** What a `CopyIndex` is given: a part of both. */
  readonly sketch: Uint32Array;
}

/** An article, or any text: without blocks it is all body. */
export type Printable = Pick<Article, 'text'> & Partial<Pick<Article, 'blocks'>>;

const WORDS = { size: 5, seed: 1 };
const NAMES = { size: 3, seed: 2 };
/** Measured by `npm run bench -- copies`: with half of these a hundredth of the copies at a Jaccard of .5 is lost. */
const WORD_SKETCH: SketchSize = { least: 20, perRoot: 0.6 };
const NAME_SKETCH: SketchSize = { least: 8, perRoot: 0.8 };

const OWN_KINDS: ReadonlySet<Block['kind']> = new Set(['body', 'dek', 'list']);

/** Returns the fingerprint of an article. */
export function fingerprintOf({ text, blocks }: Printable, language: BasicLanguage): Fingerprint {
  const own = blocks?.filter(({ kind }) => OWN_KINDS.has(kind)) ?? [{ start: 0, end: text.length }];
  const read = hashWords(text, own, language.marks.pairs);
  const words = shingleSet(ownWords(read), WORDS.size, WORDS.seed);
  const names = shingleSet(fixedWords(read, functionWordsOf(language)), NAMES.size, NAMES.seed);
  const [wordSketch, nameSketch] = [sketchOf(words, WORD_SKETCH), sketchOf(names, NAME_SKETCH)];
  const sketch = new Uint32Array(wordSketch.length + nameSketch.length);
  sketch.set(wordSketch);
  sketch.set(nameSketch, wordSketch.length);
  return { words, names, sketch };
}

function ownWords({ length, hashes, marks }: HashedWords): number[] {
  const own: number[] = [];
  for (let at = 0; at < length; at++) if ((marks[at]! & QUOTED) === 0) own.push(hashes[at]!);
  return own;
}

/**
 * Names and numbers as written. At a sentence's beginning a capital tells nothing: such a word counts if it stands
 * with a capital elsewhere in the text too.
 */
function fixedWords({ length, roots, marks }: HashedWords, functionWords: ReadonlySet<number>): number[] {
  const isName = (at: number): boolean =>
    (marks[at]! & (CAPITAL | QUOTED)) === CAPITAL && !functionWords.has(roots[at]!);
  const names = new Set<number>();
  for (let at = 0; at < length; at++) if (isName(at) && (marks[at]! & STARTS) === 0) names.add(roots[at]!);
  const fixed: number[] = [];
  for (let at = 0; at < length; at++)
    if ((marks[at]! & (NUMBER | QUOTED)) === NUMBER || (isName(at) && names.has(roots[at]!)))
      fixed.push(roots[at]!);
  return fixed;
}

const functionWordHashes = new WeakMap<BasicLanguage, ReadonlySet<number>>();

function functionWordsOf(language: BasicLanguage): ReadonlySet<number> {
  const known = functionWordHashes.get(language);
  if (known) return known;
  const text = [...language.vocabulary.functionWords].join(' ');
  const hashes = new Set(hashWords(text, [{ start: 0, end: text.length }], new Map()).roots);
  functionWordHashes.set(language, hashes);
  return hashes;
}

/** What two sets of runs have in common. */
export interface Likeness {
  /** Runs in both. */
  readonly shared: number;
  /** Of the runs in either, the share in both, 0 to 1. */
  readonly jaccard: number;
  /** Of the runs of the text that has fewer, the share in the other, 0 to 1. */
  readonly contained: number;
}

/** What two fingerprints have in common, exactly. */
export interface Likenesses {
  readonly words: Likeness;
  readonly names: Likeness;
}

export const likenessOf = (first: Fingerprint, second: Fingerprint): Likenesses => ({
  words: setsLike(first.words, second.words),
  names: setsLike(first.names, second.names),
});

function setsLike(first: HashSet, second: HashSet): Likeness {
  const shared = sharedOf(first, second);
  const either = first.length + second.length - shared;
  const fewer = Math.min(first.length, second.length);
  return { shared, jaccard: either ? shared / either : 0, contained: fewer ? shared / fewer : 0 };
}

/** Runs of words from which one is called a copy: shares of either text, or of the shorter one. */
const WORDS_ALIKE = { jaccard: 0.25, contained: 0.5 };
/** The same of names and numbers in order, and how many there must be. */
const NAMES_ALIKE = { jaccard: 0.35, contained: 0.7, shared: 8 };
/** Of a short text nearly all the names must be the other's, and some runs of words. */
const FEW_NAMES_ALIKE = { contained: 0.9, shared: 4, words: 10 };

/**
 * Is one a copy of the other as a whole: printed, cut, rewritten or spun? Set between what copies share and what
 * independent reports of one event do: of these `eval/copies-at-scale.ts` finds one pair in a thousand called copies,
 * which share a press release and little else. That a part of a text stands in another is for an alignment to find.
 */
export function isCopy({ words, names }: Likenesses): boolean {
  if (words.jaccard >= WORDS_ALIKE.jaccard || words.contained >= WORDS_ALIKE.contained) return true;
  const { jaccard, contained, shared } = NAMES_ALIKE;
  if (names.shared >= shared && (names.jaccard >= jaccard || names.contained >= contained)) return true;
  const few = FEW_NAMES_ALIKE;
  return names.contained >= few.contained && names.shared >= few.shared && words.shared >= few.words;
}
