/** The articles that people mean by ids, which may be cut short. */

import type { ArticleId } from '../../model/article.ts';
import { type Store, StoreError } from '../../store/store.ts';

/** So many ids are named where a beginning fits several. */
const NAMED = 5;

/**
 * Returns the id that begins like this.
 * @throws StoreError where none does, or several do
 */
export async function pickArticle(beginning: string, { articles }: Store): Promise<ArticleId> {
  const ids = await articles.idsLike(beginning, NAMED + 1);
  const [only] = ids;
  if (only === undefined)
    throw new StoreError(
      `No article of the library has the id ${beginning}. "synoptic articles" lists them.`,
    );
  if (ids.length === 1 || ids.includes(beginning)) return ids.includes(beginning) ? beginning : only;
  const more = ids.length > NAMED ? ', and more' : '';
  throw new StoreError(
    `Several articles have an id that begins with ${beginning}: ${ids.slice(0, NAMED).join(', ')}${more}. Name one.`,
  );
}
