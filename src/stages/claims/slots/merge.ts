/** Slots that are filled by the same words are one: a clause is found by its number, by its day and by its names. */

import type { Span } from '../../../model/span.ts';
import { overlapLength } from '../../../text/offsets.ts';
import type { Slot, SlotPassage } from './slot.ts';

/** Share of the longer of two passages that both have in common, to be one. */
const SAME = 0.7;

const lengthOf = ({ start, end }: Span): number => end - start;

const areSame = (one: SlotPassage, other: SlotPassage): boolean =>
  one.article === other.article &&
  overlapLength(one, other) >= SAME * Math.max(lengthOf(one), lengthOf(other));

/** Returns the slots with those of the same passages as one, in their order; none has two passages of an article. */
export function mergeSlots(slots: readonly Slot[]): Slot[] {
  const merged: Slot[] = [];
  for (const slot of slots) {
    const at = merged.findIndex((one) => areOfOneMatter(one, slot));
    if (at < 0) merged.push(slot);
    else merged[at] = join(merged[at]!, slot);
  }
  return merged.length < slots.length ? mergeSlots(merged) : merged;
}

/** Have both a passage in common, and of no article two that are apart? */
function areOfOneMatter(one: Slot, other: Slot): boolean {
  const pairs = one.passages.flatMap((a) =>
    other.passages.filter(({ article }) => article === a.article).map((b) => areSame(a, b)),
  );
  return pairs.length > 0 && pairs.every(Boolean);
}

function join(one: Slot, other: Slot): Slot {
  const articles = new Set(one.passages.map(({ article }) => article));
  const added = other.passages.filter(({ article }) => !articles.has(article));
  return {
    kind: one.kind,
    passages: [...one.passages, ...added].sort((a, b) => (a.article < b.article ? -1 : 1)),
  };
}
