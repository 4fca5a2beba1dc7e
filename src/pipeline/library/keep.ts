/** Articles are kept in a library with the versions that they are of one another. */

import type { Article } from '../../model/article.ts';
import type { Kept, NewArticle } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import type { StoryForming } from './story-forming.ts';
import { withPrevious } from './versions.ts';

export interface KeptArticle extends Kept {
  readonly article: Article;
}

/** Keeps articles and forms stories with them, wholly or not at all. */
export async function keepArticles(
  given: readonly NewArticle[],
  store: Store,
  at: Date,
  forming: StoryForming,
): Promise<KeptArticle[]> {
  if (given.length === 0) return [];
  return store.together(async (inside) => {
    const fresh = await withPrevious(given, inside);
    const kept = await inside.articles.add(fresh, at);
    const byId = new Map(kept.map((one) => [one.id, one]));
    const known = await inside.articles.add(
      given.filter(({ article }) => !byId.has(article.id)),
      at,
    );
    for (const one of known) byId.set(one.id, one);
    const all = given.map(({ article }) => ({ ...byId.get(article.id)!, article }));
    await forming.came([...new Map(all.map((one) => [one.id, one])).values()], inside, at);
    return all;
  });
}
