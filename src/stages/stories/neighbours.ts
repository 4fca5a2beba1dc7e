/**
 * Which articles are like which: for each the most alike of those in a window of time, found through an index of its
 * weightiest terms. What is found depends on which articles there are, never on the order in which they came.
 */

import type { ArticleId } from '../../model/article.ts';
import type { StoryFeatures } from './features.ts';

/** Two articles of which one at least has the other among its neighbours. */
export interface Pair {
  readonly a: Neighbourhood;
  readonly b: Neighbourhood;
  /** Cosine of their weightiest terms, by which neighbours are chosen. */
  readonly near: number;
  /** Days between the two, 0 where one has no date. */
  readonly gap: number;
  /** Place among the neighbours of each, from 0; `NOWHERE` where it is not among them. */
  placeWithA: number;
  placeWithB: number;
  /** What the two say by themselves, in log-odds, once it is asked for. */
  own: number | null;
}

export const NOWHERE = -1;

export interface Neighbourhood {
  readonly features: StoryFeatures;
  /** The nearest first, at most `MOST`. */
  neighbours: Pair[];
}

export const otherOf = ({ a, b }: Pair, one: Neighbourhood): Neighbourhood => (a === one ? b : a);

/** Articles further apart, in days, are not compared: a story lasts longer by those between. */
export const WINDOW = 30;
/** Neighbours that are kept. A story of more holds together by those that its articles share. */
export const MOST = 40;
/** Articles less near than that are no neighbours. */
const LEAST = 0.03;

export interface NeighbourIndex {
  readonly neighbourhoods: Map<ArticleId, Neighbourhood>;
  /** Articles by week and key term, as `placeOf` joins them. */
  readonly places: Map<number, Posted[]>;
  /** How many articles there are of each week; those without a date are in week `UNDATED`. */
  readonly weeks: Map<number, number>;
}

interface Posted {
  readonly of: Neighbourhood;
  readonly weight: number;
}

export const emptyIndex = (): NeighbourIndex => ({
  neighbourhoods: new Map(),
  places: new Map(),
  weeks: new Map(),
});

/** Adds an article, and returns those whose neighbours are others now, itself among them. */
export function addToIndex(index: NeighbourIndex, features: StoryFeatures): Neighbourhood[] {
  const own: Neighbourhood = { features, neighbours: [] };
  const changed = [own];
  for (const [place, { of: other, near }] of candidatesOf(index, features).entries()) {
    if (place >= MOST && !isAmong(other, near, features.id)) continue;
    const pair = pairOf(own, other, near);
    if (place < MOST) own.neighbours.push(pair);
    if (insert(other, pair)) changed.push(other);
  }
  placeNeighbours(own);
  post(index, own);
  return changed;
}

/**
 * Takes an article out, and returns those whose neighbours are others now. Those that had too many to keep all are looked
 * for again.
 */
export function removeFromIndex(index: NeighbourIndex, id: ArticleId): Neighbourhood[] {
  const gone = index.neighbourhoods.get(id);
  if (gone === undefined) return [];
  unpost(index, gone);
  const changed = candidatesOf(index, gone.features)
    .map(({ of }) => of)
    .filter((other) => other.neighbours.some((pair) => otherOf(pair, other) === gone));
  for (const other of changed) {
    if (other.neighbours.length < MOST)
      other.neighbours = other.neighbours.filter((pair) => otherOf(pair, other) !== gone);
    else findNeighbours(index, other);
    placeNeighbours(other);
  }
  return changed;
}

/** Returns what an article that is not in the index would be like, as if it were everybody's neighbour that is near enough. */
export function visit(index: NeighbourIndex, features: StoryFeatures): Neighbourhood {
  const own: Neighbourhood = { features, neighbours: [] };
  own.neighbours = candidatesOf(index, features)
    .slice(0, MOST)
    .map(({ of, near }) => pairOf(own, of, near));
  placeNeighbours(own);
  for (const pair of own.neighbours) {
    const other = otherOf(pair, own);
    const nearer = other.neighbours.findIndex((one) => one.near < pair.near);
    setPlace(pair, other, nearer < 0 ? other.neighbours.length : nearer);
  }
  return own;
}

/** Looks for the neighbours of one that is in the index; pairs that are there already stay. */
function findNeighbours(index: NeighbourIndex, own: Neighbourhood): void {
  const known = new Map(own.neighbours.map((pair) => [otherOf(pair, own), pair]));
  own.neighbours = candidatesOf(index, own.features)
    .slice(0, MOST)
    .map(
      ({ of, near }) =>
        known.get(of) ?? of.neighbours.find((pair) => otherOf(pair, of) === own) ?? pairOf(own, of, near),
    );
}

