/**
 * Aligns two sequences: equal runs (tiles), runs with small gaps between them, and single points. Tiles are those
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
  const { places } = shinglesOf(to, shortest);
  const { hashes } = shinglesOf(from, shortest);
  const equal = (i: number, j: number): boolean =>
    from[i] === to[j] && taken.from[i] === 0 && taken.to[j] === 0;
  const runs: Tile[] = [];
  for (let i = 0; i < hashes.length; i++) {
    if (taken.from[i] === 1) continue;
    const there = places.get(hashes[i]!);
    if (there === undefined) continue;
    for (const j of there) {
      if (i > 0 && j > 0 && equal(i - 1, j - 1)) continue;
      let length = 0;
      while (i + length < from.length && j + length < to.length && equal(i + length, j + length)) length++;
      if (length >= shortest) runs.push({ from: i, to: j, length });
    }
  }
  return runs;
}

interface Shingles {
  readonly hashes: Uint32Array;
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A text is aligned with many others, so its shingles are read once. */
const shinglesKnown = new WeakMap<ArrayLike<number>, Map<number, Shingles>>();

function shinglesOf(sequence: ArrayLike<number>, size: number): Shingles {
  const known = shinglesKnown.get(sequence) ?? new Map<number, Shingles>();
  shinglesKnown.set(sequence, known);
  const before = known.get(size);
  if (before !== undefined) return before;
  const hashes = shingleHashes(sequence, size);
  const shingles = { hashes, places: placesOf(hashes) };
  known.set(size, shingles);
  return shingles;
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

/** Many points, by their ordinals. */
export interface Points {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly score: readonly number[];
}

/** Points in the order of both sequences; `total` is their scores less what was skipped between them. */
export interface PointChain {
  readonly points: readonly [Point, ...Point[]];
  readonly total: number;
}

export interface LocalRule {
  /** Farthest that the next point of a chain may lie from the last, in either sequence. */
  readonly reach: number;
  /** What each element that is skipped costs. */
  readonly skip: number;
  /** Least total of a chain. */
  readonly least: number;
}

/** What two points, by their ordinals, gain by standing side by side. */
export type Bond = (last: number, next: number) => number;

/**
 * Returns what gives chains of points that lie close together in both sequences, the best first, no element within two
 * chains: the local alignment of Smith and Waterman (1981) over the given points only. The points are sorted by `from`, then by `to`.
 *
 * It is told how good the ends of the chains have to be; the weaker ones, which are many, are looked for when asked for.
 */
export function alignLocally(
  points: Points,
  rule: LocalRule,
  bond: Bond,
): (leastEnd: number) => readonly PointChain[] {
  const { totals, before } = bestWays(points, rule, bond);
  const taken = marksOver(points);
  const chains: PointChain[] = [];
  let above = Number.POSITIVE_INFINITY;
  return (leastEnd) => {
    for (const end of endsBetween(totals, Math.max(leastEnd, rule.least), above)) {
      const way = freeWay(end, points, before, taken);
      if (way.length === 0) continue;
      const start = before[way.at(-1)!]!;
      const total = totals[end]! - (start < 0 ? 0 : totals[start]!);
      if (total < rule.least) continue;
      const [first, ...rest] = way.toReversed().map((at) => pointAt(at, points));
      chains.push({ points: [first!, ...rest], total });
      taken.from.fill(1, first!.from, points.from[end]! + 1);
      taken.to.fill(1, first!.to, points.to[end]! + 1);
    }
    above = Math.min(above, leastEnd);
    return chains;
  };
}

const pointAt = (at: number, { from, to, score }: Points): Point => ({
  from: from[at]!,
  to: to[at]!,
  score: score[at]!,
});

function marksOver({ from, to }: Points): Taken {
  let last = 0;
  for (const one of to) last = Math.max(last, one);
  return { from: new Uint8Array((from.at(-1) ?? 0) + 1), to: new Uint8Array(last + 1) };
}

/** Returns the points whose totals are in a range, the best first. */
function endsBetween(totals: Float64Array, least: number, above: number): number[] {
  const ends: number[] = [];
  for (let end = 0; end < totals.length; end++)
    if (totals[end]! >= least && totals[end]! < above) ends.push(end);
  return ends.sort((a, b) => totals[b]! - totals[a]! || a - b);
}

interface Ways {
  /** The best total of a chain that ends with the point. */
  readonly totals: Float64Array;
  /** The point before it in that chain, or -1. */
  readonly before: Int32Array;
}

function bestWays({ from, to, score }: Points, { reach, skip }: LocalRule, bond: Bond): Ways {
  const totals = Float64Array.from(score);
  const before = new Int32Array(score.length).fill(-1);
  const columns = columnsOver(to);
  for (let at = 0; at < score.length; at++) {
    const [inFirst, inSecond, own] = [from[at]!, to[at]!, score[at]!];
    for (let inTo = 1; inTo <= reach && inTo <= inSecond; inTo++) {
      for (let earlier = columns.last[inSecond - inTo]!; earlier >= 0; earlier = columns.above[earlier]!) {
        const inFrom = inFirst - from[earlier]!;
        if (inFrom > reach) break;
        if (inFrom === 0) continue;
        const skipped = inFrom + inTo - 2;
        const gain = totals[earlier]! - skip * skipped + (skipped === 0 ? bond(earlier, at) : 0);
        const total = own + gain;
        // Of ways that are as good the one from the nearest point is taken.
        if (gain <= 0 || total < totals[at]!) continue;
        if (total === totals[at] && (before[at] === -1 || earlier < before[at]!)) continue;
        totals[at] = total;
        before[at] = earlier;
      }
    }
    columns.above[at] = columns.last[inSecond]!;
    columns.last[inSecond] = at;
  }
  return { totals, before };
}

/** The last point of each column, a place in the second sequence, and of each point the one above it in its column. */
function columnsOver(to: readonly number[]): { readonly last: Int32Array; readonly above: Int32Array } {
  const size = to.reduce((most, one) => Math.max(most, one + 1), 0);
  return { last: new Int32Array(size).fill(-1), above: new Int32Array(to.length) };
}

/** Returns the points of the chain that ends at `end`, last first, back to where another chain lies. */
function freeWay(end: number, { from, to }: Points, before: Int32Array, taken: Taken): number[] {
  const way: number[] = [];
  let next = end;
  for (let at = end; at >= 0; at = before[at]!) {
    if (isAnyIn(taken.from, from[at]!, from[next]!) || isAnyIn(taken.to, to[at]!, to[next]!)) break;
    way.push(at);
    next = at;
  }
  return way;
}

function isAnyIn(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at <= end; at++) if (taken[at] === 1) return true;
  return false;
}

