/**
 * Finds what is told in other words: content words that stand near each other and in the same order in both texts.
 * A rewriter exchanges words, turns phrases and skips; what it keeps are uncommon words one after the other.
 */

import type { Taken, Tile } from '../../text/alignment.ts';
import { areInOrder } from '../../text/in-order.ts';
import { alignLocally, type Bond, type PointChain, type Points } from '../../text/local-alignment.ts';
import type { ContentWords } from './content-words.ts';
import type { OwnText } from './own-text.ts';
import type { Stretch } from './stretches.ts';
import type { Weigh } from './weights.ts';

export interface Rewording {
  /** The totals of the chains that are surely copied or reworded. */
  readonly told: number;
  /** Surely reworded. */
  readonly strong: readonly Stretch[];
  /** Too little alone, and reworded where it is known that one text draws on the other. */
  readonly faint: readonly Stretch[];
  /**
   * Is so much more told in the same order than if one text were told backwards? Reports of one event share what
   * happened, a rewriter keeps the order too.
   */
  readonly isInOrder: (least: number) => boolean;
}

/**
 * A chain of content words, each at most `reach` from the last in both texts. `bond` is what a word between two that
 * stand as printed adds. Set where the Clough-Stevenson corpus and the reports of ECB+ part best.
 */
const CHAIN = { reach: 7, skip: 0.12, least: 0.4 };
const BOND = { each: 0.2, most: 4 };
const ORDER = { both: 0.02, one: 0.003, most: 2 };
/** Names tell what happened, not who wrote it. */
const NAME = 0.25;
/** A word that a machine may have put for it. */
const ORIGINAL = 0.6;
/** Totals of chains. */
const STRONG = 1.8;
const FAINT = 1.2;
/** Points that weigh less only cost time. */
const LEAST_WEIGHT = 0.04;

/** Returns what two texts tell in other words, apart from what is taken. */
export function alignContent(first: OwnText, second: OwnText, taken: Taken, weigh: Weigh): Rewording {
  const points = pointsOf(first, second, weigh);
  const chainsFrom = alignLocally(points, CHAIN, bondOf(points, first, second));
  const chains = chainsFrom(FAINT).filter(({ total }) => total >= FAINT);
  const kind = first.isSpun || second.isSpun ? 'spun' : 'rewritten';
  const stretchesOf = (some: readonly PointChain[]): Stretch[] =>
    some.flatMap((chain) => freeStretches(chain, points, first, second, taken, kind));
  const strong = chains.filter(({ total }) => total >= STRONG);
  return {
    told: strong.reduce((sum, { total }) => sum + total, 0),
    strong: stretchesOf(strong),
    faint: stretchesOf(chains.filter(({ total }) => total < STRONG)),
    isInOrder: (least) => areInOrder(chainsFrom(CHAIN.least), second.content.at.length, ORDER, least),
  };
}

/** Where in the second text stands what a place of the first one has, and what each of these points scores. */
interface Match {
  readonly places: readonly number[];
  readonly score: number;
}

/** Returns the points in the order of the first text, then of the second; of one place the best first. */
function pointsOf(first: OwnText, second: OwnText, weigh: Weigh): Points {
  const same = sameStems(first.content, second.content, weigh);
  const isAnySwapped = first.content.before.size > 0 || second.content.before.size > 0;
  const swapped = isAnySwapped ? swappedStems(first.content, second.content, weigh) : [];
  const most = countPlaces(same) + countPlaces(swapped.flat());
  const points = { from: new Int32Array(most), to: new Int32Array(most), score: new Float64Array(most) };
  let count = 0;
  const enter = (one: number, { places, score }: Match): void => {
    const isFixed = first.fixed[first.content.at[one]!] === 1;
    for (const other of places) {
      const isName = isFixed && second.fixed[second.content.at[other]!] === 1;
      const weight = isName ? score * NAME : score;
      if (weight < LEAST_WEIGHT) continue;
      points.from[count] = one;
      points.to[count] = other;
      points.score[count++] = weight;
    }
  };
  for (let one = 0; one < same.length; one++) {
    const begin = count;
    const match = same[one];
    if (match !== undefined) enter(one, match);
    for (const other of swapped[one] ?? []) enter(one, other);
    // Those of one list are in order.
    if (isAnySwapped) sortPart(points, begin, count);
  }
  return cutPoints(points, count);
}

function countPlaces(matches: readonly (Match | null | undefined)[]): number {
  let count = 0;
  for (const match of matches) count += match?.places.length ?? 0;
  return count;
}

/** Returns what each place of the one text has in common with the other as it stands. */
function sameStems(here: ContentWords, there: ContentWords, weigh: Weigh): (Match | undefined)[] {
  const matches = new Array<Match | undefined>(here.at.length).fill(undefined);
  for (const [stem, places] of here.places) {
    const others = there.places.get(stem);
    const match = others && matchOf(weigh(stem), places.length, others);
    if (match) for (const one of places) matches[one] = match;
  }
  return matches;
}

