/** Asks feeds at once, whenever they are due, and reads what is new. */

import { askFeed } from './ask-feed.ts';
import { watchOnce } from './watch.ts';
import type { Watching } from './watching.ts';

/** Asks the feeds of these addresses, or all, one after the other; then whatever else is due. */
export async function askNow(uris: readonly string[] | undefined, watching: Watching): Promise<void> {
  const { store, signal } = watching;
  const feeds = (await store.feeds.list()).filter(({ uri }) => uris === undefined || uris.includes(uri));
  for (const feed of feeds) {
    if (signal.aborted) return;
    await askFeed(feed, watching);
  }
  await watchOnce(watching);
}
