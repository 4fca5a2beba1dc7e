/** `synoptic stories`: which stories the articles of the library form. */

import { DONE } from '../exit-codes.ts';
import { type NarrowingFlags, printStories, sayMore, timesOf } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface StoriesFlags
  extends LibraryFlags,
    Pick<NarrowingFlags, 'since' | 'until' | 'limit' | 'json'> {}

export const runStories = (flags: StoriesFlags): Promise<void> =>
  withLibrary(flags, async ({ store: { stories } }) => {
    const { limit = 20 } = flags;
    const times = timesOf(flags);
    printStories(await stories.list(limit, 0, times), flags);
    sayMore(await stories.count(times), limit);
    return DONE;
  });
