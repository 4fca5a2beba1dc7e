/** Shingles: short runs of words, by whose hashes texts with words in common find each other without comparing all. */

/**
 * Returns the hash of each run of `size` numbers, in order; empty where there are fewer. A polynomial over 32 bits
 * (FNV's prime, with a final mix): about one false match in four thousand million.
 */
export function shingleHashes(values: ArrayLike<number>, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, values.length - size + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < size; offset++) hash = Math.imul(hash ^ values[at + offset]!, 0x01000193);
    hashes[at] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/** Returns each of some hashes once, in no order that means anything. */
export const distinctHashes = (hashes: Int32Array): Int32Array => Int32Array.from(new Set(hashes));

/**
 * Counts, text by text, how many different shingles each shares with those before it. Of the texts that have a
 * shingle only the first `mostPostings` are kept, so that the work grows with the number of texts and no faster;
 * of a great family of equal texts, all are still counted with its first members.
 */
export class ShingleIndex {
  readonly #postings = new Map<number, number[]>();
  readonly #mostPostings: number;
  /** Per text, nothing but while one is added. */
  readonly #counts: number[] = [];

  constructor(mostPostings: number) {
    this.#mostPostings = mostPostings;
  }

  /** Adds a text by its different shingles, and returns how many of them it shares with earlier texts, by their ordinals. */
  add(shingles: Int32Array): Map<number, number> {
    const sharing: number[] = [];
    const text = this.#counts.length;
    for (const shingle of shingles) {
      const texts = this.#postings.get(shingle);
      if (texts === undefined) {
        this.#postings.set(shingle, [text]);
        continue;
      }
      for (const one of texts) if (this.#counts[one]!++ === 0) sharing.push(one);
      if (texts.length < this.#mostPostings) texts.push(text);
    }
    const shared = new Map(sharing.map((one) => [one, this.#counts[one]!]));
    for (const one of sharing) this.#counts[one] = 0;
    this.#counts.push(0);
    return shared;
  }
}
