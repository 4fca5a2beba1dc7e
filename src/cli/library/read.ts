/** `synoptic read`: dossiers of stories that have none, so that quotations and claims can be searched for. */

import { readStories } from '../../pipeline/library/read-stories.ts';
import { count } from '../../render/edition.ts';
import { DONE } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface ReadFlags extends LibraryFlags {
  readonly limit?: number;
}

export const runRead = (flags: ReadFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const progress = await showProgress(process.stderr);
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop);
    try {
      const { read, failed } = await readStories(store, {
        ...(flags.limit !== undefined && { most: flags.limit }),
        signal: stopping.signal,
        onStory: (story, number) => progress.step(`reading story ${number}: ${story}`),
      });
      progress.stop();
      for (const { story, why } of failed) console.error(`synoptic: ${story}: ${why}`);
      const { articles, read: covered } = await store.search.coverage();
      console.error(
        `${count(read, 'story', 'stories')} read; ${covered} of ${count(articles, 'article')} can be searched for quotations and claims.`,
      );
      return DONE;
    } finally {
      process.off('SIGINT', stop);
      progress.stop();
    }
  });
