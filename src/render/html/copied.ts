/** Who copied whom: trees of whole copies and of copied parts, each branch of which opens the passages side by side. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ArticleId } from '../../model/ids.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { beginningOf } from '../../text/articles-named.ts';
import { COUNTED, wholeOrigins } from '../counting.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, written } from '../languages.ts';
import { type Copy, type Lineage, lineagesOf } from '../lineage.ts';
import { isRetold, reuseWords } from '../reuse-words.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Sign } from './status.ts';

export function Copied({ edition }: { readonly edition: Edition }): VNode | null {
  const { whole, parts, resting, lone, beside } = lineagesOf(edition);
  const origins = wholeOrigins(edition.dossier).length;
  if (edition.articles.size < 2 || origins === 0) return null;
  return Section({
    id: 'copied',
    title: 'Who copied whom',
    lede: originsLede(edition),
    children: html`${articlesOf(edition) > FEW && AtAGlance({ edition, whole, lone: lone.length })}
    <div class="lineages">
      ${Lineages({ edition, title: WHOLE, lineages: whole })}
      ${Lineages({ edition, title: PARTS, lineages: parts })}
      ${resting.length > 0 && Resting({ edition, resting })}
      ${lone.length > 0 && Lone({ edition, lone })}
    </div>
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

export const WHOLE = 'Counted as one account';
export const PARTS = 'Copied in part';
export const RESTING = 'Resting on the same words';
export const RESTING_LEDE =
  'These need not have copied one another, but what they have from one source counts once.';
export const loneTitle = (lone: readonly unknown[]): string =>
  lone.length === 1 ? 'One article of its own' : 'Articles of their own';

/** Returns of how many origins the articles are, and what was counted as one. */
export function originsLede({ dossier, articles }: Edition): string {
  const origins = wholeOrigins(dossier).length;
  return `${count(articles.size, 'article')}, ${count(origins, 'origin')} at most. ${COUNTED[dossier.independentBy]}`;
}

const articlesOf = ({ articles }: Edition): number => articles.size;

/** Of so many articles the trees alone give the picture. */
const FEW = 16;
/** Origins that the picture names. */
const NAMED = 10;

/** Returns a picture of many articles: a row for each account, a square for each article that counts for it. */
function AtAGlance({
  edition,
  whole,
  lone,
}: {
  readonly edition: Edition;
  readonly whole: readonly Lineage[];
  readonly lone: number;
}): VNode {
  const rest = whole.slice(NAMED);
  const inRest = rest.reduce((sum, { origin }) => sum + origin.articles.length, 0);
  return html`<ul class="at-a-glance">
    ${whole.slice(0, NAMED).map(
      ({ origin, trees }) => html`<li>
        ${Name({ edition, article: trees[0]!.article })}
        ${Squares({ first: 1, all: origin.articles.length })}
        <span class="share">${count(origin.articles.length, 'article')}, one account</span>
      </li>`,
    )}
    ${rest.length > 0 && html`<li><span class="name">${count(rest.length, 'more account')}</span> ${Squares({ first: rest.length, all: inRest })} <span class="share">${count(inRest, 'article')}</span></li>`}
    ${lone > 0 && html`<li><span class="name">Of their own</span> ${Squares({ first: lone, all: lone })} <span class="share">${count(lone, 'article')}, each its own account</span></li>`}
  </ul>`;
}

/** Squares in a row, and the room that each takes. */
const ROW = 40;
const STEP = 12;

/** Full squares count for themselves, the others are copies. */
function Squares({ first, all }: { readonly first: number; readonly all: number }): VNode {
  const rows = Math.ceil(all / ROW);
  return html`<svg viewBox=${`0 0 ${ROW * STEP} ${rows * STEP}`} aria-hidden="true">
    ${Array.from(
      { length: all },
      (_, at) =>
        html`<rect class=${at < first ? 'own' : 'taken'} x=${(at % ROW) * STEP + 1} y=${Math.floor(at / ROW) * STEP + 1} width="9" height="9" />`,
    )}
  </svg>`;
}

/** How many lineages, and how many upstreams, are shown before the rest folds. */
const SHOWN = 8;

