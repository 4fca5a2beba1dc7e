/** `synoptic articles`: what the library holds. */

import { DONE } from '../exit-codes.ts';
import { filterOf, type NarrowingFlags, printSummaries } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface ArticlesFlags extends LibraryFlags, NarrowingFlags {
  readonly versions?: boolean;
}

export const runArticles = (flags: ArticlesFlags): Promise<void> =>
  withLibrary(flags, async ({ store: { articles } }) => {
    const filter = { ...filterOf(flags), ...(flags.versions && { versions: true }) };
    const { limit = 20 } = flags;
    printSummaries(await articles.list(filter, limit), flags);
    const count = await articles.count(filter);
    if (count > limit) console.error(`${count - limit} more; --limit ${count} prints all.`);
    return DONE;
  });
