/**
 * Aligns two sequences by equal runs (tiles), and by runs with small gaps between them. Tiles are those of Greedy String
 * Tiling (Wise 1993, "String similarity via greedy string tiling and Running Karp-Rabin matching"):
 * longest first, no element in two tiles, whatever order the runs stand in.
 */

import { onceEach } from './once-each.ts';
import { shingleHashes } from './shingles.ts';

/** `length` equal elements, from `from` in the one sequence and `to` in the other. */
export interface Tile {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Of a run that recurs, so many places are looked at; more would make "la la la" quadratic. */
const MOST_PLACES = 16;

/** What has been aligned already: 1 where an element is taken. */
export interface Taken {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** Returns the tiles of at least `shortest` elements, in the order of `from`. Taken elements are left out. */
export function tileRuns(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  shortest: number,
  taken: Taken = { from: new Uint8Array(from.length), to: new Uint8Array(to.length) },
): Tile[] {
  const runs = equalRuns(from, to, shortest, taken);
  if (runs.length === 0) return [];
  const covered: Taken = { from: taken.from.slice(), to: taken.to.slice() };
  const tiles: Tile[] = [];
  for (const run of runs.sort(longestFirst))
    for (const tile of freeParts(run, covered, shortest)) {
      covered.from.fill(1, tile.from, tile.from + tile.length);
      covered.to.fill(1, tile.to, tile.to + tile.length);
      tiles.push(tile);
    }
  return tiles.sort((a, b) => a.from - b.from);
}

const longestFirst = (a: Tile, b: Tile): number => b.length - a.length || a.from - b.from || a.to - b.to;

/** Returns the equal runs that can be made no longer. */
function equalRuns(from: ArrayLike<number>, to: ArrayLike<number>, shortest: number, taken: Taken): Tile[] {
  const { hashes } = shinglesOf(from, shortest);
  const there = shinglesOf(to, shortest);
  const equal = (i: number, j: number): boolean =>
    from[i] === to[j] && taken.from[i] === 0 && taken.to[j] === 0;
  const runs: Tile[] = [];
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    for (let j = there.first[hash & there.mask]!; j >= 0; j = there.next[j]!) {
      if (there.hashes[j] !== hash || (i > 0 && j > 0 && equal(i - 1, j - 1))) continue;
      let length = 0;
      while (i + length < from.length && j + length < to.length && equal(i + length, j + length)) length++;
      if (length >= shortest) runs.push({ from: i, to: j, length });
    }
  }
  return runs;
}

/** The shingles of a sequence, and where each stands: those whose last digits are the same follow one another. */
interface Shingles {
  readonly hashes: Int32Array;
  /** The place of the first shingle with such last digits, by them; -1 where there is none. */
  readonly first: Int32Array;
  /** By its place, that of the next one with the same last digits; -1 behind the last. */
  readonly next: Int32Array;
  readonly mask: number;
}

/** A text is aligned with many others, so its shingles are read once. */
const knownShingles = onceEach((_sequence: ArrayLike<number>) => new Map<number, Shingles>());

function shinglesOf(sequence: ArrayLike<number>, size: number): Shingles {
  const known = knownShingles(sequence);
  const shingles = known.get(size) ?? readShingles(sequence, size);
  known.set(size, shingles);
  return shingles;
}

function readShingles(sequence: ArrayLike<number>, size: number): Shingles {
  const hashes = shingleHashes(sequence, size);
  const mask = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1)) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(hashes.length).fill(-1);
  hashes.forEach((hash, at) => {
    let last = -1;
    let equal = 0;
    for (let other = first[hash & mask]!; other >= 0; other = next[other]!) {
      last = other;
      if (hashes[other] === hash) equal++;
    }
    if (equal >= MOST_PLACES) return;
    if (last < 0) first[hash & mask] = at;
    else next[last] = at;
  });
  return { hashes, first, next, mask };
}

/** Returns the parts of a run that no longer tile covers. */
function freeParts(run: Tile, covered: Taken, shortest: number): Tile[] {
  const parts: Tile[] = [];
  let start = 0;
  for (let at = 0; at <= run.length; at++) {
    const free = at < run.length && covered.from[run.from + at] === 0 && covered.to[run.to + at] === 0;
    if (free) continue;
    if (at - start >= shortest)
      parts.push({ from: run.from + start, to: run.to + start, length: at - start });
    start = at + 1;
  }
  return parts;
}

/** Chains still open to the next tile; a tile that continues none of the last few begins its own. */
const OPEN_CHAINS = 8;

/** Returns the tiles in chains: each next tile begins in both sequences at most `gap` elements after the last ended. */
export function chainTiles(tiles: readonly Tile[], gap: number): [Tile, ...Tile[]][] {
  const chains: [Tile, ...Tile[]][] = [];
  for (const tile of tiles) {
    const chain = chains.slice(-OPEN_CHAINS).findLast((open) => follows(open.at(-1)!, tile, gap));
    if (chain === undefined) chains.push([tile]);
    else chain.push(tile);
  }
  return chains;
}

function follows(last: Tile, next: Tile, gap: number): boolean {
  const inFrom = next.from - last.from - last.length;
  const inTo = next.to - last.to - last.length;
  return inFrom >= 0 && inFrom <= gap && inTo >= 0 && inTo <= gap;
}