function Lineages({
  edition,
  title,
  lineages,
}: {
  readonly edition: Edition;
  readonly title: string;
  readonly lineages: readonly Lineage[];
}): VNode | null {
  if (lineages.length === 0) return null;
  return html`<h3>${title}</h3>
    ${FoldedList({
      items: lineages,
      shown: SHOWN,
      className: 'origins',
      summary: (hidden) => `${hidden} more`,
      item: ({ origin, trees }) => html`<li class="origin">
        ${Because({ edition, origin })} ${Tree({ edition, copies: trees, top: true })}
      </li>`,
    })}`;
}

const Because = ({ edition, origin }: { readonly edition: Edition; readonly origin: Origin }): VNode =>
  html`<p class="because">
    <span dir="auto">${sentence(origin.because)}</span> ${Marks({ edition, evidence: origin.evidence })}
  </p>`;

function Resting({
  edition,
  resting,
}: {
  readonly edition: Edition;
  readonly resting: readonly Origin[];
}): VNode {
  return html`<h3>${RESTING}</h3>
    <p class="because">${RESTING_LEDE}</p>
    ${FoldedList({
      items: resting,
      shown: SHOWN,
      className: 'origins',
      summary: (hidden) => count(hidden, 'more source'),
      item: (origin) => html`<li class="origin">
        <p class="upstream"><b><bdi>${heading(origin.upstream ?? 'The same words')}</bdi></b></p>
        <p class="because">
          ${publishersOf(edition, origin).map((name, at) => html`${at > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}
          ${' '}${Marks({ edition, evidence: origin.evidence })}
        </p>
      </li>`,
    })}`;
}

/** Returns who published the articles of an origin, each once. */
export const publishersOf = (edition: Edition, { articles }: Origin): string[] => [
  ...new Set(articles.map((article) => sourceOf(edition, { article }).name)),
];

/** "briefing by Ilsa Vennick" at the head of a paragraph. */
export const heading = (upstream: string): string => upstream.charAt(0).toUpperCase() + upstream.slice(1);

/** Reasons are written as a clause: "both credit the same agency". */
export const sentence = (because: string): string =>
  because.slice(0, 1).toUpperCase() + because.slice(1) + (/[.!?]$/.test(because) ? '' : '.');

/** How many copies of one text are drawn before the rest folds: of few articles, and of many. */
const DRAWN = 12;
const DRAWN_OF_MANY = 3;

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
    shown: articlesOf(edition) > FEW ? DRAWN_OF_MANY : DRAWN,
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
  return html`<details class="node" data-from=${reuse.from} data-to=${reuse.to}>
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
}): VNode {
  const { article } = sourceOf(edition, { article: id });
  return html`<span class="headline" ...${written(article.language)}><bdi>${article.title ?? `“${beginningOf(article.text)}”`}</bdi></span>`;
}

function Name({ edition, article }: { readonly edition: Edition; readonly article: ArticleId }): VNode {
  const { code, name, spun } = sourceOf(edition, { article });
  return html`<span class="name"
    ><b><bdi>${name}</bdi></b> <span class="code">${code}</span>${spun && html` ${Sign({ status: 'spun' })}<span class="hidden">machine-spun</span>`}</span
  >`;
}

function Share({ reuse }: { readonly reuse: Reuse }): VNode {
  return html`<span class="share">
    ${
      !isRetold(reuse) &&
      html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" class="all" /><rect width=${Math.round(reuse.share * 100)} height="6" class="part" />
      </svg>`
    }
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

function Lone({ edition, lone }: { readonly edition: Edition; readonly lone: readonly Origin[] }): VNode {
  return html`<h3>${loneTitle(lone)}</h3>
    <p class="because">No text of theirs was found to stand in another article here.</p>
    <ul class="names">
      ${lone.map(
        ({ articles: [article], upstream }) =>
          html`<li>
            ${Name({ edition, article })} ${Headline({ edition, article })}
            ${upstream && html`<small>credits <bdi>${upstream}</bdi></small>`}
          </li>`,
      )}
    </ul>`;
}
