/** What a list says of a story is counted when its articles change, so that a list need not count. */

import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Counts the stories' articles, one for all its versions, and publishers, and finds their times. A story without articles is taken out. */
export async function recountStories(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    // So it is known in which slices they are before it is asked.
    const { first, last } = await db
      .selectFrom('story_articles')
      .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
      .where('story', '=', id)
      .executeTakeFirstOrThrow();
    const { articles, publishers, first_at, last_at } = await db
      .selectFrom('story_articles')
      .innerJoin('articles', 'articles.seq', 'story_articles.seq')
      .select(({ fn }) => [
        fn.count<number>('articles.chain').distinct().as('articles'),
        fn.count<number>('articles.publisher').distinct().as('publishers'),
        sql<number | null>`coalesce(min(articles.published_from), min(articles.added_at))`.as('first_at'),
        sql<number | null>`coalesce(max(articles.published_from), max(articles.added_at))`.as('last_at'),
      ])
      .where('story', '=', id)
      .where('articles.seq', '>=', first)
      .where('articles.seq', '<=', last)
      .executeTakeFirstOrThrow();
    if (first_at === null || last_at === null) await db.deleteFrom('stories').where('id', '=', id).execute();
    else
      await db
        .updateTable('stories')
        .set({ articles: Number(articles), publishers: Number(publishers), first_at, last_at })
        .where('id', '=', id)
        .execute();
  }
}
