/** The articles that people mean by ids, which may be cut short. */

import type { ArticleId } from '../../model/article.ts';
import type { Store } from '../../store/store.ts';
import { ASKED, onlyOne } from './only-one.ts';

/**
 * Returns the id that begins like this.
 * @throws StoreError where none does, or several do
 */
export async function pickArticle(beginning: string, { articles }: Store): Promise<ArticleId> {
  const ids = await articles.idsLike(beginning, ASKED);
  if (ids.includes(beginning)) return beginning;
  return onlyOne(ids, {
    none: `No article of the library has the id ${beginning}. "synoptic articles" lists them.`,
    several: `Several articles have an id that begins with ${beginning}`,
  });
}
