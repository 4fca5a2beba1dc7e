/** Feeds and their entries, in tables. */

import { createHash } from 'node:crypto';
import type { ExpressionBuilder, Insertable, Kysely, Selectable } from 'kysely';
import type { Feed, FeedItem, ItemCounts, WaitingItem } from '../model/feed.ts';
import { chunked } from './chunked.ts';
import type { FeedAnswer, FeedStore, PutOff, Seen } from './store.ts';
import type { FeedItemsTable, FeedsTable, Tables } from './tables.ts';
import { isoOf } from './times.ts';

type Database = Kysely<Tables>;

export function feedStore(db: Database): FeedStore {
  return {
    add: (uris, every, at) => addFeeds(db, uris, every, at),
    list: async () => {
      const rows = await db.selectFrom('feeds').selectAll().orderBy('added_at').orderBy('uri').execute();
      return feedsOf(db, rows);
    },
    remove: async (uris) => {
      const gone = await chunked(uris, (some) =>
        db.deleteFrom('feeds').where('uri', 'in', some).returning('uri').execute(),
      );
      return gone.length;
    },
    due: (now, limit) => dueFeeds(db, now, limit),
    claim: (uri, now, until) => claimFeed(db, uri, now, until),
    answered: (uri, answer) => noteAnswer(db, uri, answer),
    failed: (uri, failure) => noteFailure(db, uri, failure),
    moved: (uri, to) => moveFeed(db, uri, to),
    saw: (uri, items, at) => noteItems(db, uri, items, at),
    waiting: (now, limit) => waitingItems(db, now, limit),
    claimItem: (uri, now, until) => claimItem(db, uri, now, until),
    done: (uri) => noteDone(db, uri),
    putOff: (uri, failure) => putOffItem(db, uri, failure),
    next: () => nextDue(db),
  };
}

/** One that is not asked any more is asked again when somebody adds it once more. */
async function addFeeds(db: Database, uris: readonly string[], every: number, at: Date): Promise<string[]> {
  const time = at.getTime();
  const added: string[] = [];
  for (const uri of new Set(uris)) {
    const made = await db
      .insertInto('feeds')
      .values({ uri, added_at: time, every, at_least: 0, next_at: time, failures: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .returning('uri')
      .execute();
    added.push(...made.map((one) => one.uri));
    await db
      .updateTable('feeds')
      .set({ next_at: time, failures: 0, trouble: null })
      .where('uri', '=', uri)
      .where('next_at', 'is', null)
      .execute();
  }
  return added;
}

async function dueFeeds(db: Database, now: Date, limit: number): Promise<Feed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where(isDue(now))
    .orderBy('next_at')
    .orderBy('uri')
    .limit(limit)
    .execute();
  return feedsOf(db, rows);
}

/** Where a feed was asked, or an entry seen, so much later than now, the clock has been set back since. */
const SET_BACK_MS = 3600_000;

const isDue = (now: Date) => (eb: ExpressionBuilder<Tables, 'feeds'>) =>
  eb.and([
    eb('next_at', 'is not', null),
    eb.or([eb('next_at', '<=', now.getTime()), eb('asked_at', '>', now.getTime() + SET_BACK_MS)]),
  ]);

const isItemDue = (now: Date) => (eb: ExpressionBuilder<Tables, 'feed_items'>) =>
  eb.and([
    eb('state', '=', 'waiting'),
    eb.or([eb('next_at', '<=', now.getTime()), eb('seen_at', '>', now.getTime() + SET_BACK_MS)]),
  ]);

async function claimFeed(db: Database, uri: string, now: Date, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ next_at: until.getTime(), asked_at: now.getTime() })
    .where('uri', '=', uri)
    .where(isDue(now))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function noteAnswer(db: Database, uri: string, answer: FeedAnswer): Promise<void> {
  const { at, next, every, atLeast, title, etag, lastModified } = answer;
  await db
    .updateTable('feeds')
    .set({
      answered_at: at.getTime(),
      next_at: next.getTime(),
      every,
      at_least: atLeast,
      title,
      etag,
      last_modified: lastModified,
      failures: 0,
      trouble: null,
    })
    .where('uri', '=', uri)
    .execute();
}

async function noteFailure(db: Database, uri: string, { next, trouble }: PutOff): Promise<void> {
  await db
    .updateTable('feeds')
    .set((eb) => ({ next_at: next?.getTime() ?? null, trouble, failures: eb('failures', '+', 1) }))
    .where('uri', '=', uri)
    .execute();
}

