/** What people note of passages, and when they last read a story. */

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up({ schema }: Kysely<never>, { text, whole }: ColumnTypes): Promise<void> {
  await schema
    .createTable('notes')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('start', whole, (column) => column.notNull())
    .addColumn('end', whole, (column) => column.notNull())
    .addColumn('exact', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('created_at', whole, (column) => column.notNull())
    .addColumn('modified_at', whole, (column) => column.notNull())
    .execute();
  await schema.createIndex('notes_by_article').on('notes').columns(['article', 'start']).execute();
  await schema
    .createTable('reading_marks')
    .addColumn('story', text, (column) => column.notNull())
    .addColumn('reader', text, (column) => column.notNull())
    .addColumn('read_at', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('reading_marks_key', ['story', 'reader'])
    .execute();
}
