/** Leaves out numbers at random while the network learns (Srivastava et al. 2014). */

import type { Batch } from './batch.ts';

/** Chances that something is left out. */
export interface Rates {
  /** Each number of the input. */
  readonly input: number;
  /** Each number between layers, for a whole sentence. */
  readonly layer: number;
  /** Each number that arcs are scored by, for a whole sentence. */
  readonly head: number;
  /** A word's own row of the table; its form's and its vector at half of that. */
  readonly word: number;
  /** All but the shape of a word with a capital, so that strange names are read by their surroundings. */
  readonly strange: number;
}

export interface Dropout {
  readonly rates: Rates;
  readonly random: () => number;
}

/** Returns what to multiply the numbers with: 0, or what makes up for those left out. */
export function numberMask(count: number, rate: number, random: () => number): Float32Array {
  return Float32Array.from({ length: count }, () => keep(rate, random));
}

/** The same, with one row for all words of a sentence (Gal and Ghahramani 2016). */
export function sentenceMask(
  { words, sentences }: Batch,
  columns: number,
  rate: number,
  random: () => number,
): Float32Array {
  const mask = new Float32Array(words * columns);
  for (const { first, size } of sentences) {
    const start = first * columns;
    for (let j = 0; j < columns; j++) mask[start + j] = keep(rate, random);
    for (let i = 1; i < size; i++) mask.copyWithin(start + i * columns, start, start + columns);
  }
  return mask;
}

const keep = (rate: number, random: () => number): number => (random() < rate ? 0 : 1 / (1 - rate));
