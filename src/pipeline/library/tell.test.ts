import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import type { Posted } from '../../fetch/web/post.ts';
import type { ReadFailure } from '../../model/page.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { addInputs } from './add.ts';
import { followed, followStories, unfollowStories } from './follow.ts';
import { formStories } from './form-stories.ts';
import { storyIdOf } from './pick-story.ts';
import { openTeller } from './tell.ts';
import type { WatchEvent, Watching } from './watching.ts';

const HOUR = 3600_000;
const TEXTS = [
  ['Vellin closes its schools', 'Mayor Orla Tamm closed all schools of Vellin on Thursday.'],
  ['Schools of Vellin to open', 'The schools of Vellin are to open on Monday, Mayor Orla Tamm said.'],
  ['Vellin school roof leaks', 'A roof leaks in one of the schools of Vellin, Mayor Orla Tamm said.'],
] as const;

let folder: string;
let store: Store;
let now: number;
let ids: string[];
let story: string;
let events: WatchEvent[];
let feeds: Map<string, string>;
/** Keys of what the address received, and what it answers. */
let received: string[];
let answer: () => Posted | ReadFailure;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  [now, ids, events, feeds, received] = [Date.UTC(2031, 4, 2, 10), [], [], new Map(), []];
  answer = () => ({ status: 200, answer: '', tries: 1 });
  await come(0);
  story = storyIdOf(ids[0]!);
  await followStories([story], store, new Date(now));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function come(at: number): Promise<void> {
  now += HOUR;
  const [title, body] = TEXTS[at]!;
  const file = join(folder, `${at}.txt`);
  await writeFile(file, `${title}\n\n${at + 2} May 2031\n\n${body}\n`);
  await addInputs([file], store, { now: () => new Date(now), onKept: ([one]) => ids.push(one!.id) });
  await formStories([ids], store, new Date(now));
}

/** A watch that is started anew and tells once. */
async function tellOnce(): Promise<string[]> {
  now += HOUR;
  events = [];
  const watching = {
    store,
    now: () => new Date(now),
    signal: new AbortController().signal,
    onEvent: (event: WatchEvent) => events.push(event),
  } as unknown as Watching;
  const tell = await openTeller(watching, {
    write: async (name, feed) => void feeds.set(name, feed),
    webhook: {
      address: 'https://desk.example/hook?secret',
      send: async (_, key) => {
        received.push(key);
        return answer();
      },
    },
  });
  await tell();
  return events.map(({ kind }) => kind);
}
const theFeed = () => parseAtomFeed(feeds.get(`${story}.xml`)!);
const DOWN = { input: 'https://desk.example/hook', cause: 'The server has failed.', remedy: 'Try again.' };

describe('a story that is followed', () => {
  it('is told of when something has changed since, in a feed and to an address, once', async () => {
    assert.deepEqual(await tellOnce(), []);
    assert.equal(theFeed().title?.value, 'Vellin closes its schools: what changed');
    assert.deepEqual(theFeed().entries ?? [], []);
    await come(1);
    assert.deepEqual(await tellOnce(), ['changed', 'sent']);
    const { length } = theFeed().entries!;
    assert.ok(length > 0);
    assert.deepEqual(await tellOnce(), []);
    await come(2);
    assert.deepEqual(await tellOnce(), ['changed', 'sent']);
    assert.ok(theFeed().entries!.length > length);
    assert.equal(new Set(received).size, 2);
  });

  it('is told of once more, by the same key, where it broke off before it was noted', async () => {
    await come(1);
    answer = () => {
      throw new Error('the power went');
    };
    await assert.rejects(tellOnce(), /the power went/);
    answer = () => ({ status: 204, answer: '', tries: 1 });
    assert.deepEqual(await tellOnce(), ['sent']);
    assert.equal(received[0], received[1]);
    assert.deepEqual(await tellOnce(), []);
    assert.ok(theFeed().entries!.length > 0);
  });

  it('is told of to an address that was down, in its order, when it is up', async () => {
    await tellOnce();
    answer = () => DOWN;
    await come(1);
    assert.deepEqual(await tellOnce(), ['changed', 'send-failed']);
    await come(2);
    assert.deepEqual(await tellOnce(), ['changed', 'send-failed']);
    answer = () => ({ status: 200, answer: '', tries: 1 });
    assert.deepEqual(await tellOnce(), ['sent', 'sent']);
    assert.equal(new Set(received).size, 2);
  });

  it('is passed over by an address that does not take it for a day', async () => {
    await come(1);
    answer = () => DOWN;
    for (let tries = 0; tries < 12; tries++) {
      await tellOnce();
      now += 6 * HOUR;
    }
    const [last] = events;
    assert.deepEqual(last?.kind === 'send-failed' ? last.next : last, null);
    assert.deepEqual(await tellOnce(), []);
  });

  it('is not told of any more when it is followed no more', async () => {
    assert.deepEqual(await followStories([story.slice(0, 8)], store, new Date(now)), []);
    assert.equal(await unfollowStories([story.slice(0, 8)], store), 1);
    await come(1);
    assert.deepEqual(await tellOnce(), []);
    await assert.rejects(unfollowStories([story], store), /is not followed/);
  });

  it('is found when an earlier article has given it another id', async () => {
    await tellOnce();
    const earlier = join(folder, 'earlier.txt');
    await writeFile(
      earlier,
      'Orle rises in Vellin\n\n1 May 2031\n\nThe schools of Vellin may close, Mayor Orla Tamm said.\n',
    );
    await addInputs([earlier], store, { now: () => new Date(now), onKept: ([one]) => ids.push(one!.id) });
    await formStories([ids], store, new Date(now));
    const [one] = await followed(store);
    assert.equal(one?.now?.id, storyIdOf(ids[1]!));
    assert.deepEqual(await tellOnce(), ['changed', 'sent']);
    assert.ok(feeds.has(`${story}.xml`));
  });
});
