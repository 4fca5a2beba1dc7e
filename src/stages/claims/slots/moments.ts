/** Years, months and times of day that few sentences name: what several articles tell of them is one thing. */

import type { TimeExpression } from '../../../model/annotation.ts';
import { inEachSentence } from '../disputes/read-heap.ts';
import { type Answer, answerAt, areApart, type Heap, likenessOfActs, rareAmong, sharedBy } from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

interface Timed extends Answer {
  readonly key: string;
}

/** What the score of two must reach; measured on eight annotated stories. */
const SURE = 0.8;
const WEIGHTS = { moment: 0.5, words: 0.7, rarity: 0.3, name: 0.5, act: 0.2 };

/** Returns what is told alike of a moment. */
export function momentSlots(heap: Heap): Filled[] {
  return [...Map.groupBy(timedIn(heap, heap.language), ({ key }) => key).values()].flatMap((same) =>
    slotsAmong('moment', rareAmong(same), (one, other) => agree(one, other, heap), heap),
  );
}

const timedIn = inEachSentence((sentence): Timed[] =>
  sentence.read.times.flatMap((time) => {
    const key = keyOf(time);
    return key === null ? [] : [{ ...answerAt(sentence, time), key }];
  }),
);

/** By clocks to the minute few things of a story are told; full hours are many. */
function keyOf({ date, precision, clock, role, zone, basis }: TimeExpression): string | null {
  if (clock !== undefined && !clock.endsWith(':00'))
    return date !== null && zone !== undefined ? date.start : clock;
  if (date === null || role === 'lasting' || basis === 'relative') return null;
  return /^(?:year|month|day)$/.test(precision) ? `${precision} ${date.start}` : null;
}

function agree(one: Timed, other: Timed, heap: Heap): number {
  if (areApart(one, other)) return 0;
  const shared = sharedBy(one, other, heap);
  const score =
    WEIGHTS.moment +
    WEIGHTS.words * shared.words() +
    WEIGHTS.rarity * Math.min(2, shared.weight) +
    WEIGHTS.name * shared.name +
    WEIGHTS.act * likenessOfActs(one, other, heap);
  return score >= SURE ? score : 0;
}
