/** From inputs to a library: articles are kept in batches, each wholly or not at all. */

import type { NewArticle } from '../../model/library.ts';
import type { ReadFailure } from '../../model/page.ts';
import type { Store } from '../../store/store.ts';
import { cutPages, type ExtractOptions } from '../extract.ts';
import { type KeptArticle, keepArticles } from './keep.ts';
import { storyForming } from './story-forming.ts';

export interface AddOptions extends ExtractOptions {
  /** What time it is. */
  readonly now?: () => Date;
  /** Told what was kept of each batch when it is safe on disk. */
  readonly onKept?: (kept: readonly KeptArticle[]) => void;
  readonly onFailure?: (failure: ReadFailure) => void;
}

/** How many came, and what became of them. */
export interface Added {
  readonly new: number;
  readonly version: number;
  readonly known: number;
  readonly failures: number;
}

/** Articles that are kept at once: the more, the fewer waits for the disk; the fewer, the less is done again. */
const BATCH = 50;

/**
 * Adds the articles of the inputs to a library. To add the same again changes nothing, and so an interrupted run is gone
 * on with by running it once more.
 * @throws OptionError, StoreError
 */
export async function addInputs(
  inputs: readonly string[],
  store: Store,
  { now = () => new Date(), onKept = () => {}, onFailure = () => {}, ...options }: AddOptions = {},
): Promise<Added> {
  const added = { new: 0, version: 0, known: 0, failures: 0 };
  const fail = (failure: ReadFailure): void => {
    added.failures++;
    onFailure(failure);
  };
  const forming = storyForming();
  const keep = async (batch: readonly NewArticle[]): Promise<void> => {
    const kept = await keepArticles(batch, store, now(), forming);
    for (const one of kept) added[one.kept]++;
    onKept(kept);
  };
  let batch: NewArticle[] = [];
  for await (const { read } of cutPages(inputs, options)) {
    if ('cause' in read) fail(read);
    else {
      for (const failure of read.lacking) fail(failure);
      batch.push(...read.articles.map((article) => ({ article, page: read.page })));
    }
    if (batch.length >= BATCH) {
      await keep(batch);
      batch = [];
    }
  }
  await keep(batch);
  return added;
}
