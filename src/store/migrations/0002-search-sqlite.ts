/** Words that are searched for, as SQLite's FTS5 keeps them. Rows have the number of what they are about. */

import { type Kysely, sql } from 'kysely';

/** Text is kept once, in `articles`; English words are found in all their forms, others as they are. */
const KEPT_APART = sql`content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'`;

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create virtual table article_words using fts5(title, text, byline, facets, ${KEPT_APART})`.execute(
    db,
  );
}
