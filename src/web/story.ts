/** A story as one page: its dossier, with what one can do with it, and a pane that opens the words of any line. */

import { escapeUTF8 } from 'entities';
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
import { Signs } from '../render/html/status.ts';
import { type DossierParts, renderParts } from '../render/html.ts';
import { printable } from '../render/printable.ts';
import {
  ASK,
  articleAt,
  changesAt,
  downloadAt,
  feedAt,
  foldAt,
  storyAt,
  textAt,
  withQuery,
} from './addresses.ts';
import { minuteOf } from './desk.ts';
import { type Folding, withoutFolds } from './folds.ts';
import { framed } from './frame.ts';
import { CorrectedNotice, type CorrectedView, CorrectSection } from './story-corrections.ts';

export interface StoryView {
  readonly id: StoryId;
  readonly edition: Edition;
  /** Whether articles have come into the story that are still to be read into it. */
  readonly isBehind?: boolean;
  /** When somebody last read it, ISO 8601; absent where never. */
  readonly read?: string | undefined;
  /** What came of a correction that was just made. */
  readonly corrected?: CorrectedView | undefined;
}

/**
 * Returns the page. The texts of its articles are read when they are opened, so it stays small with hundreds of them.
 * What takes long to write is written once for each edition.
 */
export function storyPage(view: StoryView): string {
  const { id, edition } = view;
  const { title } = edition.dossier;
  const parts = partsOf(id, edition);
  const correct = renderToString(CorrectSection(view));
  return framed({
    title,
    sheets: ['desk.css', 'dossier.css', 'story.css'],
    modules: ['story.js'],
    feed: { href: feedAt(id), title: `${title}: what changed` },
    skip: 'Skip to the story',
    body: `${parts.signs}
<div class="page" ${attributes({ 'data-texts': textAt(id, ''), 'data-read': `${storyAt(id)}/read` })}>
${renderToString(Contents({ entries: [...parts.entries, { id: 'correct', title: 'Put it right' }], brand: false }))}
<main id="content" tabindex="-1">
${view.isBehind ? renderToString(BehindNotice({ id })) : ''}
${view.corrected ? renderToString(CorrectedNotice({ id, corrected: view.corrected })) : ''}
${parts.masthead.replace(TOOLS_HERE, () => renderToString(Tools(view)))}
${parts.sections}
${correct}
${parts.footer}
</main>
${renderToString(Pane())}
</div>`,
  });
}

const BehindNotice = ({
  id,
}: {
  readonly id: StoryId;
}): VNode => html`<div class="notice behind" role="status">
  <p>
    <b>The story has changed.</b> What that means for it is being worked out; until then it is shown as it was.${' '}
    <a href=${storyAt(id)}>Load it again</a> in a while.
  </p>
</div>`;

/** Where what one can do with a story goes: it is not the same for everybody, the rest is. */
const TOOLS_HERE = '<i class="tools-here"></i>';

interface Parts extends DossierParts {
  readonly folds: Folding['folds'];
}

const written = new WeakMap<Edition, Parts>();

/** What is folded of these classes is read when it is opened. */
const FOLDED = ['more', 'node'];

function partsOf(id: StoryId, edition: Edition): Parts {
  const known = written.get(edition);
  if (known) return known;
  const parts = renderParts(edition, { textAt: articleAt, tools: html`<i class="tools-here"></i>` });
  const { html: sections, folds } = withoutFolds(parts.sections, FOLDED, (fold) => foldAt(id, fold));
  const made = {
    ...parts,
    masthead: withoutScript(parts.masthead),
    sections: withoutScript(sections),
    folds,
  };
  written.set(edition, made);
  return made;
}

/** Returns what the script puts into a fold of the story's page; nothing where the story has no such fold now. */
export const foldOf = (id: StoryId, edition: Edition, fold: string): string | undefined => {
  const content = partsOf(id, edition).folds.get(fold);
  return content === undefined ? undefined : printable(content);
};

/** Returns what the story's page takes in as a page of its own, for those who come without script. */
export const pieceOfStory = (id: StoryId, { dossier }: Edition, piece: string): string =>
  framed({
    title: dossier.title,
    sheets: ['desk.css', 'dossier.css', 'story.css'],
    body: `${renderToString(Signs())}
<div class="page">
<main id="content" tabindex="-1">
<p class="back"><a href="${escapeUTF8(storyAt(id))}">${escapeUTF8(dossier.title)}</a></p>
<section>${withoutScript(piece)}</section>
</main>
</div>`,
  });

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escapeUTF8(value)}"`)
    .join(' ');

/** Without its script a page has no pane: a citation leads to its article then. The script turns it round again. */
const withoutScript = (body: string): string =>
  body.replace(/href="#read=([^":]+):(\d+-\d+)"/g, 'href="/articles/$1#at=$2"');

function Tools({ id, edition, read }: StoryView): VNode {
  const { articles } = edition.dossier;
  return html`<nav class="tools" aria-label="With this story">
    <ul>
      <li>
        <a href=${withQuery(changesAt(id), { since: read })}>What changed${read && html`<span class="since"> since ${minuteOf(read)}</span>`}</a>
      </li>
      <li><a href=${withQuery(ASK, { story: id })}>Ask</a></li>
      ${articles.length > 1 && html`<li><a href=${withQuery('/compare', { story: id })}>Compare</a></li>`}
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
