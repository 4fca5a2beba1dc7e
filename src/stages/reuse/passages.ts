/**
 * Aligns two texts: first runs of equal words, then names in order beside a machine's words, then what is told in
 * other words. What an earlier step has aligned, a later one leaves alone.
 */

import type { Passage } from '../../model/reuse.ts';
import type { Taken } from '../../text/alignment.ts';
import { alignCopied, alignFixed } from './copied.ts';
import { cutAtBlocks } from './cut-at-blocks.ts';
import type { OwnText } from './own-text.ts';
import { alignSentences } from './retold.ts';
import { alignContent } from './reworded.ts';
import { countOwn, coveredOwn, type Stretch } from './stretches.ts';
import { type ToldAfter, toldAfter } from './told-after.ts';
import type { Weigh } from './weights.ts';

/** Two texts of which one draws on the other, or both on a third. */
export interface Kin {
  readonly stretches: readonly Stretch[];
  /** Is the order in which they tell more than reports of one event have in common? */
  readonly isOrdered: boolean;
}

/** Two texts with what they have in common. */
export interface Comparison extends ToldAfter {
  /** In the order of the first text. */
  readonly passages: readonly Passage[];
  readonly stretches: readonly Stretch[];
}

/**
 * Any of three things betrays a text that draws on another. A paragraph is copied, however long the texts are. Or
 * much of the shorter one stands in the other, and is uncommon, or is most of it; of a line or two everything is soon
 * covered. Or what is told in other words comes in the same order. Measured on the answers of the Clough-Stevenson
 * corpus against their sources: of 25 that were not revised from it none has 2.2 told; of 32 that were, all but three
 * have 6.8 and a share of .16, and two of those three were cut from other pages. Of 175 pairs of independent reports
 * of six real events none has a share of .15, nor 5.3 told with an order over 3.6.
 */
const ENOUGH = { paragraph: 25, covered: 20, share: 0.15, told: 6.5, most: 0.4, order: 5 };

/**
 * So much is enough where one names the other as a source: less than 4 is told in common by every pair of independent
 * reports but two of 175, which share an agency's sentence.
 */
const ENOUGH_OF_SOURCE = { covered: 15, told: 4.2 };

/**
 * Returns what betrays that one of two texts draws on the other, `null` where they have no more in common than any two
 * reports of one event. `isNamed` tells whether one of them names the other as its source, which alone makes nothing a copy.
 */
export function findKin(first: OwnText, second: OwnText, weigh: Weigh, isNamed: () => boolean): Kin | null {
  const aligned = nothingOf(first, second);
  take(aligned, alignCopied(first, second, aligned.taken));
  const isParagraph = aligned.stretches.some(
    ({ second: { start, end } }) => countOwn(second, start, end) >= ENOUGH.paragraph,
  );
  const { strong, faint, isInOrder, told } = alignContent(first, second, aligned.taken, weigh);
  take(aligned, strong);
  if (first.isSpun || second.isSpun) take(aligned, alignFixed(first, second, aligned.taken));
  const isOrdered = told >= ENOUGH.told && isInOrder(ENOUGH.order);
  if (!isParagraph && !isOrdered && !isMuch(first, second, aligned.taken, told, isNamed)) return null;
  take(aligned, faint);
  return { stretches: aligned.stretches, isOrdered };
}

/** Is so much told in common, and so much of it covered, that it is no accident? */
function isMuch(
  first: OwnText,
  second: OwnText,
  taken: Taken,
  told: number,
  isNamed: () => boolean,
): boolean {
  const covered = coveredOwn(first, second, taken);
  const share = first.size <= second.size ? covered.first / first.size : covered.second / second.size;
  const fewer = Math.min(covered.first, covered.second);
  return (
    (share >= ENOUGH.share && fewer >= ENOUGH.covered && (told >= ENOUGH.told || share >= ENOUGH.most)) ||
    (told >= ENOUGH_OF_SOURCE.told && fewer >= ENOUGH_OF_SOURCE.covered && isNamed())
  );
}

/** Returns all that two texts have in common of which one draws on the other; `null` where nothing can be shown. */
export function compareKin(
  first: OwnText,
  second: OwnText,
  { stretches, isOrdered }: Kin,
  weigh: Weigh,
): Comparison | null {
  const aligned = nothingOf(first, second);
  take(aligned, stretches);
  take(aligned, alignSentences(first, second, aligned.taken, stretches, weigh));
  if (aligned.stretches.length === 0) return null;
  return {
    passages: aligned.stretches.flatMap((stretch) => cutAtBlocks(stretch, first, second)).sort(inTextOrder),
    stretches: aligned.stretches,
    ...toldAfter(first, second, aligned.stretches, aligned.taken, isOrdered),
  };
}

/** What of two texts is aligned, and which words are taken by it. */
interface Aligned {
  readonly stretches: Stretch[];
  readonly taken: Taken;
}

const nothingOf = (first: OwnText, second: OwnText): Aligned => ({
  stretches: [],
  taken: { from: new Uint8Array(first.ids.length), to: new Uint8Array(second.ids.length) },
});

/** Takes those of the stretches of which nothing is taken. */
function take({ stretches, taken }: Aligned, found: readonly Stretch[]): void {
  for (const stretch of found) {
    if (isTaken(stretch, taken)) continue;
    taken.from.fill(1, stretch.first.start, stretch.first.end);
    taken.to.fill(1, stretch.second.start, stretch.second.end);
    stretches.push(stretch);
  }
}

const isTaken = ({ first, second }: Stretch, taken: Taken): boolean =>
  taken.from.subarray(first.start, first.end).includes(1) ||
  taken.to.subarray(second.start, second.end).includes(1);

const inTextOrder = (a: Passage, b: Passage): number =>
  a.from.start - b.from.start || a.to.start - b.to.start;
