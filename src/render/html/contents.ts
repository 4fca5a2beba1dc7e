/** The contents: only sections that exist. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';

export interface Entry {
  readonly id: string;
  readonly title: string;
}

export const Contents = ({
  entries,
  brand = true,
}: {
  readonly entries: readonly Entry[];
  /** Whether the name stands above; not where the page has it already. */
  readonly brand?: boolean;
}): VNode => html`<nav
  class="contents"
  aria-label="Contents"
>
  ${brand && html`<p class="brand">Synoptic</p>`}
  <ol>
    ${entries.map(({ id, title }) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}
  </ol>
</nav>`;
