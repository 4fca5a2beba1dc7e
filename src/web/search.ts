/** What a search finds, by kinds: a page of it, a few of each while somebody types, or one kind page by page. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type {
  ArticleHit,
  CitedArticle,
  ClaimHit,
  Facet,
  Found,
  FoundKind,
  Hits,
  QuotationHit,
  StoryHit,
} from '../model/found.ts';
import { formatInterval } from '../render/dates.ts';
import { count, formatNumber, STATUS_OF_CLAIM } from '../render/edition.ts';
import { Sign, Signs, STATUS_WORDS } from '../render/html/status.ts';
import { written } from '../render/languages.ts';
import { printable } from '../render/printable.ts';
import { nameOfLanguage } from '../text/languages.ts';
import { articleAt, citedAt, SEARCH, storyAt, withQuery } from './addresses.ts';
import { daysBetween } from './desk.ts';
import { framed } from './frame.ts';
import { markedPieces, SnippetLine } from './snippet.ts';

export interface SearchView {
  /** As the address has them; without a kind all are shown, some of each. */
  readonly asked: Asked;
  /** From 1; of one kind. */
  readonly page: number;
  /** Absent where nothing was asked yet. */
  readonly found?: Found;
}

export interface Asked {
  readonly q: string;
  readonly kind?: FoundKind | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  /** "2031-05". */
  readonly month?: string | undefined;
  readonly speaker?: string | undefined;
  readonly origin?: 'original' | undefined;
}

/** Returns the page as HTML. */
export const searchPage = (view: SearchView): string =>
  framed({
    title: view.asked.q === '' ? 'Search' : `“${view.asked.q}”`,
    place: SEARCH,
    query: view.asked.q,
    sheets: ['desk.css', 'search.css'],
    skip: 'Skip to what was found',
    body: html`${Signs()}
      <h1 class="hidden">Search</h1>
      <div id="results">${Results({ view })}</div>`,
  });

/** Returns what changes on that page while somebody types, as HTML. */
export const searchResults = (view: SearchView): string => printable(renderToString(Results({ view })));

/** Returns a few hits of each kind, as HTML for the panel under the search field. */
export const searchPanel = (view: SearchView): string =>
  printable(
    renderToString(
      view.found === undefined
        ? html``
        : html`${Signs()} ${Told({ found: view.found })}
            ${KINDS.map(([kind, words]) => FewOf({ found: view.found!, kind, words }))}
            <p class="all">
              <a class="hit" href=${withQuery(SEARCH, { ...view.asked })}>
                ${isEmpty(view.found) ? 'Nothing has all of these words. Search for others' : 'All that was found'}
              </a>
            </p>`,
    ),
  );

const KINDS: readonly (readonly [kind: FoundKind, words: string])[] = [
  ['stories', 'Stories'],
  ['claims', 'Claims'],
  ['quotations', 'Quotations'],
  ['articles', 'Articles'],
];

const hitsOf = (found: Found, kind: FoundKind): Hits<ArticleHit | QuotationHit | ClaimHit | StoryHit> =>
  found[kind] ?? { hits: [], more: false };

const isEmpty = (found: Found): boolean => KINDS.every(([kind]) => hitsOf(found, kind).hits.length === 0);

/** What a screen reader is told when the results change. */
function Told({ found }: { readonly found: Found }): VNode {
  const told = KINDS.flatMap(([kind]) => {
    const { hits, more } = hitsOf(found, kind);
    return hits.length === 0 ? [] : [`${more ? 'more than ' : ''}${nounOf(kind, hits.length)}`];
  });
  return html`<p class="hidden" data-told>${told.length === 0 ? 'Nothing found' : told.join(', ')}</p>`;
}

const NOUNS: Readonly<Record<FoundKind, readonly [one: string, many: string]>> = {
  articles: ['article', 'articles'],
  quotations: ['quotation', 'quotations'],
  claims: ['claim', 'claims'],
  stories: ['story', 'stories'],
};

const nounOf = (kind: FoundKind, number: number): string => count(number, ...NOUNS[kind]);

