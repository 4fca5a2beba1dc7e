/** Which statements say the same, and how surely: those with terms in common are laid side by side and judged. */

import { meets } from '../../text/sets.ts';
import { countOtherwise, LIKE_DEED } from './agreement.ts';
import type { IsCopy } from './copies.ts';
import type { Compare } from './evidence.ts';
import { type Join, surePairs } from './joins.ts';
import type { Remembered } from './known-pairs.ts';
import { type Weighed, weighUp } from './likeness.ts';
import type { ReadStatement } from './statements.ts';

/** Ordinals of two statements, the smaller first. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  /** How likely it is that both say the same, 0 to 1. */
  readonly score: number;
}

/** A share of the terms' weight of the one that says less that both have in common at least. */
const LEAST_COMMON = 0.12;
/** A pair that scores less is none. */
const LEAST_SCORE = 0.1;

/** How likely it is that two statements say the same, 0 to 1; where it is less than `least`, anything less. */
export type Likeness = (a: ReadStatement, b: ReadStatement, least?: number) => number;

export const likenessBy =
  (compare: Compare, isCopy: IsCopy): Likeness =>
  (a, b, least = 0) => {
    if (countsAgain(a, b) || countsAgain(b, a)) return 1;
    const copied = isCopy(a, b);
    const odds = copied ? Number.NEGATIVE_INFINITY : Math.log(least / (1 - least));
    const found = weighUp(a, b, compare, odds);
    return found === null ? 0 : judge(found, copied);
  };

/** Returns the pairs that may say the same, in the order of their ordinals; what `joins` has together surely does. */
export function findAlike(
  statements: readonly ReadStatement[],
  compare: Compare,
  isCopy: IsCopy,
  remembered: Remembered,
  joins: readonly Join[] = [],
): AlikePair[] {
  const likenessOf = likenessBy(compare, isCopy);
  const likely = (a: ReadStatement, b: ReadStatement): number => likenessOf(a, b, LEAST_SCORE);
  const sure = surePairs(statements, joins).map(([one, other]): AlikePair => ({ one, other, score: 1 }));
  const placeOf = (one: number, other: number): number => one * statements.length + other;
  const isSure = new Set(sure.map(({ one, other }) => placeOf(one, other)));
  const judge = (pair: number): AlikePair => {
    const [one, other] = [Math.floor(pair / statements.length), pair % statements.length];
    const [a, b] = [statements[one]!, statements[other]!];
    return { one, other, score: remembered(a, b, isCopy(a, b) ? 1 : 0, likely) };
  };
  const judged = Array.from(
    candidatesAmong(statements).filter((pair) => !isSure.has(pair)),
    judge,
  );
  return [...sure, ...judged.filter(({ score }) => score >= LEAST_SCORE)].sort(
    (a, b) => a.one - b.one || a.other - b.other,
  );
}

/** "The authority puts the figure at 1,900" and what it is set against, in this article or another that has it. */
const countsAgain = (again: ReadStatement, first: ReadStatement): boolean =>
  again.quantities.some(
    (one) => one.again && first.quantities.some(({ units }) => meets(one.units, units)),
  ) && [...first.stems].every((stem) => again.stems.has(stem));

/** A copied passage shows that the one was made from the other, but not sentence by sentence. In nats. */
const COPIED = 3;

/** Share of the words of one from which the other says the same of another number. */
const MOSTLY = 0.5;

