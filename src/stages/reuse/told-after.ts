/** How much of two texts that have stretches in common is told after the other, and how much of it as it stands there. */

import type { Span } from '../../model/span.ts';
import type { Taken } from '../../text/alignment.ts';
import type { OwnText } from './own-text.ts';
import { type Counts, countOwn, countTaken, type Stretch } from './stretches.ts';

/** How much of two texts is told after the other. */
export interface ToldAfter {
  /** Own words of each in sentences that the stretches cover for the most part. */
  readonly derived: Counts;
  /** Those of them that stand in the other text as they are. */
  readonly kept: Counts;
}

/** Returns how much two texts have of one another; `isOrdered` says that one is known for a rewrite by its order. */
export function toldAfter(
  first: OwnText,
  second: OwnText,
  stretches: readonly Stretch[],
  taken: Taken,
  isOrdered: boolean,
): ToldAfter {
  const filled: Taken = { from: taken.from.slice(), to: taken.to.slice() };
  const inOrder = longestInOrder(stretches);
  const isFollowing = isOrdered || isFollowedBy(stretches, inOrder);
  if (isFollowing) fillBetween(inOrder, filled);
  const least = isFollowing ? TOLD_AFTER.inOrder : TOLD_AFTER.anywhere;
  return {
    derived: { first: derivedOwn(first, filled.from, least), second: derivedOwn(second, filled.to, least) },
    kept: keptOwn(stretches, first, second),
  };
}

/**
 * A sentence of which so much stands in the other text is told after it, of texts that tell the same in the same order
 * and of others.
 */
const TOLD_AFTER = { inOrder: 0.25, anywhere: 0.6 };

/**
 * So many stretches, nearly all in one order, follow the other text from beginning to end; so does a text that is
 * known for a rewrite by its order alone.
 */
const FOLLOWING = { stretches: 6, share: 0.8 };

const isFollowedBy = (stretches: readonly Stretch[], inOrder: readonly Stretch[]): boolean =>
  stretches.length >= FOLLOWING.stretches && inOrder.length >= FOLLOWING.share * stretches.length;

/** Returns the most stretches that come in one order in both texts. */
function longestInOrder(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.first.start - b.first.start);
  const runs: Stretch[][] = [];
  for (const next of sorted) {
    const before = runs.filter((run) => run.at(-1)!.second.end <= next.second.start);
    const longest = before.reduce<Stretch[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, next]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** Words between two stretches, in either text, and how many times more in one, that still tell the same. */
const BETWEEN = { most: 70, times: 2.5 };

/** Marks what lies between stretches that follow one another in both texts: it tells the same without a word of it. */
function fillBetween(stretches: readonly Stretch[], { from, to }: Taken): void {
  const edges: Pick<Stretch, 'first' | 'second'>[] = [
    { first: { start: 0, end: 0 }, second: { start: 0, end: 0 } },
    ...stretches,
    {
      first: { start: from.length, end: from.length },
      second: { start: to.length, end: to.length },
    },
  ];
  for (const [at, next] of edges.entries()) {
    const last = edges[at - 1];
    if (last === undefined) continue;
    const lengths = [next.first.start - last.first.end, next.second.start - last.second.end];
    const [less, more] = [Math.min(...lengths), Math.max(...lengths)];
    if (less < 0 || more > BETWEEN.most || more > BETWEEN.times * less) continue;
    from.fill(1, last.first.end, next.first.start);
    to.fill(1, last.second.end, next.second.start);
  }
}

/** Returns how many own words a text has in sentences told after the other, and in passages elsewhere. */
function derivedOwn({ own, sentences }: OwnText, taken: Uint8Array, least: number): number {
  const derived = taken.slice();
  for (const { start, end } of sentences) {
    let [all, told] = [0, 0];
    for (let at = start; at < end; at++) {
      all += own[at]!;
      told += own[at]! & taken[at]!;
    }
    if (told > 0 && told >= least * all) derived.fill(1, start, end);
  }
  return countTaken(own, derived);
}

/** Returns how many own words of each stand in the other as they are. Of rewritten stretches, only runs of them count. */
function keptOwn(stretches: readonly Stretch[], first: OwnText, second: OwnText): Counts {
  const kept = { first: 0, second: 0 };
  for (const { first: here, second: there, kind } of stretches) {
    const isWhole = kind !== 'rewritten';
    kept.first += isWhole ? countOwn(first, here.start, here.end) : countRuns(first, here, second, there);
    kept.second += isWhole ? countOwn(second, there.start, there.end) : countRuns(second, there, first, here);
  }
  return kept;
}

/** Returns how many own words of a stretch stand beside the same word in the other stretch too. */
function countRuns(text: OwnText, { start, end }: Span, other: OwnText, there: Span): number {
  const pairs = new Set<string>();
  for (let at = there.start; at + 1 < there.end; at++) pairs.add(`${other.ids[at]} ${other.ids[at + 1]}`);
  const isPair = (at: number): boolean =>
    at >= start && at + 1 < end && pairs.has(`${text.ids[at]} ${text.ids[at + 1]}`);
  let count = 0;
  for (let at = start; at < end; at++) if (text.own[at] === 1 && (isPair(at) || isPair(at - 1))) count++;
  return count;
}
