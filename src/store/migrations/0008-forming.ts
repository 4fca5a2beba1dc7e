/** What the forming of stories remembers from one run to the next. */

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function up({ schema }: Kysely<never>, { text, whole, bytes }: ColumnTypes): Promise<void> {
  await schema
    .createTable('forming')
    .addColumn('part', whole, (column) => column.primaryKey())
    .addColumn('made', text, (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute();
}
