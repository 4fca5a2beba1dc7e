/** The frame of every page of the app: name, search and ways around above; the page; a foot. */

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { printable } from '../render/printable.ts';
import { ADD, ASK, CORRECTIONS, FEEDS, FRONT, SEARCH } from './addresses.ts';
import { assetUrl } from './assets.ts';

export interface Framed {
  /** As the tab shows it. */
  readonly title: string;
  /** The way around that is marked as where one is: its address. */
  readonly place?: string;
  /** What the search field holds. */
  readonly query?: string;
  /** Style sheets besides the frame's, such as `desk.css`, in their order. */
  readonly sheets?: readonly string[];
  /** Modules of `browser/` that the page runs besides the frame's, such as `add.js`. */
  readonly modules?: readonly string[];
  /** An Atom feed of what the page shows. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** What stands on the link that skips the head. */
  readonly skip?: string;
  /** What stands in `main`; or, as a string, HTML between head and foot that has its own `<main id="content">`. */
  readonly body: ComponentChildren;
}

const WAYS: readonly (readonly [address: string, words: string])[] = [
  [FRONT, 'Stories'],
  [ASK, 'Ask'],
  [ADD, 'Add'],
  [FEEDS, 'Feeds'],
  [CORRECTIONS, 'Corrections'],
];

/** Returns a page as HTML. It works as a document; its modules only make it quicker to use. */
export const framed = ({ skip = 'Skip to the page', body, ...parts }: Framed): string =>
  printable(`<!doctype html>
<html lang="en">
<head>
${renderToString(DocumentHead(parts))}
</head>
<body>
<a class="skip" href="#content">${skip}</a>
${renderToString(Nameplate(parts))}
${typeof body === 'string' ? body : renderToString(html`<main id="content" tabindex="-1" class="desk">${body}</main>`)}
${renderToString(Foot())}
</body>
</html>
`);

const DocumentHead = ({ title, sheets = ['desk.css'], modules = [], feed }: Omit<Framed, 'body'>): VNode =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <link rel="icon" href="data:," />
    <title>${title === 'Synoptic' ? title : `${title} · Synoptic`}</title>
    ${['frame.css', ...sheets].map((name) => html`<link rel="stylesheet" href=${assetUrl(name)} />`)}
    ${feed && html`<link rel="alternate" type="application/atom+xml" href=${feed.href} title=${feed.title} />`}
    ${['frame.js', 'find.js', ...modules].map(
      (name) => html`<script type="module" src=${assetUrl(`browser/${name}`)}></script>`,
    )}`;

const Nameplate = ({ place, query = '' }: Pick<Framed, 'place' | 'query'>): VNode => html`<header
  class="nameplate"
>
  <a class="name" href=${FRONT}>Synoptic</a>
  <search>
    <form class="find" action=${SEARCH} method="get">
      <label class="hidden" for="find">Search articles, quotations, claims and stories</label>
      <input
        id="find"
        name="q"
        type="search"
        value=${query}
        placeholder="Search"
        autocomplete="off"
        spellcheck="false"
        maxlength="400"
      />
      <kbd aria-hidden="true">/</kbd>
      <button type="submit">Search</button>
    </form>
  </search>
  <nav class="ways" aria-label="Library">
    <ul>
      ${WAYS.map(
        ([address, words]) => html`<li>
          <a href=${address} aria-current=${place === address ? 'page' : undefined}>${words}</a>
        </li>`,
      )}
    </ul>
  </nav>
</header>`;

const Foot = (): VNode => html`<footer class="foot">
  <p>
    Synoptic reads every account of an event side by side. What it shows was found in the articles, and each line opens
    the words that it rests on.
  </p>
</footer>`;