function Results({ view }: { readonly view: SearchView }): VNode {
  const { asked, found } = view;
  if (found === undefined) return Teaching();
  const shown = asked.kind ? KINDS.filter(([kind]) => kind === asked.kind) : KINDS;
  return html`<div class="search">
    <nav class="kinds" aria-label="Kinds of what was found">
      <ul>
        ${[[undefined, 'All'] as const, ...KINDS].map(
          ([kind, words]) => html`<li>
            <a href=${withQuery(SEARCH, { ...asked, kind })} aria-current=${asked.kind === kind ? 'page' : undefined}>${words}</a>
          </li>`,
        )}
      </ul>
      ${Told({ found })}
    </nav>
    <div class="hits">
      ${Narrowings({ asked })}
      ${isEmpty(found) ? Nothing({ found }) : shown.map(([kind, words]) => KindOf({ view, found, kind, words }))}
      ${
        found.unsearched.length > 0 &&
        html`<section class="unsearched" aria-labelledby="unsearched-title">
          <h2 id="unsearched-title">Not searched</h2>
          <ul>${found.unsearched.map((line) => html`<li dir="auto">${line}</li>`)}</ul>
        </section>`
      }
    </div>
    ${found.facets && Facets({ asked, found })}
  </div>`;
}

const Teaching = (): VNode => html`<div class="search teaching">
  <p class="headline">What are you looking for?</p>
  <dl>
    ${[
      ['flood warning', 'both words, in any order, in any form'],
      ['"state of emergency"', 'these words, one after the other'],
      ['flood -rumour', 'the first without the second'],
      ['resig*', 'words that begin so'],
      ['said:Smith taxes', 'what somebody said of something'],
    ].map(
      ([words, meaning]) =>
        html`<div><dt><a href=${withQuery(SEARCH, { q: words })}>${words}</a></dt><dd>${meaning}</dd></div>`,
    )}
  </dl>
</div>`;

const Nothing = ({ found }: { readonly found: Found }): VNode => html`<div class="nothing">
  <p class="headline">Nothing has all of these words.</p>
  <p>
    ${
      found.read.wanted.length > 1
        ? 'Try fewer words, or one of them alone.'
        : 'Try another word, or how it begins with a star behind it: harb*'
    }
    ${found.read.unwanted.length > 0 && html` Without <b>${found.read.unwanted.map((word) => `-${word}`).join(' ')}</b> there may be more.`}
  </p>
</div>`;

/** What narrows the search, each with a way out of it. */
function Narrowings({ asked }: { readonly asked: Asked }): VNode | null {
  const given = (['publisher', 'language', 'month', 'speaker', 'origin'] as const).filter(
    (name) => asked[name],
  );
  if (given.length === 0) return null;
  return html`<ul class="narrowed" aria-label="Narrowed to">
    ${given.map(
      (name) => html`<li>
        <bdi>${worded(name, asked[name]!)}</bdi>
        <a href=${withQuery(SEARCH, { ...asked, [name]: undefined })} aria-label=${`Not only ${worded(name, asked[name]!)}`}>×</a>
      </li>`,
    )}
  </ul>`;
}

const worded = (name: string, value: string): string =>
  name === 'language'
    ? nameOfLanguage(value)
    : name === 'month'
      ? monthOf(value)
      : name === 'origin'
        ? 'without copies'
        : value;

const monthOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return formatInterval({
    start: `${month}-01`,
    end: new Date(Date.UTC(year!, number!, 1)).toISOString().slice(0, 10),
  });
};

