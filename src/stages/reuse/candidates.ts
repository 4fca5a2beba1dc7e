/**
 * Picks the pairs of texts worth aligning. Texts that share rare runs of words, of names and numbers in order (which
 * survive a spinner), or of stems find each other in an index; the work grows with the number of texts and no faster.
 */

import { onceEachWith } from '../../text/once-each.ts';
import { distinctHashes, ShingleIndex, shingleHashes } from '../../text/shingles.ts';
import type { Lexicon } from './lexicon.ts';
import type { OwnText } from './own-text.ts';

/** Ordinals of two texts, the smaller first. */
export type Pair = readonly [first: number, second: number];

interface Feature {
  readonly shinglesOf: (text: OwnText, lexicon: Lexicon) => Int32Array;
  /** Share of the fewer shingles, and number of them, from which a pair is aligned. */
  readonly share: number;
  readonly count: number;
}

/**
 * Set low: of the pairs that aligning every pair of `eval/` finds, none is missed; the aligned pairs decide.
 */
const FEATURES: readonly Feature[] = [
  {
    shinglesOf: ({ ids, own }, lexicon) => shingleHashes(hashesOf(ids, own, lexicon), 4),
    share: 0.02,
    count: 3,
  },
  {
    shinglesOf: ({ ids, fixed }, lexicon) => shingleHashes(hashesOf(ids, fixed, lexicon), 3),
    share: 0.1,
    count: 3,
  },
  {
    shinglesOf: ({ content }, lexicon) =>
      shingleHashes(
        content.stems.map((stem) => lexicon.hashOfStem(stem)),
        2,
      ),
    share: 0.04,
    count: 4,
  },
];

/** By the words, since their numbers may be others: that two runs have one hash by chance is so each time. */
const hashesOf = (ids: Int32Array, marks: Uint8Array, lexicon: Lexicon): Int32Array =>
  ids.filter((_, at) => marks[at] === 1).map((id) => lexicon.hashOf(id));

/** A text stands in many heaps, so its shingles are read once. */
const shinglesOf = onceEachWith((text: OwnText, lexicon: Lexicon): Int32Array[] =>
  FEATURES.map((feature) => distinctHashes(feature.shinglesOf(text, lexicon))),
);

/** Of the texts that share a shingle the first so many are counted. */
const MOST_POSTINGS = 64;
/** A text is aligned with so many others at most; with fewer where there are very many texts. */
const PARTNERS = { most: 40, least: 4, inAll: 60_000 };

/** So few texts are aligned each with each. */
const FEW = 24;

/** Returns the pairs, in order. */
export function pickPairs(texts: readonly OwnText[], lexicon: Lexicon): Pair[] {
  if (texts.length <= FEW)
    return texts.flatMap((_, second) => Array.from({ length: second }, (_, first): Pair => [first, second]));
  const indexes = FEATURES.map(() => new ShingleIndex(MOST_POSTINGS));
  const { most, least, inAll } = PARTNERS;
  const partners = Math.min(most, Math.max(least, Math.floor(inAll / texts.length)));
  const known = texts.map((text) => shinglesOf(text, lexicon));
  return known.flatMap((mine, second) => {
    const scores = new Map<number, number>();
    FEATURES.forEach(({ share, count }, at) => {
      for (const [first, shared] of indexes[at]!.add(mine[at]!)) {
        const ratio = shared / Math.max(1, Math.min(mine[at]!.length, known[first]![at]!.length));
        if (shared < count || (ratio < share && shared < ENOUGH_SHARED)) continue;
        scores.set(first, Math.max(scores.get(first) ?? 0, ratio / share));
      }
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
