/** The articles themselves, folded. Their text stands here once; the script reads it from here into the pane. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Basis, Block } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { ArticleId } from '../../model/ids.ts';
import { blocksOf } from '../blocks.ts';
import { formatPublished } from '../dates.ts';
import { type Edition, sourceOf } from '../edition.ts';
import { otherLanguage, written } from '../languages.ts';
import { isUnsure, swapsOf } from '../spun.ts';
import { Section } from './section.ts';
import { Sign } from './status.ts';

/** Where words are cited, so that a link leads to them even without the script. */
export type Places = ReadonlyMap<ArticleId, ReadonlyMap<number, readonly string[]>>;

export function Articles({
  edition,
  places,
  textAt,
}: {
  readonly edition: Edition;
  readonly places: Places;
  /** Where each text is to be read from; without it the texts stand in the page. */
  readonly textAt?: ((article: ArticleId) => string) | undefined;
}): VNode {
  const { articles } = edition.dossier;
  return Section({
    id: 'articles',
    title: articles.length === 1 ? 'The article' : 'The articles',
    lede: 'As they were read, without the furniture of their pages. The letters are those of the marks.',
    children: html`<div class="articles">
      ${articles.map((article) => ArticleOf({ edition, article, places: places.get(article.id), textAt: textAt?.(article.id) }))}
    </div>`,
  });
}

function ArticleOf({
  edition,
  article,
  places,
  textAt,
}: {
  readonly edition: Edition;
  readonly article: DossierArticle;
  readonly places?: ReadonlyMap<number, readonly string[]> | undefined;
  readonly textAt?: string | undefined;
}): VNode {
  const { code, name, spun } = sourceOf(edition, { article: article.id });
  return html`<details
    class="article"
    id=${`article-${article.id}`}
    data-article=${article.id}
    data-name=${name}
    data-spun=${spun ? 'yes' : undefined}
    data-length=${textAt === undefined ? undefined : article.text.length}
  >
    <summary>
      <span class="code">${code}</span>
      <span class="title" ...${written(article.language)}>${article.title ?? 'Without a headline'}</span>
      <span class="about">
        <b><bdi>${name}</bdi></b> ${Facts({ article })}
      </span>
    </summary>
    ${textAt === undefined ? ArticleText({ article, places }) : html`<p class="note"><a href=${textAt}>Read the article</a></p>`}
  </details>`;
}

/** Returns where an article is from, the switch of its layers, and its text. */
export function ArticleText({
  article,
  places = new Map(),
}: {
  readonly article: DossierArticle;
  readonly places?: ReadonlyMap<number, readonly string[]> | undefined;
}): VNode {
  const swaps = swapsOf(article);
  return html`${Provenance({ article })}
    ${swaps.length > 0 && Layers({ swaps: swaps.length })}
    ${swaps.some(isUnsure) && html`<p class="unsure-note">${UNSURE}</p>`}
    <div class="text" ...${written(article.language)}>
      ${blocksOf(article).map((block) => BlockOf({ article, block, swaps, places }))}
    </div>`;
}

const KNOWN_FROM: Record<Basis, string> = {
  stated: 'stated',
  metadata: 'from metadata',
  inferred: '',
  given: 'given',
};

function Facts({ article }: { readonly article: DossierArticle }): VNode {
  const { published, publishedText, spun } = article;
  const date = published
    ? html`<bdi>${formatPublished(published)}</bdi> <small>${KNOWN_FROM[published.basis]}</small>`
    : publishedText
      ? html`“<bdi>${publishedText}</bdi>”`
      : 'undated';
  const language = otherLanguage(article.language);
  return html`<span>${date}</span>
    ${language && html`<span>in ${language}</span>`}
    ${spun.verdict !== 'clean' && html`<span>${Sign({ status: 'spun' })} ${spun.verdict === 'spun' ? 'machine-spun' : 'perhaps machine-spun'}, ${Math.round(spun.share * 100)}% of its words</span>`}`;
}

/** Returns where the article was read and who wrote it. Only web addresses become links. */
function Provenance({ article: { uri, byline } }: { readonly article: DossierArticle }): VNode {
  const web = /^https?:\/\//i.test(uri);
  return html`<p class="provenance">
    ${byline && html`<span><bdi>${byline}</bdi></span>`}
    <span>${web ? html`<a href=${uri} rel="noreferrer nofollow" dir="ltr">${uri}</a>` : html`<bdi dir="ltr">${uri}</bdi>`}</span>
  </p>`;
}

const UNSURE = 'Of the words with a question mark, about two in three are right.';

/** Returns the switch between what is printed and what was probably meant. It needs the script, which shows it. */
function Layers({ swaps }: { readonly swaps: number }): VNode {
  return html`<div class="layers" role="group" aria-label="Which words to show" hidden>
    <button type="button" data-layer="printed" aria-pressed="true">Printed</button>
    <button type="button" data-layer="swapped" aria-pressed="false">${swaps} swapped</button>
    <button type="button" data-layer="restored" aria-pressed="false">Restored</button>
  </div>`;
}

function BlockOf({
  article,
  block,
  swaps,
  places,
}: {
  readonly article: DossierArticle;
  readonly block: Block;
  readonly swaps: ReturnType<typeof swapsOf>;
  readonly places: ReadonlyMap<number, readonly string[]>;
}): VNode {
  return html`<p class=${block.kind} data-start=${block.start} ...${block.language && written(block.language)}>${runsOf(article.text, block, swaps, places)}</p>`;
}

/** Returns a block's text, with anchors where cited words begin and swapped words set apart. */
function runsOf(
  text: string,
  { start, end }: Block,
  swaps: ReturnType<typeof swapsOf>,
  places: ReadonlyMap<number, readonly string[]>,
): unknown[] {
  const inside = swaps.filter((swap) => swap.start >= start && swap.end <= end);
  const runs: unknown[] = [];
  let at = start;
  for (const swap of inside) {
    if (swap.start < at) continue;
    runs.push(...anchored(text, at, swap.start, places));
    runs.push(
      html`<span class="swap" data-restored=${swap.restored} data-unsure=${isUnsure(swap) || undefined}>${anchored(text, swap.start, swap.end, places)}</span>`,
    );
    at = swap.end;
  }
  return [...runs, ...anchored(text, at, end, places)];
}

function anchored(
  text: string,
  start: number,
  end: number,
  places: ReadonlyMap<number, readonly string[]>,
): unknown[] {
  const runs: unknown[] = [];
  let at = start;
  for (let offset = start; offset < end; offset++) {
    const ids = places.get(offset);
    if (!ids) continue;
    runs.push(text.slice(at, offset), ...ids.map((id) => html`<i id=${id}></i>`));
    at = offset;
  }
  return [...runs, text.slice(at, end)];
}
