/** What the forming of stories remembers from one run to the next. */

import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('forming')
    .addColumn('part', 'integer', (column) => column.primaryKey())
    .addColumn('made', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
}
