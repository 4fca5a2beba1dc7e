/** The front page: stories by importance and change. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function frontPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/', (c) => c.html(framed({ title: 'Stories', body: html`<h1>Stories</h1>` })));
  return pages;
}
