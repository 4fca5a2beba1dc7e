/**
 * What the forming of stories remembers, as one piece of bytes and back: it is read in a fraction of a second, where to work
 * it out takes two milliseconds an article. Of features only the weightiest terms are kept.
 */

import type { ArticleId } from '../../model/article.ts';
import { emptyKeyIndex, post, type Week } from './key-index.ts';
import { type BondMemory, emptyBonds } from './memory.ts';
import { MOST, type Neighbourhood } from './neighbours.ts';
import { keysOf, type PackedKeys } from './packed-features.ts';
import { type StoryMemory, stage } from './stories.ts';
import { isLike, type Part, type Tellings } from './tellings.ts';
import { WEIGHTS } from './weights.ts';

/** What is kept rests on all of these: where one is another, it is of no use. */
const MADE_BY = JSON.stringify([
  2,
  stage.version,
  MOST,
  WEIGHTS,
  new Uint16Array(new Uint8Array([1, 0]).buffer)[0],
]);

type Numbers = Uint8Array | Int8Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** Writes lists of numbers one behind the other, each at a place that fits it. */
class Lists {
  readonly all: Numbers[] = [];
  size = 0;
  add(list: Numbers): void {
    this.all.push(list);
    this.size += padded(list.byteLength);
  }
}

const padded = (size: number): number => Math.ceil(size / 8) * 8;

/** Reads lists of numbers in the order in which they were written. */
class Reader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #lengths: readonly number[];
  #at: number;
  #place = 0;
  constructor(bytes: Uint8Array<ArrayBuffer>, at: number, lengths: readonly number[]) {
    [this.#bytes, this.#at, this.#lengths] = [bytes, at, lengths];
  }
  /** Returns the next list, which lies where it lay. */
  next<List extends Numbers>(Kind: {
    new (buffer: ArrayBuffer, from: number, length: number): List;
    readonly BYTES_PER_ELEMENT: number;
  }): List {
    const length = this.#lengths[this.#place++]!;
    const list = new Kind(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, length);
    this.#at += padded(length * Kind.BYTES_PER_ELEMENT);
    return list;
  }
}

interface Head<About> {
  readonly madeBy: string;
  readonly about: About;
  /** By number, `null` where the number is free. */
  readonly ids: readonly (ArticleId | null)[];
  readonly pairs: number;
  readonly roundUps: readonly KeptRoundUp[];
  readonly unsettled: readonly ArticleId[];
  readonly lengths: readonly number[];
}

interface KeptRoundUp {
  readonly id: ArticleId;
  readonly day: number | null;
  /** Norms of its parts, and how many weighty terms each has. */
  readonly norms: readonly number[];
  readonly keys: readonly number[];
  readonly like: readonly ArticleId[];
  /** An article of each group that it tells of. */
  readonly told: readonly ArticleId[];
}

/**
 * Returns the memory as bytes, piece by piece, with what is to be known about it, which is plain data. Only between two
 * gatherings, and read before the next.
 */
export function keptMemory({ bonds, tellings, unsettled }: StoryMemory, about: unknown): Uint8Array[] {
  const lists = new Lists();
  addArticles(bonds, lists);
  addGroups(bonds, lists);
  addPairs(bonds, lists);
  addWeeks(bonds, lists);
  const parts = [...tellings.roundUps.values()].flatMap(({ parts: all }) => all);
  lists.add(keysOfAll(parts));
  const head: Head<unknown> = {
    madeBy: MADE_BY,
    about,
    ids: Array.from(bonds.index.keys.entries, (one) => one?.id ?? null),
    pairs: bonds.index.pairs.count,
    roundUps: [...tellings.roundUps].map(([id, one]) => ({
      id,
      day: one.day,
      norms: one.parts.map(({ norm }) => norm),
      keys: one.parts.map(({ packed }) => packed.counts[2]),
      like: one.like,
      told: one.told.map((group) => group[0]!),
    })),
    unsettled: [...unsettled],
    lengths: lists.all.map(({ length }) => length),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const sizes = new Uint8Array(Uint32Array.of(text.length, lists.size).buffer);
  return [sizes, ...filledUp(text), ...lists.all.flatMap(filledUp)];
}

/** Returns the bytes of a list, and what fills them up to where the next one fits. */
const filledUp = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array[] => [
  new Uint8Array(buffer, byteOffset, byteLength),
  new Uint8Array(padded(byteLength) - byteLength),
];

/** Returns a memory that was kept, with what is to be known about it; nothing where other code or another machine kept it. */
export function restoredMemory<About>(
  bytes: Uint8Array<ArrayBuffer>,
): { readonly memory: StoryMemory; readonly about: About } | undefined {
  if (bytes.length < 8) return undefined;
  const [length, size] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  if (8 + padded(length!) + size! !== bytes.length) return undefined;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length!))) as Head<About>;
  if (head.madeBy !== MADE_BY) return undefined;
  const reader = new Reader(bytes, 8 + padded(length!), head.lengths);
  const bonds = articlesFrom(reader, head.ids);
  groupsFrom(reader, bonds);
  pairsFrom(reader, bonds, head.pairs);
  weeksFrom(reader, bonds);
  const tellings = tellingsFrom(reader, bonds, head.roundUps);
  return { memory: { bonds, tellings, unsettled: new Set(head.unsettled) }, about: head.about };
}

