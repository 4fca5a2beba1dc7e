/** Publisher marks: one per publisher and sentence, each opening the words it stands for. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Citation } from '../../model/span.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import type { Source } from '../sources.ts';

interface Group {
  readonly source: Source;
  readonly citations: readonly [Citation, ...Citation[]];
}

/** Returns the marks of a sentence: at most four publishers, then one that lists the others. */
export function Marks({
  edition,
  evidence,
  most = 4,
  columns,
}: {
  readonly edition: Edition;
  readonly evidence: readonly Citation[];
  readonly most?: number;
  /** Gives every publisher a column of its own, so that gaps show below one another. */
  readonly columns?: Columns | undefined;
}): VNode | null {
  const groups = groupByName(edition, evidence);
  // A fifth mark takes no more room than "+1".
  const shown = groups.length > most + 1 ? groups.slice(0, most) : groups;
  const rest = groups.slice(shown.length);
  if (groups.length === 0) return null;
  const [first, ...others] = shown.map((group) => Mark(group, columns?.get(columnKey(group.source))));
  // The first mark stays beside the last word.
  return html`<span class="marks"
    ><span class="bound">\u00a0${first}</span>${others}${rest.length > 0 && Rest(rest)}${
      // The last column is there even where nobody stands in it.
      columns && html`<span class=${`column-${columns.size}`}></span>`
    }</span
  >`;
}

/** Returns where a link to a citation leads: `#read=ARTICLE:START-END`. */
export const placeOf = ({ article, start, end }: Citation): string =>
  `#read=${encodeURIComponent(article)}:${start}-${end}`;

/** Returns citations as the script reads them: `ARTICLE:START-END,START-END ARTICLE:START-END`. */
export function placesOf(citations: readonly Citation[]): string {
  const spans = new Map<string, string[]>();
  for (const { article, start, end } of citations)
    spans.set(article, [...(spans.get(article) ?? []), `${start}-${end}`]);
  return [...spans].map(([article, places]) => `${encodeURIComponent(article)}:${places}`).join(' ');
}

/** Returns the attributes of a link that opens the first citation and walks through the others. */
export const opening = ([first, ...more]: readonly [Citation, ...Citation[]]): Record<string, string> => ({
  href: placeOf(first),
  ...(more.length > 0 && { 'data-more': placesOf(more) }),
});

export type Columns = ReadonlyMap<string, number>;

/** Over this many columns their letters no longer stand beside a sentence. */
const MOST_COLUMNS = 14;

/** Returns the column, from 1, of every publisher in the dossier's order; nothing where there are too many. */
export function columnsOf({ sources }: Edition): Columns | undefined {
  const keys = [...new Set([...sources.values()].map(columnKey))];
  return keys.length > MOST_COLUMNS ? undefined : new Map(keys.map((key, index) => [key, index + 1]));
}

/** A publisher's clean and spun texts are told apart. */
const columnKey = ({ code, spun }: Source): string => `${code}${spun}`;

function groupByName(edition: Edition, evidence: readonly Citation[]): Group[] {
  const groups = new Map<string, { source: Source; citations: [Citation, ...Citation[]] }>();
  for (const citation of withoutRepeats(evidence)) {
    const source = sourceOf(edition, citation);
    const key = columnKey(source);
    const group = groups.get(key);
    if (group) group.citations.push(citation);
    else groups.set(key, { source, citations: [citation] });
  }
  // A clean text is the better witness.
  return [...groups.values()].sort((a, b) => Number(a.source.spun) - Number(b.source.spun));
}

const withoutRepeats = (evidence: readonly Citation[]): readonly Citation[] => [
  ...new Map(evidence.map((citation) => [placeOf(citation), citation])).values(),
];

function Mark({ source, citations }: Group, column?: number): VNode {
  const passages = citations.length > 1 ? `, ${count(citations.length, 'passage')}` : '';
  const label = `${source.code}${citations.length > 1 ? ` ${citations.length}` : ''}: ${source.name}${passages}`;
  return html`<a
    class=${['mark', source.spun && 'spun', column && `column-${column}`].filter(Boolean).join(' ')}
    ...${opening(citations)}
    aria-label=${source.spun ? `${label}, machine-spun text` : label}
    ><bdi>${source.code}</bdi>${citations.length > 1 && html` <i>${citations.length}</i>`}</a
  >`;
}

function Rest(groups: readonly Group[]): VNode {
  const citations = groups.flatMap((group) => group.citations) as [Citation, ...Citation[]];
  return html`<a
    class="mark rest"
    ...${opening(citations)}
    data-list="yes"
    aria-label=${`+${groups.length}: ${count(groups.length, 'more publisher')}, as a list`}
    >+${groups.length}</a
  >`;
}