async function moveFeed(db: Database, uri: string, to: string): Promise<void> {
  const there = await db.selectFrom('feeds').select('uri').where('uri', '=', to).executeTakeFirst();
  if (there === undefined) {
    // The entries follow their feed.
    await db.updateTable('feeds').set({ uri: to }).where('uri', '=', uri).execute();
    return;
  }
  await db
    .updateTable('feed_items')
    .set({ feed: to })
    .where('feed', '=', uri)
    .where('uri', 'not in', (select) => select.selectFrom('feed_items').select('uri').where('feed', '=', to))
    .execute();
  await db.deleteFrom('feeds').where('uri', '=', uri).execute();
}

/** An entry that another feed has, too, is as far as it is there. A feed may have been removed while it was asked. */
async function noteItems(db: Database, feed: string, items: readonly FeedItem[], at: Date): Promise<Seen> {
  const uris = [...new Set(items.map(({ uri }) => uri))];
  const rows = await chunked(uris, (some) =>
    db.selectFrom('feed_items').selectAll().where('uri', 'in', some).execute(),
  );
  const there = await db.selectFrom('feeds').select('uri').where('uri', '=', feed).executeTakeFirst();
  if (there === undefined) return { fresh: 0, updated: 0 };
  const own = new Map(rows.filter((row) => row.feed === feed).map((row) => [row.uri, row]));
  const elsewhere = new Map(rows.map((row) => [row.uri, row]));
  const gone = await goneAmong(
    db,
    uris.filter((uri) => !own.has(uri)),
  );
  const noted = new Set<string>();
  let [fresh, updated] = [0, 0];
  for (const item of items) {
    const { uri } = item;
    if (noted.has(uri) || gone.has(uri)) continue;
    noted.add(uri);
    const known = own.get(uri);
    if (known) {
      if (await noteUpdate(db, known, item, at)) updated++;
      continue;
    }
    const same = elsewhere.get(uri);
    await db
      .insertInto('feed_items')
      .values({
        ...(same ?? waitingRow(item, at)),
        feed,
        seen_at: same?.seen_at ?? at.getTime(),
        listed_at: at.getTime(),
      })
      .execute();
    if (same === undefined) fresh++;
  }
  await noteListed(db, feed, uris, at);
  await pruneItems(db, feed, at);
  return { fresh, updated };
}

const waitingRow = (item: FeedItem, at: Date): Omit<Insertable<FeedItemsTable>, 'feed' | 'seen_at'> => ({
  uri: item.uri,
  entry: JSON.stringify(item),
  state: 'waiting',
  tries: 0,
  next_at: at.getTime(),
  trouble: null,
  updated_at: updatedOf(item),
});

