/** Aligns two sequences by single points that lie close together in both. */

import type { Taken } from './alignment.ts';
import type { Link, Place } from './in-order.ts';

/**
 * Many points, by their ordinals: element `from` of the one sequence resembles element `to` of the other; `score` says how
 * well, above nothing.
 */
export interface Points {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly score: Float64Array;
}

/** Points in the order of both sequences; `total` is their scores less what was skipped between them. */
export interface PointChain extends Link {
  /** The ordinals of its points, the last first. */
  readonly back: readonly [number, ...number[]];
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
  const { from, to } = points;
  const columns = 1 + to.reduce((most, one) => Math.max(most, one), -1);
  const { totals, before } = bestWays(points, columns, rule, bond);
  const taken: Taken = { from: new Uint8Array((from.at(-1) ?? -1) + 1), to: new Uint8Array(columns) };
  const chains: PointChain[] = [];
  let above = Number.POSITIVE_INFINITY;
  return (leastEnd) => {
    for (const end of endsBetween(totals, points, taken, Math.max(leastEnd, rule.least), above)) {
      const back = freeWay(end, points, before, taken);
      if (back === null) continue;
      const start = back.at(-1)!;
      const total = totals[end]! - (before[start]! < 0 ? 0 : totals[before[start]!]!);
      if (total < rule.least) continue;
      const [first, last] = [placeOf(start, points), placeOf(end, points)];
      chains.push({ first, last, total, back });
      taken.from.fill(1, first.from, last.from + 1);
      taken.to.fill(1, first.to, last.to + 1);
    }
    above = Math.min(above, leastEnd);
    return chains;
  };
}

const placeOf = (at: number, { from, to }: Points): Place => ({ from: from[at]!, to: to[at]! });

/** Returns the points, apart from those taken, whose totals are in a range, the best first. */
function endsBetween(
  totals: Float64Array,
  { from, to }: Points,
  taken: Taken,
  least: number,
  above: number,
): number[] {
  const ends: number[] = [];
  for (let end = 0; end < totals.length; end++)
    if (
      totals[end]! >= least &&
      totals[end]! < above &&
      taken.from[from[end]!] === 0 &&
      taken.to[to[end]!] === 0
    )
      ends.push(end);
  return bestFirst(ends, totals);
}

/** So wide are the steps by which totals are parted before they are sorted, and so many there are. */
const STEP = 0.03;
const STEPS = 64;

/** Sorts by the totals, of equal ones the first first. Most are low and stand in steps of few: that is quicker than to sort all. */
function bestFirst(ends: readonly number[], totals: Float64Array): number[] {
  const steps: number[][] = Array.from({ length: STEPS }, () => []);
  for (const end of ends) steps[Math.min(STEPS - 1, Math.floor(totals[end]! / STEP))]!.push(end);
  for (const step of steps) if (step.length > 1) step.sort((a, b) => totals[b]! - totals[a]! || a - b);
  return steps.reverse().flat();
}

interface Ways {
  /** The best total of a chain that ends with the point. */
  readonly totals: Float64Array;
  /** The point before it in that chain, or -1. */
  readonly before: Int32Array;
}

function bestWays(
  { from, to, score }: Points,
  columns: number,
  { reach, skip }: LocalRule,
  bond: Bond,
): Ways {
  const totals = score.slice();
  const before = new Int32Array(score.length).fill(-1);
  // The last point of each column, a place in the second sequence, and of each point the one above it in its column.
  const last = new Int32Array(columns).fill(-1);
  // Where in the first sequence that one is.
  const lastFrom = new Int32Array(columns).fill(-1 - reach);
  const aboveIt = new Int32Array(score.length);
  // The same of each eight columns: most points have none near them, and that is known by one look or two.
  const lastIn8 = new Int32Array((columns >> 3) + 1).fill(-1 - reach);
  for (let at = 0; at < score.length; at++) {
    const inFirst = from[at]!;
    const inSecond = to[at]!;
    const own = score[at]!;
    const nearest = inFirst - reach;
    let isNear = false;
    for (let eight = (inSecond - 1) >> 3; eight >= 0 && eight >= (inSecond - reach) >> 3; eight--)
      if (lastIn8[eight]! >= nearest) isNear = true;
    for (let column = isNear ? inSecond - 1 : -1; column >= inSecond - reach && column >= 0; column--) {
      if (lastFrom[column]! < nearest) continue;
      for (let earlier = last[column]!; earlier >= 0; earlier = aboveIt[earlier]!) {
        const inFrom = inFirst - from[earlier]!;
        if (inFrom > reach) break;
        if (inFrom === 0) continue;
        const skipped = inFrom + (inSecond - column) - 2;
        const gain = totals[earlier]! - skip * skipped + (skipped === 0 ? bond(earlier, at) : 0);
        const total = own + gain;
        // Of ways that are as good the one from the nearest point is taken.
        if (gain <= 0 || total < totals[at]!) continue;
        if (total === totals[at] && (before[at] === -1 || earlier < before[at]!)) continue;
        totals[at] = total;
        before[at] = earlier;
      }
    }
    aboveIt[at] = last[inSecond]!;
    last[inSecond] = at;
    lastFrom[inSecond] = inFirst;
    lastIn8[inSecond >> 3] = inFirst;
  }
  return { totals, before };
}

/** Returns the points of the chain that ends at `end`, last first, back to where another chain lies; `null` where it is taken. */
function freeWay(
  end: number,
  { from, to }: Points,
  before: Int32Array,
  taken: Taken,
): [number, ...number[]] | null {
  const isFree = (at: number, next: number): boolean =>
    !isAnyIn(taken.from, from[at]!, from[next]!) && !isAnyIn(taken.to, to[at]!, to[next]!);
  if (!isFree(end, end)) return null;
  const back: [number, ...number[]] = [end];
  for (let next = end, at = before[end]!; at >= 0 && isFree(at, next); at = before[at]!) {
    back.push(at);
    next = at;
  }
  return back;
}

function isAnyIn(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at <= end; at++) if (taken[at] === 1) return true;
  return false;
}
