/** What feeds, OPML files and sitemaps have in common: entries that hold an article or name its address. */

import type { Metadata } from '../../model/page.ts';

export interface Entry {
  /** Absolute http or https address of the article. */
  readonly uri?: string;
  readonly metadata: Metadata;
  readonly content?: Content;
}

export interface Content {
  readonly text: string;
  readonly mediaType: 'text/html' | 'text/plain';
  /** It is the article, not a teaser. */
  readonly whole: boolean;
}

export interface List {
  /** "feed", "OPML file", "sitemap": for messages. */
  readonly kind: string;
  readonly entries: readonly Entry[];
  /** Addresses of other lists. */
  readonly lists: readonly string[];
  readonly title?: string;
  /** Seconds that the publisher asks to leave between two readings of it. */
  readonly atLeast?: number;
}

/** Returns the absolute address that a link means, or `undefined` where it is none on the web. */
export function addressOf(link: string | undefined, base?: string): string | undefined {
  if (!link?.trim()) return undefined;
  const url = URL.parse(link.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Returns the value without its empty fields. */
export const filled = <T extends object>(fields: { [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
