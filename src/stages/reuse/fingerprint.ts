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
const WORD_SKETCH: SketchSize = { least: 12, perRoot: 0.7 };
const NAME_SKETCH: SketchSize = { least: 6, perRoot: 1.1 };

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

/** What two fingerprints have in common, each a share from 0 to 1. */
export interface Likeness {
  /** Of the runs of words in either text, those in both. */
  readonly jaccard: number;
  /** Of the runs of words of the text that has fewer, those in the other. */
  readonly contained: number;
  /** The same of names and numbers. */
  readonly namesJaccard: number;
  readonly namesContained: number;
  /** Runs of words in both. */
  readonly shared: number;
}

/** Returns what two fingerprints have in common, exactly. */
export function likenessOf(first: Fingerprint, second: Fingerprint): Likeness {
  const [words, names] = [setsLike(first.words, second.words), setsLike(first.names, second.names)];
  return {
    jaccard: words.jaccard,
    contained: words.contained,
    namesJaccard: names.jaccard,
    namesContained: names.contained,
    shared: words.shared,
  };
}

function setsLike(first: HashSet, second: HashSet): { shared: number; jaccard: number; contained: number } {
  const shared = sharedOf(first, second);
  const either = first.length + second.length - shared;
  const fewer = Math.min(first.length, second.length);
  return { shared, jaccard: either ? shared / either : 0, contained: fewer ? shared / fewer : 0 };
}