function KindOf({
  view: { asked, page },
  found,
  kind,
  words,
}: {
  readonly view: SearchView;
  readonly found: Found;
  readonly kind: FoundKind;
  readonly words: string;
}): VNode | null {
  const { hits, more } = hitsOf(found, kind);
  if (hits.length === 0 && asked.kind === undefined) return null;
  const to = (one: number): string => withQuery(SEARCH, { ...asked, kind, page: one > 1 ? one : undefined });
  return html`<section aria-labelledby=${`${kind}-title`}>
    <h2 id=${`${kind}-title`}>${words}</h2>
    ${hits.length === 0 && html`<p class="none">No more of them.</p>`}
    <ul class=${`found ${kind}`}>${hits.map((hit) => html`<li>${Hit({ hit })}</li>`)}</ul>
    ${
      asked.kind === undefined
        ? more && html`<p class="more-of"><a href=${to(1)}>More ${words.toLowerCase()}</a></p>`
        : html`<nav class="pager" aria-label="Pages">
            ${page > 1 ? html`<a rel="prev" href=${to(page - 1)}>← Before</a>` : html`<span></span>`}
            ${(page > 1 || more) && html`<span>Page ${formatNumber(page)}</span>`}
            ${more ? html`<a rel="next" href=${to(page + 1)}>More →</a>` : html`<span></span>`}
          </nav>`
    }
  </section>`;
}

function Hit({ hit }: { readonly hit: ArticleHit | QuotationHit | ClaimHit | StoryHit }): VNode {
  switch (hit.kind) {
    case 'article':
      return ArticleLine(hit);
    case 'quotation':
      return QuotationLine(hit);
    case 'claim':
      return ClaimLine(hit);
    case 'story':
      return StoryLine(hit);
  }
}

/** "Orle Radio, 2 May 2031". */
const Whence = ({
  publisher,
  uri,
  published,
}: Pick<CitedArticle, 'publisher' | 'uri' | 'published'>): VNode =>
  html`<span class="whence"><bdi>${publisher ?? URL.parse(uri)?.host ?? uri}</bdi>${published && `, ${formatInterval(published)}`}</span>`;

function ArticleLine({ article, snippets, origin }: ArticleHit): VNode {
  const inTitle = snippets.find(({ exact }) => exact === article.title);
  const others = snippets.filter((snippet) => snippet !== inTitle);
  return html`<h3 ...${written(article.language)}>
      <a class="hit" href=${articleAt(article.id)}>${inTitle ? markedPieces(inTitle) : (article.title ?? 'Untitled')}</a>
    </h3>
    ${others.map((snippet) => html`<p>${SnippetLine({ snippet, language: article.language })}</p>`)}
    <p class="about">
      ${Whence(article)}
      ${
        origin &&
        origin.articles > 1 &&
        html`<span>${origin.original ? `first of ${count(origin.articles, 'article')} with this text` : `a copy: one text in ${count(origin.articles, 'article')}`}</span>`
      }
      ${origin?.upstream && html`<span>from ${origin.upstream}</span>`}
    </p>`;
}

function QuotationLine({
  quotation,
  speaker,
  article,
  evidence,
  snippet,
  printed,
  story,
}: QuotationHit): VNode {
  return html`<p class="quoted">
      <a class="hit" href=${citedAt(evidence[0])}><q dir="auto">${unquoted(evidence.map(({ exact }) => exact).join(' … '))}</q></a>
      ${quotation.spun && html` <small class="spun-note">machine-spun text</small>`}
    </p>
    <p class="about">
      <b dir="auto">${speaker ?? quotation.sourceText ?? 'Nobody named'}</b> ${Whence(article)}
      ${printed.articles > 1 && html`<span>printed in ${count(printed.articles, 'article')}, ${count(printed.origins, 'origin')}</span>`}
      <a href=${storyAt(story)}>Its story</a>
    </p>
    ${snippet.marks.length > 0 && html`<p class="around">${SnippetLine({ snippet })}</p>`}`;
}

const unquoted = (words: string): string => words.replace(/^["“„«]|["”»]$/g, '');

function ClaimLine({ claim, why, origins, articles, snippet, story, cited }: ClaimHit): VNode {
  const status = claim.spunOnly ? 'spun' : STATUS_OF_CLAIM[claim.status];
  return html`<p class="claimed">
      ${Sign({ status })}<a class="hit" href=${storyAt(story)} dir="auto">${claim.text}</a>
    </p>
    <p class="about">
      <b class=${status}>${STATUS_WORDS[status].word}</b>
      <span>${count(articles, 'article')}, ${count(origins, 'origin')}</span>
      ${why && html`<span dir="auto">${why}</span>`}
    </p>
    <p class="around">${SnippetLine({ snippet })} ${cited[0] && Whence(cited.find(({ id }) => id === snippet.article) ?? cited[0])}</p>`;
}