function pairOf(one: Neighbourhood, other: Neighbourhood, near: number): Pair {
  const [a, b] = one.features.id < other.features.id ? [one, other] : [other, one];
  const gap = gapOf(one.features, other.features);
  return { a, b, near, gap, placeWithA: NOWHERE, placeWithB: NOWHERE, own: null };
}

function placeNeighbours(own: Neighbourhood): void {
  for (const [place, pair] of own.neighbours.entries()) setPlace(pair, own, place);
}

function setPlace(pair: Pair, own: Neighbourhood, place: number): void {
  if (pair.a === own) pair.placeWithA = place;
  else pair.placeWithB = place;
}

/** Days between two articles, 0 where one has no date. */
export const gapOf = (a: StoryFeatures, b: StoryFeatures): number =>
  a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);

/** Negative where the first comes first: the nearer one, and of equals the one with the lesser id. */
const compare = (near: number, id: ArticleId, other: number, otherId: ArticleId): number =>
  other - near || (id < otherId ? -1 : 1);

/** Would it be among the nearest? */
function isAmong(own: Neighbourhood, near: number, id: ArticleId): boolean {
  const last = own.neighbours[MOST - 1];
  return last === undefined || compare(near, id, last.near, otherOf(last, own).features.id) < 0;
}

/** Returns whether the other of the pair is among the nearest now. */
function insert(own: Neighbourhood, pair: Pair): boolean {
  const id = otherOf(pair, own).features.id;
  if (!isAmong(own, pair.near, id)) return false;
  const { neighbours } = own;
  let [low, high] = [0, neighbours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = neighbours[middle]!;
    if (compare(there.near, otherOf(there, own).features.id, pair.near, id) < 0) low = middle + 1;
    else high = middle;
  }
  neighbours.splice(low, 0, pair);
  if (neighbours.length > MOST) setPlace(neighbours.pop()!, own, NOWHERE);
  for (let place = low; place < neighbours.length; place++) setPlace(neighbours[place]!, own, place);
  return true;
}

const UNDATED = 0;
const WEEK = 7;
const weekOf = ({ day }: StoryFeatures): number =>
  day === null ? UNDATED : 100_000 + Math.floor(day / WEEK);
const placeOf = (week: number, term: number): number => week * 2 ** 32 + term;

interface Candidate {
  readonly of: Neighbourhood;
  readonly near: number;
}

/** Returns the other articles in the window that share enough of the weightiest terms, the nearest first. */
function candidatesOf(index: NeighbourIndex, features: StoryFeatures): Candidate[] {
  const shared = new Map<Neighbourhood, number>();
  const { terms, weights } = features.keys;
  const weeks = weeksOf(index, features);
  for (let k = 0; k < terms.length; k++)
    for (const week of weeks)
      for (const { of, weight } of index.places.get(placeOf(week, terms[k]!)) ?? [])
        shared.set(of, (shared.get(of) ?? 0) + weights[k]! * weight);
  const found: Candidate[] = [];
  for (const [of, sum] of shared) {
    const near = sum / (features.norms.all * of.features.norms.all);
    if (near >= LEAST && of.features.id !== features.id && gapOf(features, of.features) <= WINDOW)
      found.push({ of, near });
  }
  return found.sort((a, b) => compare(a.near, a.of.features.id, b.near, b.of.features.id));
}

function weeksOf(index: NeighbourIndex, features: StoryFeatures): number[] {
  const weeks = [...index.weeks.keys()];
  if (features.day === null) return weeks;
  const [first, last] = [features.day - WINDOW, features.day + WINDOW].map((day) =>
    weekOf({ ...features, day }),
  );
  return weeks.filter((week) => week === UNDATED || (week >= first! && week <= last!));
}

function post(index: NeighbourIndex, own: Neighbourhood): void {
  const { features } = own;
  const week = weekOf(features);
  index.neighbourhoods.set(features.id, own);
  index.weeks.set(week, (index.weeks.get(week) ?? 0) + 1);
  for (const [k, term] of features.keys.terms.entries()) {
    const place = placeOf(week, term);
    const posted = { of: own, weight: features.keys.weights[k]! };
    const there = index.places.get(place);
    if (there === undefined) index.places.set(place, [posted]);
    else there.push(posted);
  }
}

function unpost(index: NeighbourIndex, own: Neighbourhood): void {
  const { features } = own;
  const week = weekOf(features);
  index.neighbourhoods.delete(features.id);
  const left = index.weeks.get(week)! - 1;
  if (left === 0) index.weeks.delete(week);
  else index.weeks.set(week, left);
  for (const term of features.keys.terms) {
    const place = placeOf(week, term);
    const there = index.places.get(place)!.filter(({ of }) => of !== own);
    if (there.length === 0) index.places.delete(place);
    else index.places.set(place, there);
  }
}
