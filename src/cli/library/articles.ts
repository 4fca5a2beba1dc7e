/** `synoptic articles`: what the library holds. */

import { pickStory } from '../../pipeline/library/pick-story.ts';
import { DONE } from '../exit-codes.ts';
import { filterOf, type NarrowingFlags, printSummaries, sayMore } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface ArticlesFlags extends LibraryFlags, NarrowingFlags {
  readonly story?: string;
  readonly versions?: boolean;
}

export const runArticles = (flags: ArticlesFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const { articles } = store;
    const { limit = 20, versions = false } = flags;
    const story = flags.story === undefined ? undefined : await pickStory(flags.story, store);
    const filter = { ...filterOf(flags), versions, ...(story !== undefined && { story }) };
    printSummaries(await articles.list(filter, limit), flags);
    sayMore(await articles.count(filter), limit);
    return DONE;
  });
