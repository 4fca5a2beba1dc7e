/**
 * Which articles are like which: for each the most alike of those in a window of time, found through an index of its
 * weightiest terms. What is found depends on which articles there are, never on the order in which they came.
 */

import type { ArticleId } from '../../model/article.ts';
import type { Standing } from './bonds.ts';
import type { StoryFeatures } from './features.ts';
import {
  type Candidate,
  candidatesOf,
  emptyKeyIndex,
  type KeyIndex,
  type Posted,
  post,
  unpost,
} from './key-index.ts';
import { keysOf, type PackedFeatures, type PackedKeys, packFeatures } from './packed-features.ts';
import { addPair, emptyPairs, NOWHERE, type Pairs } from './pairs.ts';

export interface Neighbourhood extends Posted {
  /** The weightiest terms alone where the others have not been needed for long. */
  packed: PackedFeatures | PackedKeys;
  /** Pairs with its neighbours, the nearest first, at most `MOST`. */
  neighbours: number[];
  /** How it stands among them, where that was asked for. */
  standing: Standing | null;
  /** How surely it is bound to those beyond them; `NaN` until that is asked for. */
  beyond: number;
}

/** Neighbours that are kept. A story of more holds together by those that its articles share. */
export const MOST = 40;

export interface NeighbourIndex {
  readonly byId: Map<ArticleId, Neighbourhood>;
  readonly keys: KeyIndex<Neighbourhood>;
  readonly pairs: Pairs;
  /** Articles that had a bond to one that is no neighbour any more, until somebody has looked at them. */
  readonly parted: Set<Neighbourhood>;
  /** Articles of which all features are there, those that came or were needed first first. */
  readonly whole: Set<Neighbourhood>;
}

export const emptyIndex = (): NeighbourIndex => ({
  byId: new Map(),
  keys: emptyKeyIndex(),
  pairs: emptyPairs(),
  parted: new Set(),
  whole: new Set(),
});

/** Returns the other article of a pair. */
export const otherOf = ({ keys, pairs }: NeighbourIndex, pair: number, one: Neighbourhood): Neighbourhood => {
  const a = keys.entries[pairs.a[pair]!]!;
  return a === one ? keys.entries[pairs.b[pair]!]! : a;
};

/** Adds an article, and returns those whose neighbours are others now, itself among them. */
export function addToIndex(index: NeighbourIndex, features: StoryFeatures): Neighbourhood[] {
  const { id, day, norms } = features;
  const own: Neighbourhood = {
    id,
    day,
    norm: norms.all,
    packed: packFeatures(features),
    neighbours: [],
    standing: null,
    beyond: Number.NaN,
    number: -1,
  };
  const found = candidatesOf(index.keys, own, features.keys);
  index.byId.set(id, own);
  index.whole.add(own);
  post(index.keys, own, features.keys);
  const nearest = nearestOf(found);
  const changed = [own];
  own.neighbours = nearest.map(({ of, near }) => pairOf(index, own, of, near));
  placeNeighbours(index, own);
  for (const [place, { of }] of nearest.entries())
    if (insert(index, of, own.neighbours[place]!, own)) changed.push(of);
  const among = new Set(nearest.map(({ of }) => of));
  for (const { of, near } of found) {
    if (among.has(of) || !isAmong(index, of, near, id)) continue;
    insert(index, of, pairOf(index, own, of, near), own);
    changed.push(of);
  }
  return changed;
}

/**
 * Takes an article out, and returns those whose neighbours are others now. Those that had too many to keep all are looked
 * for again.
 */
export function removeFromIndex(index: NeighbourIndex, gone: Neighbourhood): Neighbourhood[] {
  const changed = dropFromIndex(index, gone);
  for (const other of changed)
    if (other.neighbours.length === MOST - 1) {
      findNeighbours(index, other);
      placeNeighbours(index, other);
    }
  return changed;
}

/** Takes an article out, and returns those that had it among their neighbours. None is looked for in its place. */
export function dropFromIndex(index: NeighbourIndex, gone: Neighbourhood): Neighbourhood[] {
  const changed: Neighbourhood[] = [];
  for (const { of: other } of candidatesOf(index.keys, gone, keysOf(gone.packed))) {
    const at = other.neighbours.findIndex((pair) => otherOf(index, pair, other) === gone);
    if (at < 0) continue;
    const [pair] = other.neighbours.splice(at, 1);
    leave(index, pair!, other);
    placeNeighbours(index, other);
    changed.push(other);
  }
  for (const pair of gone.neighbours) leave(index, pair, gone);
  gone.neighbours = [];
  index.byId.delete(gone.id);
  index.parted.delete(gone);
  index.whole.delete(gone);
  unpost(index.keys, gone, keysOf(gone.packed));
  return changed;
}

