/** A library that another version of Synoptic wrote. */

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { exportLines } from '../../src/pipeline/library/exchange.ts';
import { openLibrary } from '../../src/pipeline/library/open-library.ts';
import { IN_SQLITE } from '../../src/store/column-types.ts';
import { up } from '../../src/store/migrations/0001-library.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { articleOf } from '../contract/invented.ts';

const NOON = Date.UTC(2031, 4, 2, 12);
const URI = 'https://courier.example/orle';
const VERSIONS = ['Two bridges are closed.', 'Three bridges are closed.'].map((body) =>
  articleOf(body, { uri: URI, day: '2031-05-01' }),
);
const [FIRST, SECOND] = VERSIONS.map(({ article }) => article.id) as [string, string];

/** Writes a library as it was with its first tables only: two versions of an article, a story, a correction, a feed. */
async function writeFirst(file: string): Promise<void> {
  const database = new DatabaseSync(file);
  const db = new Kysely<never>({ dialect: nodeSqliteDialect(database) });
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({ '0001-library': { up: (inside) => up(inside as never, IN_SQLITE) } }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  assert.equal(error, undefined);
  database.exec('pragma user_version = 1');
  const insert = (table: string, row: Record<string, string | number | null>): void => {
    const names = Object.keys(row);
    const sql = `insert into ${table} (${names.join()}) values (${names.map(() => '?').join()})`;
    database.prepare(sql).run(...Object.values(row));
  };
  for (const [at, { article, page }] of VERSIONS.entries()) {
    const { id, uri, title, publisher, byline, language, text, published } = article;
    insert('pages', {
      id: page.id,
      uri,
      media_type: page.mediaType,
      sha256: page.sha256,
      read_at: null,
      segments: '[]',
    });
    insert('articles', {
      ...{ id, page: page.id, uri, chain: FIRST, stood_at: NOON + at, version: at + 1, latest: at },
      ...{ title, publisher, byline, language, published_from: Date.parse(published!.value.start) },
      ...{
        published_to: Date.parse(published!.value.end),
        added_at: NOON + at,
        text,
        rest: JSON.stringify({ ...article, text: '' }),
      },
    });
  }
  const story = `s-${FIRST}`;
  insert('stories', {
    id: story,
    title: 'The Orle rises',
    first_at: NOON,
    last_at: NOON,
    articles: 1,
    publishers: 1,
    changed_at: NOON,
  });
  for (const seq of [1, 2]) insert('story_articles', { story, seq });
  insert('corrections', {
    at: NOON,
    author: 'Ida Brand',
    reason: 'It is spun.',
    kind: 'exclude-publisher',
    what: '{"publisher":"Orle Radio"}',
  });
  insert('feeds', {
    uri: `${URI}/feed`,
    title: 'Courier',
    added_at: NOON,
    every: 3600,
    at_least: 0,
    next_at: NOON,
    failures: 0,
  });
  insert('feed_items', {
    feed: `${URI}/feed`,
    uri: URI,
    seen_at: NOON,
    state: 'done',
    tries: 0,
    next_at: NOON,
  });
  await db.destroy();
}

describe('a library of another version', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    await mkdir(folder, { recursive: true });
    file = join(folder, 'library.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('that is earlier is brought to the present tables when it is opened, with all that is in it', async () => {
    await writeFirst(file);
    const { store } = await openLibrary(folder);
    const versions = await store.articles.versions(SECOND);
    assert.deepEqual(
      versions.map(({ article, latest }) => [article, latest]),
      [
        [VERSIONS[0]!.article, false],
        [VERSIONS[1]!.article, true],
      ],
    );
    const found = await store.search.articles({ wanted: ['three', 'bridges'], unwanted: [] }, {}, 5);
    assert.deepEqual(
      found.map(({ article }) => article.id),
      [SECOND],
    );
    assert.deepEqual(await store.stories.having([SECOND]), [`s-${FIRST}`]);
    assert.equal((await store.corrections.list())[0]?.author, 'Ida Brand');
    assert.deepEqual((await store.feeds.list())[0]?.items, { waiting: 0, done: 1, givenUp: 0 });
    const records: unknown[] = [];
    for await (const line of exportLines(store)) if ('record' in line) records.push(line.record);
    assert.deepEqual(records, ['correction', 'feed', 'entry']);
    await store.close();
    const { store: again } = await openLibrary(folder);
    assert.equal(await again.articles.count({ versions: true }), 2);
    await again.close();
  });

  it('that a later one has only added to is used', async () => {
    await writeFirst(file);
    await (await openLibrary(folder)).store.close();
    const database = new DatabaseSync(file);
    database.exec(
      `insert into kysely_migration (name, timestamp) values ('9999-later+', '2031-05-02T12:00:00.000Z');
       alter table articles add column later text; pragma user_version = 9999`,
    );
    database.close();
    const { store } = await openLibrary(folder);
    const { article, page } = articleOf('Four bridges are closed.', { uri: `${URI}/4`, day: '2031-05-03' });
    await store.articles.add([{ article, page }], new Date(NOON));
    assert.equal(await store.articles.count({ versions: true }), 3);
    await store.close();
  });

  it('that is later is refused, and left as it is', async () => {
    await writeFirst(file);
    const { store } = await openLibrary(folder);
    await store.close();
    const database = new DatabaseSync(file);
    database.exec(
      `insert into kysely_migration (name, timestamp) values ('9999-later', '2031-05-02T12:00:00.000Z'); pragma user_version = 9999`,
    );
    await assert.rejects(
      openLibrary(folder),
      /was written by a later Synoptic\. Update Synoptic to open it\./,
    );
    assert.equal(database.prepare('pragma user_version').get()?.user_version, 9999);
    assert.equal(database.prepare('select count(*) as n from articles').get()?.n, 2);
    database.close();
  });
});
