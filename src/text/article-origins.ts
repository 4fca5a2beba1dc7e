/** For which origin an article counts as a whole, whatever single passages of it come from. */

import type { ArticleId } from '../model/article.ts';
import type { Origin, OriginId } from '../model/reuse.ts';

/** Returns by article the origin that it counts for as a whole. */
export const originByArticle = (origins: readonly Origin[]): ReadonlyMap<ArticleId, OriginId> =>
  new Map(
    origins
      .filter(({ level }) => level === 'article')
      .flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
