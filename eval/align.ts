/**
 * Finds the words of one text in another that says nearly the same, so that a place in an extracted article can be
 * told in the key's own text, whatever lines, marks or junk the extraction kept or dropped.
 */

import type { Span } from '../src/model/span.ts';
import { foldText } from '../src/text/normalise.ts';
import { wordsOf } from '../src/text/words.ts';

export interface Alignment {
  /** Number of words that both texts have in the same order, and of either. */
  readonly shared: number;
  readonly words: { readonly from: number; readonly to: number };
  /** Spans of the words of `from` that are found in `to`, with their place there. */
  readonly found: readonly { readonly from: Span; readonly to: Span }[];
  /** Returns where a span of `from` stands in `to`; `null` where under half of its words do. */
  place(span: Span): Span | null;
}

/** Returns how the words of one text stand in another. Time grows as n log n, so long texts are no danger. */
export function alignWords(from: string, to: string): Alignment {
  const source = wordsOf(from);
  const target = wordsOf(to);
  const match = matchWords(
    source.map((word) => foldText(word.text)),
    target.map((word) => foldText(word.text)),
  );
  const found = source.flatMap((word, i) => (match[i]! < 0 ? [] : [{ from: word, to: target[match[i]!]! }]));
  return {
    shared: found.length,
    words: { from: source.length, to: target.length },
    found,
    place: (span) => {
      const inside = source.filter((word) => word.start < span.end && span.start < word.end).length;
      const placed = found.filter((pair) => pair.from.start < span.end && span.start < pair.from.end);
      return placed.length && placed.length * 2 >= inside ? placeOf(span, placed) : null;
    },
  };
}

/** A span that begins or ends inside a word ("Vargas" in "Vargas’s") does so in the other text too. */
function placeOf(span: Span, placed: Alignment['found']): Span {
  const first = placed[0]!;
  const last = placed.at(-1)!;
  const start = first.to.start + Math.max(0, span.start - first.from.start);
  const end = last.to.end - Math.max(0, last.from.end - span.end);
  return { start, end: Math.max(end, start + 1) };
}

/** Three words in a row are seldom twice in an article, and survive most edits. */
const RUN = 3;

/** Returns for each word of `a` the index of its like in `b`, or -1, rising: runs found once in both, then grown. */
function matchWords(a: readonly string[], b: readonly string[]): Int32Array {
  const match = new Int32Array(a.length).fill(-1);
  const taken = new Uint8Array(b.length);
  const take = (i: number, j: number): boolean => {
    if (i < 0 || j < 0 || i >= a.length || j >= b.length || match[i]! >= 0 || taken[j] || a[i] !== b[j])
      return false;
    match[i] = j;
    taken[j] = 1;
    return true;
  };
  for (const [i, j] of longestRise(sharedRuns(a, b))) for (let k = 0; k < RUN; k++) take(i + k, j + k);
  for (let i = 1; i < a.length; i++) if (match[i - 1]! >= 0) take(i, match[i - 1]! + 1);
  for (let i = a.length - 2; i >= 0; i--) if (match[i + 1]! >= 0) take(i, match[i + 1]! - 1);
  return match;
}

function sharedRuns(a: readonly string[], b: readonly string[]): [number, number][] {
  const inB = uniqueRuns(b);
  return [...uniqueRuns(a)].flatMap(([run, i]): [number, number][] => {
    const j = inB.get(run);
    return j === undefined ? [] : [[i, j]];
  });
}

function uniqueRuns(words: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  const repeated = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    if (at.has(run)) repeated.add(run);
    at.set(run, i);
  }
  for (const run of repeated) at.delete(run);
  return at;
}

/** Returns the longest list of pairs in which both numbers rise; the first numbers rise already. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const rise: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rise.push(pairs[index]!);
  return rise.reverse();
}
