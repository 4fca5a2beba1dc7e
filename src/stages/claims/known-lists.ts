/**
 * What two things of a list have with each other is known the next time, as long as both are in it and weigh the same. Of a
 * story that grows nearly all do: only what is new, or weighs otherwise, is laid beside the rest.
 */

import type { DossierArticle } from '../../model/dossier.ts';

/** With which others of its list one thing has something, in their order, and what that is. */
export interface Row {
  readonly others: number[];
  readonly values: number[];
}

/** Returns what finds with which of some of a list, by their places in it, the one at a place has something. */
export type FindRows = (among: readonly number[]) => (at: number) => Row;

/** Returns the row of one with those of some that stand behind it: what `find` finds of it with each, unless that is 0. */
export function rowBehind(at: number, among: readonly number[], find: (other: number) => number): Row {
  const row: Row = { others: [], values: [] };
  let first = among.length;
  while (first > 0 && among[first - 1]! > at) first--;
  for (let next = first; next < among.length; next++) {
    const found = find(among[next]!);
    if (found === 0) continue;
    row.others.push(among[next]!);
    row.values.push(found);
  }
  return row;
}

interface List {
  readonly marks: readonly number[];
  readonly rows: readonly Row[];
}

interface Place {
  readonly list: List;
  readonly at: number;
}

export interface KnownLists {
  /**
   * Returns of each thing of a list with which others it has something. The same two of which one stood before the other
   * must always come to the same while both have the same marks, and have something at most in this order if `find` says so.
   */
  readonly rowsOf: (all: readonly object[], marks: readonly number[], find: FindRows) => readonly Row[];
}

/** Returns what opens, by the articles of a story, what is known of its lists of one sort: a thing is in one of them. */
export function keepLists(): (articles: readonly DossierArticle[]) => KnownLists {
  const known = new WeakMap<DossierArticle, Map<object, Place>>();
  return (articles) => openLists(articles, known);
}

function openLists(
  articles: readonly DossierArticle[],
  known: WeakMap<DossierArticle, Map<object, Place>>,
): KnownLists {
  // An article may be in several stories: this one is that of which most are.
  const stories = Map.groupBy(articles, (article) => known.get(article));
  const [before] = [...stories].reduce(
    (most, one) => (one[1].length > most[1].length ? one : most),
    [undefined, []],
  );
  const now = new Map<object, Place>();
  for (const article of articles) known.set(article, now);
  return {
    rowsOf: (all, marks, find) => {
      const places = all.map((one) => before?.get(one));
      const rows = rowsFrom(places, marks, find);
      const list = { marks, rows };
      for (const [at, one] of all.entries()) now.set(one, { list, at });
      return rows;
    },
  };
}

function rowsFrom(
  places: readonly (Place | undefined)[],
  marks: readonly number[],
  find: FindRows,
): readonly Row[] {
  const list = places.find((place) => place !== undefined)?.list;
  const rowAmongAll = find(Array.from(marks.keys()));
  if (list === undefined) return marks.map((_, at) => rowAmongAll(at));
  const isKnown = stillKnown(places, marks, list);
  const fresh = Array.from(marks.keys()).filter((at) => !isKnown[at]);
  const rowAmongFresh = find(fresh);
  const movedTo = new Int32Array(list.rows.length).fill(-1);
  for (const [at, place] of places.entries()) if (isKnown[at]) movedTo[place!.at] = at;
  return places.map((place, at) =>
    isKnown[at] ? join(list.rows[place!.at]!, movedTo, rowAmongFresh(at)) : rowAmongAll(at),
  );
}

/** Tells of each whether it weighs what it weighed in the list, and stands behind those that it stood behind. */
function stillKnown(
  places: readonly (Place | undefined)[],
  marks: readonly number[],
  list: List,
): readonly boolean[] {
  let last = -1;
  return places.map((place, at) => {
    if (place?.list !== list || place.at <= last || list.marks[place.at] !== marks[at]) return false;
    last = place.at;
    return true;
  });
}

/** Returns what is left of a row as it was, with what it has with others now. */
function join(before: Row, movedTo: Int32Array, added: Row): Row {
  const joined: Row = { others: [], values: [] };
  let next = 0;
  const addUpTo = (end: number): void => {
    for (; next < added.others.length && added.others[next]! < end; next++)
      add(added, next, added.others[next]!);
  };
  const add = (from: Row, at: number, other: number): void => {
    joined.others.push(other);
    joined.values.push(from.values[at]!);
  };
  for (let at = 0; at < before.others.length; at++) {
    const other = movedTo[before.others[at]!]!;
    if (other < 0) continue;
    addUpTo(other);
    add(before, at, other);
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return joined;
}
