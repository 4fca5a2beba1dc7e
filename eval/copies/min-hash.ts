/**
 * What is usual: MinHash signatures of 128 numbers in 32 bands of four (Broder 1997; Leskovec, Rajaraman and Ullman,
 * "Mining of Massive Datasets", 3.4). Kept plain; it is here to be measured beside the index.
 */

import { mix } from '../../src/text/hashed-words.ts';
import { wordsOf } from '../../src/text/words.ts';

const [BANDS, ROWS, RUN] = [32, 4, 5];
const SIZE = BANDS * ROWS;

const factors = Uint32Array.from({ length: SIZE }, (_, at) => mix(2 * at + 1) | 1);
const terms = Uint32Array.from({ length: SIZE }, (_, at) => mix(2 * at + 2));

export class MinHashIndex {
  readonly #signatures: Uint32Array[] = [];
  readonly #bands = Array.from({ length: BANDS }, () => new Map<string, number[]>());

  /** Adds a text and returns the earlier ones whose signature agrees with its own in half of the numbers, or more. */
  add(text: string): number[] {
    const signature = signatureOf(text);
    const ordinal = this.#signatures.push(signature) - 1;
    const candidates = new Set<number>();
    this.#bands.forEach((band, at) => {
      const key = signature.subarray(ROWS * at, ROWS * (at + 1)).join(' ');
      const texts = band.get(key);
      for (const other of texts ?? []) candidates.add(other);
      if (texts) texts.push(ordinal);
      else band.set(key, [ordinal]);
    });
    return [...candidates].filter((other) => agreement(signature, this.#signatures[other]!) >= 0.5);
  }
}

function signatureOf(text: string): Uint32Array {
  const words = wordsOf(text.toLowerCase()).map((word) => word.text);
  const signature = new Uint32Array(SIZE).fill(0xffffffff);
  for (let start = 0; start + RUN <= words.length; start++) {
    const hash = hashOf(words.slice(start, start + RUN).join(' '));
    for (let at = 0; at < SIZE; at++) {
      const value = (Math.imul(hash, factors[at]!) + terms[at]!) >>> 0;
      if (value < signature[at]!) signature[at] = value;
    }
  }
  return signature;
}

/** FNV-1a. */
function hashOf(run: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < run.length; at++) hash = Math.imul(hash ^ run.charCodeAt(at), 0x01000193);
  return mix(hash);
}

function agreement(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < SIZE; at++) if (one[at] === other[at]) equal++;
  return equal / SIZE;
}
