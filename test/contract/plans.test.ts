/** How SQLite finds what is asked for while articles come in: by an index that fits, however many there are. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { it } from 'node:test';
import { type CompiledQuery, Kysely } from 'kysely';
import { articleStore } from '../../src/store/articles.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { articleOf } from './invented.ts';

it('what was added in many pieces is looked for in few, once it is put in order', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'library.sqlite');
  const store = await openSqlite(file, { create: true });
  const database = new DatabaseSync(file);
  t.after(() => database.close());
  const pieces = () => database.prepare('select distinct segid from article_words_idx').all().length;
  const metres = Array.from({ length: 6 }, (_, at) => at);
  for (const one of metres)
    await store.articles.add([articleOf(`The river stood at ${one} metres.`)], new Date());
  assert.equal(pieces(), 6);
  await store.search.settle(metres.length);
  assert.equal(pieces(), 1);
  assert.equal((await store.search.articles({ wanted: ['river'], unwanted: [] }, {}, 9)).length, 6);
  await store.close();
});

const NO_WORDS = { add: async () => {}, forget: async () => {} };

it('what stands at addresses is looked up by them', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'library.sqlite');
  await (await openSqlite(file, { create: true })).close();
  const database = new DatabaseSync(file);
  const pages = Array.from({ length: 50 }, (_, at) => `https://courier.example/ferry-${at}`);
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: nodeSqliteDialect(database),
    log: ({ query }) => void asked.push(query),
  });
  t.after(() => db.destroy());
  await articleStore(db, NO_WORDS).at(pages);
  const [{ detail }] = database
    .prepare(`explain query plan ${asked[0]!.sql}`)
    .all(...(asked[0]!.parameters as string[])) as [{ detail: string }];
  assert.match(detail, /articles_by_uri/);
});
