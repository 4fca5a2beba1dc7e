/** What happened when, and what was expected. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Modality } from '../../model/claim.ts';
import type { Citation } from '../../model/span.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, otherLanguage, written } from '../languages.ts';
import { type DateGroup, listDates } from '../timeline-list.ts';
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
    lede: ledeOf(timeline),
    children: html`${TimelineDrawing({ edition })} ${Dates({ edition, entries: timeline })} ${Expectations({ edition })}`,
  });
}

const ledeOf = (entries: readonly TimelineEntry[]): string =>
  `Drawn to scale within each stretch; every dot and line opens its words.${
    entries.some(({ spunOnly }) => spunOnly)
      ? ' In italics: the likely wording of what only a machine-spun text tells, a lead to check.'
      : ''
  }`;

function Dates({
  edition,
  entries,
}: {
  readonly edition: Edition;
  readonly entries: readonly TimelineEntry[];
}): VNode | null {
  if (entries.length === 0) return null;
  return html`<ol class="timeline">
    ${listDates(entries).map((part) =>
      part.kind === 'date'
        ? DateOf({ edition, date: part.date })
        : html`<li class="lesser">
            <details class="more">
              <summary>${lesserWords(part.dates)}</summary>
              <ol class="timeline">
                ${part.dates.map((date) => DateOf({ edition, date }))}
              </ol>
            </details>
          </li>`,
    )}
  </ol>`;
}

/** Returns "4 lesser dates, 2015 to March 2031". */
const lesserWords = (dates: readonly [DateGroup, ...DateGroup[]]): string => {
  const entries = dates.flatMap(({ open, folded }) => [...open, ...folded]);
  const spun = entries.every(({ spunOnly }) => spunOnly) ? ' that only a machine-spun text tells' : '';
  return `${count(dates.length, 'lesser date')}${spun}, ${dates[0].words} to ${dates.at(-1)!.words}`;
};

function DateOf({
  edition,
  date: { words, date, open, folded, leap },
}: {
  readonly edition: Edition;
  readonly date: DateGroup;
}): VNode {
  return html`<li>
    ${leap !== null && html`<p class="leap">${leap}</p>`}
    <time datetime=${date.start}>${words}</time>
    <div class="of-date">
      <ul>
        ${open.map((entry) => EntryOf({ edition, entry }))}
      </ul>
      ${
        folded.length > 0 &&
        html`<details class="more">
          <summary>${folded.length} more of this date${folded.every(({ spunOnly }) => spunOnly) ? ', machine-spun only' : ''}</summary>
          <ul>
            ${folded.map((entry) => EntryOf({ edition, entry }))}
          </ul>
        </details>`
      }
    </div>
  </li>`;
}

function EntryOf({ edition, entry }: { readonly edition: Edition; readonly entry: TimelineEntry }): VNode {
  const { modality, text, evidence, spunOnly } = entry;
  const language = languageOf(edition, evidence[0]);
  const remarks = [
    modality === 'asserted' ? null : MODALITY_WORDS[modality],
    otherLanguage(language) && `in ${otherLanguage(language)}`,
    spunOnly && 'machine-spun only',
  ].filter(Boolean);
  const kind = spunOnly ? 'from-spun' : modality === 'asserted' ? 'happened' : 'not-yet';
  return html`<li class=${kind}>
    <span class=${spunOnly && 'restored'} ...${written(language)}>${text}</span>
    ${Marks({ edition, evidence })}
    ${remarks.length > 0 && html`<span class="why">${spunOnly && Sign({ status: 'spun' })} ${remarks.join(', ')}</span>`}
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