/** Returns what else each place has in common with the other where a machine may have put a word for another. */
function swappedStems(here: ContentWords, there: ContentWords, weigh: Weigh): Match[][] {
  return here.originals.map((originals, one) => {
    const stem = here.stems[one]!;
    const swapped = there.before.get(stem);
    const matches = originals.map((original) => {
      const likely = there.places.get(original);
      return likely && matchOf(ORIGINAL * weigh(original), here.before.get(original)!.length, likely);
    });
    return [
      swapped && matchOf(ORIGINAL * weigh(stem), here.places.get(stem)!.length, swapped),
      ...matches,
    ].filter((match) => match != null);
  });
}

/** What both texts repeat is their topic. */
function matchOf(worth: number, repeated: number, places: readonly number[]): Match | null {
  const times = repeated * places.length;
  const score = worth / (times === 1 ? 1 : times ** 0.25);
  return score < LEAST_WEIGHT ? null : { places, score };
}

/** Sorts the points of one place, which are the last. */
function sortPart({ to, score }: Points, begin: number, end: number): void {
  const part = Array.from(to.subarray(begin, end), (other, at) => ({ other, score: score[begin + at]! }));
  part.sort((a, b) => a.other - b.other || b.score - a.score);
  for (const [at, point] of part.entries()) {
    to[begin + at] = point.other;
    score[begin + at] = point.score;
  }
}

const cutPoints = ({ from, to, score }: Points, count: number): Points => ({
  from: from.subarray(0, count),
  to: to.subarray(0, count),
  score: score.subarray(0, count),
});

/** Returns what two neighbouring content words gain where the words between them are the same. */
function bondOf({ from, to }: Points, first: OwnText, second: OwnText): Bond {
  const [here, there] = [first.content.at, second.content.at];
  return (last, next) => {
    const [inFirst, inSecond] = [here[from[last]!]!, there[to[last]!]!];
    const length = here[from[next]!]! - inFirst;
    if (there[to[next]!]! - inSecond !== length) return 0;
    for (let at = 1; at < length; at++) if (first.ids[inFirst + at] !== second.ids[inSecond + at]) return 0;
    const isName = first.fixed[inFirst] === 1 || second.fixed[inSecond] === 1;
    return (isName ? NAME : 1) * BOND.each * Math.min(BOND.most, length);
  };
}

/** Less shows a reader nothing: a name with its office stands in every report. */
const SHOWN = { words: 4, points: 3, plain: 2 };

/** Returns the parts of a chain that are not taken. */
function freeStretches(
  { back }: PointChain,
  points: Points,
  first: OwnText,
  second: OwnText,
  taken: Taken,
  kind: Stretch['kind'],
): Stretch[] {
  const groups: Tile[][] = [[]];
  for (const at of back.toReversed()) {
    const [from, to] = [first.content.at[points.from[at]!]!, second.content.at[points.to[at]!]!];
    const tile: Tile = { from, to, length: 1 };
    const last = groups.at(-1)!.at(-1);
    const isFree = taken.from[tile.from] === 0 && taken.to[tile.to] === 0;
    if (!isFree || (last && isTakenBetween(last, tile, taken))) groups.push([]);
    if (isFree) groups.at(-1)!.push(tile);
  }
  return groups.flatMap((group): Stretch[] => {
    const [opening, ...rest] = group;
    const plain = group.filter(({ from, to }) => first.plain[from] === 1 && second.plain[to] === 1);
    if (opening === undefined || group.length < SHOWN.points || plain.length < SHOWN.plain) return [];
    const stretch = grow({ first, second, taken, tiles: [opening, ...rest], kind });
    const lengths = [stretch.first, stretch.second].map(({ start, end }) => end - start);
    return Math.min(...lengths) < SHOWN.words ? [] : [stretch];
  });
}

function isTakenBetween(last: Tile, next: Tile, taken: Taken): boolean {
  return (
    taken.from.subarray(last.from, next.from).includes(1) || taken.to.subarray(last.to, next.to).includes(1)
  );
}

/** Returns the stretch with the equal words before and behind it. */
function grow({
  first,
  second,
  taken,
  tiles,
  kind,
}: Pick<Stretch, 'tiles' | 'kind'> & { first: OwnText; second: OwnText; taken: Taken }): Stretch {
  const isSame = (from: number, to: number): boolean =>
    first.ids[from] === second.ids[to] &&
    first.own[from] === 1 &&
    second.own[to] === 1 &&
    taken.from[from] === 0 &&
    taken.to[to] === 0;
  let start = { from: tiles[0].from, to: tiles[0].to };
  while (start.from > 0 && start.to > 0 && isSame(start.from - 1, start.to - 1))
    start = { from: start.from - 1, to: start.to - 1 };
  const last = tiles.at(-1)!;
  let end = { from: last.from + 1, to: last.to + 1 };
  while (end.from < first.ids.length && end.to < second.ids.length && isSame(end.from, end.to))
    end = { from: end.from + 1, to: end.to + 1 };
  return {
    first: { start: start.from, end: end.from },
    second: { start: start.to, end: end.to },
    kind,
    tiles,
  };
}
