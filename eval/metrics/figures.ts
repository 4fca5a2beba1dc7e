/** Figures: what a metric comes to, with the counts behind it and what was missed. */

import type { Span } from '../../src/model/span.ts';
import { overlapLength } from '../../src/text/offsets.ts';

export interface Figure {
  readonly layer: string;
  readonly name: string;
  /** F1, or the share; `null` where there was nothing to find and nothing was found. */
  readonly value: number | null;
  readonly precision?: number | null;
  readonly recall?: number | null;
  /** What the value was worked out from, for the table. */
  readonly counts: string;
  /** In words, what was missed (`-`) and what was found wrongly (`+`). */
  readonly faults: readonly string[];
}

interface Counts {
  readonly hits: number;
  readonly given: number;
  readonly wanted: number;
  readonly faults?: readonly string[];
}

/** Returns the F1 of what was found, with precision and recall. */
export function f1(layer: string, name: string, { hits, given, wanted, faults = [] }: Counts): Figure {
  return {
    layer,
    name,
    value: given + wanted ? (2 * hits) / (given + wanted) : null,
    precision: given ? hits / given : null,
    recall: wanted ? hits / wanted : null,
    counts: `${round(hits)} right of ${given} found, ${wanted} there`,
    faults,
  };
}

/** Returns the share of what was asked that is right. */
export const share = (
  layer: string,
  name: string,
  { hits, of, faults = [] }: { hits: number; of: number; faults?: readonly string[] },
): Figure => ({ layer, name, value: of ? hits / of : null, counts: `${round(hits)} of ${of}`, faults });

const round = (count: number): string => String(Math.round(count * 100) / 100);

/** Returns pairs of indexes, each index in one pair at most, the best fits first. A fit of 0 is none. */
export function pairUp<Wanted, Given>(
  wanted: readonly Wanted[],
  given: readonly Given[],
  fit: (wanted: Wanted, given: Given) => number,
): [wanted: number, given: number][] {
  const fits = wanted.flatMap((one, i) =>
    given.map((other, j) => ({ i, j, fit: fit(one, other) })).filter((candidate) => candidate.fit > 0),
  );
  const usedWanted = new Set<number>();
  const usedGiven = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { i, j } of fits.sort((a, b) => b.fit - a.fit || a.i - b.i || a.j - b.j)) {
    if (usedWanted.has(i) || usedGiven.has(j)) continue;
    usedWanted.add(i);
    usedGiven.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

type Placed = Span & { readonly article: string };

/** Returns how well two places coincide: what both cover by what either covers, 0 in different articles. */
export function coincidence(a: Placed, b: Placed): number {
  const both = a.article === b.article ? overlapLength(a, b) : 0;
  return both ? both / (a.end - a.start + b.end - b.start - both) : 0;
}

/** A citation over this many characters points at nothing in particular, unless the place is a third of it. */
const TOO_LONG = 600;

/** Returns whether two places are about the same words: half of the shorter one lies in the other. */
export function meets(a: Placed, b: Placed): boolean {
  const [shorter, longer] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y) as [number, number];
  const both = a.article === b.article ? overlapLength(a, b) : 0;
  return both > 0 && both * 2 >= shorter && (longer <= TOO_LONG || shorter * 3 >= longer);
}

/** Returns every pair of different members, each as one string whatever the order. */
export function pairsOf(members: readonly string[]): string[] {
  const sorted = [...new Set(members)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => pairName(a, b)));
}

export const pairName = (a: string, b: string): string => (a < b ? `${a} = ${b}` : `${b} = ${a}`);
