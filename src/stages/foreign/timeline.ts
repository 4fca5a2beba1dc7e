/** Lines of texts in other languages on the timeline. */

import type { Entity, EntityId } from '../../model/entity.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { contains } from '../../text/offsets.ts';

/**
 * Returns the timeline with the dated sentences; what several texts print is one line. Those whom a sentence names take
 * part. On a day that others tell of, a line weighs less than theirs, the fewer print it; on another, as much as most
 * lines that one article tells.
 */
export function addDated(
  timeline: readonly TimelineEntry[],
  foreign: readonly { readonly dated: readonly TimelineEntry[] }[],
  entities: readonly Entity[],
): readonly TimelineEntry[] {
  const equal = Map.groupBy(
    foreign.flatMap(({ dated }) => dated),
    ({ text }) => text,
  );
  if (equal.size === 0) return timeline;
  const lines = [...equal.values()].map((entries): TimelineEntry => {
    const evidence = evidenceOf(entries);
    const entry = { ...entries[0]!, evidence, participants: namedIn(evidence[0], entities) };
    return { ...entry, weight: weightAmong(entry, timeline) };
  });
  return [...timeline, ...lines].sort(
    (a, b) =>
      compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end) || compare(a.text, b.text),
  );
}

function namedIn(sentence: Citation, entities: readonly Entity[]): EntityId[] {
  const named = entities.flatMap(({ id, mentions }) => {
    const first = mentions.find((one) => one.article === sentence.article && contains(sentence, one));
    return first ? [{ id, start: first.start }] : [];
  });
  return named.sort((a, b) => a.start - b.start).map(({ id }) => id);
}

function weightAmong({ date, evidence }: TimelineEntry, timeline: readonly TimelineEntry[]): number {
  const onTheDay = timeline.filter((entry) => entry.date.start.slice(0, 10) === date.start);
  const most = onTheDay.toSorted((a, b) => b.weight - a.weight)[0];
  const tellers = tellersOf(evidence);
  if (most) return rounded(most.weight * Math.min(1, tellers / (tellersOf(most.evidence) + 1)));
  const alone = timeline.filter((entry) => tellersOf(entry.evidence) === 1).map(({ weight }) => weight);
  return alone.toSorted((a, b) => a - b)[alone.length >> 1] ?? 1;
}

const tellersOf = (evidence: Evidence): number => new Set(evidence.map(({ article }) => article)).size;

const rounded = (weight: number): number => Math.round(1000 * weight) / 1000;

const evidenceOf = (entries: readonly TimelineEntry[]): Evidence =>
  entries
    .flatMap(({ evidence }): Citation[] => [...evidence])
    .sort((a, b) => compare(a.article, b.article) || a.start - b.start) as unknown as Evidence;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
