/** In which stories articles are, and of which origins, as far as that is known. */

import type { Kysely } from 'kysely';
import { chunked } from './chunked.ts';
import type { FoundArticle } from './store.ts';
import type { Tables } from './tables.ts';

type About = Pick<FoundArticle, 'stories' | 'origin'>;

/** Returns it by the places of the articles. */
export async function aboutArticles(
  db: Kysely<Tables>,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, About>> {
  const stories = await chunked(seqs, (some) =>
    db.selectFrom('story_articles').selectAll().where('seq', 'in', some).orderBy('story').execute(),
  );
  const origins = await chunked(seqs, (some) =>
    db.selectFrom('read_articles').selectAll().where('seq', 'in', some).orderBy('reading').execute(),
  );
  const storiesOf = Map.groupBy(stories, ({ seq }) => seq);
  const originOf = new Map(
    origins.map(({ seq, original, of_origin, upstream }) => [
      seq,
      { original: original === 1, articles: of_origin, ...(upstream !== null && { upstream }) },
    ]),
  );
  return new Map(
    seqs.map((seq) => {
      const origin = originOf.get(seq);
      return [
        seq,
        { stories: (storiesOf.get(seq) ?? []).map(({ story }) => story), ...(origin && { origin }) },
      ];
    }),
  );
}
