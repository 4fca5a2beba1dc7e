/** What the pages of the desk share: their heads, notices, ways through long lists, and how they say when something was. */

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { formatInterval } from '../render/dates.ts';
import { formatNumber } from '../render/edition.ts';
import { withQuery } from './addresses.ts';

export const PageHead = ({
  title,
  kicker,
  deck,
}: {
  readonly title: ComponentChildren;
  readonly kicker?: ComponentChildren;
  readonly deck?: ComponentChildren;
}): VNode => html`<header class="page-head">
  ${kicker && html`<p class="kicker">${kicker}</p>`}
  <h1 dir="auto">${title}</h1>
  ${deck && html`<p class="deck">${deck}</p>`}
</header>`;

/** What came of what was asked for, or why it could not be done. */
export interface Notice {
  readonly title: string;
  readonly detail?: string;
  /** What to try. */
  readonly remedy?: string;
  /** What was done is said quietly, what went wrong at once. */
  readonly failed?: boolean;
}

export const NoticeBox = ({ title, detail, remedy, failed = false }: Notice): VNode => html`<div
  class=${failed ? 'notice failed' : 'notice'}
  role=${failed ? 'alert' : 'status'}
>
  <p><b dir="auto">${title}</b> ${detail && html`<span dir="auto">${detail}</span>`}</p>
  ${remedy && html`<p dir="auto">${remedy}</p>`}
</div>`;

/** Ways to the pages before and behind this one; nothing where there is only one. */
export function Pager({
  page,
  pages,
  address,
  values,
}: {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly address: string;
  /** Of its query, which stay. */
  readonly values: Readonly<Record<string, string | number | undefined>>;
}): VNode | null {
  if (pages < 2) return null;
  const to = (one: number): string => withQuery(address, { ...values, page: one > 1 ? one : undefined });
  return html`<nav class="pager" aria-label="Pages">
    ${page > 1 ? html`<a rel="prev" href=${to(page - 1)}>← Before</a>` : html`<span></span>`}
    <span>Page ${formatNumber(page)} of ${formatNumber(pages)}</span>
    ${page < pages ? html`<a rel="next" href=${to(page + 1)}>More →</a>` : html`<span></span>`}
  </nav>`;
}

/** Returns the words up to the last that ends by so many characters. */
export const cutAt = (longest: number, words: string): string =>
  words.length <= longest
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', longest) + 1 || longest).trimEnd()} …`;

const DAY_MS = 86_400_000;

/** Returns the days from one time to another, both ISO 8601 in UTC: "2–5 May 2031". */
export const daysBetween = (first: string, last: string): string =>
  formatInterval({ start: dayOf(first), end: dayOf(last, 1) });

/** Returns "2 May 2031, 12:30 UTC". */
export const minuteOf = (time: string): string => {
  const start = `${time.slice(0, 16)}Z`;
  return formatInterval({ start, end: start });
};

const dayOf = (time: string, later = 0): string =>
  new Date(Date.parse(time) + later * DAY_MS).toISOString().slice(0, 10);
