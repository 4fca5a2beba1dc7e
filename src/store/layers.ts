/** What stages found in single articles, in a table. */

import type { Kysely } from 'kysely';
import type { ArticleId } from '../model/article.ts';
import type { Stamp } from '../model/layer.ts';
import { chunked } from './chunked.ts';
import { seqsOf } from './ids.ts';
import { packed, unpacked } from './json.ts';
import type { LayerStore } from './store.ts';
import type { Tables } from './tables.ts';

export function layerStore(db: Kysely<Tables>): LayerStore {
  return {
    get: async <Found>(
      articles: readonly ArticleId[],
      { stage, version }: { stage: string; version: number },
    ) => {
      const rows = await chunked(articles, (some) =>
        db
          .selectFrom('articles')
          .innerJoin('layers', 'layers.seq', 'articles.seq')
          .select(['articles.id as article', 'layer'])
          .where('articles.id', 'in', some)
          .where('stage', '=', stage)
          .where('layers.version', '=', version)
          .execute(),
      );
      const found = rows.map(async (row) => [row.article, await unpacked<Found>(row.layer)] as const);
      return new Map(await Promise.all(found));
    },
    put: async (found, stamp) => {
      const all = [...found].map(async ([article, one]) => [article, await packed(one)] as const);
      await putPacked(db, new Map(await Promise.all(all)), stamp);
    },
    putPacked: (found, stamp) => putPacked(db, found, stamp),
  };
}

async function putPacked(
  db: Kysely<Tables>,
  found: ReadonlyMap<ArticleId, Uint8Array>,
  { stage, version }: Stamp,
): Promise<void> {
  const known = await seqsOf(db, [...found.keys()]);
  for (const [article, seq] of known) {
    const layer = found.get(article)!;
    await db
      .insertInto('layers')
      .values({ seq, stage, version, layer })
      .onConflict((conflict) => conflict.columns(['seq', 'stage']).doUpdateSet({ version, layer }))
      .execute();
  }
}
