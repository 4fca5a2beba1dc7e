/** Invented news handed over to workers, in a database of its own, and the same news added without any. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inventLibrary } from '../../bench/invented-library.ts';
import { readPages } from '../../src/fetch/read-pages.ts';
import type { ReadPage } from '../../src/model/page.ts';
import { addInputs } from '../../src/pipeline/library/add.ts';
import { bytesOfPages } from '../../src/pipeline/library/chunk-bytes.ts';
import { sharedWorkOf } from '../../src/pipeline/library/work.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import type { SharedWork } from '../../src/store/work.ts';
import { freshSchema } from '../contract/postgres-server.ts';

export interface SharedLibrary {
  readonly url: string;
  readonly store: Store;
  readonly work: SharedWork;
  /** Runs a statement, in which `work.` stands for the schema in which work lies. */
  readonly sql: (statement: string) => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** Makes a library in a database. */
export async function sharedLibrary(): Promise<SharedLibrary> {
  const { url, remove } = await freshSchema();
  const store = await openPostgres(url, { create: true, connections: 5 });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select current_schema() as schema');
  const schema = `${rows[0].schema}_work`;
  const sql = async (statement: string) =>
    (await client.query(statement.replaceAll('work.', `${schema}.`))).rows as Record<string, unknown>[];
  return {
    ...{ url, store, work: sharedWorkOf(store), sql },
    close: async () => {
      await store.close();
      await client.end();
      await remove();
    },
  };
}

/** Returns pages of invented news. */
export async function newsPages(count: number): Promise<ReadPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const file = join(folder, 'news.jsonl');
  await writeNews(file, count);
  const pages: ReadPage[] = [];
  for await (const { read } of readPages(['news.jsonl'], { cwd: folder, stdin: process.stdin }))
    if (!('cause' in read)) pages.push(read);
  await rm(folder, { recursive: true });
  return pages;
}

/** Writes invented news, an article a line. */
export async function writeNews(file: string, count: number): Promise<void> {
  const lines = [...inventLibrary(count, { days: 20 })].map((record) => `${JSON.stringify(record)}\n`);
  await writeFile(file, lines.join(''));
}

const READING = JSON.stringify({ main: false, publishers: [] });

/** Hands over pages in chunks of so many; whoever does so waits for nobody. */
export async function handOverPages(
  pages: readonly ReadPage[],
  each: number,
  work: SharedWork,
): Promise<string> {
  const heap = await work.begin({ about: 'news.jsonl', machine: 'desk', reading: READING, awaited: false });
  for (let at = 0; at < pages.length; at += each) {
    const some = pages.slice(at, at + each);
    const bytes = await bytesOfPages(some);
    await work.handOver(heap, { bytes, pages: some.length, uri: some[0]!.uri, first: false });
  }
  await work.handedOver(heap);
  return heap;
}

/** What a library has: its articles, and of which of them each story is. */
export async function contentsOf({ articles, stories }: Store) {
  const all = await stories.list(10_000);
  const told = await Promise.all(
    all.map(async ({ id }) => [id, (await stories.articles(id)).sort()] as const),
  );
  return { articles: (await articles.ids({ versions: true })).sort(), stories: told.sort() };
}

/** Returns what a library has to which the pages were added by one machine. */
export async function contentsWithoutWorkers(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  await writeNews(join(folder, 'news.jsonl'), count);
  await addInputs(['news.jsonl'], store, { effects: { cwd: folder } });
  const contents = await contentsOf(store);
  await store.close();
  await rm(folder, { recursive: true });
  return contents;
}

/** Waits until something is so. @throws Error where it never comes */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  what: string,
  within = 90_000,
): Promise<void> {
  const end = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It never came: ${what}`);
    await sleep(50);
  }
}
