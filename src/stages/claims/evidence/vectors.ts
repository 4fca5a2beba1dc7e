/**
 * How near statements are in meaning: the cosine of the weighted means of their words' vectors, without what all of the
 * heap have in common. After Arora, Liang and Ma (2017), "A simple but tough-to-beat baseline for sentence embeddings",
 * with the mean in place of the first component.
 */

import type { PassageWord } from '../../../language/same-statement/passage-words.ts';
import { product } from '../../../language/same-statement/word-likeness.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import { shortHash } from '../../../text/hashes.ts';
import { onceEach } from '../../../text/once-each.ts';
import type { ReadStatement } from '../statements.ts';
import type { Heap } from './heap.ts';
import type { Lexicon } from './lexicon.ts';

/** Of length 1, so that the product of two is their likeness, -1 to 1; of length 0 where no word has a vector. */
export interface Vectors {
  readonly of: (statement: ReadStatement) => Float32Array;
  readonly ofSentence: (statement: ReadStatement) => Float32Array;
  /** What all have in common. */
  readonly mean: Float32Array;
}

/** Statements of other stories that are thought beside: what few have in common may be what both say. */
const FEW = 30;

export function openVectors(statements: readonly ReadStatement[], { weigh }: Lexicon, heap: Heap): Vectors {
  const length = lengthOfVectors(statements);
  const read = (words: readonly PassageWord[]): Float32Array => unit(sumOf(words, weigh, length));
  const mean = meanOf(
    sampleOf(statements).map(({ said }) => read(said.words)),
    length,
  );
  const meaningOf = onceEach((words: readonly PassageWord[]) => without(read(words), mean));
  return {
    of: ({ said }) => meaningOf(said.words),
    ofSentence: (statement) => meaningOf(heap.sentenceOf(statement).words),
    mean,
  };
}

/** Of very many statements so many, or up to twice as many, tell what all have in common. Of more, more articles would change it. */
const ENOUGH = 500;

/**
 * Returns the statements of some of the articles, picked by their names as if by chance: so an article more leaves nearly
 * always what they have in common, and with it what was found by it.
 */
function sampleOf(statements: readonly ReadStatement[]): readonly ReadStatement[] {
  const chanceOf = onceEach(({ id }: DossierArticle) => Number.parseInt(shortHash([id], 8), 16) / 2 ** 32);
  let sample = statements;
  for (let share = 0.5; ; share /= 2) {
    const fewer = sample.filter(({ article }) => chanceOf(article) < share);
    if (fewer.length < ENOUGH) return sample;
    sample = fewer;
  }
}

function meanOf(vectors: readonly Float32Array[], length: number): Float32Array {
  const mean = new Float32Array(length);
  for (const vector of vectors)
    for (let i = 0; i < length; i++) mean[i]! += vector[i]! / (vectors.length + FEW);
  return mean;
}

function lengthOfVectors(statements: readonly ReadStatement[]): number {
  for (const { said } of statements)
    for (const { vector } of said.words) if (vector !== null) return vector.length;
  return 0;
}

function sumOf(
  words: readonly PassageWord[],
  weigh: (word: PassageWord) => number,
  length: number,
): Float32Array {
  const sum = new Float32Array(length);
  for (const word of words) {
    const { vector } = word;
    if (vector === null) continue;
    const weight = weigh(word);
    for (let i = 0; i < length; i++) sum[i]! += weight * vector[i]!;
  }
  return sum;
}

const without = (vector: Float32Array, mean: Float32Array): Float32Array =>
  vector.every((value) => value === 0) ? vector : unit(vector.map((value, at) => value - mean[at]!));

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}
