/** Entries that a feed updates or drops, stories that are followed, and what was told of them. */

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up(
  { schema }: Kysely<never>,
  { text, whole, counted, bytes }: ColumnTypes,
): Promise<void> {
  await schema.alterTable('feed_items').addColumn('listed_at', whole).execute();
  await schema.alterTable('feed_items').addColumn('updated_at', whole).execute();
  await schema
    .alterTable('feed_items')
    .addColumn('rereads', whole, (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('feed_items_gone')
    .addColumn('hash', whole, (column) => column.primaryKey())
    .execute();
  await schema
    .createTable('follows')
    .addColumn('story', text, (column) => column.primaryKey())
    .addColumn('at', whole, (column) => column.notNull())
    .addColumn('told_at', whole, (column) => column.notNull())
    .addColumn('told', whole)
    .execute();
  await schema
    .createTable('tellings')
    .addColumn('number', ...counted)
    .addColumn('story', text, (column) => column.notNull().references('follows.story').onDelete('cascade'))
    .addColumn('at', whole, (column) => column.notNull())
    .addColumn('changes', bytes, (column) => column.notNull())
    .execute();
  await schema.createIndex('tellings_by_story_number').on('tellings').columns(['story', 'number']).execute();
  await schema
    .createTable('webhooks')
    .addColumn('key', text, (column) => column.primaryKey())
    .addColumn('sent', whole, (column) => column.notNull())
    .addColumn('tries', whole, (column) => column.notNull())
    .addColumn('next_at', whole, (column) => column.notNull())
    .addColumn('trouble', text)
    .execute();
}
