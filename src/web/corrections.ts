/** The ledger: what people corrected, who and why, whether it still fits, and how it is undone. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ArticleId } from '../model/ids.ts';
import type { Correction, LedgerEntry, StoryId, StorySummary } from '../model/library.ts';
import { count } from '../render/edition.ts';
import { articleAt, CORRECTIONS, storyAt } from './addresses.ts';
import { minuteOf, type Notice, NoticeBox, PageHead, Pager } from './desk.ts';
import { framed } from './frame.ts';

export interface CorrectionsView {
  /** The last first; of one page. */
  readonly entries: readonly ShownEntry[];
  readonly page: number;
  readonly pages: number;
  /** What articles and stories that are named in them are called. */
  readonly articles: ReadonlyMap<ArticleId, string>;
  readonly titles: ReadonlyMap<StoryId, string>;
  /** That can be chosen. */
  readonly stories: readonly StorySummary[];
  readonly publishers: readonly string[];
  /** Who corrects. */
  readonly person: string;
  readonly notice?: Notice;
}

export interface ShownEntry extends LedgerEntry {
  readonly fits: boolean;
}

/** Returns the page as HTML. */
export const correctionsPage = (view: CorrectionsView): string =>
  framed({
    title: 'Corrections',
    place: CORRECTIONS,
    sheets: ['desk.css', 'corrections.css'],
    body: html`${PageHead({
      title: 'Corrections',
      deck: 'What people know better than the machine. Each counts at once, in every story that it concerns, and can be undone.',
    })}
      ${view.notice && NoticeBox(view.notice)}
      <div class="ledger-page">${Ledger(view)} ${Forms(view)}</div>`,
  });

function Ledger(view: CorrectionsView): VNode {
  const { entries, page, pages } = view;
  return html`<section aria-labelledby="ledger-title">
    <h2 id="ledger-title">The ledger</h2>
    ${
      entries.length === 0
        ? html`<p class="none">
            Nothing has been corrected yet. A story is put right on its own page: its articles, its names, who copied whom.
          </p>`
        : html`<ol class="ledger">${entries.map((entry) => Entry({ entry, view }))}</ol>`
    }
    ${Pager({ page, pages, address: CORRECTIONS, values: {} })}
  </section>`;
}

function Entry({ entry, view }: { readonly entry: ShownEntry; readonly view: CorrectionsView }): VNode {
  const { number, at, author, reason, correction, undone, fits } = entry;
  return html`<li class=${undone ? 'entry undone' : 'entry'} id=${`correction-${number}`} value=${number}>
    <span class="number" aria-hidden="true">${number}</span>
    <div>
      <p class="what">${Sentence({ correction, view })}</p>
      ${reason !== '' && html`<p class="reason"><q dir="auto">${reason}</q></p>`}
      <p class="who">
        <span dir="auto">${author}</span>, ${minuteOf(at)}
        ${undone && html` <b>Undone by <bdi>${undone.author}</bdi>, ${minuteOf(undone.at)}.</b>`}
        ${!undone && !fits && html` <b>It fits no more: an article that it names is gone.</b>`}
      </p>
    </div>
    ${
      !undone &&
      html`<form action=${`${CORRECTIONS}/${number}/undo`} method="post">
        <button type="submit" class="quiet" aria-label=${`Undo correction ${number}`}>Undo</button>
      </form>`
    }
  </li>`;
}

