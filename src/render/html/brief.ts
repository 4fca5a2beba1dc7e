/** The brief: what a reader in a hurry should know, sentence by sentence, each with its status and its words. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { BriefItem } from '../../model/brief.ts';
import { type Edition, type Status, sourceOf, statusOfLine } from '../edition.ts';
import { written } from '../languages.ts';
import { Marks } from './marks.ts';
import { Section } from './section.ts';
import { Sign, STATUS_WORDS, STATUSES } from './status.ts';

export function Brief({ edition }: { readonly edition: Edition }): VNode | null {
  const sections = edition.dossier.brief.sections.filter(({ items }) => items.length > 0);
  if (sections.length === 0) return null;
  return Section({
    id: 'brief',
    title: 'The brief',
    lede: Tally({ edition }),
    children: sections.map(
      ({ heading, items }) => html`<h3 dir="auto">${heading}</h3>
        <ul class="items">
          ${items.map((item) => Item({ edition, item }))}
        </ul>`,
    ),
  });
}

/** Returns the statuses that the brief shows, each with how often. */
export function briefStatuses(edition: Edition): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const { items } of edition.dossier.brief.sections)
    for (const status of items.flatMap((item) => statusOfLine(edition, item) ?? []))
      counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

function Tally({ edition }: { readonly edition: Edition }): VNode {
  const counts = briefStatuses(edition);
  return html`<span class="tally">
    ${STATUSES.filter((status) => counts.has(status)).map(
      (status) =>
        html`<span>${Sign({ status })}<b>${counts.get(status)}</b> ${STATUS_WORDS[status].word.toLowerCase()}</span> `,
    )}
  </span>`;
}

/** Of what a language model worded, found or joined. */
export const PROPOSED = ' · by a language model, checked';

function Item({ edition, item }: { readonly edition: Edition; readonly item: BriefItem }): VNode {
  const status = statusOfLine(edition, item);
  const { language } = sourceOf(edition, item.evidence[0]).article;
  const word = status === null ? null : html`<b>${STATUS_WORDS[status].word}</b>`;
  const why = item.why && html`${word && ': '}<bdi>${item.why}</bdi>`;
  return html`<li class=${`item ${status ?? ''}`.trim()}>
    ${status === null ? html`<span class="sign"></span>` : Sign({ status })}
    <p>
      <span ...${written(language)}>${item.text}</span>${Marks({ edition, evidence: item.evidence })}${' '}
      <span class="why">${word}${why}${item.proposed && PROPOSED}</span>
    </p>
  </li>`;
}
