/** What sections share: their frame, and long lists that fold. */

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lede?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const Section = ({ id, title, lede, children }: SectionProps): VNode => html`<section
  id=${id}
  aria-labelledby=${`${id}-title`}
>
  <h2 id=${`${id}-title`}>${title}</h2>
  ${lede && html`<p class="lede">${lede}</p>`} ${children}
</section>`;

/**
 * Returns a list whose tail is folded. Beyond `most` items it only says how many there are, so that a hundred
 * articles make a page that still opens; the JSON has them all.
 */
export function FoldedList<Item>({
  items,
  shown,
  spare = 2,
  most = 400,
  className,
  summary,
  item,
}: {
  readonly items: readonly Item[];
  readonly shown: number;
  /** So many more stay open, too: folding them would hide more than it saves. */
  readonly spare?: number;
  readonly most?: number;
  readonly className: string;
  /** What stands on the fold, given how many it hides: "12 more claims". */
  readonly summary: (hidden: number) => string;
  readonly item: (item: Item) => VNode;
}): VNode {
  const open = items.length <= shown + spare && shown > 0 ? items : items.slice(0, shown);
  const folded = items.slice(open.length, most);
  return html`${open.length > 0 && html`<ul class=${className}>${open.map(item)}</ul>`}
  ${
    folded.length > 0 &&
    html`<details class="more">
      <summary>${summary(items.length - open.length)}</summary>
      <ul class=${className}>${folded.map(item)}</ul>
      ${items.length > most && html`<p class="note">${items.length - most} more are in the dossier’s JSON.</p>`}
    </details>`
  }`;
}
