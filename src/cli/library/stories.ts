/** `synoptic stories`: which stories the articles of the library form. */

import { DONE } from '../exit-codes.ts';
import { type NarrowingFlags, printStories } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface StoriesFlags
  extends LibraryFlags,
    Pick<NarrowingFlags, 'since' | 'until' | 'limit' | 'json'> {}

export const runStories = (flags: StoriesFlags): Promise<void> =>
  withLibrary(flags, async ({ store: { stories } }) => {
    const { since, until, limit = 20 } = flags;
    const times = {
      ...(since !== undefined && { start: since }),
      ...(until !== undefined && { end: until }),
    };
    printStories(await stories.list(limit, 0, times), flags);
    const count = await stories.count(times);
    if (count > limit) console.error(`${count - limit} more; --limit ${count} prints all.`);
    return DONE;
  });
