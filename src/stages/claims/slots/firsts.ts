/** "The first strike in 27 years", "the first since 1998": how long ago the last one was. */

import type { Span } from '../../../model/span.ts';
import { contains, overlapping } from '../../../text/offsets.ts';
import { type HeapSentence, inEachSentence } from '../disputes/read-heap.ts';
import { type Answer, answerAt, type Heap, sharedBy } from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

interface First extends Answer {
  /** Year of the one before. */
  readonly since: number;
}

/** A round number of years may be one off. */
const NEAR = 1;
/** Share of what is said beside it that both must say; of the same years little will do. */
const SHARED = 0.3;
const YEAR = 365.25 * 24 * 3600;

/** Returns what is said to be the first for as long. */
export function firstSlots(heap: Heap): Filled[] {
  return slotsAmong('first', firstsIn(heap, heap.language), (one, other) => agree(one, other, heap), heap);
}

function agree(one: First, other: First, heap: Heap): number {
  if (Math.abs(one.since - other.since) > NEAR) return 0;
  const words = sharedBy(one, other, heap).words();
  return words >= SHARED ? 1 + words : 0;
}

const firstsIn = inEachSentence((sentence): First[] => {
  const { read } = sentence;
  const { values } = read.telling.annotation;
  return overlapping(values, read).flatMap((first) => {
    if (first.kind !== 'ordinal' || first.value !== 1) return [];
    const [nearest] = yearsIn(sentence)
      .filter(({ span }) => span.start >= first.end)
      .sort((a, b) => a.span.start - b.span.start);
    if (nearest === undefined) return [];
    const answer = answerAt(sentence, { start: nearest.span.start, end: nearest.span.end });
    return contains(answer.stretch, first) ? [{ ...answer, since: nearest.since }] : [];
  });
});

/** Returns the years that a sentence names as the beginning of a stretch, or by its length up to when it was written. */
function yearsIn({ read: { telling, times, start, end } }: HeapSentence): { span: Span; since: number }[] {
  const written = telling.times.reference ?? telling.article.published?.value;
  const since = times.flatMap((time) =>
    time.role === 'since' && time.date !== null ? [{ span: time, since: yearOf(time.date.start) }] : [],
  );
  if (!written) return since;
  const lengths = overlapping(telling.annotation.values, { start, end }).flatMap((value) =>
    value.kind === 'quantity' &&
    value.dimension === 'duration' &&
    typeof value.value === 'number' &&
    value.value > YEAR
      ? [{ span: value, since: Math.round(yearOf(written.start) - value.value / YEAR) }]
      : [],
  );
  return [...since, ...lengths];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
