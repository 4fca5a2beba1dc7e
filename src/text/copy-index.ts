/**
 * An index of the sketches of millions of texts, in typed arrays: it names the few earlier texts that share more of a
 * text's sketch than chance would have it. Neither time nor space for one text grows with the number of texts.
 *
 * Space: four bytes for each hash of a sketch, and four for its place in an open-addressed table that is two thirds to
 * four fifths full.
 */

import { mix } from './hashed-words.ts';

/** A text by its ordinal: the first one added is 0. Ordinals are never given twice. */
export interface Candidate {
  readonly ordinal: number;
  /** Hashes that both sketches hold. */
  readonly shared: number;
  /** Their sum, each the less the more texts hold it. */
  readonly weight: number;
}

export interface CandidateLimits {
  /** Weight from which a text is named. One hash that no other text holds weighs 1, and one of 64 texts a quarter. */
  readonly least?: number;
  /** Of more texts the heaviest are named. */
  readonly most?: number;
}

/**
 * Of the texts that hold a hash the first so many are listed. Of a family of more copies each finds these; and what
 * thousands of texts have in common, a publisher's boilerplate, costs no more than this.
 */
export const MOST_POSTINGS = 64;

const FULLEST = 0.8;
const GROWTH = 1.25;
const MAGIC = 0x43444e49;
const VERSION = 1;
/** Magic, version, texts, hashes, checksum: numbers of four bytes. */
const HEADER = 5;
/** For every so many hashes it is noted which text the first is of. */
const STRIDE = 16;

export class CopyIndex {
  /** The hashes of the sketches, one after the other. */
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  /** Where each text's hashes begin, and where the last one's end. */
  #starts: Uint32Array<ArrayBuffer> = new Uint32Array(256);
  #owners: Uint32Array<ArrayBuffer> = new Uint32Array(1024 / STRIDE);
  /** Places in `#hashes`, plus 1, where their hash leads; 0 is empty. */
  #table: Uint32Array<ArrayBuffer> = new Uint32Array(2048);
  #texts = 0;
  #listed = 0;
  readonly #removed = new Set<number>();

  /** The number of texts, without those removed. */
  get size(): number {
    return this.#texts - this.#removed.size;
  }

