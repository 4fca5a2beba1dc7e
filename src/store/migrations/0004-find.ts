/** What dossiers found is searched for: quotations, claims, names and origins. */

import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up(db: Kysely<never>, { text, whole, counted, json }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('readings')
    .addColumn('number', ...counted)
    .addColumn('story', text, (column) =>
      column.notNull().unique().references('stories.id').onDelete('cascade'),
    )
    .addColumn('read_at', whole, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('read_articles')
    .addColumn('seq', whole, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('reading', whole, (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('origin', text, (column) => column.notNull())
    .addColumn('original', whole, (column) => column.notNull())
    .addColumn('of_origin', whole, (column) => column.notNull())
    .addColumn('upstream', text)
    .addPrimaryKeyConstraint('read_articles_key', ['seq', 'reading'])
    .execute();
  await db.schema
    .createTable('quotations')
    .addColumn('number', ...counted)
    .addColumn('reading', whole, (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('seq', whole, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('utterance', text, (column) => column.notNull())
    .addColumn('speaker', text)
    .addColumn('articles', whole, (column) => column.notNull())
    .addColumn('origins', whole, (column) => column.notNull())
    .addColumn('quotation', json, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('claims')
    .addColumn('number', ...counted)
    .addColumn('reading', whole, (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('articles', whole, (column) => column.notNull())
    .addColumn('origins', whole, (column) => column.notNull())
    .addColumn('claim', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('claim_articles')
    .addColumn('claim', whole, (column) => column.notNull().references('claims.number').onDelete('cascade'))
    .addColumn('seq', whole, (column) => column.notNull().references('articles.seq'))
    .addPrimaryKeyConstraint('claim_articles_key', ['seq', 'claim'])
    .execute();
  await db.schema
    .createTable('reading_names')
    .addColumn('reading', whole, (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('entity', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .execute();
  const indexes: readonly (readonly [table: string, ...columns: string[]])[] = [
    ['read_articles', 'reading'],
    ['quotations', 'reading'],
    ['quotations', 'seq'],
    ['claims', 'reading'],
    ['claim_articles', 'claim'],
    ['reading_names', 'reading', 'entity'],
    ['reading_names', 'key'],
    // Lists of the newest, also of one publisher or language, are read off an index.
    ['articles', 'latest', 'published_from', 'seq'],
    ['articles', 'language', 'latest', 'published_from', 'seq'],
    ['articles', 'publisher', 'latest', 'published_from', 'seq'],
    ['articles', 'added_at', 'seq'],
    ['stories', 'changed_at', 'last_at'],
  ];
  for (const [table, ...columns] of indexes)
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns([...columns])
      .execute();
  await sql`create index read_articles_copies on read_articles (seq) where original = 0`.execute(db);
  await sql`create index articles_earlier on articles (seq) where latest = 0`.execute(db);
}
