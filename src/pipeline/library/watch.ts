/**
 * Watches the feeds of a library: asks those that are due what is new, and reads the new entries. All that is known is in
 * the library, so a watch that was ended, in whatever way, goes on when one is started again, and several can run at once.
 */

import { ConnectionCut } from '../../store/store.ts';
import { askFeed } from './ask-feed.ts';
import { HELD_MS, readItem } from './read-item.ts';
import { type StoryForming, storyForming } from './story-forming.ts';
import { openTeller, type Tell } from './tell.ts';
import type { Watching } from './watching.ts';

/** Hosts that are asked at once; each is asked one thing at a time. */
const HOSTS_AT_ONCE = 4;
/** Entries that are read of one host before the others' feeds are looked after again. */
const ENTRIES_AT_ONCE = 20;
/** Feeds and entries that are looked at in one round. */
const MOST_DUE = 1000;
/** So often it is looked whether somebody has added a feed, in ms. */
const LONGEST_SLEEP = 60_000;

/** Asks all feeds that are due, reads what waits, and tells what has changed in followed stories. */
export async function watchOnce(watching: Watching, tell: Tell = {}): Promise<void> {
  const forming = storyForming();
  const tellChanges = await openTeller(watching, tell);
  await askDueFeeds(watching);
  while (await readWaiting(watching, forming));
  await forming.keep(watching.store);
  await tellChanges();
}

/** Goes on until the signal ends it. */
export async function watch(watching: Watching, tell: Tell = {}): Promise<void> {
  const { store, now, sleep, signal } = watching;
  const forming = storyForming();
  const tellChanges = await openTeller(watching, tell);
  while (!signal.aborted)
    try {
      await askDueFeeds(watching);
      const hasRead = await readWaiting(watching, forming);
      await forming.keep(store);
      await tellChanges();
      if (hasRead) continue;
      const next = await store.feeds.next();
      const wait = next === undefined ? LONGEST_SLEEP : next.getTime() - now().getTime();
      await sleep(Math.min(Math.max(wait, 1000), LONGEST_SLEEP), signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    } catch (error) {
      // What was at hand is asked for and read again when it is not held any more.
      if (!(error instanceof ConnectionCut)) throw error;
    }
}

async function askDueFeeds(watching: Watching): Promise<void> {
  const { store, now } = watching;
  const due = await store.feeds.due(now(), MOST_DUE);
  await byHost(
    due,
    ({ uri }) => uri,
    watching.signal,
    async (feed) => {
      const until = new Date(now().getTime() + HELD_MS);
      if (await store.feeds.claim(feed.uri, now(), until)) await askFeed(feed, watching);
    },
  );
}

/** Returns whether anything waited. */
async function readWaiting(watching: Watching, forming: StoryForming): Promise<boolean> {
  const { store, now, signal } = watching;
  if (signal.aborted) return false;
  const waiting = await store.feeds.waiting(now(), MOST_DUE);
  await byHost(
    waiting,
    (uri) => uri,
    signal,
    (uri) => readItem(uri, watching, forming),
    ENTRIES_AT_ONCE,
  );
  return waiting.length > 0;
}

/** Runs what is to be done: of each host one thing after the other, in the order given, and a few hosts side by side. */
async function byHost<Item>(
  items: readonly Item[],
  uriOf: (item: Item) => string,
  signal: AbortSignal,
  run: (item: Item) => Promise<void>,
  mostOfOne = Number.POSITIVE_INFINITY,
): Promise<void> {
  const hosts = [...Map.groupBy(items, (item) => URL.parse(uriOf(item))?.host ?? '').values()];
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const item of host.slice(0, mostOfOne)) {
        if (signal.aborted) return;
        await run(item);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
}