function judge({ figures, deed, most, odds }: Weighed, copied: boolean): number {
  // "12 magazines and 300 rounds" beside "31 magazines and 923 rounds": who differs twice tells of something else.
  if (!copied && figures.otherNumbers > 1) return 0;
  // "500 marks are available to each household" beside "they paid each household 300": another sum, of another deed.
  if (!copied && deed < LIKE_DEED && most < MOSTLY && countOtherwise(figures)) return 0;
  const sum = odds + (copied ? COPIED * most : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Each statement is laid beside so many that have most in common with it. */
const MOST_CANDIDATES = 50;
/** A term that more statements have, in all and as a share, finds none. */
const COMMON = { least: 150, share: 0.15 };

/** Returns pairs of ordinals, the smaller first, in order; a pair is the one times the number of statements, plus the other. */
function candidatesAmong(statements: readonly ReadStatement[]): Float64Array {
  const nearTo = openNear(statements);
  const pairs: number[] = [];
  for (let at = 0; at < statements.length; at++)
    for (const other of nearTo(at)) pairs.push(Math.min(at, other) * statements.length + Math.max(at, other));
  const sorted = Float64Array.from(pairs).sort();
  return sorted.filter((pair, at) => pair !== sorted[at - 1]);
}

/** Returns what finds, by ordinals, the statements that have most in common with one. */
function openNear(statements: readonly ReadStatement[]): (at: number) => number[] {
  const { terms, postings } = indexTerms(statements);
  const weights = Float64Array.from(postings, (places) => Math.log(1 + statements.length / places.length));
  const totals = Float64Array.from(terms, (own) => own.reduce((sum, term) => sum + weights[term]!, 0));
  const most = Math.max(COMMON.least, COMMON.share * statements.length);
  const common = new Float64Array(statements.length);
  const touched = new Int32Array(statements.length);
  const shares = new Float64Array(statements.length);
  /** Adds up what others have in common with one, and returns how many have any. */
  const addUp = (own: Int32Array): number => {
    let count = 0;
    for (let index = 0; index < own.length; index++) {
      const places = postings[own[index]!]!;
      if (places.length > most) continue;
      const value = weights[own[index]!]!;
      for (let place = 0; place < places.length; place++) {
        const other = places[place]!;
        if (common[other] === 0) touched[count++] = other;
        common[other]! += value;
      }
    }
    return count;
  };
  return (at) => {
    const count = addUp(terms[at]!);
    let near = 0;
    for (let index = 0; index < count; index++) {
      const other = touched[index]!;
      const share = common[other]! / Math.min(totals[at]!, totals[other]!);
      common[other] = 0;
      if (other === at || share < LEAST_COMMON) continue;
      touched[near] = other;
      shares[near++] = share;
    }
    return nearest(touched.subarray(0, near), shares.subarray(0, near));
  };
}

/** Returns those that have most in common, the first of equals. A heap of hundreds of articles has hundreds for each. */
function nearest(ordinals: Int32Array, shares: Float64Array): number[] {
  const least = leastStep(shares);
  const near: number[] = [];
  for (let at = 0; at < shares.length; at++) if (stepOf(shares[at]!) >= least) near.push(at);
  return near
    .sort((a, b) => shares[b]! - shares[a]! || ordinals[a]! - ordinals[b]!)
    .slice(0, MOST_CANDIDATES)
    .map((at) => ordinals[at]!);
}

/** Only what is left above a step is sorted: of hundreds it takes longer to put all in order. */
const SHARE_STEPS = 256;
const stepOf = (share: number): number => Math.min(SHARE_STEPS, Math.floor(share * SHARE_STEPS));

/** Returns the step from which enough shares lie. */
function leastStep(shares: Float64Array): number {
  const counts = new Uint32Array(SHARE_STEPS + 1);
  for (const share of shares) counts[stepOf(share)]!++;
  let step = SHARE_STEPS;
  for (let count = counts[step]!; count < MOST_CANDIDATES && step > 0; ) count += counts[--step]!;
  return step;
}

/** Returns the terms of each statement as numbers, and by these the statements that have them. */
function indexTerms(statements: readonly ReadStatement[]): { terms: Int32Array[]; postings: number[][] } {
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const idOf = (term: string): number => {
    const id = ids.get(term) ?? postings.push([]) - 1;
    ids.set(term, id);
    return id;
  };
  const terms = statements.map((statement, at) => {
    const own = Int32Array.from(termsOf(statement), idOf);
    for (const term of own) postings[term]!.push(at);
    return own;
  });
  return { terms, postings };
}

/** Letters by which words of one root are found: "invade", "invasion". */
const ROOT = 4;

const termsOf = ({ said }: ReadStatement): string[] => [
  ...said.stems,
  ...new Set([...said.stems].filter((stem) => stem.length > ROOT).map((stem) => `~${stem.slice(0, ROOT)}`)),
  ...[...said.who].map((id) => `@${id}`),
  ...new Set(said.quantities.map(({ value }) => `#${value}`)),
  ...new Set(
    said.times.flatMap(({ start, clock }) =>
      [`%${start.slice(0, 10)}`, `%${start.slice(0, 4)}`, clock ?? []].flat(),
    ),
  ),
  ...said.lengths,
];
