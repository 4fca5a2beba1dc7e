/** What stages found lies by the place of its article, and how many articles there are is kept, so that nobody counts them. */

import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up(db: Kysely<never>, { text, whole, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('layers_by_place')
    .addColumn('seq', whole, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('layer', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('layers_of_articles', ['seq', 'stage'])
    .execute();
  await sql`insert into layers_by_place (seq, stage, version, layer)
    select articles.seq, layers.stage, layers.version, layers.layer
    from layers join articles on articles.id = layers.article order by articles.seq, layers.stage`.execute(
    db,
  );
  await db.schema.dropTable('layers').execute();
  await db.schema.alterTable('layers_by_place').renameTo('layers').execute();
  await db.schema
    .createTable('extent')
    .addColumn('articles', whole, (column) => column.notNull())
    .addColumn('latest', whole, (column) => column.notNull())
    .execute();
  await sql`insert into extent (articles, latest) select count(*), coalesce(sum(latest), 0) from articles`.execute(
    db,
  );
}
