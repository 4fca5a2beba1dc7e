/** Keeps a brief to its length: what a reader misses least goes first. */

import type { BriefItem, BriefSection } from '../../model/brief.ts';
import { wordsOf } from '../../text/words.ts';

/** A section with the number of lines that it keeps as long as another has more than it keeps. */
export interface PlannedSection extends BriefSection {
  readonly keeps: number;
}

/** Returns the sections without their last lines until the words fit; those that lose all their lines are left out. */
export function fitToWords(planned: readonly PlannedSection[], most: number): BriefSection[] {
  const sections = planned.map(({ heading, items, keeps }) => ({ heading, items: [...items], keeps }));
  let words = sections.flatMap(({ items }) => items).reduce((sum, item) => sum + lengthOf(item), 0);
  while (words > most) {
    const [longest] = sections
      .filter(({ items }) => items.length > 0)
      .toReversed()
      .toSorted((a, b) => b.items.length / b.keeps - a.items.length / a.keeps);
    if (!longest) break;
    words -= lengthOf(longest.items.pop()!);
  }
  return sections.filter(({ items }) => items.length > 0).map(({ heading, items }) => ({ heading, items }));
}

const lengthOf = ({ text, why }: BriefItem): number => wordsOf(text).length + wordsOf(why ?? '').length;