const NO_DAY = -(2 ** 31);

function addArticles({ index }: BondMemory, lists: Lists): void {
  const { entries, free } = index.keys;
  const days = new Int32Array(entries.length);
  const norms = new Float64Array(entries.length);
  const counts = new Uint8Array(2 * entries.length);
  const there = entries.filter((one) => one !== undefined);
  const neighbours = new Int32Array(there.reduce((sum, one) => sum + one.neighbours.length, 0));
  let at = 0;
  for (const [number, one] of entries.entries()) {
    if (one === undefined) continue;
    days[number] = one.day ?? NO_DAY;
    norms[number] = one.norm;
    counts[2 * number] = one.neighbours.length;
    counts[2 * number + 1] = one.packed.counts[2];
    neighbours.set(one.neighbours, at);
    at += one.neighbours.length;
  }
  for (const list of [Int32Array.from(free), days, norms, counts, neighbours, keysOfAll(there)])
    lists.add(list);
}

/** Returns the weightiest terms of all, one behind the other. */
function keysOfAll(all: readonly Pick<Neighbourhood, 'packed'>[]): Uint8Array {
  const bytes = new Uint8Array(8 * all.reduce((sum, { packed }) => sum + packed.counts[2], 0));
  let at = 0;
  for (const { packed } of all)
    for (const { buffer, byteOffset, byteLength } of Object.values(keysOf(packed))) {
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
      at += byteLength;
    }
  return bytes;
}

function articlesFrom(reader: Reader, ids: readonly (ArticleId | null)[]): BondMemory {
  const free = [...reader.next(Int32Array)];
  const days = reader.next(Int32Array);
  const norms = reader.next(Float64Array);
  const counts = reader.next(Uint8Array);
  const neighbours = reader.next(Int32Array);
  const terms = reader.next(Uint8Array);
  const keys = {
    ...emptyKeyIndex<Neighbourhood>(),
    free,
    sums: new Float64Array(Math.max(1024, 2 * ids.length)),
  };
  const byId = new Map<ArticleId, Neighbourhood>();
  let [at, from] = [0, terms.byteOffset];
  for (const [number, id] of ids.entries()) {
    if (id === null) {
      keys.entries.push(undefined);
      continue;
    }
    const [near, count] = [counts[2 * number]!, counts[2 * number + 1]!];
    const day = days[number] === NO_DAY ? null : days[number]!;
    const packed: PackedKeys = { counts: countsOf(count), numbers: terms.buffer as ArrayBuffer, from };
    const own = new Array<number>(near);
    for (let place = 0; place < near; place++) own[place] = neighbours[at++]!;
    const one: Neighbourhood = {
      ...{ id, day, norm: norms[number]!, packed, neighbours: own },
      ...{ standing: null, beyond: Number.NaN, number },
    };
    from += 8 * count;
    keys.entries.push(one);
    byId.set(id, one);
  }
  const pairs = emptyPairsOf();
  return { ...emptyBonds(), index: { byId, keys, pairs, parted: new Set(), whole: new Set() } };
}

/** Those of as many keys are one and the same. */
const COUNTS = Array.from({ length: 256 }, (_, keys): PackedKeys['counts'] => [0, 0, keys]);
const countsOf = (keys: number): PackedKeys['counts'] => COUNTS[keys]!;

