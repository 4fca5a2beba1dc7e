/** The front page: stories by importance and change, what narrows them, and what goes on. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { StoryFace, StorySummary } from '../model/library.ts';
import type { WorkStatus } from '../model/work.ts';
import { formatWithWeekday } from '../render/dates.ts';
import { count, formatNumber } from '../render/edition.ts';
import { Sign, Signs } from '../render/html/status.ts';
import { nameOfLanguage } from '../text/languages.ts';
import { ADD, changesAt, FEEDS, FRONT, storyAt, withQuery } from './addresses.ts';
import { daysBetween, Pager } from './desk.ts';
import { DropPlace } from './drop.ts';
import { framed } from './frame.ts';
import { WorkLine } from './status.ts';
import { type Work, WorkItem } from './work.ts';

export interface FrontView {
  readonly stories: readonly FrontStory[];
  /** How many there are in all that are meant. */
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly narrowed: Narrowed;
  /** ISO 8601. */
  readonly now: string;
  /** In the library. */
  readonly articles: number;
  readonly publishers: readonly string[];
  readonly languages: readonly string[];
  readonly work: readonly Work[];
  /** Work that machines share. */
  readonly shared?: WorkStatus;
  readonly feeds: { readonly count: number; readonly failing: number; readonly waiting: number };
}

export interface FrontStory extends StorySummary {
  readonly face?: StoryFace;
  /** When somebody last read it, and how many articles came since. */
  readonly read?: { readonly at: string; readonly since: number };
}

