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
    const kept = await inside.articles.add(await withPrevious(given, inside), at);
    const all = given.map(({ article }, place) => ({ ...kept[place]!, article }));
    await forming.came(all, inside, at);
    return all;
  });
}
