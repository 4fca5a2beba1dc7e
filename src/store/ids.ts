/** Articles and stories are looked up by their ids. */

import type { Kysely } from 'kysely';
import type { ArticleId } from '../model/article.ts';
import { chunked } from './chunked.ts';
import type { Tables } from './tables.ts';

/** Returns the ids that begin like this, at most `limit`, in order. */
export async function idsLike(
  db: Kysely<Tables>,
  table: 'articles' | 'stories',
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
    db.selectFrom('articles').select(['id', 'seq']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** Returns the places of all versions of those articles that are known. */
export async function seqsOfVersions(db: Kysely<Tables>, ids: readonly ArticleId[]): Promise<number[]> {
  const chains = await chainsOf(db, ids);
  const rows = await chunked([...new Set(chains.values())], (some) =>
    db.selectFrom('articles').select('seq').where('chain', 'in', some).execute(),
  );
  return rows.map(({ seq }) => seq);
}

/** Returns of which articles those that are known are versions. */
export async function chainsOf(
  db: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, ArticleId>> {
  const rows = await chunked(ids, (some) =>
    db.selectFrom('articles').select(['id', 'chain']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, chain }) => [id, chain]));
}
