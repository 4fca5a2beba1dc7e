/**
 * An index of words takes new ones one by one, in hundreds of places for each article, or puts them off into a list, which
 * searches have to look through. Whoever writes puts off those of a batch and moves them all at once before it is done: no
 * search finds a list, and the log is 75 kB an article instead of 182 (200 articles of 5 kB at once).
 */

import { type Kysely, sql } from 'kysely';
import { sliceName } from './slices.ts';

/** Moves what was put off for rows with numbers from the first to the last. */
export async function emptyLists(
  // biome-ignore lint/suspicious/noExplicitAny: only the server's own tables are asked
  db: Kysely<any>,
  table: string,
  [first, last]: readonly [number, number],
): Promise<void> {
  const slices =
    table === 'article_words'
      ? sql`select to_regclass(${sliceName(table, '')} || first) from slices where first <= ${last} and until > ${first}`
      : sql`select to_regclass(${table})`;
  await sql`select gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
    join pg_am on pg_am.oid = relam where amname = 'gin' and indrelid in (${slices})`.execute(db);
}

/** Has new words put off from now on, or not any more. What comes later takes after what is there. */
// biome-ignore lint/suspicious/noExplicitAny: only the server's own tables are asked
export async function putOffWords(db: Kysely<any>, isPutOff: boolean): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select index.relname as name from pg_index join pg_class as index on index.oid = indexrelid
    join pg_am on pg_am.oid = index.relam where amname = 'gin' and index.relkind = 'i'
      and index.relnamespace = current_schema()::regnamespace`.execute(db);
  for (const { name } of rows)
    await sql`alter index ${sql.ref(name)} set (fastupdate = ${sql.lit(isPutOff)})`.execute(db);
}