function StoryLine({ story, matching, articles }: StoryHit): VNode {
  return html`<h3 dir="auto"><a class="hit" href=${storyAt(story.id)}>${story.title}</a></h3>
    ${articles.slice(0, 1).map(({ snippet }) => html`<p>${SnippetLine({ snippet })}</p>`)}
    <p class="about">
      <span>${daysBetween(story.first, story.last)}</span>
      <span>${count(story.articles, 'article')}${story.publishers > 1 && `, ${count(story.publishers, 'publisher')}`}</span>
      ${story.articles > 1 && html`<span>${formatNumber(matching)} with these words</span>`}
    </p>`;
}

/** Of one kind, in the panel: what it is, and where from. */
function FewOf({
  found,
  kind,
  words,
}: {
  readonly found: Found;
  readonly kind: FoundKind;
  readonly words: string;
}): VNode | null {
  const { hits } = hitsOf(found, kind);
  if (hits.length === 0) return null;
  return html`<section aria-label=${words}>
    <h2 aria-hidden="true">${words}</h2>
    <ul>${hits.map((hit) => html`<li>${Few(hit)}</li>`)}</ul>
  </section>`;
}

function Few(hit: ArticleHit | QuotationHit | ClaimHit | StoryHit): VNode {
  switch (hit.kind) {
    case 'article':
      return html`<a class="hit" href=${articleAt(hit.article.id)}><span dir="auto">${hit.article.title ?? 'Untitled'}</span> ${Whence(hit.article)}</a>`;
    case 'quotation':
      return html`<a class="hit" href=${citedAt(hit.evidence[0])}><q dir="auto">${unquoted(hit.evidence[0].exact)}</q> <span class="whence" dir="auto">${hit.speaker ?? hit.quotation.sourceText ?? ''}</span></a>`;
    case 'claim':
      return html`<a class="hit" href=${storyAt(hit.story)}>${Sign({ status: hit.claim.spunOnly ? 'spun' : STATUS_OF_CLAIM[hit.claim.status] })} <span dir="auto">${hit.claim.text}</span></a>`;
    case 'story':
      return html`<a class="hit" href=${storyAt(hit.story.id)}><b dir="auto">${hit.story.title}</b> <span class="whence">${count(hit.story.articles, 'article')}</span></a>`;
  }
}

/** Of more values of one kind nobody reads on. */
const MOST_VALUES = 8;

function Facets({ asked, found }: { readonly asked: Asked; readonly found: Found }): VNode {
  const { publishers, languages, months, counted, more } = found.facets!;
  const groups = [
    ['publisher', 'Publishers', publishers],
    ['month', 'Months', months],
    ['language', 'Languages', languages],
  ] as const;
  return html`<aside class="facets" aria-label="Narrow the search">
    ${groups.map(([name, words, values]) => FacetList({ asked, name, words, values }))}
    ${counted > 0 && html`<p class="note">${more ? `Counted in the newest ${count(counted, 'article')}.` : `Counted in ${count(counted, 'article')}.`}</p>`}
    ${asked.origin === undefined && html`<p><a href=${withQuery(SEARCH, { ...asked, origin: 'original' })}>Leave out copies</a></p>`}
  </aside>`;
}

function FacetList({
  asked,
  name,
  words,
  values,
}: {
  readonly asked: Asked;
  readonly name: 'publisher' | 'month' | 'language';
  readonly words: string;
  readonly values: readonly Facet[];
}): VNode | null {
  if (values.length < 2) return null;
  return html`<section aria-labelledby=${`by-${name}`}>
    <h2 id=${`by-${name}`}>${words}</h2>
    <ul>
      ${values.slice(0, MOST_VALUES).map(
        ({ value, count: number }) => html`<li>
          <a href=${withQuery(SEARCH, { ...asked, [name]: value })}><bdi>${worded(name, value)}</bdi> <span>${formatNumber(number)}</span></a>
        </li>`,
      )}
    </ul>
  </section>`;
}
