/**
 * Round-ups, digests and live blogs that nobody cut into entries: articles of parts that have little to do with each other.
 * Each part is like a story of its own, and the article binds none of them together.
 */

import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { WordReader } from './words.ts';

/** Parts have so many words that count; shorter paragraphs go with the next one. */
const PART_WORDS = 15;
/** Of fewer parts nothing is said. */
const FEWEST_PARTS = 4;
/**
 * The share of what is said, by its rarity, that is said in more than one part. 98% of the articles of ECB+ (train) and all
 * of 44 real reports have more; 96% of digests of 4 to 10 leads of NeuS (train) have less.
 */
const RECURRING = 0.12;

/** Returns the parts of a round-up, and none of an article on one thing. */
export function partsOfRoundUp({ blocks }: Pick<Article, 'blocks'>, words: WordReader): Span[] {
  const parts = partsOf(blocks, words);
  return parts.length >= FEWEST_PARTS && recurringShare(parts) < RECURRING
    ? parts.map(({ span }) => span)
    : [];
}

interface Part {
  readonly span: Span;
  /** Rarities of its terms. */
  readonly terms: ReadonlyMap<number, number>;
}

/** Headings begin parts; where there are none, paragraphs do. */
function partsOf(blocks: Article['blocks'], words: WordReader): Part[] {
  const read = blocks.filter(
    ({ kind }) => kind !== 'headline' && kind !== 'dek' && kind !== 'caption' && kind !== 'erratum',
  );
  const byHeading = read.filter(({ kind }) => kind === 'heading').length >= FEWEST_PARTS;
  const parts: Part[] = [];
  let [start, terms] = [-1, new Map<number, number>()];
  for (const [at, block] of read.entries()) {
    if (start < 0) start = block.start;
    for (const { term, rarity } of words(block)) terms.set(term, rarity);
    const next = read[at + 1];
    const ends = next === undefined || (byHeading ? next.kind === 'heading' : terms.size >= PART_WORDS);
    if (!ends) continue;
    if (terms.size >= PART_WORDS) parts.push({ span: { start, end: block.end }, terms });
    [start, terms] = [-1, new Map()];
  }
  return parts;
}

/** Returns which share of the parts' terms, by their rarity, stands in more than one of them. */
function recurringShare(parts: readonly Part[]): number {
  const counts = new Map<number, { count: number; rarity: number }>();
  for (const { terms } of parts)
    for (const [term, rarity] of terms) {
      const counted = counts.get(term);
      if (counted === undefined) counts.set(term, { count: 1, rarity });
      else counted.count++;
    }
  let [all, recurring] = [0, 0];
  for (const { count, rarity } of counts.values()) {
    all += count * rarity ** 2;
    if (count > 1) recurring += count * rarity ** 2;
  }
  return all === 0 ? 1 : recurring / all;
}
