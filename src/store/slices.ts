/**
 * Where PostgreSQL keeps what grows with every article: in slices, each of the articles that came in one stretch of time.
 * Indexes stay as small as one slice, what is written lies together, and an old slice can be taken out as a whole. (ADR 16)
 */

import { type Kysely, sql } from 'kysely';
import type { Ground } from './articles.ts';
import { chunked, inPieces } from './chunked.ts';
import type { SlicesTable, Tables } from './tables.ts';

/** Tables that are partitioned alike, by the place of the article. */
export const SLICED = ['articles', 'article_words', 'layers'] as const;

/**
 * Places of a slice. A hundred million articles make twenty-five slices: with more of them it takes longer to plan what is
 * asked of all, and the indexes of longer ones do not fit into memory.
 */
export const SLICE = 4_000_000;

export const sliceName = (table: string, first: number | ''): string => `${table}_from_${first}`;

/** Returns all slices, the newest first. */
export const slicesOf = (db: Kysely<Tables>): Promise<SlicesTable[]> =>
  db.selectFrom('slices').selectAll().orderBy('first', 'desc').execute();

export const slicesIn = (db: Kysely<Tables>): Ground => ({
  makeRoom: (articles) => makeRoom(db, articles),
  note: (placed) => inPieces(placed, (some) => db.insertInto('article_ids').values(some).execute()),
  forget: async (seqs) => {
    await chunked(seqs, (some) =>
      db.deleteFrom('article_ids').where('seq', 'in', some).returning('seq').execute(),
    );
  },
});

/** Only whoever writes alone does so. */
async function makeRoom(db: Kysely<Tables>, count: number): Promise<void> {
  const { rows } = await sql<{ last: number; first: number; until: number }>`
    select coalesce(pg_sequence_last_value(pg_get_serial_sequence('articles', 'seq')::regclass), 0) as last, first, until
    from slices order by first desc limit 1`.execute(db);
  const { last, ...newest } = rows[0]!;
  for (let slice = newest; slice.until - 1 - last < count; ) {
    const next = { first: slice.until, until: slice.until + (slice.until - slice.first) };
    await openSlice(db, next, slice.first);
    slice = next;
  }
}

/** It is made beside the others and then put among them, so that whoever reads those need not wait. */
async function openSlice(
  db: Kysely<Tables>,
  { first, until }: Pick<SlicesTable, 'first' | 'until'>,
  before: number,
): Promise<void> {
  for (const table of SLICED) {
    const [own, model] = [sliceName(table, first), sliceName(table, before)].map((name) => sql.table(name));
    await sql`create table ${own} (like ${model} including all excluding identity)`.execute(db);
    await sql`alter table ${sql.table(table)} attach partition ${own}
      for values from (${sql.lit(first)}) to (${sql.lit(until)})`.execute(db);
  }
  await db.insertInto('slices').values({ first, until, opened_at: Date.now() }).execute();
  // The server analyses each slice by itself, and never what they are together.
  await sql`analyze articles`.execute(db);
}
