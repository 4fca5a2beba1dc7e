/**
 * Picks the pairs of texts worth aligning. Texts that share rare runs of words, of names and numbers in order (which
 * survive a spinner), or of stems find each other in an index; the work grows with the number of texts and no faster.
 */

import { ShingleIndex, shingleHashes } from '../../text/shingles.ts';
import type { OwnText } from './own-text.ts';

/** Ordinals of two texts, the smaller first. */
export type Pair = readonly [first: number, second: number];

interface Feature {
  readonly shinglesOf: (text: OwnText) => Uint32Array;
  /** Share of the fewer shingles, and number of them, from which a pair is aligned. */
  readonly share: number;
  readonly count: number;
}

/**
 * Set low: of the pairs that aligning every pair of `eval/` finds, none is missed; the aligned pairs decide.
 */
const FEATURES: readonly Feature[] = [
  { shinglesOf: ({ ids, own }) => shingleHashes(pick(ids, own), 4), share: 0.02, count: 3 },
  { shinglesOf: ({ ids, fixed }) => shingleHashes(pick(ids, fixed), 3), share: 0.1, count: 3 },
  { shinglesOf: (text) => shingleHashes(pick(text.stems, content(text)), 2), share: 0.04, count: 4 },
];

/** Of the texts that share a shingle the first so many are counted. */
const MOST_POSTINGS = 64;
/** A text is aligned with so many others at most; with fewer where there are very many texts. */
const PARTNERS = { most: 40, least: 4, inAll: 60_000 };

/** Returns the pairs, in order. */
export function pickPairs(texts: readonly OwnText[]): Pair[] {
  const indexes = FEATURES.map(() => new ShingleIndex(MOST_POSTINGS));
  const sizes: number[][] = FEATURES.map(() => []);
  const { most, least, inAll } = PARTNERS;
  const partners = Math.min(most, Math.max(least, Math.floor(inAll / texts.length)));
  return texts.flatMap((text, second) => {
    const scores = new Map<number, number>();
    FEATURES.forEach(({ shinglesOf, share, count }, at) => {
      const shingles = new Set(shinglesOf(text));
      for (const [first, shared] of indexes[at]!.add(shingles)) {
        const ratio = shared / Math.max(1, Math.min(shingles.size, sizes[at]![first]!));
        if (shared < count || (ratio < share && shared < ENOUGH_SHARED)) continue;
        scores.set(first, Math.max(scores.get(first) ?? 0, ratio / share));
      }
      sizes[at]!.push(shingles.size);
    });
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, partners)
      .map(([first]): Pair => [first, second])
      .sort((a, b) => a[0] - b[0]);
  });
}

/** A copied paragraph shares as many, however long the texts are. */
const ENOUGH_SHARED = 12;

const pick = (values: Int32Array, marks: Uint8Array): Int32Array => values.filter((_, at) => marks[at] === 1);

const content = ({ own, stems }: OwnText): Uint8Array =>
  Uint8Array.from(own, (one, at) => (one === 1 && stems[at] !== -1 ? 1 : 0));
