/** The nouns of watched feeds: what a library keeps of each, and of its entries. */

import type { Metadata } from './page.ts';

/** A feed that is watched, and how it does. Times are ISO 8601 in UTC. */
export interface Feed {
  readonly uri: string;
  readonly title: string | null;
  readonly added: string;
  /** Seconds between two fetches, by how often it changes. */
  readonly every: number;
  /** Seconds that its publisher asks to leave between two fetches; 0 where nothing is said. */
  readonly atLeast: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** `null` where it is not asked any more. */
  readonly next: string | null;
  readonly asked: string | null;
  readonly answered: string | null;
  /** Since it last answered. */
  readonly failures: number;
  /** Why it failed last, in plain words. */
  readonly trouble: string | null;
  readonly items: ItemCounts;
}

/** How many entries of a feed wait to be read, were read, or were given up. */
export interface ItemCounts {
  readonly waiting: number;
  readonly done: number;
  readonly givenUp: number;
}

/** An entry of a feed: where its article is, and what the feed says and carries of it. */
export interface FeedItem {
  readonly uri: string;
  readonly metadata: Metadata;
  readonly content?: {
    readonly text: string;
    readonly mediaType: 'text/html' | 'text/plain';
    /** It is the article, not a teaser. */
    readonly whole: boolean;
  };
}

/** An entry that waits to be read. */
export interface WaitingItem extends FeedItem {
  readonly feed: string;
  /** How often it was tried. */
  readonly tries: number;
}