/** When the feed says that the entry was last touched. */
function updatedOf({ metadata: { published, modified } }: FeedItem): number | null {
  const times = [published, modified].flatMap((known) => (known ? Date.parse(known.start) : []));
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * An entry that was updated is read again after so many milliseconds, and with each time after twice as many: a live blog is
 * read often at first, and a feed that gives all its entries the present time brings nobody to ask for ever.
 */
const AGAIN_MS = 1800_000;

/** Makes an entry wait again where its feed has updated it since it was last read. */
async function noteUpdate(
  db: Database,
  row: Selectable<FeedItemsTable>,
  item: FeedItem,
  at: Date,
): Promise<boolean> {
  const updated = updatedOf(item);
  if (updated === null || (row.updated_at !== null && updated <= row.updated_at)) return false;
  const all = db.updateTable('feed_items').where('uri', '=', row.uri);
  if (row.updated_at === null || row.state === 'waiting') {
    const entry = row.state === 'waiting' ? JSON.stringify(item) : null;
    await all.set({ updated_at: updated, entry }).execute();
    return false;
  }
  const passed = at.getTime() - row.seen_at;
  if (passed >= 0 && passed < AGAIN_MS * 2 ** row.rereads) return false;
  await all.set({ ...waitingRow(item, at), seen_at: at.getTime(), rereads: row.rereads + 1 }).execute();
  return true;
}

const DAY_MS = 24 * 3600_000;
/** Entries that no list has had for so long, and that are done, are forgotten but for a mark that they were there. */
const KEPT_MS = 90 * DAY_MS;

/** Notes that the feed still has these entries, once a day. */
async function noteListed(db: Database, feed: string, uris: readonly string[], at: Date): Promise<void> {
  await chunked(uris, (some) =>
    db
      .updateTable('feed_items')
      .set({ listed_at: at.getTime() })
      .where('feed', '=', feed)
      .where('uri', 'in', some)
      .where((eb) => eb(eb.fn.coalesce('listed_at', 'seen_at'), '<', at.getTime() - DAY_MS))
      .returning('uri')
      .execute(),
  );
}

async function pruneItems(db: Database, feed: string, at: Date): Promise<void> {
  const gone = await db
    .deleteFrom('feed_items')
    .where('feed', '=', feed)
    .where('state', '<>', 'waiting')
    .where((eb) => eb(eb.fn.coalesce('listed_at', 'seen_at'), '<', at.getTime() - KEPT_MS))
    .returning('uri')
    .execute();
  await chunked(gone, (some) =>
    db
      .insertInto('feed_items_gone')
      .values(some.map(({ uri }) => ({ hash: markOf(uri) })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('hash')
      .execute(),
  );
}

/** 48 bits: of a million entries that are gone, one in 300 million new ones is taken for one of them. */
const markOf = (uri: string): number => createHash('sha256').update(uri).digest().readUIntBE(0, 6);

async function goneAmong(db: Database, uris: readonly string[]): Promise<ReadonlySet<string>> {
  const marks = new Map(uris.map((uri) => [markOf(uri), uri]));
  const rows = await chunked([...marks.keys()], (some) =>
    db.selectFrom('feed_items_gone').select('hash').where('hash', 'in', some).execute(),
  );
  return new Set(rows.map(({ hash }) => marks.get(hash)!));
}

async function waitingItems(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('feed_items')
    .select('uri')
    .where(isItemDue(now))
    .groupBy('uri')
    .orderBy(({ fn }) => fn.min('next_at'))
    .orderBy('uri')
    .limit(limit)
    .execute();
  return rows.map(({ uri }) => uri);
}

async function claimItem(
  db: Database,
  uri: string,
  now: Date,
  until: Date,
): Promise<WaitingItem | undefined> {
  const [row] = await db
    .updateTable('feed_items')
    .set({ next_at: until.getTime() })
    .where('uri', '=', uri)
    .where(isItemDue(now))
    .returning(['feed', 'entry', 'tries'])
    .execute();
  return row && { ...(JSON.parse(row.entry!) as FeedItem), feed: row.feed, tries: row.tries };
}

async function noteDone(db: Database, uri: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feed_items')
    .set({ state: 'done', entry: null, trouble: null })
    .where('uri', '=', uri)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function putOffItem(
  db: Database,
  uri: string,
  { next, trouble, tries }: Parameters<FeedStore['putOff']>[1],
): Promise<void> {
  const later = next === null ? { state: 'given-up', entry: null } : { next_at: next.getTime() };
  await db
    .updateTable('feed_items')
    .set({ trouble, tries, ...later })
    .where('uri', '=', uri)
    .where('state', '=', 'waiting')
    .execute();
}

async function nextDue(db: Database): Promise<Date | undefined> {
  const feed = await db
    .selectFrom('feeds')
    .select(({ fn }) => fn.min('next_at').as('at'))
    .executeTakeFirstOrThrow();
  const item = await db
    .selectFrom('feed_items')
    .select(({ fn }) => fn.min('next_at').as('at'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const times = [feed.at, item.at].filter((at) => at !== null).map(Number);
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

async function feedsOf(db: Database, rows: readonly Selectable<FeedsTable>[]): Promise<Feed[]> {
  const counts = await chunked(
    rows.map(({ uri }) => uri),
    (some) =>
      db
        .selectFrom('feed_items')
        .select(({ fn }) => ['feed', 'state', fn.countAll<number>().as('count')])
        .where('feed', 'in', some)
        .groupBy(['feed', 'state'])
        .execute(),
  );
  const countOf = (uri: string, wanted: string): number =>
    Number(counts.find(({ feed, state }) => feed === uri && state === wanted)?.count ?? 0);
  return rows.map((row) =>
    feedOf(row, {
      waiting: countOf(row.uri, 'waiting'),
      done: countOf(row.uri, 'done'),
      givenUp: countOf(row.uri, 'given-up'),
    }),
  );
}

const feedOf = (row: Selectable<FeedsTable>, items: ItemCounts): Feed => ({
  uri: row.uri,
  title: row.title,
  added: isoOf(row.added_at),
  every: row.every,
  atLeast: row.at_least,
  etag: row.etag,
  lastModified: row.last_modified,
  next: row.next_at === null ? null : isoOf(row.next_at),
  asked: row.asked_at === null ? null : isoOf(row.asked_at),
  answered: row.answered_at === null ? null : isoOf(row.answered_at),
  failures: row.failures,
  trouble: row.trouble,
  items,
});
