/** An article for reading: its layers switched on and off, what is in it, its versions, and notes on its words. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Block } from '../model/article.ts';
import type { Edit } from '../model/change.ts';
import type { DossierArticle } from '../model/dossier.ts';
import type { ArticleId } from '../model/ids.ts';
import type { StoryId } from '../model/library.ts';
import type { Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { blocksOf } from '../render/blocks.ts';
import { formatPublished } from '../render/dates.ts';
import { count, type Edition, sourceOf } from '../render/edition.ts';
import { Sign, Signs, STATUS_WORDS } from '../render/html/status.ts';
import { otherLanguage, written } from '../render/languages.ts';
import { isRetold } from '../render/reuse-words.ts';
import { beginningOf } from '../text/articles-named.ts';
import { articleAt, comparedAt, storyAt } from './addresses.ts';
import { type LayeredRun, type LayerName, type Layers, layeredRuns, layersOf } from './article-layers.ts';
import { cutAt, minuteOf } from './desk.ts';
import { framed } from './frame.ts';
import { Notes } from './notes.ts';

export interface ArticleView {
  readonly article: DossierArticle;
  /** The story that it is in, laid out; absent where no story has it or it is left out of it. */
  readonly story?: { readonly id: StoryId; readonly title: string; readonly edition: Edition };
  /** Called so where no story names it. */
  readonly name: string;
  readonly versions: readonly VersionView[];
  readonly notes: readonly Note[];
}

/** One version of the article, the first first. */
export interface VersionView {
  readonly id: ArticleId;
  readonly version: number;
  readonly added: string;
  /** What was edited since the version before. */
  readonly edits: readonly Edit[];
}

/** Returns the page as HTML. */
export function articlePage(view: ArticleView): string {
  const { article, story } = view;
  const layers = story && layersOf(story.edition, article);
  const blocks = blocksOf(article);
  const runs = layeredRuns(article, layers?.marked ?? [], blocks);
  const headline = blocks.find(({ start, end }) => article.text.slice(start, end) === article.title);
  const name = story ? sourceOf(story.edition, { article: article.id }).name : view.name;
  return framed({
    title: article.title ?? name,
    sheets: ['desk.css', 'article.css'],
    modules: ['article.js', 'notes.js'],
    skip: 'Skip to the article',
    body: html`${Signs()}
      <article class="reading" data-article=${article.id}>
        ${Head({ view, name, headline: headline && runs.get(headline.start) })}
        ${layers && Switches({ layers })}
        ${Text({ article, blocks: blocks.filter((block) => block !== headline), runs })}
        <aside class="found" aria-label="What is in it">
          ${Notes({ article: article.id, length: article.text.length, notes: view.notes })}
          ${layers && story && Found({ layers, article, edition: story.edition })}
          ${view.versions.length > 1 && Versions(view)}
        </aside>
      </article>`,
  });
}

function Head({
  view: { article, story },
  name,
  headline,
}: {
  readonly view: ArticleView;
  readonly name: string;
  /** Where a block of the text is the title. */
  readonly headline: readonly LayeredRun[] | undefined;
}): VNode {
  const { title, byline, published, uri, language } = article;
  const web = /^https?:\/\//i.test(uri);
  const other = otherLanguage(language);
  return html`<header class="page-head">
    <p class="kicker">
      <b><bdi>${name}</bdi></b>
      ${published && html`<span>${formatPublished(published)}</span>`}
      ${other && html`<span>in ${other}</span>`}
    </p>
    ${
      headline
        ? html`<h1 data-start=${headline[0]?.start} ...${written(language)}>${headline.map(RunOf)}</h1>`
        : html`<h1 ...${written(language)}>${title ?? `“${beginningOf(article.text)}”`}</h1>`
    }
    <p class="about">
      ${byline && html`<span><bdi>${byline}</bdi></span>`}
      ${story && html`<span>In <a href=${storyAt(story.id)}><bdi>${story.title}</bdi></a></span>`}
      <span class="uri">${web ? html`<a href=${uri} rel="noreferrer nofollow" dir="ltr">${uri}</a>` : html`<bdi dir="ltr">${uri}</bdi>`}</span>
    </p>
    ${
      article.spun.verdict !== 'clean' &&
      html`<p class="notice">
        ${Sign({ status: 'spun' })} <b>${article.spun.verdict === 'spun' ? 'Machine-spun.' : 'Perhaps machine-spun.'}</b>
        ${' '}${Math.round(article.spun.share * 100)}% of its words look swapped, so it is evidence of nothing by itself. What
        stands above a word is what it probably was.
      </p>`
    }
  </header>`;
}

const SWITCHES: readonly (readonly [LayerName, string, on: boolean])[] = [
  ['names', 'Names', false],
  ['quotations', 'Quotations', false],
  ['claims', 'Claims', false],
  ['copied', 'Copied passages', true],
  ['swapped', 'Swapped words', true],
];

/** The style sheet shows a layer while its box is ticked, so the switches need no script. */
function Switches({ layers }: { readonly layers: Layers }): VNode {
  const numbers: Record<LayerName, number> = {
    names: layers.names.length,
    quotations: layers.quotations.length,
    claims: layers.claims.length,
    copied: layers.copied.reduce((sum, { passages }) => sum + passages.length, 0),
    swapped: layers.swapped,
  };
  return html`<fieldset class="switches">
    <legend>Show in the text</legend>
    ${SWITCHES.filter(([name]) => numbers[name] > 0).map(
      ([name, words, on]) => html`<label>
        <input type="checkbox" id=${`layer-${name}`} checked=${on} autocomplete="off" />
        <span class=${`key ${name}`}>${words}</span> <small>${numbers[name]}</small>
      </label>`,
    )}
  </fieldset>`;
}

