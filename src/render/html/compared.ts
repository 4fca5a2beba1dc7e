/** The rows of two articles side by side, and what their signs mean. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ComparedRow, Comparison } from '../../model/comparison.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import {
  paragraphOf,
  ROW_KINDS,
  ROW_WORDS,
  rowRemark,
  runsOfSide,
  SIDES,
  type SideName,
  type SideRun,
} from '../compared.ts';
import { formatPublished } from '../dates.ts';
import { count } from '../edition.ts';
import { languageAt, written } from '../languages.ts';

type Kind = ComparedRow['kind'];

export const RowSign = ({ kind }: { readonly kind: Kind }): VNode =>
  html`<svg class=${`sign ${kind}`} aria-hidden="true"><use href=${`#row-${kind}`} /></svg>`;

/** Returns the shapes, once per page: they tell the kinds apart without any colour. */
export const RowSigns = (): VNode => html`<svg width="0" height="0" class="signs" aria-hidden="true">
  <symbol id="row-copied" viewBox="0 0 16 16">
    <path d="M2 5.5h12M2 10.5h12" stroke="currentColor" stroke-width="2" />
  </symbol>
  <symbol id="row-changed" viewBox="0 0 16 16">
    <path d="M2 5.5h12M2 10.5h12M11.5 1.5l-7 13" fill="none" stroke="currentColor" stroke-width="1.8" />
  </symbol>
  <symbol id="row-moved" viewBox="0 0 16 16">
    <path d="M4.5 14V3M1.5 6l3-3 3 3M11.5 2v11M8.5 10l3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.7" />
  </symbol>
  <symbol id="row-only-first" viewBox="0 0 16 16">
    <path d="M2 2.5h5v11H2z" fill="currentColor" />
    <path d="M9.5 3.2h4v9.6h-4z" fill="none" stroke="currentColor" stroke-width="1.4" />
  </symbol>
  <symbol id="row-only-second" viewBox="0 0 16 16">
    <path d="M2.5 3.2h4v9.6h-4z" fill="none" stroke="currentColor" stroke-width="1.4" />
    <path d="M9 2.5h5v11H9z" fill="currentColor" />
  </symbol>
</svg>`;

/** Returns the kinds of rows that occur, and the marks among the words. */
export function RowLegend({ comparison }: { readonly comparison: Comparison }): VNode {
  const { rows, first, second } = comparison;
  const kinds = new Set(rows.map(({ kind }) => kind));
  const differ = rows.some(({ differences }) => differences.length > 0);
  const spun = [first, second].some((article) => article.spun.verdict !== 'clean');
  return html`<ul class="legend" aria-label="What the signs mean">
    ${ROW_KINDS.filter((kind) => kinds.has(kind)).map(
      (kind) =>
        html`<li>${RowSign({ kind })}<b>${ROW_WORDS[kind].word}</b><span>${ROW_WORDS[kind].meaning}</span></li>`,
    )}
    ${
      differ &&
      html`<li><span class="key"><mark>a</mark></span><b>Marked words</b><span>The other text has others, or <i class="gap" aria-hidden="true"></i> none</span></li>`
    }
    ${
      spun &&
      html`<li><span class="key"><span class="swap">a</span></span><b>Swapped words</b><span>Above them, what they probably were</span></li>`
    }
  </ul>`;
}

/** More rows make a page that opens slowly; the JSON has them all. */
const MOST_ROWS = 3000;

export function Rows({
  comparison,
  names,
}: {
  readonly comparison: Comparison;
  readonly names: Record<SideName, string>;
}): VNode {
  const { rows } = comparison;
  return html`<div class="rows">
    <div class="row heads">
      ${SIDES.map((side) => Head({ article: comparison[side], name: names[side], side }))}
    </div>
    <ol>
      ${rows.slice(0, MOST_ROWS).map((row) => Row({ comparison, row, names }))}
    </ol>
    ${rows.length > MOST_ROWS && html`<p class="note">${count(rows.length - MOST_ROWS, 'more row')} in the JSON.</p>`}
  </div>`;
}

function Head({
  article,
  name,
  side,
}: {
  readonly article: DossierArticle;
  readonly name: string;
  readonly side: SideName;
}): VNode {
  const { title, published, uri, language } = article;
  const web = /^https?:\/\//i.test(uri);
  return html`<div class="side">
    <p class="name">The ${side} text${name.startsWith('the ') ? '' : html`: <b><bdi>${name}</bdi></b>`}</p>
    <h2 ...${written(language)}>${title ?? 'Without a headline'}</h2>
    <p class="provenance">
      ${published && html`<span><bdi>${formatPublished(published)}</bdi></span>`}
      <span>${web ? html`<a href=${uri} rel="noreferrer nofollow" dir="ltr">${uri}</a>` : html`<bdi dir="ltr">${uri}</bdi>`}</span>
    </p>
  </div>`;
}

function Row({
  comparison,
  row,
  names,
}: {
  readonly comparison: Comparison;
  readonly row: ComparedRow;
  readonly names: Record<SideName, string>;
}): VNode {
  const remark = rowRemark(row);
  return html`<li class=${`row ${row.kind}`}>
    <p class="kind">
      ${RowSign({ kind: row.kind })} <b>${ROW_WORDS[row.kind].word}</b>${remark && html`<span class="remark">, ${remark}</span>`}
    </p>
    ${SIDES.map((side) => Side({ article: comparison[side], row, side, name: names[side] }))}
  </li>`;
}

function Side({
  article,
  row,
  side,
  name,
}: {
  readonly article: DossierArticle;
  readonly row: ComparedRow;
  readonly side: SideName;
  readonly name: string;
}): VNode | null {
  const span = row[side];
  if (span === undefined) return null;
  const number = paragraphOf(article, span);
  return html`<p class=${`side ${side}`} ...${written(languageAt(article, span))}>
    <span class="from"><bdi>${name}</bdi>, paragraph </span><span class="nth">${number}</span
    ><span class="hidden">: </span>
    ${runsOfSide(article, row, side).map(Run)}
  </p>`;
}

function Run({ kind, text, restored }: SideRun): unknown {
  switch (kind) {
    case 'same':
      return text;
    case 'differs':
      return html`<mark>${text}</mark>`;
    case 'gap':
      return html`<i class="gap" aria-hidden="true"></i>`;
    case 'swapped':
      return html`<ruby class="swap">${text}<rp>{</rp><rt>${restored}</rt><rp>}</rp></ruby>`;
  }
}
