/** Two articles side by side, picked from a story. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Comparison } from '../model/comparison.ts';
import type { ArticleId } from '../model/ids.ts';
import type { StoryId } from '../model/library.ts';
import { comparisonTitle, renderSideBySide } from '../render/compared-html.ts';
import { formatPublished } from '../render/dates.ts';
import type { Edition } from '../render/edition.ts';
import { articleAt, storyAt } from './addresses.ts';
import { NoticeBox, PageHead } from './desk.ts';
import { framed } from './frame.ts';

export interface CompareView {
  readonly comparison?: Comparison | undefined;
  /** The story whose articles can be picked. */
  readonly story?: { readonly id: StoryId; readonly edition: Edition } | undefined;
  readonly first?: ArticleId | undefined;
  readonly second?: ArticleId | undefined;
  /** Why the two are not compared. */
  readonly trouble?: string | undefined;
}

/** Returns the page as HTML. */
export function comparePage(view: CompareView): string {
  const { comparison, trouble, story } = view;
  const picks = renderToString(html`${Picks({ view })}`);
  return framed({
    title: comparison ? comparisonTitle(comparison) : 'Two texts side by side',
    sheets: ['desk.css', 'side-by-side.css', 'compare.css'],
    skip: 'Skip to the texts',
    body: `<div class="compared">
<main id="content" tabindex="-1" class="desk">
${comparison ? '' : renderToString(PageHead({ title: 'Two texts side by side', kicker: html`<b>Comparison</b>`, deck: story ? 'Pick two articles of the story.' : 'Open a story and pick two of its articles there.' }))}
${trouble ? renderToString(NoticeBox({ title: 'These two cannot be compared.', detail: trouble, failed: true })) : ''}
${picks}
${comparison ? renderSideBySide(comparison) : ''}
</main>
</div>`,
  });
}

function Picks({ view: { story, first, second } }: { readonly view: CompareView }): VNode | null {
  if (!story) return null;
  const { id, edition } = story;
  return html`<form class="picks" action="/compare" method="get">
    <p class="back"><a href=${storyAt(id)}>← <bdi>${edition.dossier.title}</bdi></a></p>
    <div class="fields">
      ${Pick({ name: 'first', label: 'The first text', edition, chosen: first })}
      ${Pick({ name: 'second', label: 'The second text', edition, chosen: second })}
      <button type="submit" class="main">Compare</button>
      ${first !== undefined && second !== undefined && html`<p class="buttons"><a href=${articleAt(first)}>Read the first</a> <a href=${articleAt(second)}>Read the second</a></p>`}
    </div>
  </form>`;
}

const Pick = ({
  name,
  label,
  edition,
  chosen,
}: {
  readonly name: string;
  readonly label: string;
  readonly edition: Edition;
  readonly chosen: ArticleId | undefined;
}): VNode => html`<p class="field">
  <label for=${name}>${label}</label>
  <select id=${name} name=${name} required>
    ${chosen === undefined && html`<option value="">Choose an article</option>`}
    ${[...edition.sources.values()].map(
      ({ article, name: publisher }) => html`<option value=${article.id} selected=${article.id === chosen}>
        ${[publisher, article.published && formatPublished(article.published), article.title].filter(Boolean).join(' · ')}
      </option>`,
    )}
  </select>
</p>`;
