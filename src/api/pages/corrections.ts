/** The ledger of corrections. */

import { Hono } from 'hono';
import { html } from 'htm/preact';
import { framed } from '../../web/frame.ts';
import type { Deps } from '../deps.ts';

export function correctionsPages(_deps: Deps): Hono {
  const pages = new Hono();
  pages.get('/corrections', (c) =>
    c.html(framed({ title: 'Corrections', body: html`<h1>Corrections</h1>` })),
  );
  return pages;
}
