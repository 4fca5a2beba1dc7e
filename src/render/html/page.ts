/** The frame of every page: nothing is asked of any network, and no script runs that is not the page's own. */

import { createHash } from 'node:crypto';
import { html } from 'htm/preact';
import { renderToString } from 'preact-render-to-string';
import { printable } from '../printable.ts';

export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** Absent where the page needs none. */
  readonly script?: string;
  /** What the link that skips to `#content` says. */
  readonly skip: string;
  /** As HTML. */
  readonly body: string;
}

/** Returns the page as one HTML file. */
export const pageOf = ({ title, style, script, skip, body }: PageParts): string =>
  printable(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(style)}; script-src ${script === undefined ? "'none'" : hashOf(script)}; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Synoptic">
${renderToString(html`<title>${title}</title>`)}
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${skip}</a>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`);

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(printable(content)).digest('base64')}'`;
