/**
 * An index of the sketches of millions of texts, in typed arrays: it names the few earlier texts that share more of a
 * text's sketch than chance would have it. Neither time nor space for one text grows with the number of texts.
 *
 * Space: four bytes for each hash of a sketch, and four for its place in an open-addressed table that is four fifths to
 * nine tenths full.
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
  /** Weight from which a text is named: 1 is one hash that no other text holds, or two that eight others do. */
  readonly least?: number;
  /** Of more texts the heaviest are named. */
  readonly most?: number;
}

/**
 * Of the texts that hold a hash the first so many are listed. Of a family of more copies each finds these; and what
 * thousands of texts have in common, a publisher's boilerplate, costs no more than this.
 */
export const MOST_POSTINGS = 64;

const FULLEST = 0.9;
const GROWTH = 1.125;
/** Hashes stand in pieces of so many, so that none need be copied when more come. */
const PIECE = 2 ** 14;
const MAGIC = 0x43444e49;
const VERSION = 1;
/** Magic, version, texts, hashes, checksum: numbers of four bytes. */
const HEADER = 5;
const STRIDE = 16;

export class CopyIndex {
  /** The hashes of the sketches, one after the other. */
  readonly #pieces: Uint32Array<ArrayBuffer>[] = [];
  /** Where each text's hashes begin, and where the last one's end. */
  #starts: Uint32Array<ArrayBuffer> = new Uint32Array(256);
  /** The text that every so many hashes, `STRIDE`, the first one is of. */
  #owners: Uint32Array<ArrayBuffer> = new Uint32Array(256);
  /** Where a hash leads: its place, plus 1, and above `#bits` some bits of the hash, to tell most others at sight. */
  #table: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  #bits = bitsFor(1024);
  #texts = 0;
  #listed = 0;
  readonly #removed = new Set<number>();

  /** The number of texts, without those removed. */
  get size(): number {
    return this.#texts - this.#removed.size;
  }

  /** Bytes of memory. */
  get bytes(): number {
    return [...this.#pieces, this.#starts, this.#owners, this.#table].reduce(
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
      this.#pieces[Math.floor(place / PIECE)]![place % PIECE] = sketch[at]!;
      if (place % STRIDE === 0) this.#owners[place / STRIDE] = ordinal;
    }
    this.#starts[this.#texts] = start + sketch.length;
    if (!this.#removed.has(ordinal)) for (let at = 0; at < sketch.length; at++) this.#list(start + at);
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
      const weight = weightOf(holders.length);
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
    this.#pieces.forEach((piece, at) => {
      const held = piece.subarray(0, Math.max(0, hashes - at * PIECE));
      words.set(held, HEADER + this.#texts + at * PIECE);
    });
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
    for (const ordinal of body.subarray(texts + hashes)) index.#removed.add(ordinal);
    let start = 0;
    for (const end of body.subarray(0, texts)) {
      index.add(body.subarray(texts + start, texts + end));
      start = end;
    }
    return index;
  }

  #makeRoom(hashes: number): void {
    this.#starts = grown(this.#starts, this.#texts + 1);
    this.#owners = grown(this.#owners, Math.ceil(hashes / STRIDE));
    while (this.#pieces.length * PIECE < hashes) this.#pieces.push(new Uint32Array(PIECE));
    const before = this.#starts[this.#texts - 1]!;
    if (this.#listed + hashes - before > FULLEST * this.#table.length || hashes >= 2 ** this.#bits)
      this.#makeTable(before, hashes);
  }

  /** Makes the table anew, with room for so many hashes; those of removed texts are left out. */
  #makeTable(before: number, hashes: number): void {
    const listed = this.#listed + hashes - before;
    if (listed > FULLEST * this.#table.length) {
      const length = Math.max(GROWTH * this.#table.length, listed / FULLEST);
      this.#table = new Uint32Array(Math.ceil(length));
    } else this.#table.fill(0);
    this.#bits = bitsFor(GROWTH * Math.max(hashes, this.#table.length));
    this.#listed = 0;
    for (let ordinal = 0; this.#starts[ordinal]! < before; ordinal++)
      if (!this.#removed.has(ordinal))
        for (let at = this.#starts[ordinal]!; at < this.#starts[ordinal + 1]!; at++) this.#list(at);
  }

  #hashAt(place: number): number {
    return this.#pieces[Math.floor(place / PIECE)]![place % PIECE]!;
  }

  /** Makes a hash's place known, unless enough texts hold the hash. */
  #list(place: number): void {
    const hash = this.#hashAt(place);
    const spread = mix(hash);
    let holders = 0;
    let slot = this.#slotOf(spread);
    for (let entry = this.#table[slot]!; entry !== 0; entry = this.#table[slot]!) {
      if (this.#placeOf(entry, hash, spread) >= 0 && ++holders === MOST_POSTINGS) return;
      if (++slot === this.#table.length) slot = 0;
    }
    this.#table[slot] = (spread << this.#bits) | (place + 1);
    this.#listed++;
  }

  #holdersOf(hash: number, holders: number[]): void {
    const spread = mix(hash);
    let slot = this.#slotOf(spread);
    for (let entry = this.#table[slot]!; entry !== 0; entry = this.#table[slot]!) {
      const place = this.#placeOf(entry, hash, spread);
      if (place >= 0) {
        const ordinal = this.#ownerOf(place);
        if (!this.#removed.has(ordinal)) holders.push(ordinal);
      }
      if (++slot === this.#table.length) slot = 0;
    }
  }

  /** Returns the place that an entry leads to if the hash stands there, or -1. */
  #placeOf(entry: number, hash: number, spread: number): number {
    if ((entry ^ (spread << this.#bits)) >>> this.#bits !== 0) return -1;
    const place = (entry & ((1 << this.#bits) - 1)) - 1;
    return this.#hashAt(place) === hash ? place : -1;
  }

  /** The smallest hashes of texts are close together, so it is where they are once more spread that counts. */
  #slotOf(spread: number): number {
    return Math.floor((spread / 2 ** 32) * this.#table.length);
  }

  #ownerOf(place: number): number {
    let ordinal = this.#owners[Math.floor(place / STRIDE)]!;
    while (this.#starts[ordinal + 1]! <= place) ordinal++;
    return ordinal;
  }
}

/** A hash of 64 texts weighs a ninth: boilerplate of a paragraph names none, a whole article that all print does. */
const weightOf = (holders: number): number => 8 / (7 + holders);

function wrongBytes(why: string): Error {
  return new Error(
    `The bytes are no index of copies that can be read here: ${why}. Make the index anew from the articles' texts.`,
  );
}

/** Returns the number of bits that a place takes, at most 31. */
const bitsFor = (places: number): number => Math.min(31, 32 - Math.clz32(places));

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
