/** The feeds and their health. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function feedsPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/feeds', (c) => c.html(framed({ title: 'Feeds', body: html`<h1>Feeds</h1>` })));
  return pages;
}
