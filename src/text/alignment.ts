/**
 * Aligns two sequences: equal runs (tiles), runs with small gaps between them, and points in order. Tiles are those
 * of Greedy String Tiling (Wise 1993, "String similarity via greedy string tiling and Running Karp-Rabin matching"):
 * longest first, no element in two tiles, whatever order the runs stand in.
 */

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
  const covered: Taken = { from: taken.from.slice(), to: taken.to.slice() };
  const tiles: Tile[] = [];
  for (const run of equalRuns(from, to, shortest, taken).sort(longestFirst))
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
  const places = placesOf(shingleHashes(to, shortest));
  const equal = (i: number, j: number): boolean =>
    from[i] === to[j] && taken.from[i] === 0 && taken.to[j] === 0;
  const runs: Tile[] = [];
  shingleHashes(from, shortest).forEach((hash, i) => {
    for (const j of places.get(hash) ?? []) {
      if (i > 0 && j > 0 && equal(i - 1, j - 1)) continue;
      let length = 0;
      while (i + length < from.length && j + length < to.length && equal(i + length, j + length)) length++;
      if (length >= shortest) runs.push({ from: i, to: j, length });
    }
  });
  return runs;
}

function placesOf(hashes: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  hashes.forEach((hash, at) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  return places;
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

/** Element `from` of the one sequence resembles element `to` of the other; `score` says how well, above nothing. */
export interface Point {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Of texts of thousands of sentences, more would take seconds and tell nothing new. */
const MOST_CHAINS = 24;
/** So many points before one are looked at for the one it continues. */
const REACH = 60;

/** What skipping elements between two points of a chain costs: where both sequences skip, and where only one does. */
export interface SkipCosts {
  readonly both: number;
  readonly one: number;
}

export interface PointChain {
  readonly points: readonly [Point, ...Point[]];
  /** The points' scores less what was skipped. */
  readonly total: number;
}

/**
 * Returns chains of points in the order of both sequences, the best first, no element in two chains: the local
 * alignment of Smith and Waterman (1981) over the given points only.
 */
export function chainPoints(points: readonly Point[], costs: SkipCosts): PointChain[] {
  const chains: PointChain[] = [];
  let left = points.toSorted((a, b) => a.from - b.from || a.to - b.to);
  while (left.length > 0 && chains.length < MOST_CHAINS) {
    const chain = bestChain(left, costs);
    chains.push(chain);
    const from = new Set(chain.points.map((point) => point.from));
    const to = new Set(chain.points.map((point) => point.to));
    left = left.filter((point) => !from.has(point.from) && !to.has(point.to));
  }
  return chains;
}

function bestChain(points: readonly Point[], costs: SkipCosts): PointChain {
  const totals = points.map(({ score }) => score);
  const before = points.map(() => -1);
  points.forEach((point, at) => {
    for (let earlier = at - 1; earlier >= Math.max(0, at - REACH); earlier--) {
      const last = points[earlier]!;
      if (last.from >= point.from || last.to >= point.to) continue;
      const total = totals[earlier]! + point.score - skipCost(last, point, costs);
      if (total <= totals[at]!) continue;
      totals[at] = total;
      before[at] = earlier;
    }
  });
  const total = totals.reduce((best, each) => Math.max(best, each));
  let at = totals.indexOf(total);
  const chain: [Point, ...Point[]] = [points[at]!];
  while (before[at]! >= 0) {
    at = before[at]!;
    chain.unshift(points[at]!);
  }
  return { points: chain, total };
}

function skipCost(last: Point, next: Point, { both, one }: SkipCosts): number {
  const inFrom = next.from - last.from - 1;
  const inTo = next.to - last.to - 1;
  return both * Math.min(inFrom, inTo) + one * Math.abs(inFrom - inTo);
}