/** What the list shows, as its address says it. */
export interface Narrowed {
  readonly order?: 'changed' | undefined;
  /** So many days back from now. */
  readonly days?: number | undefined;
  /** Days, YYYY-MM-DD: the first and the last. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
}

/** Returns the page as HTML. */
export const frontPage = (view: FrontView): string =>
  framed({
    title: 'Synoptic',
    place: FRONT,
    skip: 'Skip to the stories',
    sheets: ['desk.css', 'front.css'],
    modules: ['drop.js', 'work.js'],
    body: html`${Signs()}
      <div class=${view.articles === 0 ? 'front empty' : 'front'}>
        ${DateLine({ view })}
        ${view.articles === 0 ? Beginning({ view }) : html`${Narrowing({ view })} ${Stories({ view })} ${Aside({ view })}`}
      </div>`,
  });

const DateLine = ({
  view: { now, articles, count: stories, narrowed },
}: {
  readonly view: FrontView;
}): VNode =>
  html`<header class="dateline">
    <h1>Stories</h1>
    <p>${formatWithWeekday({ start: now.slice(0, 10), end: now.slice(0, 10) })}</p>
    ${
      articles > 0 &&
      html`<p>
        ${isNarrowed(narrowed) ? `${count(stories, 'story', 'stories')} of these` : `${count(stories, 'story', 'stories')} from ${count(articles, 'article')}`}
      </p>`
    }
  </header>`;

const isNarrowed = ({ order: _, ...others }: Narrowed): boolean =>
  Object.values(others).some((value) => value !== undefined);

const SPANS: readonly (readonly [days: number | undefined, words: string])[] = [
  [undefined, 'Any time'],
  [1, 'Last day'],
  [7, 'Last week'],
  [30, 'Last month'],
];

function Narrowing({ view: { narrowed, publishers, languages } }: { readonly view: FrontView }): VNode {
  const { days, order, publisher, language, from, to } = narrowed;
  const given = [
    publisher,
    language && nameOfLanguage(language),
    from && `from ${from}`,
    to && `to ${to}`,
  ].filter(Boolean);
  return html`<div class="narrowing">
    <nav aria-label="Which stories">
      <ul>
        ${SPANS.map(([span, words]) =>
          Choice({
            words,
            href: withQuery(FRONT, { ...narrowed, days: span, from: undefined, to: undefined }),
            chosen: days === span && from === undefined && to === undefined,
          }),
        )}
      </ul>
      <ul>
        ${Choice({ words: 'By importance', href: withQuery(FRONT, { ...narrowed, order: undefined }), chosen: order === undefined })}
        ${Choice({ words: 'By latest change', href: withQuery(FRONT, { ...narrowed, order: 'changed' }), chosen: order === 'changed' })}
      </ul>
    </nav>
    <details open=${given.length > 0}>
      <summary>Narrow${given.length > 0 ? html`: <bdi>${given.join(', ')}</bdi>` : ''}</summary>
      <form action=${FRONT} method="get" class="fields">
        ${order && html`<input type="hidden" name="order" value=${order} />`}
        <p class="field">
          <label for="publisher">Publisher</label>
          <input id="publisher" name="publisher" list="publishers" value=${publisher} autocomplete="off" />
          <datalist id="publishers">${publishers.map((name) => html`<option value=${name}></option>`)}</datalist>
        </p>
        <p class="field">
          <label for="language">Language</label>
          <select id="language" name="language">
            <option value="">Any</option>
            ${languages.map((tag) => html`<option value=${tag} selected=${tag === language}>${nameOfLanguage(tag)}</option>`)}
          </select>
        </p>
        <p class="field"><label for="from">From</label><input id="from" name="from" type="date" value=${from} /></p>
        <p class="field"><label for="to">To</label><input id="to" name="to" type="date" value=${to} /></p>
        <p class="buttons">
          <button type="submit">Show</button>
          ${given.length > 0 && html`<a href=${withQuery(FRONT, { order, days })}>Show all</a>`}
        </p>
      </form>
    </details>
  </div>`;
}

const Choice = ({ words, href, chosen }: { words: string; href: string; chosen: boolean }): VNode =>
  html`<li><a href=${href} aria-current=${chosen ? 'true' : undefined}>${words}</a></li>`;

/** The first page leads with one story and four beside it; the others are a list. */
function Stories({ view }: { readonly view: FrontView }): VNode {
  const { stories, page, pages, narrowed } = view;
  if (stories.length === 0)
    return html`<div class="stories">
      <p class="none">No story fits. <a href=${FRONT}>Show all stories.</a></p>
    </div>`;
  const leads = page === 1 ? 5 : 0;
  const [first, ...seconds] = stories.slice(0, leads);
  const others = stories.slice(leads);
  return html`<div class="stories">
    ${first && Entry({ story: first, className: 'lead' })}
    ${seconds.length > 0 && html`<div class="seconds">${seconds.map((story) => Entry({ story, className: 'second' }))}</div>`}
    ${others.length > 0 && html`<div class="others">${others.map((story) => Entry({ story, className: 'other' }))}</div>`}
    ${Pager({ page, pages, address: FRONT, values: { ...narrowed } })}
  </div>`;
}

/** Characters of a headline that still stands in the large size. */
const LONG = 70;

function Entry({ story, className }: { readonly story: FrontStory; readonly className: string }): VNode {
  const { id, title, face } = story;
  return html`<article class=${`${className}${title.length > LONG ? ' long' : ''}`}>
    <h2 dir="auto"><a href=${storyAt(id)}>${title}</a></h2>
    ${face?.lead && face.status && html`<p class=${`said ${face.status}`} dir="auto">${face.lead}</p>`}
    ${Figures({ story })}
  </article>`;
}

/** When, how many of what, what came since it was read, and whether accounts are apart. */
function Figures({ story }: { readonly story: FrontStory }): VNode {
  const { id, first, last, articles, publishers, face, read } = story;
  return html`<ul class="figures-line">
    <li>${daysBetween(first, last)}</li>
    <li>
      ${count(articles, 'article')}${publishers > 1 && `, ${count(publishers, 'publisher')}`}${
        face && articles > 1 && html`, <b>${count(face.origins, 'origin')}</b>`
      }
    </li>
    ${
      face !== undefined &&
      face.contested > 0 &&
      html`<li class="contested">${Sign({ status: 'contested' })} ${formatNumber(face.contested)} contested</li>`
    }
    ${
      read !== undefined &&
      read.since > 0 &&
      html`<li class="since"><a href=${changesAt(id)}>${formatNumber(read.since)} new since you read it</a></li>`
    }
  </ul>`;
}

function Aside({ view: { work, shared, feeds } }: { readonly view: FrontView }): VNode {
  return html`<aside class="going-on" aria-label="What goes on">
    <section aria-labelledby="add-title">
      <h2 id="add-title">Add articles</h2>
      ${DropPlace({ small: true })}
    </section>
    ${
      work.length > 0 &&
      html`<section aria-labelledby="work-title">
        <h2 id="work-title">Under way</h2>
        <ul class="works">${work.map((one) => WorkItem({ work: one }))}</ul>
      </section>`
    }
    ${shared && WorkLine({ status: shared })}
    <section aria-labelledby="feeds-title">
      <h2 id="feeds-title">Feeds</h2>
      <p>
        ${
          feeds.count === 0
            ? html`None is watched yet. <a href=${FEEDS}>Add feeds</a>, and new articles come by themselves.`
            : html`<a href=${FEEDS}>${count(feeds.count, 'feed')}</a>${feeds.failing > 0 ? html`, <b>${feeds.failing} failing</b>` : ', all well'}${
                feeds.waiting > 0 && `, ${count(feeds.waiting, 'article')} waiting to be read`
              }.`
        }
      </p>
    </section>
  </aside>`;
}

/** What an empty library shows: what Synoptic does, and three ways to begin. */
function Beginning({ view: { work } }: { readonly view: FrontView }): VNode {
  return html`<div class="beginning">
    <p class="headline">Nothing has been read yet.</p>
    <p class="deck">
      Give Synoptic the articles about an event, from as many publishers as you have. It puts together what belongs
      together, and shows what the accounts agree on, where they part, and who copied whom.
    </p>
    ${work.length > 0 && html`<ul class="works">${work.map((one) => WorkItem({ work: one }))}</ul>`}
    <div class="ways-in">
      <section aria-labelledby="files-title">
        <h2 id="files-title">Files you have</h2>
        ${DropPlace({ small: false })}
      </section>
      <section aria-labelledby="addresses-title">
        <h2 id="addresses-title">Addresses</h2>
        <p>Articles, lists of them, and whole sites by their sitemaps. <a href=${`${ADD}#addresses`}>Paste addresses</a>.</p>
      </section>
      <section aria-labelledby="watch-title">
        <h2 id="watch-title">Feeds</h2>
        <p>
          Each new article is read as it comes. <a href=${FEEDS}>Add feeds</a>, or bring the list of your feed reader as
          OPML.
        </p>
      </section>
    </div>
  </div>`;
}
