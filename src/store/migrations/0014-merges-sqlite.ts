/** How often the index of words writes again what it has. */

import { type Kysely, sql } from 'kysely';

/**
 * So many pieces of one size lie there before they become a larger one. What comes of each batch is one piece; with four, as
 * is usual, a word of 100,000 articles is written six times before it lies still, with eight it is four times, and the
 * search has some twenty pieces to look into, each in some microseconds.
 */
const PIECES = 8;

export async function up(db: Kysely<never>): Promise<void> {
  await sql`insert into article_words (article_words, rank) values ('automerge', ${sql.lit(PIECES)})`.execute(
    db,
  );
}
