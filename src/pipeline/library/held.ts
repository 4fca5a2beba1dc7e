/** Articles of a library for the use cases that take any: side by side, and looked through for copies. */

import type { ArticleId } from '../../model/article.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Store } from '../../store/store.ts';
import { compareTwo } from '../compare.ts';
import type { CutPage } from '../extract.ts';
import { OptionError } from '../reading.ts';

/**
 * Returns two articles of the library side by side.
 * @throws OptionError where they are one; NothingReadable
 */
export async function compareHeld(
  first: ArticleId,
  second: ArticleId,
  { articles }: Store,
): Promise<Comparison> {
  if (first === second) throw new OptionError('Both are the same article. Name two.');
  const held = new Map((await articles.get([first, second])).map(({ article }) => [article.id, article]));
  const [one, other] = [held.get(first)!, held.get(second)!];
  return compareTwo([one, other], { pages: await articles.pages([...new Set([one.page, other.page])]) });
}

/** Yields articles of the library with their pages: those named, or all that there are. */
export async function* heldPages({ articles }: Store, ids?: readonly ArticleId[]): AsyncGenerator<CutPage> {
  if (ids === undefined) {
    for await (const { article, page } of articles.each()) yield { page, articles: [article], lacking: [] };
    return;
  }
  const held = await articles.get(ids);
  const pages = await articles.pages([...new Set(held.map(({ article }) => article.page))]);
  const byId = new Map(pages.map((page) => [page.id, page]));
  for (const { article } of held) yield { page: byId.get(article.page)!, articles: [article], lacking: [] };
}
