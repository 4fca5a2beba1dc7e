/**
 * In which slice an article lies is looked up by its id, its address and what it is a version of, in one table for all: each
 * slice need not be asked, and ids are unique in the whole library.
 */

import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`lock table writing in exclusive mode`.execute(db);
  await sql`create table article_ids (
    id text collate "C" primary key,
    seq bigint not null,
    chain text collate "C" not null,
    uri text collate "C" not null
  )`.execute(db);
  await sql`insert into article_ids select id, seq, chain, uri from articles`.execute(db);
  for (const column of ['seq', 'chain', 'uri'])
    await sql`create index ${sql.ref(`article_ids_by_${column}`)} on article_ids (${sql.ref(column)})`.execute(
      db,
    );
  await sql`drop index articles_by_uri, articles_by_chain`.execute(db);
  const { rows } = await sql<{ slice: string; name: string }>`
    select conrelid::regclass::text as slice, conname as name from pg_constraint
    join pg_inherits on inhrelid = conrelid where inhparent = 'articles'::regclass and contype = 'u'`.execute(
    db,
  );
  for (const { slice, name } of rows)
    await sql`alter table ${sql.raw(slice)} drop constraint ${sql.ref(name)}`.execute(db);
}
