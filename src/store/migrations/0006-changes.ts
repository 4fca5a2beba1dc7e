/** Entries that a feed updates or drops, stories that are followed, and what was told of them. */

import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<never>): Promise<void> {
  await schema.alterTable('feed_items').addColumn('listed_at', 'integer').execute();
  await schema.alterTable('feed_items').addColumn('updated_at', 'integer').execute();
  await schema
    .alterTable('feed_items')
    .addColumn('rereads', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('feed_items_gone')
    .addColumn('hash', 'integer', (column) => column.primaryKey())
    .execute();
  await schema
    .createTable('follows')
    .addColumn('story', 'text', (column) => column.primaryKey())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('told_at', 'integer', (column) => column.notNull())
    .addColumn('told', 'integer')
    .execute();
  await schema
    .createTable('tellings')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('story', 'text', (column) => column.notNull().references('follows.story').onDelete('cascade'))
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('changes', 'blob', (column) => column.notNull())
    .execute();
  await schema.createIndex('tellings_by_story_number').on('tellings').columns(['story', 'number']).execute();
  await schema
    .createTable('webhooks')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('sent', 'integer', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'integer', (column) => column.notNull())
    .addColumn('trouble', 'text')
    .execute();
}