/** Filled by `pairsFrom`. */
const emptyPairsOf = (): BondMemory['index']['pairs'] => ({
  ...{ a: new Int32Array(), b: new Int32Array(), near: new Float64Array(), own: new Float64Array() },
  ...{ placeWithA: new Int8Array(), placeWithB: new Int8Array() },
  ...{ bond: new Float64Array(), close: new Float64Array(), count: 0, free: [] },
});

function addGroups({ groups, index }: BondMemory, lists: Lists): void {
  const all = [...new Set(groups.values())];
  lists.add(Int32Array.from(all, ({ length }) => length));
  const members = new Int32Array(groups.size);
  let at = 0;
  for (const group of all) for (const id of group) members[at++] = index.byId.get(id)!.number;
  lists.add(members);
}

function groupsFrom(reader: Reader, { groups, index }: BondMemory): void {
  const [sizes, members] = [reader.next(Int32Array), reader.next(Int32Array)];
  let at = 0;
  for (const size of sizes) {
    const group: ArticleId[] = [];
    for (let end = at + size; at < end; at++) group.push(index.keys.entries[members[at]!]!.id);
    for (const id of group) groups.set(id, group);
  }
}

/** Room for some more pairs, so that the first article that comes does not have all of them copied. */
const ROOM = 4096;

function addPairs({ index: { pairs } }: BondMemory, lists: Lists): void {
  const size = Math.min(pairs.count + ROOM, pairs.a.length);
  for (const name of ['a', 'b', 'near', 'placeWithA', 'placeWithB', 'own', 'bond', 'close'] as const)
    lists.add(pairs[name].subarray(0, size));
  lists.add(Int32Array.from(pairs.free));
}

function pairsFrom(reader: Reader, { index: { pairs } }: BondMemory, count: number): void {
  pairs.a = reader.next(Int32Array);
  pairs.b = reader.next(Int32Array);
  pairs.near = reader.next(Float64Array);
  pairs.placeWithA = reader.next(Int8Array);
  pairs.placeWithB = reader.next(Int8Array);
  pairs.own = reader.next(Float64Array);
  pairs.bond = reader.next(Float64Array);
  pairs.close = reader.next(Float64Array);
  pairs.count = count;
  for (const pair of reader.next(Int32Array)) pairs.free.push(pair);
}

function addWeeks({ index: { keys } }: BondMemory, lists: Lists): void {
  const weeks = [...keys.weeks];
  lists.add(
    Int32Array.from(weeks.flatMap(([name, { entries, used, count }]) => [name, entries, used, count])),
  );
  for (const [, { terms, first, next, numbers, weights, count }] of weeks)
    for (const list of [terms, first, ...[next, numbers, weights].map((one) => one.subarray(0, count))])
      lists.add(list);
}

function weeksFrom(reader: Reader, { index: { keys } }: BondMemory): void {
  const all = reader.next(Int32Array);
  for (let at = 0; at < all.length; at += 4) {
    const [name, entries, used, count] = all.subarray(at, at + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const week: Week = {
      ...{ entries, used, count },
      terms: reader.next(Uint32Array),
      first: reader.next(Int32Array),
      next: reader.next(Int32Array),
      numbers: reader.next(Int32Array),
      weights: reader.next(Float32Array),
    };
    keys.weeks.set(name, week);
  }
}

function tellingsFrom(reader: Reader, { groups }: BondMemory, roundUps: readonly KeptRoundUp[]): Tellings {
  const terms = reader.next(Uint8Array);
  let from = terms.byteOffset;
  const tellings: Tellings = {
    ...{ roundUps: new Map(), parts: emptyKeyIndex<Part>(), near: new Map(), changed: new Set() },
  };
  for (const { id, day, norms, keys, like, told } of roundUps) {
    const parts = norms.map((norm, at): Part => {
      const packed: PackedKeys = { counts: [0, 0, keys[at]!], numbers: terms.buffer as ArrayBuffer, from };
      from += 8 * keys[at]!;
      const part: Part = { id, day, norm, packed, number: -1 };
      post(tellings.parts, part, keysOf(packed));
      return part;
    });
    const roundUp = {
      day,
      parts,
      like: [],
      told: told.flatMap((one) => [groups.get(one)].filter((group) => group !== undefined)),
    };
    tellings.roundUps.set(id, roundUp);
    isLike(tellings, id, roundUp, like);
  }
  return tellings;
}
