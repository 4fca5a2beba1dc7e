/** An article with its layers. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function articlePages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/articles/:id', (c) => c.html(framed({ title: 'An article', body: html`<h1>An article</h1>` })));
  return pages;
}
