/** Adding articles: files and addresses, and the work under way. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function addPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/add', (c) => c.html(framed({ title: 'Add articles', body: html`<h1>Add articles</h1>` })));
  return pages;
}
