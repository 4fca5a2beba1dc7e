/**
 * How far what two articles say first stands in the other's text at all, by kind. Two fires are alike in most words, but the
 * town in the title of one is missing in the other.
 */

import { KINDS, LEAD, type StoryFeatures } from './features.ts';

interface Aspect {
  readonly of: Exclude<keyof StoryFeatures['norms'], 'pairs'>;
  /** Bits that the term must have in the other text. */
  readonly there: number;
}

const ASPECTS: readonly Aspect[] = [
  { of: 'leadName', there: 0 },
  { of: 'leadWord', there: 0 },
  { of: 'leadNumber', there: 0 },
  { of: 'titleName', there: 0 },
  { of: 'titleWord', there: 0 },
  { of: 'title', there: LEAD },
];
/** Bits of a term's kinds in one text and the other: four each. */
const BITS = 4;
/** Which aspects a shared term counts for, as bits, by its kinds here and there: asked for millions of times. */
const COUNTS_FOR = Uint8Array.from({ length: 1 << (2 * BITS) }, (_, kinds) =>
  ASPECTS.reduce((bits, { of, there }, at) => {
    const fits = KINDS[of](kinds >> BITS) && (kinds & there) === there;
    return fits ? bits | (1 << at) : bits;
  }, 0),
);
/** Where an article has nothing of a kind. */
const UNKNOWN = 0.5;

/** Sums of squares of weights, by aspect: of one article what the other has, and the other way round. */
export interface Covered {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export const nothingCovered = (): Covered => ({
  a: new Float64Array(ASPECTS.length),
  b: new Float64Array(ASPECTS.length),
});

/** Counts one side of a shared term, of such a kind here and there. */
export function addCovered(sums: Float64Array, here: number, there: number, weight: number): void {
  for (let at = 0, bits = COUNTS_FOR[(here << BITS) | there]!; bits > 0; at++, bits >>= 1)
    if (bits & 1) sums[at]! += weight * weight;
}

/** Adds, of each aspect, the greater and the lesser share. */
export function putCoverage(likeness: number[], covered: Covered, a: StoryFeatures, b: StoryFeatures): void {
  for (let at = 0; at < ASPECTS.length; at++) {
    const { of } = ASPECTS[at]!;
    const one = shareOf(covered.a[at]!, a.norms[of]);
    const other = shareOf(covered.b[at]!, b.norms[of]);
    likeness.push(Math.max(one, other), Math.min(one, other));
  }
}

const shareOf = (sum: number, norm: number): number => (norm === 0 ? UNKNOWN : sum / (norm * norm));
