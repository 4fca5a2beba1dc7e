/** Stretches of words that two texts have in common. */

import type { PassageKind } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import type { Taken, Tile } from '../../text/alignment.ts';
import type { OwnText } from './own-text.ts';

/** A stretch of two texts, as ranges of words, with the equal runs in it by which it can be cut. */
export interface Stretch {
  readonly first: Span;
  readonly second: Span;
  readonly kind: PassageKind;
  readonly tiles: readonly [Tile, ...Tile[]];
}

/** Returns what a chain of equal runs reaches over. */
export function stretchOf(chain: readonly [Tile, ...Tile[]]): { first: Span; second: Span } {
  const last = chain.at(-1)!;
  return {
    first: { start: chain[0].from, end: last.from + last.length },
    second: { start: chain[0].to, end: last.to + last.length },
  };
}

/** Numbers of words in each of two texts. */
export interface Counts {
  readonly first: number;
  readonly second: number;
}

/** Returns how many own words of each are taken. */
export const coveredOwn = (first: OwnText, second: OwnText, taken: Taken): Counts => ({
  first: countTaken(first.own, taken.from),
  second: countTaken(second.own, taken.to),
});

/** Returns how many of the own words are taken. */
export function countTaken(own: Uint8Array, taken: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < own.length; at++) count += own[at]! & taken[at]!;
  return count;
}

/** Returns how many of a range of words are the text's own. */
export function countOwn({ own }: OwnText, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += own[at]!;
  return count;
}
