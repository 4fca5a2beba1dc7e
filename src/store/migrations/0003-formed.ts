/** Which stories articles form by themselves, before people correct them: what a correction changed can be changed back. */

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up({ schema }: Kysely<never>, { text, whole }: ColumnTypes): Promise<void> {
  await schema
    .createTable('formed_articles')
    .addColumn('story', text, (column) => column.notNull())
    .addColumn('seq', whole, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addPrimaryKeyConstraint('formed_articles_key', ['story', 'seq'])
    .execute();
  await schema.createIndex('formed_articles_by_seq').on('formed_articles').columns(['seq']).execute();
}