/** Looks for the neighbours of one that is in the index; pairs that are there already stay. */
function findNeighbours(index: NeighbourIndex, own: Neighbourhood): void {
  const known = new Map(own.neighbours.map((pair) => [otherOf(index, pair, own), pair]));
  own.neighbours = nearestOf(candidatesOf(index.keys, own, keysOf(own.packed))).map(
    ({ of, near }) =>
      known.get(of) ??
      of.neighbours.find((pair) => otherOf(index, pair, of) === own) ??
      pairOf(index, own, of, near),
  );
}

function pairOf({ pairs }: NeighbourIndex, one: Neighbourhood, other: Neighbourhood, near: number): number {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return addPair(pairs, a.number, b.number, near);
}

function placeNeighbours(index: NeighbourIndex, own: Neighbourhood): void {
  for (const [place, pair] of own.neighbours.entries()) setPlace(index, pair, own, place);
}

function setPlace({ keys, pairs }: NeighbourIndex, pair: number, own: Neighbourhood, place: number): void {
  if (keys.entries[pairs.a[pair]!] === own) pairs.placeWithA[pair] = place;
  else pairs.placeWithB[pair] = place;
}

/** A pair is no more among the neighbours of one; where it is of neither, it is no more. */
function leave(index: NeighbourIndex, pair: number, own: Neighbourhood): void {
  const { pairs, keys, parted } = index;
  if (!Number.isNaN(pairs.bond[pair]!)) {
    parted.add(keys.entries[pairs.a[pair]!]!);
    parted.add(keys.entries[pairs.b[pair]!]!);
    pairs.bond[pair] = pairs.close[pair] = Number.NaN;
  }
  setPlace(index, pair, own, NOWHERE);
  if (pairs.placeWithA[pair] === NOWHERE && pairs.placeWithB[pair] === NOWHERE) pairs.free.push(pair);
}

/** Negative where the first comes first: the nearer one, and of equals the one with the lesser id. */
const compare = (near: number, id: ArticleId, other: number, otherId: ArticleId): number =>
  other - near || (id < otherId ? -1 : 1);

/** Returns the nearest of the candidates, at most `MOST`, the nearest first. */
export function nearestOf<Held extends Posted>(found: readonly Candidate<Held>[]): Candidate<Held>[] {
  const nearest: Candidate<Held>[] = [];
  for (const one of found) {
    const last = nearest[MOST - 1];
    if (last !== undefined && compare(one.near, one.of.id, last.near, last.of.id) > 0) continue;
    const at = placeIn(nearest.length, (place) => {
      const there = nearest[place]!;
      return compare(there.near, there.of.id, one.near, one.of.id) < 0;
    });
    nearest.splice(at, 0, one);
    if (nearest.length > MOST) nearest.pop();
  }
  return nearest;
}

/** Returns the first place of a sorted list of which `isBefore` does not hold. */
function placeIn(length: number, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Would it be among the nearest? */
function isAmong(index: NeighbourIndex, own: Neighbourhood, near: number, id: ArticleId): boolean {
  const last = own.neighbours[MOST - 1];
  return last === undefined || compare(near, id, index.pairs.near[last]!, otherOf(index, last, own).id) < 0;
}

/** Puts the pair with the other among the nearest; returns whether it is one of them now. */
function insert(index: NeighbourIndex, own: Neighbourhood, pair: number, other: Neighbourhood): boolean {
  const near = index.pairs.near[pair]!;
  if (!isAmong(index, own, near, other.id)) return false;
  const { neighbours } = own;
  const at = placeIn(neighbours.length, (place) => {
    const there = neighbours[place]!;
    return compare(index.pairs.near[there]!, otherOf(index, there, own).id, near, other.id) < 0;
  });
  neighbours.splice(at, 0, pair);
  if (neighbours.length > MOST) leave(index, neighbours.pop()!, own);
  for (let place = at; place < neighbours.length; place++) setPlace(index, neighbours[place]!, own, place);
  return true;
}

/** Where what is not in the index would stand among the neighbours of one that is. */
export function placeAmong({ pairs }: NeighbourIndex, { neighbours }: Neighbourhood, near: number): number {
  return placeIn(neighbours.length, (place) => pairs.near[neighbours[place]!]! >= near);
}
