/** A question of the story, and the passages of several articles that give it the same answer. */

import type { Span } from '../../../model/span.ts';
import type { Place } from '../joins.ts';
import { type Answer, articleOf } from './heap.ts';

export type SlotKind = 'number' | 'moment' | 'event' | 'place' | 'absence' | 'first' | 'name' | 'word';

export interface SlotPassage extends Place {
  /** The words that give the answer. */
  readonly heart: Span;
}

export interface Slot {
  readonly kind: SlotKind;
  /** One of each article, by article. */
  readonly passages: readonly SlotPassage[];
}

/** A slot as it is looked for. */
export interface Filled {
  readonly kind: SlotKind;
  /** One of each article. */
  readonly answers: readonly Answer[];
}

/** Answers that are held against each other as the middle of what agrees, at most: a heap of a hundred has thousands. */
const MOST_CENTRES = 40;

/**
 * Returns what agrees: around each answer those of other articles that agree with it best, the largest first; each
 * answer is in one slot. `agree` returns how surely two say the same, 0 where they do not.
 */
export function slotsAmong<One extends Answer>(
  kind: SlotKind,
  answers: readonly One[],
  agree: (one: One, other: One) => number,
): Filled[] {
  const left = new Set(answers);
  const slots: Filled[] = [];
  const around = new Map<One, Map<string, { readonly one: One; readonly sure: number }>>();
  for (const centre of answers.slice(0, MOST_CENTRES)) {
    const best = new Map<string, { readonly one: One; readonly sure: number }>();
    for (const one of answers) {
      const article = articleOf(one);
      if (article === articleOf(centre)) continue;
      const sure = agree(centre, one);
      if (sure > 0 && sure > (best.get(article)?.sure ?? 0)) best.set(article, { one, sure });
    }
    if (best.size > 0) around.set(centre, best);
  }
  const sumOf = (centre: One): number => {
    let all = 0;
    for (const { one, sure } of around.get(centre)!.values()) if (left.has(one)) all += sure;
    return all;
  };
  const sums = new Map<One, number>();
  for (;;) {
    let [centre, most]: [One | undefined, number] = [undefined, 0];
    for (const one of around.keys()) {
      if (!left.has(one)) continue;
      const sum = sums.get(one) ?? sumOf(one);
      sums.set(one, sum);
      if (sum > most) [centre, most] = [one, sum];
    }
    if (centre === undefined) return slots;
    const members = [
      centre,
      ...[...around.get(centre)!.values()].flatMap(({ one }) => (left.has(one) ? [one] : [])),
    ];
    for (const one of members) left.delete(one);
    for (const [one, agreeing] of around)
      if (members.some((member) => agreeing.get(articleOf(member))?.one === member)) sums.delete(one);
    slots.push({ kind, answers: members });
  }
}

/** Returns a slot as it is shown. */
export const shownAs = ({ kind, answers }: Filled): Slot => ({
  kind,
  passages: answers.map(passageOf).sort((a, b) => (a.article < b.article ? -1 : 1)),
});

const passageOf = ({ sentence, stretch, heart }: Answer): SlotPassage => ({
  article: articleOf({ sentence }),
  start: stretch.start,
  end: stretch.end,
  heart: { start: heart.start, end: heart.end },
});
