/** `synoptic retry`: what was set aside is tried again. */

import { retryAsides } from '../../pipeline/library/work.ts';
import { OptionError } from '../../pipeline/reading.ts';
import { count } from '../../render/edition.ts';
import { DONE } from '../exit-codes.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface RetryFlags extends LibraryFlags {
  readonly all?: boolean;
}

export const runRetry = (ids: readonly string[], flags: RetryFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    if (ids.length === 0 && !flags.all)
      throw new OptionError('Say which: ids as "synoptic status" has them, or --all.');
    const tried = await retryAsides(flags.all ? 'all' : ids, store);
    console.error(tried === 0 ? 'Nothing is set aside.' : `${count(tried, 'piece')} tried again.`);
    return DONE;
  });
