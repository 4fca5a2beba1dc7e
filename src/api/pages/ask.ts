/** A question of the library. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function askPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/ask', (c) => c.html(framed({ title: 'Ask', body: html`<h1>Ask</h1>` })));
  return pages;
}