  /** Bytes of memory. */
  get bytes(): number {
    return [this.#hashes, this.#starts, this.#owners, this.#table].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  /** Adds a text by its sketch, different hashes in any order, and returns its ordinal. */
  add(sketch: ArrayLike<number>): number {
    const ordinal = this.#texts++;
    const start = this.#starts[ordinal]!;
    this.#makeRoom(start + sketch.length);
    for (let at = 0; at < sketch.length; at++) {
      const place = start + at;
      this.#hashes[place] = sketch[at]!;
      if (place % STRIDE === 0) this.#owners[place / STRIDE] = ordinal;
    }
    this.#starts[this.#texts] = start + sketch.length;
    for (let at = 0; at < sketch.length; at++) this.#list(start + at);
    return ordinal;
  }

  /** Forgets a text: of an edited article the new version is added. Does nothing if it was removed before. */
  remove(ordinal: number): void {
    if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= this.#texts)
      throw new RangeError(`There is no text ${ordinal} in the index: it was given ${this.#texts} texts.`);
    this.#removed.add(ordinal);
  }

  /**
   * Returns the texts that share enough of a sketch, the heaviest first, then in the order in which they were added.
   * What is found does not hang on that order, except where more than `MOST_POSTINGS` texts hold the same hash.
   */
  candidates(sketch: ArrayLike<number>, { least = 1, most = 32 }: CandidateLimits = {}): Candidate[] {
    const tallies = new Map<number, { ordinal: number; shared: number; weight: number }>();
    const holders: number[] = [];
    for (let at = 0; at < sketch.length; at++) {
      holders.length = 0;
      this.#holdersOf(sketch[at]!, holders);
      const weight = 1 / (1 + Math.log2(Math.max(1, holders.length)) / 2);
      for (const ordinal of holders) {
        const tally = tallies.get(ordinal);
        if (tally === undefined) tallies.set(ordinal, { ordinal, shared: 1, weight });
        else {
          tally.shared++;
          tally.weight += weight;
        }
      }
    }
    return [...tallies.values()]
      .filter(({ weight }) => weight >= least - 1e-9)
      .sort((a, b) => b.weight - a.weight || a.ordinal - b.ordinal)
      .slice(0, most);
  }

  /** Returns all that `fromBytes` needs. */
  toBytes(): Uint8Array {
    const hashes = this.#starts[this.#texts]!;
    const removed = [...this.#removed].sort((a, b) => a - b);
    const words = new Uint32Array(HEADER + this.#texts + hashes + removed.length);
    words.set([MAGIC, VERSION, this.#texts, hashes]);
    words.set(this.#starts.subarray(1, this.#texts + 1), HEADER);
    words.set(this.#hashes.subarray(0, hashes), HEADER + this.#texts);
    words.set(removed, HEADER + this.#texts + hashes);
    words[HEADER - 1] = checksum(words.subarray(HEADER));
    return new Uint8Array(words.buffer);
  }

  /** Returns the index that `toBytes` was called on. Throws where the bytes are not that. */
  static fromBytes(bytes: Uint8Array): CopyIndex {
    const words = new Uint32Array(bytes.slice(0, bytes.length - (bytes.length % 4)).buffer);
    const [magic, version, texts = 0, hashes = 0, sum] = words;
    if (magic !== MAGIC) throw wrongBytes('they do not begin as an index of copies does');
    if (version !== VERSION)
      throw wrongBytes(`they are of version ${version}, and this is version ${VERSION}`);
    const body = words.subarray(HEADER);
    if (bytes.length % 4 !== 0 || body.length < texts + hashes || checksum(body) !== sum)
      throw wrongBytes('some of them are missing or changed');
    const index = new CopyIndex();
    let start = 0;
    for (const end of body.subarray(0, texts)) {
      index.add(body.subarray(texts + start, texts + end));
      start = end;
    }
    for (const ordinal of body.subarray(texts + hashes)) index.remove(ordinal);
    return index;
  }

  #makeRoom(hashes: number): void {
    this.#starts = grown(this.#starts, this.#texts + 1);
    this.#hashes = grown(this.#hashes, hashes);
    this.#owners = grown(this.#owners, Math.ceil(hashes / STRIDE));
    const added = hashes - this.#starts[this.#texts - 1]!;
    if (this.#listed + added <= FULLEST * this.#table.length) return;
    const places = this.#table.filter((place) => place !== 0 && !this.#removed.has(this.#ownerOf(place - 1)));
    places.sort();
    this.#table = new Uint32Array(
      Math.ceil(Math.max(GROWTH * this.#table.length, (this.#listed + added) / FULLEST)),
    );
    this.#listed = 0;
    for (const place of places) this.#list(place - 1);
  }

  /** Makes a hash's place known, unless enough texts hold the hash. */
  #list(place: number): void {
    const hash = this.#hashes[place]!;
    let holders = 0;
    let slot = this.#slotOf(hash);
    for (let listed = this.#table[slot]!; listed !== 0; listed = this.#table[slot]!) {
      if (this.#hashes[listed - 1] === hash && ++holders === MOST_POSTINGS) return;
      if (++slot === this.#table.length) slot = 0;
    }
    this.#table[slot] = place + 1;
    this.#listed++;
  }

  #holdersOf(hash: number, holders: number[]): void {
    let slot = this.#slotOf(hash);
    for (let listed = this.#table[slot]!; listed !== 0; listed = this.#table[slot]!) {
      if (this.#hashes[listed - 1] === hash) {
        const ordinal = this.#ownerOf(listed - 1);
        if (!this.#removed.has(ordinal)) holders.push(ordinal);
      }
      if (++slot === this.#table.length) slot = 0;
    }
  }

  /** The smallest hashes of texts are close together: they are spread once more. */
  #slotOf(hash: number): number {
    return Math.floor((mix(hash) / 2 ** 32) * this.#table.length);
  }

  #ownerOf(place: number): number {
    let ordinal = this.#owners[Math.floor(place / STRIDE)]!;
    while (this.#starts[ordinal + 1]! <= place) ordinal++;
    return ordinal;
  }
}

function wrongBytes(why: string): Error {
  return new Error(
    `The bytes are no index of copies that can be read here: ${why}. Make the index anew from the articles' texts.`,
  );
}

/** Returns the array, or a copy with room for `length` numbers. */
function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const longer = new Uint32Array(Math.ceil(Math.max(GROWTH * array.length, length)));
  longer.set(array);
  return longer;
}

/** FNV-1a over numbers. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}