/** What a correction says, as a sentence that names what it is about. */
function Sentence({
  correction,
  view,
}: {
  readonly correction: Correction;
  readonly view: CorrectionsView;
}): VNode {
  const story = (id: StoryId): VNode =>
    html`<a href=${storyAt(id)} dir="auto">${view.titles.get(id) ?? 'a story that is no more'}</a>`;
  const article = (id: ArticleId): VNode =>
    view.articles.has(id)
      ? html`<a href=${articleAt(id)} dir="auto">${view.articles.get(id)}</a>`
      : html`<span>an article that is gone</span>`;
  const articles = (ids: readonly ArticleId[]): VNode =>
    html`${ids.map((id, at) => html`${at > 0 && ', '}${article(id)}`)}`;
  switch (correction.kind) {
    case 'merge':
      return html`<b>One story:</b> ${story(correction.stories[0])} and ${story(correction.stories[1])}`;
    case 'split':
      return html`<b>A story of its own:</b> ${articles(correction.articles)}, out of ${story(correction.story)}`;
    case 'move':
      return html`<b>Moved:</b> ${article(correction.article)} to ${story(correction.story)}`;
    case 'join':
      return html`<b>One and the same:</b> <bdi>${correction.names[0]}</bdi> and <bdi>${correction.names[1]}</bdi>`;
    case 'part':
      return html`<b>Two of that name:</b> <bdi>${correction.name}</bdi> is somebody else in ${articles([...new Set(correction.mentions.map((mention) => mention.article))])}`;
    case 'exclude':
      return html`<b>Left out:</b> ${article(correction.article)}`;
    case 'exclude-publisher':
      return html`<b>Left out:</b> all of <bdi>${correction.publisher}</bdi>`;
    case 'copy':
      return html`<b>A copy:</b> ${article(correction.articles[0])}, of ${article(correction.articles[1])}`;
    case 'not-copy':
      return html`<b>No copy of one another:</b> ${article(correction.articles[0])} and ${article(correction.articles[1])}`;
  }
}

/** What concerns the whole library; what concerns one story is said on its page. */
const Forms = (view: CorrectionsView): VNode => html`<section aria-labelledby="correct-title">
  <h2 id="correct-title">Correct something</h2>
  <details data-kind="exclude-publisher"><summary>Leave a publisher out</summary><form action=${CORRECTIONS} method="post" class="fields">
    <p class="field">
      <label for="publisher">Publisher</label>
      <input id="publisher" name="publisher" list="publishers" required autocomplete="off" />
      <datalist id="publishers">${view.publishers.map((name) => html`<option value=${name}></option>`)}</datalist>
    </p>
    ${Why('exclude')}
    <p class="buttons"><button type="submit" name="kind" value="exclude-publisher">Leave out</button></p></form></details>
  <details data-kind="join"><summary>Two names, one and the same</summary><form action=${CORRECTIONS} method="post" class="fields">
    <p class="field"><label for="name">This name</label><input id="name" name="name" required autocomplete="off" /></p>
    <p class="field"><label for="other">and this one</label><input id="other" name="other" required autocomplete="off" /></p>
    ${Why('join')}
    <p class="buttons"><button type="submit" name="kind" value="join">They are one</button></p></form></details>
  ${
    view.stories.length > 1 &&
    html`<details data-kind="merge"><summary>Two stories, one event</summary><form action=${CORRECTIONS} method="post" class="fields">
      ${StoryField({ id: 'story', label: 'This story', stories: view.stories })}
      ${StoryField({ id: 'with', label: 'and this one', stories: view.stories })} ${Why('merge')}
      <p class="buttons"><button type="submit" name="kind" value="merge">They are one</button></p></form></details>`
  }
  <p class="note">
    Articles of a story, the names in it and its copies are put right on the story’s own page. What you correct stands
    under the name <b dir="auto">${view.person}</b>.
  </p>
</section>`;

const StoryField = ({
  id,
  label,
  stories,
}: {
  readonly id: string;
  readonly label: string;
  readonly stories: readonly StorySummary[];
}): VNode => html`<p class="field">
  <label for=${id}>${label}</label>
  <select id=${id} name=${id} required>
    <option value="">Choose a story</option>
    ${stories.map(({ id: story, title, articles }) => html`<option value=${story}>${title} (${count(articles, 'article')})</option>`)}
  </select>
</p>`;

const Why = (kind: string): VNode => html`<p class="field">
  <label for=${`why-${kind}`}>Why</label>
  <input id=${`why-${kind}`} name="reason" maxlength="500" autocomplete="off" />
</p>`;