/** What skipping elements between two chains costs: where both sequences skip, and where only one does. */
export interface OrderRule {
  readonly both: number;
  readonly one: number;
  /** No chain counts for more. */
  readonly most: number;
}

/** So many chains before one are looked at for the one it follows. */
const REACH = 160;

/**
 * Returns the chains that follow one another in both sequences and total most; a digest skips much of its source, so
 * that skipping in both texts should cost more than skipping in one.
 */
export function chainInOrder(
  chains: readonly PointChain[],
  { both, one, most }: OrderRule,
): { chains: PointChain[]; total: number } {
  const sorted = chains.toSorted((a, b) => a.points[0].from - b.points[0].from);
  const last = sorted.map(({ points }) => points.at(-1)!);
  // A chain is held against many others: its end is looked up quickest here.
  const [endFrom, endTo] = [Float64Array.from(last, pointFrom), Float64Array.from(last, pointTo)];
  const own = sorted.map(({ total }) => Math.min(most, total));
  const totals = Float64Array.from(own);
  const before = new Int32Array(sorted.length).fill(-1);
  for (let at = 0; at < sorted.length; at++) {
    const { from, to } = sorted[at]!.points[0];
    for (let earlier = at - 1; earlier >= Math.max(0, at - REACH); earlier--) {
      if (totals[earlier]! + own[at]! <= totals[at]!) continue;
      const [inFrom, inTo] = [from - endFrom[earlier]!, to - endTo[earlier]!];
      if (inFrom <= 0 || inTo <= 0) continue;
      const skipped = both * Math.min(inFrom, inTo) + one * Math.abs(inFrom - inTo);
      const total = totals[earlier]! + own[at]! - skipped;
      if (total <= totals[at]!) continue;
      totals[at] = total;
      before[at] = earlier;
    }
  }
  const total = totals.reduce((best, each) => Math.max(best, each), 0);
  const found: PointChain[] = [];
  for (let at = totals.indexOf(total); at >= 0; at = before[at]!) found.unshift(sorted[at]!);
  return { chains: found, total };
}

const pointFrom = ({ from }: Point): number => from;
const pointTo = ({ to }: Point): number => to;

/** Returns the chains as they would lie if the second sequence, of that length, ran backwards. */
export const turnChains = (chains: readonly PointChain[], length: number): PointChain[] =>
  chains.map(({ points, total }) => {
    const [first, last] = [points[0], points.at(-1)!];
    return {
      total,
      points: [
        { ...first, to: length - 1 - last.to },
        { ...last, to: length - 1 - first.to },
      ],
    };
  });
