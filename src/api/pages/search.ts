/** Search: articles and stories by their words. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function searchPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/search', (c) => c.html(framed({ title: 'Search', body: html`<h1>Search</h1>` })));
  return pages;
}
