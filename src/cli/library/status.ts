/** `synoptic status`: who works on the library, what waits, and what was set aside. */

import { workStatus } from '../../pipeline/library/work.ts';
import { count } from '../../render/edition.ts';
import { workText } from '../../render/work-text.ts';
import { DONE, FOUND_SOMETHING } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface StatusFlags extends LibraryFlags {
  readonly json?: boolean;
}

export const runStatus = (flags: StatusFlags): Promise<void> =>
  withLibrary(flags, async ({ store, name }) => {
    const status = await workStatus(store);
    if (flags.json) console.log(JSON.stringify(status, null, 2));
    else {
      const articles = count(await store.articles.count({}), 'article');
      const stories = count(await store.stories.count(), 'story', 'stories');
      console.log(`${name}: ${articles}, ${stories}\n`);
      console.log(workText(status, new Date(), screenOf(process.stdout)));
    }
    return status.setAside > 0 ? FOUND_SOMETHING : DONE;
  });
