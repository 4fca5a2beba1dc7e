/** Keeps a brief to its length: what a reader misses least goes first. */

import type { BriefItem, BriefSection } from '../../model/brief.ts';
import { wordsOf } from '../../text/words.ts';

/** A section with the number of lines that it keeps as long as another has more than it keeps. */
export interface PlannedSection extends BriefSection {
  readonly keeps: number;
}

/**
 * Returns the sections with the lines that fit: the first lines of all before the last ones of any. A line that is too
 * long for what is left is passed over. Sections without lines are left out.
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
  return planned
    .map(({ heading, items }) => ({ heading, items: items.filter((item) => kept.has(item)) }))
    .filter(({ items }) => items.length > 0);
}

/** The day that stands behind what somebody wanted is read at a glance, and costs no other line its place. */
const lengthOf = ({ text, why }: BriefItem): number =>
  wordsOf(text.replace(DAY, '')).length + wordsOf(why ?? '').length;

const DAY = / \(\d{1,2} \p{L}{1,20}(?: \d{4})?\)/gu;
