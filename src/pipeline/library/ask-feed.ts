/** One feed is asked what is new, and when it is asked next is settled. */

import type { List } from '../../fetch/lists/list.ts';
import { namedFeeds } from '../../fetch/lists/named-feeds.ts';
import { listIn } from '../../fetch/read-content.ts';
import type { Feed, FeedItem } from '../../model/feed.ts';
import type { ReadFailure } from '../../model/page.ts';
import { shortHash } from '../../text/hashes.ts';
import { measured } from '../measured.ts';
import type { Watching } from './watching.ts';

const MINUTE = 60;
const DAY = 24 * 3600;

/** Seconds between two fetches of a feed that is new. */
export const FIRST_EVERY = 60 * MINUTE;
/** However fast a feed changes, and however slowly, in seconds. */
const LEAST_EVERY = 15 * MINUTE;
const MOST_EVERY = DAY;
/** A server that asks to be left alone is, for a week at most. */
const LONGEST_ALONE = 7 * DAY;

/** Entries that are taken of one answer: feeds have some dozens, sitemaps up to 50,000, the newest first. */
const MOST_ENTRIES = 1000;

/** Asks a feed that was claimed. What it answers is kept together with its new entries, or not at all. */
export async function askFeed(feed: Feed, watching: Watching): Promise<void> {
  const renewal = await watching.web.renew(feed.uri, feed);
  if (renewal.kind === 'failed') return noteFailure(feed, renewal, watching);
  if (renewal.kind === 'unchanged') return noteAnswer(feed, renewal, watching);
  const list = await feedIn(renewal.resource);
  if ('cause' in list) return noteFailure(feed, { failure: list }, watching);
  return noteAnswer(feed, { ...renewal, list }, watching);
}

type Renewal = Awaited<ReturnType<Watching['web']['renew']>>;
type Failed = Partial<Extract<Renewal, { kind: 'failed' }>> & { readonly failure: ReadFailure };
type Answered = Partial<Extract<Renewal, { kind: 'changed' }>> & { readonly list?: List };

async function feedIn(resource: Parameters<typeof listIn>[0]): Promise<List | ReadFailure> {
  const list = await listIn(resource);
  const [named] = 'cause' in list ? namedFeeds(resource.bytes, resource.uri) : [];
  if ('cause' in list && named !== undefined)
    return { ...list, cause: `It is no feed, but a page that names one: ${named}` };
  if ('cause' in list || list.lists.length === 0 || list.entries.length > 0) return list;
  const [first] = list.lists;
  return {
    input: resource.uri,
    cause: 'It is no feed: it only names others.',
    remedy: `Remove it and add those that matter, such as ${first}.`,
  };
}

async function noteAnswer(
  feed: Feed,
  { list, validators, maxAge = 0, movedTo }: Omit<Answered, 'kind'>,
  { store, now, onEvent }: Watching,
): Promise<void> {
  const at = now();
  const uri = movedTo ?? feed.uri;
  const atLeast = list ? (list.atLeast ?? 0) : feed.atLeast;
  const title = list?.title ?? feed.title;
  const { fresh, updated, next } = await store.together(async ({ feeds }) => {
    if (movedTo !== undefined) await feeds.moved(feed.uri, movedTo);
    const { fresh, updated } = list ? await feeds.saw(uri, itemsOf(list, uri), at) : { fresh: 0, updated: 0 };
    const every = feed.answered === null ? feed.every : adapted(feed.every, fresh + updated);
    const next = later(at, bounded(Math.max(every, atLeast, maxAge)));
    const { etag, lastModified } = validators ?? feed;
    await feeds.answered(uri, { at, next, every, atLeast, title, etag, lastModified });
    return { fresh, updated, next };
  });
  if (movedTo !== undefined) onEvent({ kind: 'moved', feed: feed.uri, title, to: movedTo });
  measured({ kind: 'asked', answer: fresh + updated > 0 ? 'new' : 'nothing new' });
  onEvent({ kind: 'answered', feed: uri, title, fresh, updated, next: next.toISOString() });
}

/**
 * A feed with something new is asked sooner, one without later. In the long run two of five fetches bring something:
 * p with (1/2)^p (3/2)^(1-p) = 1.
 */
const adapted = (every: number, fresh: number): number =>
  bounded(Math.round(fresh > 0 ? every / 2 : every * 1.5));

const bounded = (seconds: number): number => Math.min(Math.max(seconds, LEAST_EVERY), MOST_EVERY);
const later = (at: Date, seconds: number): Date => new Date(at.getTime() + 1000 * seconds);

/** An entry without an address is known by what it says. */
function itemsOf(list: List, feed: string): FeedItem[] {
  return list.entries.slice(0, MOST_ENTRIES).flatMap(({ uri, metadata, content }) => {
    if (uri === undefined && content === undefined) return [];
    const named = uri ?? `${feed}#${shortHash([metadata.title ?? '', content?.text ?? ''])}`;
    return [{ uri: named, metadata, ...(content && { content }) }];
  });
}

const GONE = 410;

async function noteFailure(
  feed: Feed,
  { failure, status, notBefore = 0 }: Omit<Failed, 'kind'>,
  { store, now, onEvent }: Watching,
): Promise<void> {
  const { cause, remedy } = failure;
  const at = now();
  const wait = Math.min(LEAST_EVERY * 2 ** feed.failures, MOST_EVERY);
  const asked = Math.min((notBefore - at.getTime()) / 1000, LONGEST_ALONE);
  const next = status === GONE ? null : later(at, Math.max(wait, asked));
  await store.feeds.failed(feed.uri, { next, trouble: cause });
  measured({ kind: 'asked', answer: 'failed' });
  onEvent({
    kind: 'feed-failed',
    feed: feed.uri,
    title: feed.title,
    cause,
    remedy: next === null ? 'It is not asked any more; "synoptic feeds add" asks it again.' : remedy,
    next: next?.toISOString() ?? null,
  });
}
