/**
 * Which articles are like which: for each the most alike of those in a window of time, found through an index of its
 * weightiest terms. What is found depends on which articles there are, never on the order in which they came.
 */

import type { ArticleId } from '../../model/article.ts';
import type { StoryFeatures } from './features.ts';
import { type Likeness, likenessOf } from './likeness.ts';

/** An article beside another. */
export interface Neighbour {
  readonly id: ArticleId;
  /** Cosine of their weightiest terms, by which neighbours are chosen. */
  readonly near: number;
  readonly likeness: Likeness;
  /** Days between the two, 0 where one has no date. */
  readonly gap: number;
}

export interface Neighbourhood {
  readonly features: StoryFeatures;
  /** The nearest first, at most `MOST`. */
  neighbours: Neighbour[];
}

/** Articles further apart, in days, are not compared: a story lasts longer by those between. */
export const WINDOW = 30;
/** Neighbours that are kept. A story of more holds together by those that its articles share. */
export const MOST = 48;
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
export function addToIndex(index: NeighbourIndex, features: StoryFeatures): ArticleId[] {
  const own: Neighbourhood = { features, neighbours: [] };
  const changed = [features.id];
  const candidates = candidatesOf(index, features);
  for (const [place, { of: other, near }] of candidates.entries()) {
    const wanted = place < MOST;
    if (!wanted && !isAmong(other.neighbours, near, features.id)) continue;
    const shared = {
      near,
      likeness: likenessOf(features, other.features),
      gap: gapOf(features, other.features),
    };
    if (wanted) own.neighbours.push({ id: other.features.id, ...shared });
    if (insert(other.neighbours, { id: features.id, ...shared })) changed.push(other.features.id);
  }
  post(index, own);
  return changed;
}

/**
 * Takes an article out, and returns those whose neighbours are others now. Those that had too many to keep all are looked
 * for again.
 */
export function removeFromIndex(index: NeighbourIndex, id: ArticleId): ArticleId[] {
  const gone = index.neighbourhoods.get(id);
  if (gone === undefined) return [];
  unpost(index, gone);
  const changed: ArticleId[] = [];
  for (const { of: other } of candidatesOf(index, gone.features)) {
    if (!other.neighbours.some((one) => one.id === id)) continue;
    other.neighbours =
      other.neighbours.length < MOST
        ? other.neighbours.filter((one) => one.id !== id)
        : neighboursOf(index, other.features);
    changed.push(other.features.id);
  }
  return changed;
}

/** Returns the neighbours of an article among those in the index, whether or not it is there itself. */
function neighboursOf(index: NeighbourIndex, features: StoryFeatures): Neighbour[] {
  return candidatesOf(index, features)
    .slice(0, MOST)
    .map(({ of: other, near }) => ({
      id: other.features.id,
      near,
      likeness: likenessOf(features, other.features),
      gap: gapOf(features, other.features),
    }));
}

/** Days between two articles, 0 where one has no date. */
export const gapOf = (a: StoryFeatures, b: StoryFeatures): number =>
  a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);

/** Negative where the first comes first: the nearer one, and of equals the one with the lesser id. */
const compare = (near: number, id: ArticleId, other: number, otherId: ArticleId): number =>
  other - near || (id < otherId ? -1 : 1);

/** Would it be among the nearest? */
function isAmong(neighbours: readonly Neighbour[], near: number, id: ArticleId): boolean {
  const last = neighbours[MOST - 1];
  return last === undefined || compare(near, id, last.near, last.id) < 0;
}

/** Returns whether it is among the nearest now. */
function insert(neighbours: Neighbour[], one: Neighbour): boolean {
  if (!isAmong(neighbours, one.near, one.id)) return false;
  let [low, high] = [0, neighbours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = neighbours[middle]!;
    if (compare(there.near, there.id, one.near, one.id) < 0) low = middle + 1;
    else high = middle;
  }
  neighbours.splice(low, 0, one);
  if (neighbours.length > MOST) neighbours.pop();
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
