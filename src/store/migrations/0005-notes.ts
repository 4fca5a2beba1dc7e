/** What people note of passages, and when they last read a story. */

import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('notes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('exact', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('modified_at', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('notes_by_article').on('notes').columns(['article', 'start']).execute();
  await schema
    .createTable('reading_marks')
    .addColumn('story', 'text', (column) => column.notNull())
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('read_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reading_marks_key', ['story', 'reader'])
    .execute();
}
