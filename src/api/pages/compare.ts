/** Two articles side by side. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function comparePages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/compare', (c) => c.html(framed({ title: 'Side by side', body: html`<h1>Side by side</h1>` })));
  return pages;
}
