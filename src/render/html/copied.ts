/** Who copied whom: a tree for every origin. Each branch opens the passages side by side. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ArticleId } from '../../model/ids.ts';
import type { Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { COUNTED, wholeOrigins } from '../counting.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, written } from '../languages.ts';
import { type Copy, type Lineage, lineagesOf } from '../lineage.ts';
import { reuseWords } from '../reuse-words.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Sign } from './status.ts';

export function Copied({ edition }: { readonly edition: Edition }): VNode | null {
  const { shared, resting, lone, beside } = lineagesOf(edition);
  const whole = wholeOrigins(edition.dossier).length;
  if (edition.articles.size < 2 || whole === 0) return null;
  return Section({
    id: 'copied',
    title: 'Who copied whom',
    lede: `${count(edition.articles.size, 'article')}, ${count(whole, 'origin')} at most. ${COUNTED[edition.dossier.independentBy]}`,
    children: html`<div class="lineages">
      ${shared.map((lineage) => Origin({ edition, lineage }))}
      ${lone.length > 0 && Lone({ edition, lone })}
    </div>
    ${FoldedList({
      items: resting,
      shown: RESTING,
      className: 'lineages resting',
      summary: (hidden) => count(hidden, 'more upstream'),
      item: (lineage) => html`<li class="origin">${OriginOf({ edition, lineage })}</li>`,
    })}
    ${FoldedList({
      items: beside,
      shown: 0,
      most: 60,
      className: 'beside',
      summary: (hidden) => `${count(hidden, 'more pair')} of articles that share passages`,
      item: (reuse) => html`<li>
        ${Name({ edition, article: reuse.from })} ${reuse.direction === 'known' ? '→' : '↔'}
        ${' '}${Name({ edition, article: reuse.to })} ${Share({ reuse })}
        ${Marks({ edition, evidence: passageCitations(edition, reuse) })}
      </li>`,
    })}`,
  });
}

/** How many upstreams are shown before the rest folds. */
const RESTING = 6;

const Origin = (given: { readonly edition: Edition; readonly lineage: Lineage }): VNode =>
  html`<div class="origin">${OriginOf(given)}</div>`;

function OriginOf({ edition, lineage }: { readonly edition: Edition; readonly lineage: Lineage }): VNode {
  const { origin, number, trees } = lineage;
  return html`<p class="number"><span class="hidden">Origin </span>${number}</p>
    <div>
      <h3>
        ${origin.upstream ? html`<bdi>${heading(origin.upstream)}</bdi>` : Name({ edition, article: trees[0]?.article ?? origin.articles[0] })}
      </h3>
      <p class="because">
        <span dir="auto">${sentence(origin.because)}</span>
        ${Marks({ edition, evidence: origin.evidence })}
      </p>
      ${Tree({ edition, copies: trees, top: true })}
    </div>`;
}

/** "briefing by Ilsa Vennick" at the head of a paragraph. */
export const heading = (upstream: string): string => upstream.charAt(0).toUpperCase() + upstream.slice(1);

/** Reasons are written as a clause: "both credit the same agency". */
export const sentence = (because: string): string =>
  because.slice(0, 1).toUpperCase() + because.slice(1) + (/[.!?]$/.test(because) ? '' : '.');

/** How many copies of one text are drawn before the rest folds. */
const DRAWN = 12;

function Tree({
  edition,
  copies,
  top = false,
}: {
  readonly edition: Edition;
  readonly copies: readonly Copy[];
  readonly top?: boolean;
}): VNode | null {
  if (copies.length === 0) return null;
  return FoldedList({
    items: copies,
    shown: DRAWN,
    className: top ? 'tree top' : 'tree',
    summary: (hidden) => count(hidden, 'more copy', 'more copies'),
    item: (copy) => html`<li>
      ${Branch({ edition, copy })} ${Tree({ edition, copies: copy.copies })}
    </li>`,
  });
}

