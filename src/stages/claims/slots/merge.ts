/** Slots that are filled by the same words are one: a clause is found by its number, by its day and by its names. */

import { overlapLength, overlaps } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import type { HeapSentence } from '../disputes/read-heap.ts';
import { type Answer, areApart, articleOf } from './heap.ts';
import type { Filled, SlotKind } from './slot.ts';

/** Share of the longer of two passages that both have in common, to be one. */
const SAME = 0.7;
/** A clause that gives two values gives two answers. */
const VALUES: ReadonlySet<SlotKind> = new Set<SlotKind>(['number', 'moment', 'event', 'place']);

/** Returns the slots with those of the same passages as one, in their order; none has two passages of an article. */
export function mergeSlots(slots: readonly Filled[]): Filled[] {
  const merged: Filled[] = [];
  // Those with a passage in common have a sentence in common.
  const inSentence = new Map<HeapSentence, Set<number>>();
  const enter = ({ answers }: Filled, at: number): void => {
    for (const { sentence } of answers)
      inSentence.set(sentence, (inSentence.get(sentence) ?? new Set()).add(at));
  };
  for (const slot of slots) {
    const near = new Set(slot.answers.flatMap(({ sentence }) => [...(inSentence.get(sentence) ?? [])]));
    const at = [...near].sort((a, b) => a - b).find((one) => areOfOneMatter(merged[one]!, slot));
    const one = at === undefined ? slot : join(merged[at]!, slot);
    merged[at ?? merged.length] = one;
    enter(one, at ?? merged.length - 1);
  }
  return merged.length < slots.length ? mergeSlots(merged) : merged;
}

/** Have both a passage in common, of no article two that are apart, and none that cannot stand beside the other's? */
function areOfOneMatter(one: Filled, other: Filled): boolean {
  const areValues = VALUES.has(one.kind) && VALUES.has(other.kind);
  const there = byArticle(other);
  let isShared = false;
  for (const a of one.answers) {
    const b = there.get(articleOf(a));
    if (b === undefined) continue;
    if (!areSame(a, b, areValues)) return false;
    isShared = true;
  }
  if (!isShared) return false;
  const added = addedBy(other, one);
  return !one.answers.some((a) => added.some((b) => areApart(a, b)));
}

const byArticle = onceEach(
  ({ answers }: Filled) => new Map(answers.map((answer) => [articleOf(answer), answer])),
);

const lengthOf = ({ stretch: { start, end } }: Answer): number => end - start;

const areSame = (one: Answer, other: Answer, areValues: boolean): boolean =>
  overlapLength(one.stretch, other.stretch) >= SAME * Math.max(lengthOf(one), lengthOf(other)) &&
  (!areValues || overlaps(one.heart, other.heart));

/** Returns the answers of articles that the first has none of. */
function addedBy(other: Filled, one: Filled): readonly Answer[] {
  const there = byArticle(one);
  return other.answers.filter((answer) => !there.has(articleOf(answer)));
}

const join = (one: Filled, other: Filled): Filled => ({
  kind: one.kind,
  answers: [...one.answers, ...addedBy(other, one)],
});
