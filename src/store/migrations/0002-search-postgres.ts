/** Words that are searched for, as PostgreSQL's text search keeps them, and the table whose lock lets one write at a time. */

import { type Kysely, sql } from 'kysely';

/**
 * Words are found by us and handed over as they are to be found: whatever the server's dictionaries are, the same words
 * are found. New words are not put off into a list that a search would have to look through.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table article_words (
    seq bigint primary key references articles (seq) on delete cascade,
    words tsvector not null
  )`.execute(db);
  await sql`create index article_words_by_words on article_words using gin (words) with (fastupdate = off)`.execute(
    db,
  );
  await sql`create table writing ()`.execute(db);
}
