/**
 * What changes in followed stories is told. It is kept in the library first, and told from there: a feed is written anew
 * from all that is kept, and a web address is sent each telling until it has it, so that what was broken off is gone on with.
 */

import type { Posted } from '../../fetch/web/post.ts';
import type { Telling } from '../../model/follow.ts';
import type { ReadFailure } from '../../model/page.ts';
import { renderTellings } from '../../render/tellings-atom.ts';
import { StoreError } from '../../store/store.ts';
import { shortHash } from '../../text/hashes.ts';
import { type Followed, followed } from './follow.ts';
import { changesToTell } from './story-changes.ts';
import type { Watching } from './watching.ts';

/** Where it is told. */
export interface Tell {
  /** Writes a story's Atom feed, in place of the one that is there. */
  readonly write?: (name: string, feed: string) => Promise<void>;
  readonly webhook?: {
    readonly address: string;
    /** Sends a telling; `key` is the same whenever it is the same telling. */
    readonly send: (telling: Telling, key: string) => Promise<Posted | ReadFailure>;
  };
}

/** Tells what has changed since it was last called; the first time it also writes all feeds. */
export type Teller = () => Promise<void>;

export async function openTeller(watching: Watching, tell: Tell): Promise<Teller> {
  const { store } = watching;
  let written = false;
  if (tell.webhook) await store.follows.openWebhook(keyOf(tell.webhook.address));
  return async () => {
    const all = await followed(store);
    for (const one of all) {
      if (watching.signal.aborted) return;
      const isNew = await noteChanges(one, watching);
      if (tell.write && (isNew || !written)) await writeFeed(one, tell.write);
    }
    written = true;
    if (tell.webhook) await sendOwed(tell.webhook, watching);
  };

  async function writeFeed(
    { follow, now: story }: Followed,
    write: NonNullable<Tell['write']>,
  ): Promise<void> {
    const tellings = await store.follows.tellings(follow.story, IN_A_FEED);
    const title = story?.title ?? tellings[0]?.changes.after.title ?? follow.story;
    await write(`${follow.story}.xml`, renderTellings(tellings, { title, ...follow }));
  }
}

/** Tellings that a feed goes back. */
const IN_A_FEED = 50;

/** Keeps what has changed in a story. Returns whether anything has. A story that cannot be read is told of, and tried again. */
async function noteChanges(
  { follow, now: story }: Followed,
  { store, now, onEvent }: Watching,
): Promise<boolean> {
  if (story === undefined) return false;
  try {
    const found = await changesToTell(story.id, follow, store, { now });
    if (found === undefined) return false;
    const telling = await store.together(({ follows }) => follows.tell(follow, { ...found, at: now() }));
    if (telling === undefined) return false;
    onEvent({
      kind: 'changed',
      story: story.id,
      title: story.title,
      changes: telling.changes.changes.length,
    });
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    onEvent({ kind: 'story-failed', story: story.id, title: story.title, cause: error.message });
    return false;
  }
}

/** For so long a telling is in the hands of whoever sends it, in ms: longer than all tries of one sending take. */
const HELD_MS = 300_000;
/** Before the next try, in ms: twice as long each time, up to six hours. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3600_000;
/** After so many tries, about a day, a telling is passed over, so that those behind it come through. */
const MOST_TRIES = 12;

async function sendOwed({ address, send }: NonNullable<Tell['webhook']>, watching: Watching): Promise<void> {
  const { store, now, onEvent, signal } = watching;
  const key = keyOf(address);
  while (!signal.aborted) {
    const owed = await store.follows.owed(key, now(), new Date(now().getTime() + HELD_MS));
    if (owed === undefined) return;
    const { number, story, changes } = owed;
    const sent = await send(owed, shortHash([key, String(number), owed.at], 32));
    const about = { story, title: changes.after.title };
    if (!('cause' in sent)) {
      await store.follows.sent(key, number);
      onEvent({ kind: 'sent', ...about, status: sent.status });
      continue;
    }
    const { cause, remedy } = sent;
    const tries = owed.tries + 1;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** owed.tries, LONGEST_WAIT_MS);
    const next = tries >= MOST_TRIES ? null : new Date(now().getTime() + wait);
    if (next === null) await store.follows.sent(key, number);
    else await store.follows.putOff(key, { next, tries, trouble: cause });
    onEvent({ kind: 'send-failed', ...about, cause, remedy, next: next?.toISOString() ?? null });
  }
}

/** The library does not keep an address, which may hold a secret. */
const keyOf = (address: string): string => shortHash([address], 32);
