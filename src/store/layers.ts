/** What stages found in single articles, in a table. */

import type { Kysely } from 'kysely';
import type { ArticleId } from '../model/article.ts';
import type { Stamp } from '../model/layer.ts';
import { chunked, inPieces } from './chunked.ts';
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
      const known = new Map([...(await seqsOf(db, articles))].map(([id, seq]) => [seq, id]));
      const rows = await chunked([...known.keys()], (some) =>
        db
          .selectFrom('layers')
          .select(['seq', 'layer'])
          .where('seq', 'in', some)
          .where('stage', '=', stage)
          .where('version', '=', version)
          .execute(),
      );
      const found = rows.map(
        async ({ seq, layer }) => [known.get(seq)!, await unpacked<Found>(layer)] as const,
      );
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
  await inPieces([...known], (some) =>
    db
      .insertInto('layers')
      .values(some.map(([article, seq]) => ({ seq, stage, version, layer: found.get(article)! })))
      .onConflict((conflict) =>
        conflict.columns(['seq', 'stage']).doUpdateSet(({ ref }) => ({
          version: ref('excluded.version'),
          layer: ref('excluded.layer'),
        })),
      )
      .execute(),
  );
}
