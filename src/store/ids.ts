/** Articles and stories are looked up by their ids. */

import type { Kysely } from 'kysely';
import type { ArticleId } from '../model/article.ts';
import { chunked } from './chunked.ts';
import type { Tables } from './tables.ts';

/** Returns the ids that begin like this, at most `limit`, in order. */
export async function idsLike(
  db: Kysely<Tables>,
  table: 'article_ids' | 'stories',
  beginning: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('id', '>=', beginning)
    .where('id', '<', `${beginning}\uffff`)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Returns the places of those articles that are known. */
export async function seqsOf(db: Kysely<Tables>, ids: readonly ArticleId[]): Promise<Map<ArticleId, number>> {
  const rows = await chunked(ids, (some) =>
    db.selectFrom('article_ids').select(['id', 'seq']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** Returns the ids of the articles at some places, in the order of the places. */
export async function idsAt(db: Kysely<Tables>, seqs: readonly number[]): Promise<Map<number, ArticleId>> {
  const rows = await chunked(
    seqs.toSorted((a, b) => a - b),
    (some) =>
      db.selectFrom('article_ids').select(['seq', 'id']).where('seq', 'in', some).orderBy('seq').execute(),
  );
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

/** Returns of which articles those that are known are versions. */
export async function chainsOf(
  db: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, ArticleId>> {
  const rows = await chunked(ids, (some) =>
    db.selectFrom('article_ids').select(['id', 'chain']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, chain }) => [id, chain]));
}

/** Returns the places of all versions of articles, by the first that was kept of them. */
export async function versionsOf(
  db: Kysely<Tables>,
  chains: readonly ArticleId[],
): Promise<Map<ArticleId, number[]>> {
  const rows = await chunked(chains, (some) =>
    db.selectFrom('article_ids').select(['chain', 'seq']).where('chain', 'in', some).execute(),
  );
  const versions = Map.groupBy(rows, ({ chain }) => chain);
  return new Map([...versions].map(([chain, some]) => [chain, some.map(({ seq }) => seq)]));
}

/** Returns them all. */
export const seqsOfChains = async (db: Kysely<Tables>, chains: readonly ArticleId[]): Promise<number[]> =>
  [...(await versionsOf(db, chains)).values()].flat();

/** Returns the places of all versions of those articles that are known. */
export const seqsOfVersions = async (db: Kysely<Tables>, ids: readonly ArticleId[]): Promise<number[]> =>
  seqsOfChains(db, [...new Set((await chainsOf(db, ids)).values())]);
