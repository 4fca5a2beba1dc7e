/** The feeds of a library, and lists of feeds that come and go. */

import { readFile } from 'node:fs/promises';
import { generateOpml } from 'feedsmith';
import { listIn } from '../../fetch/read-content.ts';
import type { Feed } from '../../model/feed.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { FIRST_EVERY } from './ask-feed.ts';

/**
 * Adds feeds, which are asked when they are next watched. Returns those that are new.
 * @throws StoreError where one is no web address; none is added then
 */
export async function addFeeds(addresses: readonly string[], store: Store, now: Date): Promise<string[]> {
  const uris = addresses.map(addressOf);
  return store.together(({ feeds }) => feeds.add(uris, FIRST_EVERY, now));
}

/**
 * Removes feeds; what was read of them stays.
 * @throws StoreError where one is not among the feeds; none is removed then
 */
export async function removeFeeds(addresses: readonly string[], store: Store): Promise<number> {
  const uris = addresses.map(addressOf);
  return store.together(async ({ feeds }) => {
    const known = new Set((await feeds.list()).map(({ uri }) => uri));
    const unknown = uris.find((uri) => !known.has(uri));
    if (unknown !== undefined)
      throw new StoreError(`${unknown} is not among the feeds. "synoptic feeds list" names them.`);
    return feeds.remove(uris);
  });
}

/** Feeds are given by their addresses as browsers write them. */
function addressOf(given: string): string {
  const url = URL.parse(given.trim());
  if (!url || !/^https?:$/.test(url.protocol))
    throw new StoreError(`${given} is no web address. Give the address of a feed: https://...`);
  if (url.username || url.password)
    throw new StoreError(`${url.host}: names and passwords in an address are not sent. Leave them out.`);
  url.hash = '';
  return url.href;
}

/**
 * Returns the feeds that a file names: OPML, as feed readers export it, or addresses, one on each line.
 * @throws StoreError where it cannot be read or names none
 */
export async function feedsInFile(file: string): Promise<string[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new StoreError(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
  const list = await listIn({ uri: file, bytes });
  if ('cause' in list || list.kind === 'feed')
    throw new StoreError(`${file} is no list of feeds. Give an OPML file, or addresses, one on each line.`);
  const named = list.kind === 'list of addresses' ? list.entries.map(({ uri }) => uri!) : list.lists;
  if (named.length === 0) throw new StoreError(`${file} names no feed.`);
  return [...named];
}

/** Returns feeds as OPML, which feed readers import. */
export const opmlOf = (feeds: readonly Feed[]): string =>
  generateOpml({
    head: { title: 'Feeds of a Synoptic library' },
    body: {
      outlines: feeds.map(({ uri, title }) => ({ type: 'rss', text: title ?? uri, xmlUrl: uri })),
    },
  });
