/** What is PostgreSQL's alone: articles lie in slices, and a library of before that becomes the first of them. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { layoutOf } from '../../src/pipeline/library/migrate.ts';
import { IN_POSTGRES } from '../../src/store/column-types.ts';
import { packedAtOnce } from '../../src/store/json.ts';
import { up as library } from '../../src/store/migrations/0001-library.ts';
import { up as search } from '../../src/store/migrations/0002-search-postgres.ts';
import { up as formed } from '../../src/store/migrations/0003-formed.ts';
import { up as find } from '../../src/store/migrations/0004-find.ts';
import { up as findWords } from '../../src/store/migrations/0004-find-postgres.ts';
import { up as notes } from '../../src/store/migrations/0005-notes.ts';
import { up as changes } from '../../src/store/migrations/0006-changes.ts';
import { up as forming } from '../../src/store/migrations/0008-forming.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { articleOf } from './invented.ts';
import { freshSchema, withoutPostgres } from './postgres-server.ts';

const NOON = new Date('2031-05-02T12:00:00Z');
const gauge = (metres: number) =>
  articleOf(`The river stood at ${metres} metres.`, { day: '2031-05-02', title: `Gauge ${metres}` });

describe('slices of PostgreSQL', { skip: withoutPostgres() ?? false }, () => {
  let schema: Awaited<ReturnType<typeof freshSchema>>;
  // biome-ignore lint/suspicious/noExplicitAny: asked as no program asks
  let db: Kysely<any>;
  beforeEach(async () => {
    schema = await freshSchema();
    db = new Kysely({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: schema.url }) }),
    });
  });
  afterEach(async () => {
    await db.destroy();
    await schema.remove();
  });

  const open = (create = false) => openPostgres(schema.url, { create, connections: 3, slice: 4 });
  const asked = async (query: string): Promise<string[]> =>
    (await sql<Record<string, unknown>>`${sql.raw(query)}`.execute(db)).rows.map((row) =>
      Object.values(row).join(' '),
    );

  it('are opened as articles come, and what is asked by place looks into one', async () => {
    const store = await open(true);
    await store.articles.add([1, 2, 3, 4, 5, 6, 7, 8, 9].map(gauge), NOON);
    assert.deepEqual(await asked('select first, until from slices order by first'), ['0 4', '4 8', '8 12']);
    assert.deepEqual(await asked('select tableoid::regclass, count(*) from articles group by 1 order by 1'), [
      'articles_from_0 3',
      'articles_from_4 4',
      'articles_from_8 2',
    ]);
    assert.deepEqual(await store.articles.extent(), { count: 9, last: 9 });
    const plan = (await asked('explain select id from articles where seq = 5')).join('\n');
    assert.match(plan, /articles_from_4/);
    assert.doesNotMatch(plan, /articles_from_[08]/);
    await store.close();
  });

  it('that are full of a common word are looked through from the newest on', async () => {
    const store = await open(true);
    await store.articles.add([1, 2, 3, 4, 5, 6, 7, 8, 9].map(gauge), NOON);
    const query = { wanted: ['river'], unwanted: [] };
    const found = await store.search.articles(query, {}, 20);
    assert.deepEqual(
      found.map(({ article }) => article.seq),
      [9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    const [third] = await store.search.articles({ wanted: ['gauge', '3'], unwanted: [] }, {}, 20);
    assert.equal(third?.article.title, 'Gauge 3');
    await store.close();
  });

  it('leave no words for a search to look through', async () => {
    const store = await open(true);
    await store.articles.add([1, 2, 3, 4, 5].map(gauge), NOON);
    // Had anything been put off still, pages would be freed now.
    const freed = await asked(
      `select indexrelid::regclass, gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
        join pg_am on pg_am.oid = relam where amname = 'gin' and relkind = 'i' and relnamespace = current_schema()::regnamespace
        order by 1`,
    );
    assert.deepEqual(
      freed.map((one) => one.split(' ')[1]),
      ['0', '0', '0', '0'],
    );
    const [how] = await asked(
      "select reloptions::text from pg_class where relname like 'article_words_from_4_%' and relkind = 'i' and reloptions is not null",
    );
    assert.equal(how, '{fastupdate=true}');
    await store.close();
  });

  it('hold no id twice, nor does anything stay of an article that is forgotten', async () => {
    const store = await open(true);
    const [one, other] = [gauge(1), gauge(2)];
    await store.articles.add([one, other], NOON);
    const { id } = one.article;
    await store.layers.put(new Map([[id, 'found']]), { stage: 'names', version: 1 });
    await store.stories.form([{ id: 's-gauge', title: 'Gauge', articles: [id, other.article.id] }], [], NOON);
    await store.stories.keepFormed([{ id: 's-gauge', title: 'Gauge', articles: [id] }], []);
    await store.notes.add(
      { id: 'n1', about: { article: id, start: 0, end: 5, exact: 'Gauge' }, text: '', author: '' },
      NOON,
    );
    await assert.rejects(
      sql`insert into article_ids select id, seq + 90, chain, uri from article_ids`.execute(db),
      /duplicate key/,
    );
    await store.articles.forget([id]);
    const tables = await asked(
      "select table_name from information_schema.columns where column_name = 'seq' and table_schema = current_schema() order by 1",
    );
    assert.ok(tables.includes('layers') && tables.includes('formed_articles'));
    const left = [];
    for (const table of tables)
      left.push(...(await asked(`select '${table}' from "${table}" where seq = 1`)));
    assert.deepEqual(left, []);
    assert.equal(await store.notes.get('n1'), undefined);
    await store.close();
  });

  it('can be put away as a whole, and what came later stays', async () => {
    const store = await open(true);
    await store.articles.add([1, 2, 3, 4, 5].map(gauge), NOON);
    for (const table of ['articles', 'article_words', 'layers'])
      await sql.raw(`alter table ${table} detach partition ${table}_from_0`).execute(db);
    await sql`delete from article_ids where seq < 4`.execute(db);
    await sql`delete from slices where first = 0`.execute(db);
    await sql`update extent set articles = (select count(*) from articles),
      latest = (select count(*) from articles where latest = 1)`.execute(db);
    assert.deepEqual(await store.articles.extent(), { count: 2, last: 5 });
    assert.equal((await store.search.articles({ wanted: ['river'], unwanted: [] }, {}, 20)).length, 2);
    await store.articles.add([6, 7, 8].map(gauge), NOON);
    assert.equal((await store.articles.list({}, 20)).length, 5);
    const { slices } = await layoutOf(schema.url);
    assert.deepEqual(
      slices.map(({ first }) => first),
      [8, 4],
    );
    await store.close();
  });

  it('begin with the library of an earlier Synoptic, as it lies', async () => {
    await earlierLibrary(db);
    const [file] = await asked(
      "select relfilenode from pg_class where relname = 'articles' and relnamespace = current_schema()::regnamespace",
    );
    const before = await layoutOf(schema.url);
    assert.deepEqual([before.slices, before.waiting.includes('0011-slices')], [[], true]);
    const store = await open();
    const [now] = await asked(
      "select relfilenode from pg_class where relname = 'articles_from_0' and relnamespace = current_schema()::regnamespace",
    );
    assert.equal(now, file);
    assert.deepEqual(await store.articles.extent(), { count: 5, last: 5 });
    const known = [1, 2, 3, 4, 5].map((metres) => gauge(metres).article);
    assert.deepEqual(
      (await store.articles.get(known.map(({ id }) => id))).map(({ article }) => article.id).sort(),
      known.map(({ id }) => id).sort(),
    );
    const found = await store.layers.get([known[1]!.id], { stage: 'names', version: 3 });
    assert.deepEqual([...found.values()], ['found in 2']);
    await store.articles.add([6, 7, 8].map(gauge), NOON);
    assert.deepEqual(await asked('select first, until from slices order by first'), ['0 8', '8 16']);
    assert.equal((await store.search.articles({ wanted: ['river'], unwanted: [] }, {}, 20)).length, 8);
    assert.equal(await store.articles.forget([known[0]!.id]), 1);
    await store.close();
    await (await open()).close();
  });
});

/** Makes the tables as they were before there were slices, with five articles. */
// biome-ignore lint/suspicious/noExplicitAny: its tables are no more
async function earlierLibrary(db: Kysely<any>): Promise<void> {
  const migrations = {
    '0001-library': { up: () => library(db as never, IN_POSTGRES) },
    '0002-search': { up: () => search(db as never) },
    '0003-formed': { up: () => formed(db as never, IN_POSTGRES) },
    '0004-find': {
      up: async () => {
        await find(db as never, IN_POSTGRES);
        await findWords(db as never);
      },
    },
    '0005-notes': { up: () => notes(db as never, IN_POSTGRES) },
    '0006-changes': { up: () => changes(db as never, IN_POSTGRES) },
    '0008-forming': { up: () => forming(db as never, IN_POSTGRES) },
  };
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'synoptic_migration',
    migrationLockTableName: 'synoptic_migration_lock',
  }).migrateToLatest();
  if (error) throw error;
  for (const metres of [1, 2, 3, 4, 5]) {
    const { article, page } = gauge(metres);
    const { id, uri, title, publisher, language, text } = article;
    await db
      .insertInto('pages')
      .values({ id: page.id, uri, media_type: page.mediaType, sha256: page.sha256, segments: '[]' })
      .execute();
    await db
      .insertInto('articles')
      .values({
        ...{
          id,
          page: page.id,
          uri,
          chain: id,
          stood_at: 0,
          version: 1,
          latest: 1,
          title,
          publisher,
          language,
        },
        ...{ added_at: 0, text, rest: JSON.stringify({ ...article, text: '' }) },
      })
      .execute();
    await sql`insert into article_words values (${metres}, 'river gauge'::tsvector || ${`'${metres}'`}::tsvector)`.execute(
      db,
    );
    await db
      .insertInto('layers')
      .values({
        article: id,
        stage: 'names',
        version: 3,
        layer: Buffer.from(packedAtOnce(`found in ${metres}`)),
      })
      .execute();
  }
}
