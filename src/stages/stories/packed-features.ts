/** Features in one piece of memory: of a hundred thousand articles, lists of their own would take half as much again. */

import type { StoryFeatures } from './features.ts';

/** Plain data: how many terms, pairs and keys there are, and their numbers one list behind the other. */
export interface PackedFeatures extends Omit<StoryFeatures, 'single' | 'pairs' | 'keys'> {
  readonly counts: readonly [single: number, pairs: number, keys: number];
  readonly numbers: ArrayBuffer;
}

export function packFeatures({ single, pairs, keys, ...rest }: StoryFeatures): PackedFeatures {
  const counts = [single.terms.length, pairs.terms.length, keys.terms.length] as const;
  const numbers = new ArrayBuffer(8 * (counts[0] + counts[1] + counts[2]) + counts[0]);
  const packed = { ...rest, counts, numbers };
  const into = unpackFeatures(packed);
  for (const [from, to] of [[single, into.single] as const, [pairs, into.pairs], [keys, into.keys]]) {
    to.terms.set(from.terms);
    to.weights.set(from.weights);
  }
  into.single.kinds.set(single.kinds);
  return packed;
}

/** Returns the features, which lie where they lay. */
export function unpackFeatures({ counts, numbers, ...rest }: PackedFeatures): StoryFeatures {
  let at = 0;
  const termsOf = (count: number) => {
    const terms = new Uint32Array(numbers, at, count);
    const weights = new Float32Array(numbers, at + 4 * count, count);
    at += 8 * count;
    return { terms, weights };
  };
  const [single, pairs, keys] = [termsOf(counts[0]), termsOf(counts[1]), termsOf(counts[2])];
  return { ...rest, single: { ...single, kinds: new Uint8Array(numbers, at, counts[0]) }, pairs, keys };
}

/** The weightiest terms alone, from a place on in a piece of memory. */
export interface PackedKeys {
  readonly counts: readonly [single: 0, pairs: 0, keys: number];
  readonly numbers: ArrayBuffer;
  readonly from: number;
}

export const isWhole = (packed: PackedFeatures | PackedKeys): packed is PackedFeatures => !('from' in packed);

/** Returns the weightiest terms in a piece of memory of their own. */
export function keysAlone({ counts: [single, pairs, keys], numbers }: PackedFeatures): PackedKeys {
  const at = 8 * (single + pairs);
  return { counts: [0, 0, keys], numbers: numbers.slice(at, at + 8 * keys), from: 0 };
}

/** Returns the weightiest terms, which lie where they lay. */
export function keysOf(packed: PackedFeatures | PackedKeys): StoryFeatures['keys'] {
  const {
    counts: [single, pairs, keys],
    numbers,
  } = packed;
  const at = (isWhole(packed) ? 0 : packed.from) + 8 * (single + pairs);
  return {
    terms: new Uint32Array(numbers, at, keys),
    weights: new Float32Array(numbers, at + 4 * keys, keys),
  };
}
