/** Keeps a brief to its length: what a reader misses least goes first. */

import type { BriefItem, BriefSection } from '../../model/brief.ts';
import { wordsOf } from '../../text/words.ts';

/** An editor's page: the briefs of the annotated corpus have up to 700 words, and a reader takes four minutes for so many. */
const WORDS = 870;
/** Of a small heap it is a sixth of what there is to read, if that is a page at all. Set by hand. */
const SHARE = 1 / 6;
const FEWEST_WORDS = 700;

/** Returns the words of a brief of some texts, at most. */
export function pageFor(texts: readonly { readonly text: string }[]): number {
  const all = texts.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  return Math.min(WORDS, Math.max(FEWEST_WORDS, Math.round(SHARE * all)));
}

/** A section with the number of lines that it keeps as long as another has more than it keeps; of 0 lines none costs another its place. */
export interface PlannedSection extends BriefSection {
  readonly keeps: number;
  /** Its items stand by what weighs most; those that fit are read in this order. */
  readonly inOrder?: (items: readonly BriefItem[]) => BriefItem[];
}

/**
 * Returns the sections with the lines that fit: the first lines of all before the last ones of any. A line that is too
 * long for what is left is passed over. Sections without lines are left out, those of one heading joined.
 */
export function fitToWords(planned: readonly PlannedSection[], most: number): BriefSection[] {
  const turns = planned
    .flatMap(({ items, keeps }) => items.map((item, at) => ({ item, turn: (at + 1) / keeps })))
    .toSorted((a, b) => a.turn - b.turn);
  const kept = new Set<BriefItem>();
  let words = 0;
  for (const { item } of turns) {
    const length = lengthOf(item);
    if (words + length > most) continue;
    words += length;
    kept.add(item);
  }
  return [...Map.groupBy(planned, ({ heading }) => heading)]
    .map(([heading, parts]) => ({
      heading,
      items: parts.flatMap(({ items, inOrder }) => {
        const fitting = items.filter((item) => kept.has(item));
        return inOrder ? inOrder(fitting) : fitting;
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

/** The day that stands behind what somebody wanted is read at a glance, and costs no other line its place. */
const lengthOf = ({ text, why }: BriefItem): number =>
  wordsOf(text.replace(DAY, '')).length + wordsOf(why ?? '').length;

const DAY = / \(\d{1,2} \p{L}{1,20}(?: \d{4})?\)/gu;
