/** Lines of texts in other languages on the timeline. */

import type { Citation, Evidence } from '../../model/span.ts';
import type { TimelineEntry } from '../../model/timeline.ts';

/** Returns the timeline with the dated sentences; what several texts print is one line. */
export function addDated(
  timeline: readonly TimelineEntry[],
  foreign: readonly { readonly dated: readonly TimelineEntry[] }[],
): readonly TimelineEntry[] {
  const equal = Map.groupBy(
    foreign.flatMap(({ dated }) => dated),
    ({ text }) => text,
  );
  if (equal.size === 0) return timeline;
  const lines = [...equal.values()].map(
    (entries): TimelineEntry => ({ ...entries[0]!, evidence: evidenceOf(entries) }),
  );
  return [...timeline, ...lines].sort(
    (a, b) =>
      compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end) || compare(a.text, b.text),
  );
}

const evidenceOf = (entries: readonly TimelineEntry[]): Evidence =>
  entries
    .flatMap(({ evidence }): Citation[] => [...evidence])
    .sort((a, b) => compare(a.article, b.article) || a.start - b.start) as unknown as Evidence;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
