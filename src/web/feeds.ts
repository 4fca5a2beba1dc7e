/** The feeds that are watched, and how each does. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Feed } from '../model/feed.ts';
import { count, formatNumber } from '../render/edition.ts';
import { FEEDS } from './addresses.ts';
import { minuteOf, type Notice, NoticeBox, PageHead } from './desk.ts';
import { framed } from './frame.ts';
import { type Work, WorkItem } from './work.ts';

export interface FeedsView {
  readonly feeds: readonly Feed[];
  /** Feeds that are being asked. */
  readonly work: readonly Work[];
  readonly notice?: Notice;
}

/** Returns the page as HTML. */
export const feedsPage = ({ feeds, work, notice }: FeedsView): string =>
  framed({
    title: 'Feeds',
    place: FEEDS,
    sheets: ['desk.css', 'add.css', 'feeds.css'],
    modules: ['work.js', 'feeds.js'],
    body: html`${PageHead({
      title: 'Feeds',
      deck: 'Each is asked as often as it changes, and each new article is read as it comes.',
    })}
      ${notice && NoticeBox(notice)}
      ${work.length > 0 && html`<section class="asking" aria-label="Under way"><ul class="works">${work.map((one) => WorkItem({ work: one }))}</ul></section>`}
      <div class="feeds">
        ${AddForms()} ${ListOf({ feeds })}
      </div>`,
  });

const AddForms = (): VNode => html`<div class="add-feeds">
  <section aria-labelledby="add-title">
    <h2 id="add-title">Add feeds</h2>
    <form action=${FEEDS} method="post">
      <p class="field">
        <label for="addresses">Addresses of feeds, one on each line</label>
        <textarea
          id="addresses"
          name="addresses"
          required
          rows="4"
          spellcheck="false"
          autocapitalize="off"
          placeholder="https://"
        ></textarea>
      </p>
      <p class="buttons"><button type="submit" class="main">Watch</button></p>
    </form>
  </section>
  <section aria-labelledby="opml-title">
    <h2 id="opml-title">Lists of feeds</h2>
    <form action=${`${FEEDS}/list`} method="post" enctype="multipart/form-data">
      <p class="field">
        <label for="list">OPML from a feed reader, or one address on each line</label>
        <input id="list" name="list" type="file" required accept=".opml,.xml,.txt,text/x-opml,text/xml,text/plain" />
      </p>
      <p class="buttons">
        <button type="submit">Import</button>
        <a href=${`${FEEDS}/feeds.opml`} download="feeds.opml">Export all as OPML</a>
      </p>
    </form>
  </section>
</div>`;

function ListOf({ feeds }: { readonly feeds: readonly Feed[] }): VNode {
  return html`<section class="watched" aria-labelledby="watched-title">
    <div class="list-head">
      <h2 id="watched-title">${feeds.length === 0 ? 'Watched' : `${formatNumber(feeds.length)} watched`}</h2>
      ${
        feeds.length > 0 &&
        html`<form action=${`${FEEDS}/asked`} method="post"><button type="submit" class="quiet">Ask all now</button></form>`
      }
    </div>
    ${
      feeds.length === 0
        ? html`<p class="none">
            None yet. The address of a feed stands on most news sites under “RSS”; the address of the site itself is none.
          </p>`
        : html`<ul>${inOrder(feeds).map((feed) => FeedItem({ feed }))}</ul>`
    }
  </section>`;
}

/** Those that fail first, then by name. */
const inOrder = (feeds: readonly Feed[]): Feed[] =>
  feeds.toSorted(
    (a, b) => Number(b.failures > 0) - Number(a.failures > 0) || (nameOf(a) < nameOf(b) ? -1 : 1),
  );

const nameOf = ({ title, uri }: Feed): string => title ?? uri;

function FeedItem({ feed }: { readonly feed: Feed }): VNode {
  const { uri, title, failures, trouble, answered, next, items } = feed;
  return html`<li class=${failures > 0 ? 'feed failing' : 'feed'}>
    <div>
      <h3 dir="auto">${title ?? uri}</h3>
      ${title !== null && html`<p class="uri">${uri}</p>`}
      ${
        failures > 0 &&
        html`<p class="trouble"><b>${failures === 1 ? 'Failed' : `Failed ${formatNumber(failures)} times`}.</b> <span dir="auto">${trouble ?? ''}</span></p>`
      }
      <p class="facts">
        ${[
          answered === null ? 'has never answered yet' : `answered ${minuteOf(answered)}`,
          next === null ? 'is not asked any more' : `next ${minuteOf(next)}`,
          `${formatNumber(items.done)} read`,
          ...(items.waiting > 0 ? [`${formatNumber(items.waiting)} waiting`] : []),
          ...(items.givenUp > 0 ? [`${formatNumber(items.givenUp)} given up`] : []),
        ].map((words) => html`<span>${words}</span>`)}
      </p>
    </div>
    <div class="feed-buttons">
      <form action=${`${FEEDS}/asked`} method="post">
        <input type="hidden" name="uri" value=${uri} />
        <button type="submit" class="quiet" aria-label=${`Ask now: ${nameOf(feed)}`}>Ask now</button>
      </form>
      <form action=${`${FEEDS}/removed`} method="post">
        <input type="hidden" name="uri" value=${uri} />
        <button type="submit" class="quiet" aria-label=${`Remove: ${nameOf(feed)}`}>Remove</button>
      </form>
    </div>
  </li>`;
}

/** What is said when feeds were added. */
export const addedNotice = (added: number, known: number): Notice => ({
  title: added === 0 ? 'No new feed.' : `${count(added, 'new feed')} will be asked at once.`,
  ...(known > 0 && { detail: `${known} known already.` }),
});
