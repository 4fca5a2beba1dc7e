/** Shingles: short runs of words, by whose hashes texts with words in common find each other without comparing all. */

/**
 * Returns the hash of each run of `size` numbers, in order; empty where there are fewer. A polynomial over 32 bits
 * (FNV's prime, with a final mix): about one false match in four thousand million.
 */
export function shingleHashes(values: ArrayLike<number>, size: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, values.length - size + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < size; offset++) hash = Math.imul(hash ^ values[at + offset]!, 0x01000193);
    hashes[at] = (hash ^ (hash >>> 15)) >>> 0;
  }
  return hashes;
}

/**
 * Counts, text by text, how many different shingles each shares with those before it. Of the texts that have a
 * shingle only the first `mostPostings` are kept, so that the work grows with the number of texts and no faster;
 * of a great family of equal texts, all are still counted with its first members.
 */
export class ShingleIndex {
  readonly #postings = new Map<number, number[]>();
  readonly #mostPostings: number;
  #size = 0;

  constructor(mostPostings: number) {
    this.#mostPostings = mostPostings;
  }

  /** Adds a text and returns the number of different shingles that it shares with earlier texts, by their ordinals. */
  add(shingles: Iterable<number>): Map<number, number> {
    const counts = new Map<number, number>();
    for (const shingle of new Set(shingles)) {
      const texts = this.#postings.get(shingle);
      for (const text of texts ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
      if (texts === undefined) this.#postings.set(shingle, [this.#size]);
      else if (texts.length < this.#mostPostings) texts.push(this.#size);
    }
    this.#size++;
    return counts;
  }
}
