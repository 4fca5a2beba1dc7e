/** Pages that a library has already need not be cut again: what stood on them is kept. */

import type { ArticleId } from '../../model/article.ts';
import type { ReadPage } from '../../model/page.ts';
import type { Store } from '../../store/store.ts';
import type { KeptArticle } from './keep.ts';
import type { CuttingOptions } from './read-chunk.ts';

/**
 * Returns the articles of those pages that are kept with all that stood on them, and the other pages. Of a page of which
 * only the main article is wanted any article will do.
 */
export async function knownPages(
  pages: readonly ReadPage[],
  { main }: CuttingOptions,
  { articles }: Store,
): Promise<{ readonly known: readonly KeptArticle[]; readonly fresh: readonly ReadPage[] }> {
  const kept = await articles.pages(pages.map(({ id }) => id));
  if (kept.length === 0) return { known: [], fresh: pages };
  const onPage = new Map(
    kept.map(({ id, segments }) => [id, [...new Set(segments.flatMap(({ article }) => article ?? []))]]),
  );
  const stored = new Map(
    (await articles.get([...new Set([...onPage.values()].flat())])).map((one) => [one.article.id, one]),
  );
  const isThere = (ids: readonly ArticleId[]): boolean =>
    ids.length > 0 && (main ? ids.some((id) => stored.has(id)) : ids.every((id) => stored.has(id)));
  const known = pages.flatMap(({ id }) => {
    const ids = onPage.get(id) ?? [];
    return isThere(ids) ? ids.flatMap((one) => stored.get(one) ?? []) : [];
  });
  return {
    known: known.map(({ article, seq }) => ({ id: article.id, seq, kept: 'known', article })),
    fresh: pages.filter(({ id }) => !isThere(onPage.get(id) ?? [])),
  };
}
