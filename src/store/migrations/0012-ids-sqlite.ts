/** Where articles lie by their ids: in one file, the table itself says so. */

import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create view article_ids as select id, seq, chain, uri from articles`.execute(db);
}
