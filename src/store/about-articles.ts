/** In which stories articles are, and of which origins, as far as that is known. */

import type { Kysely } from 'kysely';
import { readAt } from './read-at.ts';
import type { FoundArticle } from './store.ts';
import type { ReadArticlesTable, Tables } from './tables.ts';

type About = Pick<FoundArticle, 'stories' | 'origin'>;

/** Returns what tells it by the places of articles. */
export function openAboutArticles(
  db: Kysely<Tables>,
): (seqs: readonly number[]) => Promise<ReadonlyMap<number, About>> {
  const storiesAt = readAt(db, (seqs) =>
    db.selectFrom('story_articles').selectAll().where('seq', 'in', seqs).orderBy('story').compile(),
  );
  const originsAt = readAt(db, (seqs) =>
    db.selectFrom('read_articles').selectAll().where('seq', 'in', seqs).orderBy('reading').compile(),
  );
  return async (seqs) => {
    const stories = Map.groupBy(await storiesAt(seqs), ({ seq }) => seq);
    const origins = new Map((await originsAt(seqs)).map((row) => [row.seq, originOf(row)]));
    return new Map(
      seqs.map((seq) => {
        const origin = origins.get(seq);
        return [
          seq,
          { stories: (stories.get(seq) ?? []).map(({ story }) => story), ...(origin && { origin }) },
        ];
      }),
    );
  };
}

const originOf = ({ original, of_origin, upstream }: ReadArticlesTable): About['origin'] => ({
  original: original === 1,
  articles: of_origin,
  ...(upstream !== null && { upstream }),
});
