/** Feeds are asked what is new: now, as a job, or as they are due, as long as the server runs. */

import { setTimeout as sleep } from 'node:timers/promises';
import { askNow } from '../pipeline/library/ask-now.ts';
import { watch } from '../pipeline/library/watch.ts';
import type { WatchEvent, Watching } from '../pipeline/library/watching.ts';
import { openReader } from '../pipeline/reading.ts';
import { count } from '../render/edition.ts';
import type { Deps } from './deps.ts';
import type { Job, Progress } from './jobs.ts';
import { boundedJobs } from './limits.ts';

/** Each reads feeds side by side; more of them at once would only ask the same. */
const AT_ONCE = 4;

/**
 * Begins to ask feeds of these addresses, or all, whether they are due or not.
 * @throws Refused where others are being asked already
 */
export function startAsking(uris: readonly string[] | undefined, deps: Deps): Job {
  boundedJobs(deps, { kind: 'feeds', most: AT_ONCE, those: 'lists of feeds are being asked' });
  return deps.jobs.start('feeds', uris === undefined ? 'all feeds' : count(uris.length, 'feed'), (progress) =>
    watching(
      deps,
      progress.signal,
      (event) => tell(event, progress),
      (one) => askNow(uris, one),
    ),
  );
}

/** Asks feeds when they are due, until the signal ends it. */
export const keepAsking = (
  deps: Deps,
  signal: AbortSignal,
  onEvent: (event: WatchEvent) => void,
): Promise<void> => watching(deps, signal, onEvent, watch);

async function watching(
  { store, now, reading: { web, publishers = [] } }: Deps,
  signal: AbortSignal,
  onEvent: (event: WatchEvent) => void,
  run: (watching: Watching) => Promise<void>,
): Promise<void> {
  const reader = await openReader(web === false ? undefined : web);
  try {
    await run({
      store,
      web: reader,
      publishers,
      now,
      sleep: (ms, until) => sleep(ms, undefined, { signal: until }),
      signal,
      onEvent,
    });
  } finally {
    await reader.close();
  }
}

function tell(event: WatchEvent, { count: more, item, fail }: Progress): void {
  switch (event.kind) {
    case 'answered':
      more('feeds', 1);
      break;
    case 'moved':
      break;
    case 'read':
      for (const { id, kept, article } of event.articles) {
        more(kept, 1);
        item({ id, title: article.title, kept });
      }
      break;
    case 'feed-failed':
      fail({ input: event.feed, cause: event.cause, remedy: event.remedy });
      break;
    case 'item-failed':
      fail({ input: event.uri, cause: event.cause, remedy: event.remedy });
  }
}
