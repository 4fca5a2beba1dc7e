/** What workers cannot do is set aside with its reason, the rest goes on, and whoever hands over much is held up. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { inventLibrary } from '../../bench/invented-library.ts';
import { runWorker, type WorkerEvent } from '../../src/jobs/worker.ts';
import type { ReadPage } from '../../src/model/page.ts';
import { type HandingOver, handOver } from '../../src/pipeline/library/hand-over.ts';
import { retryAsides, sharedWorkOf, workStatus } from '../../src/pipeline/library/work.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { withoutPostgres } from '../contract/postgres-server.ts';
import { handOverPages, newsPages, type SharedLibrary, sharedLibrary, until } from './handed-over.ts';

describe('work that is shared', { skip: withoutPostgres() ?? false }, () => {
  let pages: readonly ReadPage[];
  let folder: string;
  before(async () => {
    pages = await newsPages(8);
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    const records = [...inventLibrary(8, { days: 20 })].map((record) => JSON.stringify(record));
    await writeFile(join(folder, 'news.jsonl'), `${records.join('\n')}\n{"title": "No text"}\n`);
  });
  after(() => rm(folder, { recursive: true }));

  let library: SharedLibrary;
  let stop: AbortController;
  let worker: Promise<void>;
  let said: WorkerEvent[];
  beforeEach(async () => {
    library = await sharedLibrary();
    [stop, worker, said] = [new AbortController(), Promise.resolve(), []];
  });
  afterEach(async () => {
    stop.abort();
    await worker;
    await library.close();
  });

  function startWorker(): void {
    worker = runWorker(library.store, library.work, {
      ...{ machine: 'desk', concurrency: 1, signal: stop.signal, atOnce: new AbortController().signal },
      onEvent: (event) => said.push(event),
    });
  }
  const isDone = async (heap: string): Promise<boolean> => (await library.work.heap(heap)).done;

  it('tells whoever waits what became of each article, as if it had been added there', async () => {
    startWorker();
    await until(() => library.work.hasWorkers(), 'a worker');
    const add = async () => {
      const kept: string[] = [];
      const added = await handOver(['news.jsonl'], library.store, library.work, {
        ...{ about: 'news.jsonl', machine: 'desk', wait: true, effects: { cwd: folder } },
        onKept: (all) => kept.push(...all.map(({ kept: as, article }) => `${as} ${article.title}`)),
      });
      return { ...added, kept: kept.length };
    };
    const first = await add();
    assert.deepEqual([first.new + first.version + first.known, first.kept, first.failures], [8, 8, 1]);
    assert.deepEqual([first.waiting, first.aside], [0, 0]);
    const again = await add();
    assert.deepEqual([again.known, again.kept, again.failures], [8, 8, 1]);
  });

  it('is tried page by page where a page breaks it off, and that page alone is set aside', async () => {
    // What no reader hands over: it breaks off whoever reads it.
    const broken = null as unknown as ReadPage;
    const heap = await handOverPages([...pages.slice(0, 3), broken, ...pages.slice(3)], 9, library.work);
    startWorker();
    await until(() => isDone(heap), 'all kept');
    const { kept, aside } = await library.work.heap(heap);
    assert.deepEqual([kept, aside], [8, 1]);
    const { setAside, asides } = await workStatus(library.store);
    assert.equal(setAside, 1);
    assert.match(asides[0]!.reason, /null/);
    assert.deepEqual(
      said.filter(({ kind }) => kind === 'split' || kind === 'set-aside').map(({ kind }) => kind),
      ['split', 'set-aside'],
    );
  });

  it('is set aside where nobody who begins it comes to an end, and done when it is tried again', async () => {
    const heap = await handOverPages(pages.slice(0, 1), 1, library.work);
    await library.sql(`update work.chunks set begun = 3`);
    startWorker();
    await until(() => isDone(heap), 'set aside');
    const [aside] = (await workStatus(library.store)).asides;
    assert.match(aside!.reason, /^3 workers began it, and none came to an end/);
    await assert.rejects(retryAsides(['nothing'], library.store), /Nothing is set aside whose id begins/);
    assert.equal(await retryAsides([aside!.id.slice(0, 8)], library.store), 1);
    await until(() => isDone(heap), 'kept');
    assert.equal((await library.work.heap(heap)).new, 1);
    assert.equal((await workStatus(library.store)).setAside, 0);
  });

  it('waits for a server that has no room, and is done when there is some', async () => {
    await library.sql(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'no room' using errcode = '53100'; end $$`);
    await library.sql(`create trigger full_disk before insert on pages execute function full_disk()`);
    const heap = await handOverPages(pages, 8, library.work);
    startWorker();
    await until(() => said.some(({ kind }) => kind === 'given-back'), 'given back');
    // However often that was.
    await library.sql(`update work.job set start_after = now(), retry_count = 9 where state = 'retry'`);
    await until(() => said.filter(({ kind }) => kind === 'given-back').length > 1, 'given back again');
    const [, keep] = (await workStatus(library.store)).queues;
    assert.deepEqual([keep?.waiting, keep?.again], [8, 8]);
    await library.sql(`drop trigger full_disk on pages`);
    await library.sql(`update work.job set start_after = now() where state = 'retry'`);
    await until(() => isDone(heap), 'all kept');
    assert.equal((await library.work.heap(heap)).kept, 8);
  });

  it('is handed over no faster than it is done', async () => {
    const other = await library.work.begin({ about: 'much', machine: 'desk', reading: '{}', awaited: false });
    await library.sql(`insert into work.chunks (heap, kind, state, pages, uri, priority)
      select '${other}', 'read', 'waiting', 1, 'x', 0 from generate_series(1, 200)`);
    const told: HandingOver[] = [];
    const handing = handOver(['news.jsonl'], library.store, library.work, {
      ...{ about: 'news.jsonl', machine: 'desk', wait: false, effects: { cwd: folder } },
      onProgress: (progress) => told.push(progress),
    });
    await until(() => told.length > 0, 'held up');
    assert.deepEqual([told[0]!.held, told[0]!.heap.pages, told[0]!.alone], [200, 0, true]);
    await library.sql(`delete from work.chunks where heap = '${other}'`);
    assert.deepEqual([(await handing).waiting, (await handing).failures], [8, 1]);
  });
});

it('work of a library in a folder is not shared, and what to do is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  assert.equal((await workStatus(store)).shared, false);
  assert.throws(() => sharedWorkOf(store), /lies in a folder, .* docs\/how-to\/use-postgresql\.md/);
  await store.close();
  await rm(folder, { recursive: true });
});
