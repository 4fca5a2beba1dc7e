/** All articles of some inputs at once, for use cases that compare few. */

import type { Article } from '../model/article.ts';
import type { PageId } from '../model/ids.ts';
import type { Page, ReadFailure } from '../model/page.ts';
import { type CutPage, cutPages } from './extract.ts';
import type { ReadingOptions } from './reading.ts';

export interface Gathered {
  /** In the order of their pages' addresses, each once. */
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  readonly failures: readonly ReadFailure[];
}

/**
 * Returns the articles of the inputs. `onRead` is told how many there are so far.
 * @throws OptionError
 */
export async function gatherArticles(
  inputs: readonly string[],
  options: ReadingOptions,
  onRead: (articles: number) => void = () => {},
): Promise<Gathered> {
  const cut: CutPage[] = [];
  const failures: ReadFailure[] = [];
  let count = 0;
  for await (const { read } of cutPages(inputs, options)) {
    if ('cause' in read) failures.push(read);
    else {
      cut.push(read);
      failures.push(...read.lacking);
      count += read.articles.length;
      onRead(count);
    }
  }
  cut.sort((a, b) => (a.page.uri < b.page.uri ? -1 : a.page.uri > b.page.uri ? 1 : 0));
  const pages = cut.map(({ page }) => page);
  const articles = new Map(cut.flatMap((page) => page.articles.map((article) => [article.id, article])));
  return { articles: [...articles.values()], pages, failures };
}

/** Returns when pages were read, of those of which that is known. */
export const readAtOf = (pages: readonly Pick<Page, 'id' | 'readAt'>[]): ReadonlyMap<PageId, string> =>
  new Map(pages.flatMap(({ id, readAt }) => (readAt === undefined ? [] : [[id, readAt]])));
