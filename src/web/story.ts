/** A story as one page: its dossier, with what one can do with it, and a pane that opens the words of any line. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { DossierArticle } from '../model/dossier.ts';
import type { StoryId } from '../model/library.ts';
import type { Edition } from '../render/edition.ts';
import { FORMATS } from '../render/formats.ts';
import { ArticleText } from '../render/html/articles.ts';
import { Contents } from '../render/html/contents.ts';
import { Pane } from '../render/html/pane.ts';
import { renderParts } from '../render/html.ts';
import { printable } from '../render/printable.ts';
import { ASK, articleAt, changesAt, comparedAt, downloadAt, feedAt, textAt, withQuery } from './addresses.ts';
import { framed } from './frame.ts';

export interface StoryView {
  readonly id: StoryId;
  readonly edition: Edition;
}

/** Returns the page. The texts of its articles are read when they are opened, so it stays small with hundreds of them. */
export function storyPage({ id, edition }: StoryView): string {
  const { title } = edition.dossier;
  const parts = renderParts(edition, { textAt: articleAt, tools: Tools({ id, edition }) });
  return framed({
    title,
    sheets: ['dossier.css', 'story.css'],
    modules: ['story.js'],
    feed: { href: feedAt(id), title: `${title}: what changed` },
    skip: 'Skip to the story',
    body: `${parts.signs}
<div class="page" data-texts="${renderToString(html`${textAt(id, '')}`)}">
${renderToString(Contents({ entries: parts.entries, brand: false }))}
<main id="content" tabindex="-1">
${withoutScript(parts.masthead)}
${withoutScript(parts.sections)}
${parts.footer}
</main>
${renderToString(Pane())}
</div>`,
  });
}

/** Without its script a page has no pane: a citation leads to its article then. The script turns it round again. */
const withoutScript = (body: string): string =>
  body.replace(/href="#read=([^":]+):(\d+-\d+)"/g, 'href="/articles/$1#at=$2"');

function Tools({ id, edition }: StoryView): VNode {
  const { articles } = edition.dossier;
  return html`<nav class="tools" aria-label="With this story">
    <ul>
      <li><a href=${changesAt(id)}>What changed</a></li>
      <li><a href=${withQuery(ASK, { story: id })}>Ask</a></li>
      ${articles.length > 1 && html`<li><a href=${comparedAt(articles[0]!.id, articles[1]!.id)}>Compare</a></li>`}
      <li><a href="#correct">Correct</a></li>
      <li>
        <details class="menu">
          <summary>Download</summary>
          <ul>
            ${FORMATS.map(({ name, title }) => html`<li><a href=${downloadAt(id, name)} download>${title}</a></li>`)}
          </ul>
        </details>
      </li>
      <li><a href=${feedAt(id)} type="application/atom+xml">Follow</a></li>
    </ul>
  </nav>`;
}

/** Returns what the script puts into a story's page when an article is opened: its text as the page would print it. */
export const articleText = (article: DossierArticle): string =>
  printable(renderToString(ArticleText({ article })));
