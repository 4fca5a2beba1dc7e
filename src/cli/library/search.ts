/** `synoptic search`: articles by their words. */

import { readQuery } from '../../pipeline/library/read-query.ts';
import { StoreError } from '../../store/store.ts';
import { DONE } from '../exit-codes.ts';
import { filterOf, type NarrowingFlags, printSummaries } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface SearchFlags extends LibraryFlags, NarrowingFlags {}

export const runSearch = (words: readonly string[], flags: SearchFlags): Promise<void> =>
  withLibrary(flags, async ({ store: { search } }) => {
    const query = readQuery(words.join(' '));
    if (query.wanted.length === 0 && query.beginning === undefined)
      throw new StoreError('There is no word to find in what was typed.');
    const { limit = 20 } = flags;
    const found = await search.articles(query, filterOf(flags), limit);
    printSummaries(found, flags);
    if (found.length === 0) console.error('No article has all of these words.');
    return DONE;
  });
