/**
 * An index of what stands there with which weighty terms, by weeks: finds what shares some with an article of its time. It
 * holds numbers in typed arrays, since a library has millions of terms.
 */

import type { StoryFeatures } from './features.ts';

/** What is looked for in an index. */
export interface Entry {
  readonly id: string;
  /** Days since 1970, `null` where unknown. */
  readonly day: number | null;
  /** Euclidean norm of the weights of all its terms. */
  readonly norm: number;
}

/** What an index holds. */
export interface Posted extends Entry {
  /** Under which it is posted; numbers are used again. */
  number: number;
}

export interface KeyIndex<Held extends Posted> {
  /** By number. */
  readonly entries: (Held | undefined)[];
  readonly free: number[];
  readonly weeks: Map<number, Week>;
  /** A place for each number, for whoever looks for something; zero before and after. */
  sums: Float64Array;
}

export const emptyKeyIndex = <Held extends Posted>(): KeyIndex<Held> => ({
  entries: [],
  free: [],
  weeks: new Map(),
  sums: new Float64Array(1024),
});

/** Articles further apart, in days, are not compared: a story lasts longer by those between. */
export const WINDOW = 30;
/** Articles less near than that are no neighbours. */
const LEAST = 0.03;

type Keys = StoryFeatures['keys'];

export function post<Held extends Posted>(index: KeyIndex<Held>, entry: Held, keys: Keys): void {
  const number = index.free.pop() ?? index.entries.length;
  index.entries[number] = entry;
  entry.number = number;
  if (number >= index.sums.length) index.sums = new Float64Array(2 * index.sums.length);
  const name = weekOf(entry.day);
  let week = index.weeks.get(name);
  if (week === undefined) {
    week = emptyWeek();
    index.weeks.set(name, week);
  }
  week.entries++;
  for (const [k, term] of keys.terms.entries()) addPosting(week, term, number, keys.weights[k]!);
}

export function unpost<Held extends Posted>(index: KeyIndex<Held>, entry: Held, keys: Keys): void {
  const { number } = entry;
  const name = weekOf(entry.day);
  const week = index.weeks.get(name)!;
  week.entries--;
  if (week.entries === 0) index.weeks.delete(name);
  else for (const term of keys.terms) removePosting(week, term, number);
  index.entries[number] = undefined;
  index.free.push(number);
}

export interface Candidate<Held> {
  readonly of: Held;
  /** Cosine of their weightiest terms. */
  readonly near: number;
}

/** Returns what else in the window of time shares enough of the weightiest terms, in no order. */
export function candidatesOf<Held extends Posted>(
  index: KeyIndex<Held>,
  { id, day, norm }: Entry,
  { terms, weights }: Keys,
): Candidate<Held>[] {
  const { sums, entries } = index;
  const touched: number[] = [];
  const weeks = weeksAround(index, day);
  for (let k = 0; k < terms.length; k++)
    for (const week of weeks) {
      const weight = weights[k]!;
      for (let at = firstPosting(week, terms[k]!); at >= 0; at = week.next[at]!) {
        const number = week.numbers[at]!;
        if (sums[number] === 0) touched.push(number);
        sums[number]! += weight * week.weights[at]!;
      }
    }
  const found: Candidate<Held>[] = [];
  for (const number of touched) {
    const of = entries[number]!;
    const near = sums[number]! / (norm * of.norm);
    sums[number] = 0;
    if (near >= LEAST && of.id !== id && gapOf(day, of.day) <= WINDOW) found.push({ of, near });
  }
  return found;
}

/** Days between two, 0 where one has no date. */
export const gapOf = (one: number | null, other: number | null): number =>
  one === null || other === null ? 0 : Math.abs(one - other);

const UNDATED = 0;
const weekOf = (day: number | null): number => (day === null ? UNDATED : 100_000 + Math.floor(day / 7));

function weeksAround<Held extends Posted>({ weeks }: KeyIndex<Held>, day: number | null): Week[] {
  if (day === null) return [...weeks.values()];
  const [first, last] = [weekOf(day - WINDOW), weekOf(day + WINDOW)];
  const around: Week[] = [];
  for (const [name, week] of weeks)
    if (name === UNDATED || (name >= first && name <= last)) around.push(week);
  return around;
}

/** Postings of a week: chains by term, found through a table with open addresses. */
export interface Week {
  entries: number;
  /** Terms and the first posting of each, -1 where the place is free. */
  terms: Uint32Array;
  first: Int32Array;
  used: number;
  count: number;
  next: Int32Array;
  numbers: Int32Array;
  weights: Float32Array;
}

const emptyWeek = (): Week => ({
  ...{ entries: 0, used: 0, count: 0 },
  terms: new Uint32Array(256),
  first: new Int32Array(256).fill(FREE),
  next: new Int32Array(256),
  numbers: new Int32Array(256),
  weights: new Float32Array(256),
});

/** A place of the table that was never taken, and one of which all postings were taken out. */
const FREE = -2;
const NONE = -1;

function placeOf({ terms, first }: Week, term: number): number {
  const mask = terms.length - 1;
  // Terms are hashes already, mixed.
  for (let place = term & mask; ; place = (place + 1) & mask)
    if (first[place] === FREE || terms[place] === term) return place;
}

function firstPosting(week: Week, term: number): number {
  return week.first[placeOf(week, term)]!;
}

function addPosting(week: Week, term: number, number: number, weight: number): void {
  if (2 * week.used >= week.terms.length) widenTable(week);
  if (week.count === week.next.length) widenPostings(week);
  const place = placeOf(week, term);
  if (week.first[place] === FREE) {
    week.terms[place] = term;
    week.first[place] = NONE;
    week.used++;
  }
  const at = week.count++;
  week.next[at] = week.first[place]!;
  week.numbers[at] = number;
  week.weights[at] = weight;
  week.first[place] = at;
}

function removePosting(week: Week, term: number, number: number): void {
  const place = placeOf(week, term);
  let before = NONE;
  for (let at = week.first[place]!; at >= 0; before = at, at = week.next[at]!)
    if (week.numbers[at] === number) {
      if (before === NONE) week.first[place] = week.next[at]!;
      else week.next[before] = week.next[at]!;
      return;
    }
}

function widenTable(week: Week): void {
  const { terms, first } = week;
  week.terms = new Uint32Array(2 * terms.length);
  week.first = new Int32Array(2 * terms.length).fill(FREE);
  week.used = 0;
  for (let at = 0; at < terms.length; at++) {
    if (first[at]! < 0) continue;
    const place = placeOf(week, terms[at]!);
    week.terms[place] = terms[at]!;
    week.first[place] = first[at]!;
    week.used++;
  }
}

function widenPostings(week: Week): void {
  const size = 2 * week.next.length;
  const [next, numbers, weights] = [new Int32Array(size), new Int32Array(size), new Float32Array(size)];
  next.set(week.next);
  numbers.set(week.numbers);
  weights.set(week.weights);
  Object.assign(week, { next, numbers, weights });
}
