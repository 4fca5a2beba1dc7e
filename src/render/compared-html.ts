/** Two articles side by side, as one HTML file that needs nothing else. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ComparedRow, Comparison } from '../model/comparison.ts';
import { namesOf, percentOf, reasonsOf, verdictWords } from './compared.ts';
import { formatNumber } from './edition.ts';
import { COMPARED_STYLE } from './html/assets.ts';
import { RowLegend, RowSigns, Rows } from './html/compared.ts';
import { pageOf } from './html/page.ts';

/** Returns the comparison as an HTML page. It has no script, and shows hostile text as text. */
export function renderComparison(comparison: Comparison): string {
  return pageOf({
    title: comparisonTitle(comparison),
    style: COMPARED_STYLE,
    skip: 'Skip to the texts',
    body: `<div class="compared">
<main id="content">
${renderSideBySide(comparison)}
</main>
</div>`,
  });
}

export const comparisonTitle = (comparison: Comparison): string =>
  `${verdictWords(comparison)}. Two texts side by side`;

/** Returns what stands on a page about the two texts, as HTML. */
export function renderSideBySide(comparison: Comparison): string {
  const names = namesOf(comparison);
  const verdict = verdictWords(comparison);
  return `${renderToString(RowSigns())}
${renderToString(Masthead({ comparison, verdict }))}
${renderToString(html`<div id="texts">${Rows({ comparison, names })}</div>`)}
${renderToString(Notes({ comparison, names }))}`;
}

/** Characters of a verdict that still stands in the large size on three lines. */
const LONG_VERDICT = 48;

function Masthead({
  comparison,
  verdict,
}: {
  readonly comparison: Comparison;
  readonly verdict: string;
}): VNode {
  const [deck, ...reasons] = reasonsOf(comparison);
  return html`<header class="masthead">
    <p class="kicker"><b>Comparison</b> <span>two texts side by side</span></p>
    <h1 dir="auto" class=${verdict.length > LONG_VERDICT ? 'long' : undefined}>${verdict}</h1>
    <p class="deck" dir="auto">${deck}</p>
    ${reasons.map((reason) => html`<p class="lede" dir="auto">${reason}</p>`)}
    <dl class="figures">
      ${figuresOf(comparison).map(
        ([number, noun, remark]) => html`<div>
          <dt>${noun}<small>${remark}</small></dt>
          <dd>${number}</dd>
        </div>`,
      )}
    </dl>
    ${RowLegend({ comparison })}
  </header>`;
}

function figuresOf({ rows, shares }: Comparison): [number: string, noun: string, remark: string][] {
  const number = (kind: ComparedRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const passages = (kind: ComparedRow['kind'], remark: string): [string, string, string] => [
    formatNumber(number(kind)),
    number(kind) === 1 ? 'passage' : 'passages',
    remark,
  ];
  return [
    [percentOf(shares.first), 'of all words of the first', 'stand in the second'],
    [percentOf(shares.second), 'of all words of the second', 'stand in the first'],
    passages('copied', 'in the same words'),
    passages('changed', 'changed'),
    ...(number('moved') === 0 ? [] : [passages('moved', 'moved')]),
    passages('only-first', 'only in the first'),
    passages('only-second', 'only in the second'),
  ];
}

function Notes({
  comparison: { unchecked, first, second },
  names,
}: {
  readonly comparison: Comparison;
  readonly names: { readonly first: string; readonly second: string };
}): VNode {
  const nameOf = (article: string | undefined): string | undefined =>
    article === first.id ? names.first : article === second.id ? names.second : undefined;
  return html`<footer>
    ${unchecked.map(({ what, why, article }) => html`<p><b><bdi>${nameOf(article) ?? what}</bdi></b>: <bdi>${why}</bdi></p>`)}
    <p>Made by Synoptic, without a person’s hand. Words that differ were found by comparing, not by reading.</p>
  </footer>`;
}
