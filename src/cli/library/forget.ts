/** `synoptic forget`: articles out of the library. */

import { forgetArticles } from '../../pipeline/library/forget.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { count } from '../../render/edition.ts';
import { DONE } from '../exit-codes.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface ForgetFlags extends LibraryFlags {}

/** All that are named are forgotten, or where one is not known none. */
export const runForget = (beginnings: readonly string[], flags: ForgetFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const ids = await Promise.all(beginnings.map((beginning) => pickArticle(beginning, store)));
    const gone = await forgetArticles(ids, store, new Date());
    console.error(`${count(gone, 'article')} forgotten.`);
    return DONE;
  });
