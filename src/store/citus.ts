/**
 * How the tables of a library lie on Citus, which is PostgreSQL on several servers (ADR 16). A table that grows with every
 * article is distributed by a column, whose values decide on which server a row lies; rows with the same value lie together.
 * Every server has a copy of what all rows point to. What one alone writes stays where it is written.
 */

import { type Kysely, sql } from 'kysely';
import { putOffWords } from './pending-lists.ts';
import { StoreError } from './store.ts';
import type { Tables } from './tables.ts';

/** The column by which a table is distributed; in the order in which it is done. */
export const DISTRIBUTED: Readonly<Partial<Record<string, string>>> = {
  // By the place of an article: what is found in it lies with it.
  articles: 'seq',
  article_words: 'seq',
  layers: 'seq',
  story_articles: 'seq',
  formed_articles: 'seq',
  read_articles: 'seq',
  // By the number of what a dossier found: its words lie with it.
  quotations: 'number',
  quotation_words: 'seq',
  claims: 'number',
  claim_words: 'seq',
  claim_articles: 'claim',
  dossiers: 'number',
  reading_names: 'reading',
  // By their ids.
  article_ids: 'id',
  pages: 'id',
};

/** Tables of which every server has a copy. What comes first is pointed to. */
export const REFERENCE = [
  ...['stories', 'readings', 'slices', 'extent', 'corrections', 'notes', 'reading_marks'],
  ...['feeds', 'feed_items', 'feed_items_gone', 'follows', 'tellings', 'webhooks'],
] as const;

/** Tables that stay on the server to which everybody connects. */
export const LOCAL = ['forming', 'writing'] as const;

/** The one with which all numbers are distributed alike, so that any two may be joined by them. */
const MODEL = 'articles';

/**
 * Distributes the tables of a library. May be broken off and done again: what is distributed already stays as it is.
 * Returns the tables that were distributed now.
 * @throws StoreError where the server is no Citus
 */
export async function distribute(db: Kysely<Tables>): Promise<string[]> {
  await expectCitus(db);
  await changeInOrder(db);
  // A list that is put off lies on another server, where nobody moves it in time.
  await putOffWords(db, false);
  const done: string[] = [];
  const there = await distributedIn(db);
  for (const table of REFERENCE) {
    if (there.has(table)) continue;
    await sql`select create_reference_table(${table})`.execute(db);
    done.push(table);
  }
  for (const [table, column] of Object.entries(DISTRIBUTED)) {
    if (there.has(table)) continue;
    const beside = table === MODEL || column === 'id' ? 'default' : MODEL;
    await sql`select create_distributed_table(${table}, ${column}, colocate_with => ${beside})`.execute(db);
    done.push(table);
  }
  return done;
}

/** One transaction changes tables of both kinds, which Citus does only one shard after the other. For new connections. */
async function changeInOrder(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await sql`alter database ${sql.ref(rows[0]!.name)} set citus.multi_shard_modify_mode = 'sequential'`.execute(
    db,
  );
}

/** Is the library on Citus, with its tables distributed? */
export const isDistributed = async (db: Kysely<Tables>): Promise<boolean> =>
  (await distributedIn(db)).has(MODEL);

async function expectCitus(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ version: string }>`
    select extversion as version from pg_extension where extname = 'citus'`.execute(db);
  const [citus] = rows;
  if (citus === undefined)
    throw new StoreError(
      'The tables cannot be distributed: the database has no extension "citus". Install Citus 12 or later on all servers, run "create extension citus", add the workers with citus_add_node, and try again.',
    );
  if (Number.parseInt(citus.version, 10) < OLDEST)
    throw new StoreError(
      `The tables cannot be distributed: Citus ${citus.version} is too old. Update it to version ${OLDEST} or later, and try again.`,
    );
}

/** Before, keys that count by themselves could not be distributed. */
const OLDEST = 12;

async function distributedIn(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const { rows: known } = await sql<{ is: boolean }>`
    select to_regclass('pg_dist_partition') is not null as is`.execute(db);
  if (!known[0]!.is) return new Set();
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_dist_partition join pg_class on pg_class.oid = logicalrelid
    where relnamespace = current_schema()::regnamespace`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
