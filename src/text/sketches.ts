/**
 * Sketches: of all shingles of a text those with the smallest hashes. Two texts pick by the same rule, so what they
 * share of their sketches tells what they share of their shingles (Broder 1997, "On the resemblance and containment
 * of documents"), also where one text is a small part of the other.
 */

import { mix } from './hashed-words.ts';

/** Different hashes, the smallest first. */
export type HashSet = Uint32Array;

/** Returns the hashes of the runs of `size` numbers; `seed` keeps different kinds of runs apart. */
export function shingleSet(values: ArrayLike<number>, size: number, seed: number): HashSet {
  const hashes = new Uint32Array(Math.max(0, values.length - size + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = seed;
    for (let offset = 0; offset < size; offset++)
      hash = Math.imul(hash, 0x9e3779b1) ^ Math.imul(values[at + offset]!, 0x85ebca6b);
    hashes[at] = mix(hash);
  }
  return distinct(hashes.sort());
}

function distinct(sorted: Uint32Array): HashSet {
  let length = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[length++] = sorted[at]!;
  return sorted.subarray(0, length);
}

/** How many of a text's shingles are in its sketch: at least so many, and more of a longer text. */
export interface SketchSize {
  readonly least: number;
  /** Times the square root of the number of shingles: a long text is found by its parts, at little cost in space. */
  readonly perRoot: number;
}

/** Returns the smallest hashes of a set. */
export const sketchOf = (hashes: HashSet, { least, perRoot }: SketchSize): HashSet =>
  hashes.subarray(0, Math.max(least, Math.round(perRoot * Math.sqrt(hashes.length))));

/** Returns how many hashes two sets share. */
export function sharedOf(first: HashSet, second: HashSet): number {
  let shared = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [a, b] = [first[i]!, second[j]!];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}
