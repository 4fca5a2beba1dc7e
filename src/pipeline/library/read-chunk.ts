/** The part of adding that looks at one page at a time: it may be done anywhere, in any order, and gives the same. */

import type { ArticleId } from '../../model/article.ts';
import type { ReadFailure, ReadPage } from '../../model/page.ts';
import { type CutPage, cutPage, type ExtractOptions } from '../extract.ts';
import { timedSteps } from '../measured.ts';
import { readOf, type StoryReading } from './read-for-stories.ts';

/** How pages are cut: data, so that it can be handed to another thread. */
export type CuttingOptions = Required<Pick<ExtractOptions, 'main' | 'publishers'>>;

/** A page cut into its articles, or why it could not be. */
export interface ReadOfChunk {
  readonly read: CutPage | ReadFailure;
  /** What stories are formed by, of each article. */
  readonly forStories: ReadonlyMap<ArticleId, StoryReading>;
}

/** Reads a chunk of pages, in this thread or in another; what is returned stands in the order of the pages. */
export type ChunkReader = (
  pages: readonly ReadPage[],
  options: CuttingOptions,
) => Promise<readonly ReadOfChunk[]>;

/** Reads a chunk here and now. */
export function readChunk(pages: readonly ReadPage[], options: CuttingOptions): ReadOfChunk[] {
  const steps = timedSteps();
  steps.begin('cutting pages');
  const cut = pages.map((page) => cutPage(page, options));
  steps.begin('reading for stories');
  const chunk = cut.map((read) => {
    const articles = 'cause' in read ? [] : read.articles;
    return { read, forStories: new Map(articles.map((article) => [article.id, readOf(article)])) };
  });
  steps.end();
  return chunk;
}
