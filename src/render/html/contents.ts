/** The contents: only sections that exist. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';

export interface Entry {
  readonly id: string;
  readonly title: string;
}

export const Contents = ({ entries }: { readonly entries: readonly Entry[] }): VNode => html`<nav
  class="contents"
  aria-label="Contents"
>
  <p class="brand">Synoptic</p>
  <ol>
    ${entries.map(({ id, title }) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}
  </ol>
</nav>`;
