/** The feeds that a page of HTML names in its head, for people who gave the page's address instead. */

import { Parser } from 'htmlparser2';
import { addressOf } from './list.ts';

/** Heads end long before; pages can be large. */
const HEAD = 200_000;
const FEED = /^application\/(?:rss|atom|feed)\+(?:xml|json)$/i;

/** Returns their addresses, in the order in which the page names them. */
export function namedFeeds(page: Uint8Array, base: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href }) {
      const isFeed = name === 'link' && /\balternate\b/i.test(rel) && FEED.test(type.trim());
      const address = isFeed ? addressOf(href, base) : undefined;
      if (address !== undefined) found.push(address);
    },
  });
  // Addresses are ASCII in every encoding that pages have.
  parser.end(Buffer.from(page.subarray(0, HEAD)).toString('latin1'));
  return found;
}
