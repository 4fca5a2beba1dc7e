/**
 * Finds what is told in other words: content words that stand near each other and in the same order in both texts.
 * A rewriter exchanges words, turns phrases and skips; what it keeps are uncommon words one after the other.
 */

import {
  alignLocally,
  type Bond,
  chainInOrder,
  type Point,
  type PointChain,
  type Points,
  type Taken,
  type Tile,
  turnChains,
} from '../../text/alignment.ts';
import { isSpun, type OwnText, type Stretch } from './own-text.ts';

/** How much a stem tells, from 0 to 1. */
export type Weigh = (stem: number) => number;

export interface Rewording {
  /** The totals of the chains that are surely copied or reworded. */
  readonly told: number;
  /** Surely reworded. */
  readonly strong: readonly Stretch[];
  /** Too little alone, and reworded where it is known that one text draws on the other. */
  readonly faint: readonly Stretch[];
  /**
   * How much more is told in the same order than if one text were told backwards: reports of one event share what
   * happened, a rewriter keeps the order too.
   */
  readonly order: () => number;
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
  const kind = isSpun(first) || isSpun(second) ? 'spun' : 'rewritten';
  const stretchesOf = (some: readonly PointChain[]): Stretch[] =>
    some.flatMap(({ points }) => freeStretches(points, first, second, taken, kind));
  const strong = chains.filter(({ total }) => total >= STRONG);
  return {
    told: strong.reduce((sum, { total }) => sum + total, 0),
    strong: stretchesOf(strong),
    faint: stretchesOf(chains.filter(({ total }) => total < STRONG)),
    order: () => orderOf(chainsFrom(CHAIN.least), second.content.at.length),
  };
}

function orderOf(chains: readonly PointChain[], length: number): number {
  return chainInOrder(chains, ORDER).total - chainInOrder(turnChains(chains, length), ORDER).total;
}

/** Returns the points in the order of the first text, then of the second; of one place the best first. */
function pointsOf(first: OwnText, second: OwnText, weigh: Weigh): Points {
  const [here, there] = [first.content, second.content];
  const [from, to, scores]: [number[], number[], number[]] = [[], [], []];
  const match = (
    one: number,
    stem: number,
    repeated: number,
    places: readonly number[],
    worth: number,
  ): void => {
    // What both texts repeat is their topic.
    const times = repeated * places.length;
    const score = (worth * weigh(stem)) / (times === 1 ? 1 : times ** 0.25);
    if (score < LEAST_WEIGHT) return;
    const isFixed = first.fixed[here.at[one]!] === 1;
    for (const other of places) {
      const isName = isFixed && second.fixed[there.at[other]!] === 1;
      const weight = isName ? score * NAME : score;
      if (weight < LEAST_WEIGHT) continue;
      from.push(one);
      to.push(other);
      scores.push(weight);
    }
  };
  for (let one = 0; one < here.stems.length; one++) {
    const stem = here.stems[one]!;
    const begin = from.length;
    const [same, swapped] = [there.places.get(stem), there.before.get(stem)];
    if (same) match(one, stem, here.places.get(stem)!.length, same, 1);
    if (swapped) match(one, stem, here.places.get(stem)!.length, swapped, ORIGINAL);
    for (const original of here.originals[one]!) {
      const likely = there.places.get(original);
      if (likely) match(one, original, here.before.get(original)!.length, likely, ORIGINAL);
    }
    // Those of one list are in order.
    if (swapped || here.originals[one]!.length > 0) sortFrom(begin, to, scores);
  }
  return { from, to, score: scores };
}

/** Sorts the points of one place, which are the last. */
function sortFrom(begin: number, to: number[], scores: number[]): void {
  const points = to.slice(begin).map((other, at) => ({ to: other, score: scores[begin + at]! }));
  points.sort((a, b) => a.to - b.to || b.score - a.score);
  points.forEach((point, at) => {
    to[begin + at] = point.to;
    scores[begin + at] = point.score;
  });
}

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
  points: readonly Point[],
  first: OwnText,
  second: OwnText,
  taken: Taken,
  kind: Stretch['kind'],
): Stretch[] {
  const groups: Tile[][] = [[]];
  for (const { from, to } of points) {
    const tile: Tile = { from: first.content.at[from]!, to: second.content.at[to]!, length: 1 };
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
