/** What changed in a story. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function changesPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/stories/:id/changes', (c) =>
    c.html(framed({ title: 'What changed', body: html`<h1>What changed</h1>` })),
  );
  return pages;
}
