/** What happened when, and what was expected. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Modality } from '../../model/claim.ts';
import type { Citation } from '../../model/span.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { formatInterval } from '../dates.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, otherLanguage, written } from '../languages.ts';
import { Expectations } from './expectations.ts';
import { Marks } from './marks.ts';
import { Section } from './section.ts';
import { Sign } from './status.ts';
import { TimelineDrawing } from './timeline-drawing.ts';

export function Timeline({ edition }: { readonly edition: Edition }): VNode | null {
  const { timeline, expectations } = edition.dossier;
  if (timeline.length + expectations.length === 0) return null;
  return Section({
    id: 'when',
    title: 'Timeline',
    lede: 'Drawn to scale within each stretch. Every dot and line opens its words.',
    children: html`${TimelineDrawing({ edition })} ${Dates({ edition, entries: timeline })} ${Expectations({ edition })}`,
  });
}

/** How many dates stand open before the rest folds. */
const OPEN_DATES = 24;

function Dates({
  edition,
  entries,
}: {
  readonly edition: Edition;
  readonly entries: readonly TimelineEntry[];
}): VNode | null {
  const dates = groupByDate(entries);
  if (dates.length === 0) return null;
  const open = dates.length > OPEN_DATES + 2 ? dates.slice(0, OPEN_DATES) : dates;
  const folded = dates.slice(open.length);
  return html`<ol class="timeline">
      ${open.map((date) => DateOf({ edition, date }))}
    </ol>
    ${
      folded.length > 0 &&
      html`<details class="more">
        <summary>${count(folded.length, 'later date')}</summary>
        <ol class="timeline">
          ${folded.map((date) => DateOf({ edition, date }))}
        </ol>
      </details>`
    }`;
}

interface DateGroup {
  readonly words: string;
  readonly start: string;
  readonly entries: readonly TimelineEntry[];
}

/** Returns the entries under their dates, earliest first; what began the same day, but lasted longer, comes later. */
function groupByDate(entries: readonly TimelineEntry[]): DateGroup[] {
  const groups = new Map<string, TimelineEntry[]>();
  const sorted = entries.toSorted(
    (a, b) => compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end),
  );
  for (const entry of sorted) {
    const words = formatInterval(entry.date);
    groups.set(words, [...(groups.get(words) ?? []), entry]);
  }
  return [...groups].map(([words, group]) => ({ words, start: group[0]!.date.start, entries: group }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function DateOf({ edition, date }: { readonly edition: Edition; readonly date: DateGroup }): VNode {
  return html`<li>
    <time datetime=${date.start}>${date.words}</time>
    <ul>
      ${date.entries.map((entry) => EntryOf({ edition, entry }))}
    </ul>
  </li>`;
}

function EntryOf({ edition, entry }: { readonly edition: Edition; readonly entry: TimelineEntry }): VNode {
  const { modality, text, evidence, spunOnly } = entry;
  const language = languageOf(edition, evidence[0]);
  const remarks = [
    modality === 'asserted' ? null : MODALITY_WORDS[modality],
    otherLanguage(language) && `in ${otherLanguage(language)}`,
  ].filter(Boolean);
  const kind = spunOnly ? 'from-spun' : modality === 'asserted' ? 'happened' : 'not-yet';
  return html`<li class=${kind}>
    <span class=${spunOnly && 'restored'} ...${written(language)}>${text}</span>
    ${Marks({ edition, evidence })}
    ${spunOnly && html`<span class="why">${Sign({ status: 'spun' })} likely wording; only a machine-spun text tells it</span>`}
    ${remarks.length > 0 && html`<span class="why">${remarks.join(', ')}</span>`}
  </li>`;
}

const languageOf = (edition: Edition, citation: Citation): string =>
  languageAt(sourceOf(edition, citation).article, citation);

export const MODALITY_WORDS: Record<Modality, string> = {
  asserted: 'reported',
  expected: 'expected',
  proposed: 'planned',
  denied: 'denied',
  conditional: 'on a condition',
};
