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
  readonly likeness: Likeness;
  /** Days between the two, 0 where one has no date. */
  readonly gap: number;
}

export interface Neighbourhood {
  readonly features: StoryFeatures;
  /** The most alike first, at most `MOST`. */
  neighbours: Neighbour[];
}

/** Articles further apart, in days, are not compared: a story lasts longer by those between. */
export const WINDOW = 30;
/** Neighbours that are kept. A story of more holds together by those that its articles share. */
export const MOST = 64;
/** Articles less alike than that, by all their terms, are no neighbours: 1% of the pairs on one event in ECB+ and NeuS (train). */
const LEAST = 0.05;
/** What two must share of their weightiest terms alone to be compared. */
const CANDIDATE = 0.025;

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
  for (const other of candidatesOf(index, features)) {
    const likeness = likenessOf(features, other.features);
    if (likeness[0]! < LEAST) continue;
    const gap = gapOf(features, other.features);
    own.neighbours.push({ id: other.features.id, likeness, gap });
    if (insert(other.neighbours, { id: features.id, likeness, gap })) changed.push(other.features.id);
  }
  own.neighbours = own.neighbours.sort(byLikeness).slice(0, MOST);
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
  for (const other of candidatesOf(index, gone.features)) {
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
export function neighboursOf(index: NeighbourIndex, features: StoryFeatures): Neighbour[] {
  return [...candidatesOf(index, features)]
    .filter((other) => other.features.id !== features.id)
    .map((other) => ({
      id: other.features.id,
      likeness: likenessOf(features, other.features),
      gap: gapOf(features, other.features),
    }))
    .filter(({ likeness }) => likeness[0]! >= LEAST)
    .sort(byLikeness)
    .slice(0, MOST);
}

/** Days between two articles, 0 where one has no date. */
export const gapOf = (a: StoryFeatures, b: StoryFeatures): number =>
  a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);

const byLikeness = (a: Neighbour, b: Neighbour): number =>
  b.likeness[0]! - a.likeness[0]! || (a.id < b.id ? -1 : 1);

/** Returns whether it is among the most alike. */
function insert(neighbours: Neighbour[], one: Neighbour): boolean {
  if (neighbours.length === MOST && byLikeness(one, neighbours[MOST - 1]!) > 0) return false;
  let [low, high] = [0, neighbours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byLikeness(neighbours[middle]!, one) < 0) low = middle + 1;
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

/** Returns the articles in the window that share enough of the weightiest terms. */
function candidatesOf(index: NeighbourIndex, features: StoryFeatures): Neighbourhood[] {
  const shared = new Map<Neighbourhood, number>();
  const { terms, weights } = features.keys;
  for (const week of weeksOf(index, features))
    for (let k = 0; k < terms.length; k++)
      for (const { of, weight } of index.places.get(placeOf(week, terms[k]!)) ?? [])
        shared.set(of, (shared.get(of) ?? 0) + weights[k]! * weight);
  const found: Neighbourhood[] = [];
  for (const [other, sum] of shared)
    if (
      sum >= CANDIDATE * features.norms.all * other.features.norms.all &&
      gapOf(features, other.features) <= WINDOW
    )
      found.push(other);
  return found;
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
