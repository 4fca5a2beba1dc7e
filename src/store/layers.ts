/** What stages found in single articles, in a table. */

import type { Kysely } from 'kysely';
import type { ArticleId } from '../model/article.ts';
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
          .selectFrom('layers')
          .select(['article', 'layer'])
          .where('article', 'in', some)
          .where('stage', '=', stage)
          .where('version', '=', version)
          .execute(),
      );
      const found = rows.map(async (row) => [row.article, await unpacked<Found>(row.layer)] as const);
      return new Map(await Promise.all(found));
    },
    put: async (found, { stage, version }) => {
      const known = await seqsOf(db, [...found.keys()]);
      for (const article of known.keys()) {
        const layer = await packed(found.get(article));
        await db
          .insertInto('layers')
          .values({ article, stage, version, layer })
          .onConflict((conflict) => conflict.columns(['article', 'stage']).doUpdateSet({ version, layer }))
          .execute();
      }
    },
  };
}
