/** The first tables: pages, articles, what stages found, stories, corrections, dossiers, feeds. */

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up(
  { schema }: Kysely<never>,
  { text, whole, counted, bytes, json }: ColumnTypes,
): Promise<void> {
  await schema
    .createTable('pages')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('uri', text, (column) => column.notNull())
    .addColumn('media_type', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('read_at', text)
    .addColumn('segments', text, (column) => column.notNull())
    .execute();
  await schema
    .createTable('articles')
    .addColumn('seq', ...counted)
    .addColumn('id', text, (column) => column.notNull().unique())
    .addColumn('page', text, (column) => column.notNull().references('pages.id'))
    .addColumn('uri', text, (column) => column.notNull())
    .addColumn('chain', text, (column) => column.notNull())
    .addColumn('stood_at', whole, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('latest', whole, (column) => column.notNull())
    .addColumn('title', text)
    .addColumn('publisher', text)
    .addColumn('byline', text)
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('published_from', whole)
    .addColumn('published_to', whole)
    .addColumn('added_at', whole, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('rest', json, (column) => column.notNull())
    .execute();
  await index('articles', 'page');
  await index('articles', 'uri');
  await index('articles', 'chain');
  await index('articles', 'published_from');
  await index('articles', 'publisher', 'published_from');
  await schema
    .createTable('layers')
    .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('layer', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('layers_key', ['article', 'stage'])
    .execute();
  await schema
    .createTable('stories')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('first_at', whole, (column) => column.notNull())
    .addColumn('last_at', whole, (column) => column.notNull())
    .addColumn('articles', whole, (column) => column.notNull())
    .addColumn('publishers', whole, (column) => column.notNull())
    .addColumn('changed_at', whole, (column) => column.notNull())
    .execute();
  await index('stories', 'last_at');
  await schema
    .createTable('story_articles')
    .addColumn('story', text, (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('seq', whole, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addPrimaryKeyConstraint('story_articles_key', ['story', 'seq'])
    .execute();
  await index('story_articles', 'seq');
  await schema
    .createTable('corrections')
    .addColumn('number', ...counted)
    .addColumn('at', whole, (column) => column.notNull())
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('what', text, (column) => column.notNull())
    .addColumn('undone_at', whole)
    .addColumn('undone_by', text)
    .execute();
  await schema
    .createTable('dossiers')
    .addColumn('number', ...counted)
    .addColumn('story', text, (column) => column.notNull())
    .addColumn('made_at', whole, (column) => column.notNull())
    .addColumn('made_of', text, (column) => column.notNull())
    .addColumn('dossier', bytes, (column) => column.notNull())
    .execute();
  await index('dossiers', 'story', 'made_at');
  await schema
    .createTable('feeds')
    .addColumn('uri', text, (column) => column.primaryKey())
    .addColumn('title', text)
    .addColumn('added_at', whole, (column) => column.notNull())
    .addColumn('every', whole, (column) => column.notNull())
    .addColumn('etag', text)
    .addColumn('last_modified', text)
    .addColumn('at_least', whole, (column) => column.notNull())
    .addColumn('next_at', whole)
    .addColumn('asked_at', whole)
    .addColumn('answered_at', whole)
    .addColumn('failures', whole, (column) => column.notNull())
    .addColumn('trouble', text)
    .execute();
  await schema
    .createTable('feed_items')
    .addColumn('feed', text, (column) =>
      column.notNull().references('feeds.uri').onDelete('cascade').onUpdate('cascade'),
    )
    .addColumn('uri', text, (column) => column.notNull())
    .addColumn('entry', text)
    .addColumn('seen_at', whole, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('tries', whole, (column) => column.notNull())
    .addColumn('next_at', whole, (column) => column.notNull())
    .addColumn('trouble', text)
    .addPrimaryKeyConstraint('feed_items_key', ['feed', 'uri'])
    .execute();
  await index('feed_items', 'state', 'next_at');
  await index('feed_items', 'uri');

  async function index(table: string, ...columns: readonly string[]): Promise<void> {
    await schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns([...columns])
      .execute();
  }
}
