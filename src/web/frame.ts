/** The frame of every page of the app. */

import { html } from 'htm/preact';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { printable } from '../render/printable.ts';
import { assetUrl } from './assets.ts';

export interface Framed {
  readonly title: string;
  /** Modules of `browser/` that the page runs, such as `search.js`. */
  readonly modules?: readonly string[];
  readonly body: ComponentChildren;
}

/** Returns a page as HTML. It works as a document; its modules only make it quicker to use. */
export const framed = ({ title, modules = [], body }: Framed): string =>
  printable(
    `<!doctype html>\n${renderToString(html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href=${assetUrl('desk.css')} />
        ${modules.map((name) => html`<script type="module" src=${assetUrl(`browser/${name}`)}></script>`)}
      </head>
      <body>
        <main id="content">${body}</main>
      </body>
    </html>`)}\n`,
  );
