/** What a page says of its article for machines, with what is still to be weighed against what it prints. */

import type { Interval } from '../../model/article.ts';
import type { Metadata } from '../../model/page.ts';

/** What schema.org calls a person or an organisation. */
export interface LinkedName {
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'unknown';
}

/** A name that the markup points at as the writer's. */
export interface SignedName {
  readonly text: string;
  /** `author`: by its `rel` or `itemprop`; `link`: by the address it leads to; `class`: by the element's name. */
  readonly how: 'author' | 'link' | 'class';
  /** Whether it stands near the title. */
  readonly near: boolean;
}

export interface Writers {
  /** Of JSON-LD. */
  readonly linked: readonly LinkedName[];
  /** Of meta elements, each as it stands. */
  readonly meta: readonly string[];
  readonly signed: readonly SignedName[];
}

export interface PageMetadata extends Metadata {
  /** Every title that the page gives for machines, the site's name left out, without repetition. */
  readonly titles?: readonly string[];
  readonly writers?: Writers;
  /** When it was published by the data of the page's scripts, which may be of something else. */
  readonly inState?: Interval;
  /** What of it a publisher file says, which nothing else outweighs. */
  readonly ruled?: { readonly title: boolean; readonly byline: boolean; readonly published: boolean };
  /** Canonical addresses as they stand, perhaps relative. */
  readonly addresses?: readonly string[];
}