function Branch({
  edition,
  copy: { article, reuse },
}: {
  readonly edition: Edition;
  readonly copy: Copy;
}): VNode {
  const name = html`${Name({ edition, article })} ${Headline({ edition, article })}`;
  if (!reuse) return html`<p class="node">${name}</p>`;
  return html`<details class="node">
    <summary>${name} ${Share({ reuse })}</summary>
    ${Passages({ edition, reuse })}
  </details>`;
}

/** Tells apart articles of one publisher. */
function Headline({
  edition,
  article: id,
}: {
  readonly edition: Edition;
  readonly article: ArticleId;
}): VNode | null {
  const { article } = sourceOf(edition, { article: id });
  if (!article.title) return null;
  return html`<span class="headline" ...${written(article.language)}><bdi>${article.title}</bdi></span>`;
}

function Name({ edition, article }: { readonly edition: Edition; readonly article: ArticleId }): VNode {
  const { code, name, spun } = sourceOf(edition, { article });
  return html`<span class="name"
    ><b><bdi>${name}</bdi></b> <span class="code">${code}</span>${spun && html` ${Sign({ status: 'spun' })}<span class="hidden">machine-spun</span>`}</span
  >`;
}

function Share({ reuse }: { readonly reuse: Reuse }): VNode {
  return html`<span class="share">
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" class="all" /><rect width=${Math.round(reuse.share * 100)} height="6" class="part" />
    </svg>
    ${reuseWords(reuse)}
  </span>`;
}

/** How many passages of a pair stand side by side, and how long each may be; the article has the rest. */
const SIDE_BY_SIDE = 6;
const LONGEST = 420;

function Passages({ edition, reuse }: { readonly edition: Edition; readonly reuse: Reuse }): VNode {
  const shown = reuse.passages.slice(0, SIDE_BY_SIDE);
  const hidden = reuse.passages.length - shown.length;
  return html`<div class="passages">
    ${reuse.because && html`<p class="because" dir="auto">${sentence(reuse.because)}</p>`}
    <div class="pair head">
      <p>${sourceOf(edition, { article: reuse.from }).name}</p>
      <p>${sourceOf(edition, { article: reuse.to }).name}</p>
    </div>
    ${shown.map(
      ({ from, to }) => html`<div class="pair">
        ${Side({ edition, article: reuse.from, span: from })} ${Side({ edition, article: reuse.to, span: to })}
      </div>`,
    )}
    ${hidden > 0 && html`<p class="note">${count(hidden, 'more passage')} of this pair in the articles.</p>`}
  </div>`;
}

function Side({
  edition,
  article: id,
  span,
}: {
  readonly edition: Edition;
  readonly article: ArticleId;
  readonly span: Span;
}): VNode {
  const { article, name } = sourceOf(edition, { article: id });
  const exact = article.text.slice(span.start, span.end);
  const cut = exact.length > LONGEST;
  return html`<p ...${written(languageAt(article, span))}>
    <span class="hidden"><bdi>${name}</bdi>: </span>
    <a class="words" ...${opening([{ article: id, ...span, exact }])}
      >${cut ? exact.slice(0, exact.lastIndexOf(' ', LONGEST) + 1 || LONGEST) : exact}${cut && html`<span class="cut">…</span>`}</a
    >
  </p>`;
}

const passageCitations = (edition: Edition, { from, to, passages }: Reuse) =>
  passages.slice(0, 20).flatMap((passage) =>
    (
      [
        [from, passage.from],
        [to, passage.to],
      ] as const
    ).map(([article, span]) => ({
      article,
      start: span.start,
      end: span.end,
      exact: sourceOf(edition, { article }).article.text.slice(span.start, span.end),
    })),
  );

function Lone({ edition, lone }: { readonly edition: Edition; readonly lone: readonly Lineage[] }): VNode {
  return html`<div class="origin lone">
    <p class="number"></p>
    <div>
      <h3>${lone.length === 1 ? 'One article of its own' : 'Articles of their own'}</h3>
      <p class="because">Nothing was found that goes back to another text here.</p>
      <ul class="names">
        ${lone.map(({ origin, number }) => html`<li><span class="nth"><span class="hidden">Origin </span>${number}</span> ${Name({ edition, article: origin.articles[0] })}</li>`)}
      </ul>
    </div>
  </div>`;
}