const Text = ({
  article,
  blocks,
  runs,
}: {
  readonly article: DossierArticle;
  /** Those that stand in it: the headline stands above already, where it is the title. */
  readonly blocks: readonly Block[];
  readonly runs: ReturnType<typeof layeredRuns>;
}): VNode => html`<div class="text" ...${written(article.language)}>
  ${blocks.map(
    ({ kind, start, language }) =>
      html`<p class=${kind} data-start=${start} ...${language && written(language)}>${runs.get(start)!.map(RunOf)}</p>`,
  )}
</div>`;

function RunOf({ text, layers, status, ending, restored }: LayeredRun): unknown {
  const printed = restored === undefined ? text : html`<ruby class="swap">${text}<rt>${restored}</rt></ruby>`;
  const shown =
    layers.size === 0
      ? printed
      : html`<span class=${[...layers, status && `is-${status}`].filter(Boolean).join(' ')}>${printed}</span>`;
  return html`${shown}${ending.map((one) => html`<span class="claim-end">${Sign({ status: one })}<span class="hidden"> (${STATUS_WORDS[one].word})</span></span>`)}`;
}

/** How many of a kind stand open. */
const SHOWN = 8;

function Found({
  layers: { names, quotations, claims, copied },
  article,
  edition,
}: {
  readonly layers: Layers;
  readonly article: DossierArticle;
  readonly edition: Edition;
}): VNode {
  const here = (span: Span): string => articleAt(article.id, span);
  return html`${Kind({
    title: 'Shared with others',
    items: copied.map(
      ({ other, relation, reuse }) => html`<li>
        <a class="to" href=${comparedAt(reuse.from, reuse.to)}>${relation}</a>
        <small>
          ${reuse.kind !== 'not' && !isRetold(reuse) && `${Math.round(reuse.share * 100)}% of the shorter text; `}<a href=${articleAt(other.article.id)}>read it</a>
        </small>
      </li>`,
    ),
  })}
  ${Kind({
    title: 'Claims',
    items: claims.map(
      ({ text, status, here: [first], there }) => html`<li class="signed">
        ${Sign({ status })}<a class="to" href=${here(first!)} dir="auto">${text}</a>
        <small>${STATUS_WORDS[status].word}${there.length > 0 && html`; also ${sourcesOf(edition, there)}`}</small>
      </li>`,
    ),
  })}
  ${Kind({
    title: 'Quotations',
    items: quotations.map(
      ({ speaker, pieces: [first] }) => html`<li>
        <b><bdi>${speaker}</bdi></b>
        <a class="to" href=${here(first!)} dir="auto">${cutAt(LONGEST, first!.exact)}</a>
      </li>`,
    ),
  })}
  ${Kind({
    title: 'Names',
    items: names.map(
      ({ entity, mentions }) => html`<li>
        <a class="to" href=${here(mentions[0]!)}><bdi>${entity.name}</bdi></a> <small>${mentions.length}</small>
      </li>`,
    ),
  })}`;
}

function Kind({ title, items }: { readonly title: string; readonly items: readonly VNode[] }): VNode | null {
  if (items.length === 0) return null;
  const rest = items.slice(SHOWN);
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${items.slice(0, SHOWN)}
    </ul>
    ${
      rest.length > 0 &&
      html`<details class="more">
        <summary>${rest.length} more</summary>
        <ul>
          ${rest}
        </ul>
      </details>`
    }
  </section>`;
}

/** Returns the publishers of other statements, the first three by name, each a link to its words. */
function sourcesOf(edition: Edition, citations: Layers['claims'][number]['there']): unknown[] {
  const first = [...new Map(citations.map((one) => [sourceOf(edition, one).name, one])).entries()];
  return [
    ...first
      .slice(0, 3)
      .map(
        ([name, one], at) =>
          html`${at > 0 && ', '}<a href=${articleAt(one.article, one)}><bdi>${name}</bdi></a>`,
      ),
    ...(first.length > 3 ? [` and ${first.length - 3} more`] : []),
  ];
}

/** Characters of a quotation that the list gives. */
const LONGEST = 110;

const Versions = ({ article, versions }: ArticleView): VNode => html`<section class="versions">
  <h2>Versions</h2>
  <ol>
    ${versions.map(
      ({ id, version, added, edits }) => html`<li>
        <p>
          ${id === article.id ? html`<b>Version ${version}</b>` : html`<a class="to" href=${articleAt(id)}>Version ${version}</a>`}
          <small>read ${minuteOf(added)}${version > 1 && `, ${edits.length === 0 ? 'the same words' : count(edits.length, 'edit')}`}</small>
        </p>
        ${edits.length > 0 && Edits({ edits })}
      </li>`,
    )}
  </ol>
</section>`;

/** Edits of a version that are printed. */
const EDITS = 20;

const Edits = ({
  edits,
}: {
  readonly edits: readonly Edit[];
}): VNode => html`<details class="more" open=${edits.length < 4}>
  <summary>What was edited</summary>
  <ul class="edits">
    ${edits.slice(0, EDITS).map(
      ({ lead, before, after, tail }) => html`<li dir="auto">
        ${lead}${before && html`<del>${before.exact}</del>`}${before && after && ' '}${after && html`<ins>${after.exact}</ins>`}${tail}
      </li>`,
    )}
  </ul>
  ${edits.length > EDITS && html`<p class="note">${edits.length - EDITS} more.</p>`}
</details>`;
