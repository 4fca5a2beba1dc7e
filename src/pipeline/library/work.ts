/** Work that machines share, of any library: how it stands, and what is set aside tried again. */

import type { WorkStatus } from '../../model/work.ts';
import { type Store, StoreError } from '../../store/store.ts';
import type { SharedWork } from '../../store/work.ts';
import { nothingShared } from '../../store/work-status.ts';
import { ASKED, onlyOne } from './only-one.ts';

/** Returns how shared work stands; of a library that cannot share any that there is none. */
export const workStatus = async ({ work }: Store): Promise<WorkStatus> =>
  work ? work.status() : nothingShared(false);

/** @throws StoreError where the library lies in a folder */
export function sharedWorkOf({ work }: Store): SharedWork {
  if (work) return work;
  throw new StoreError(
    'The library lies in a folder, where one machine does all the work. Several share it where it lies in PostgreSQL: docs/how-to/use-postgresql.md says how to move it there.',
  );
}

/**
 * Has what is set aside tried again: all of it, or that whose ids are given or begin like this. Returns how many chunks.
 * @throws StoreError where an id fits none or several
 */
export async function retryAsides(ids: readonly string[] | 'all', store: Store): Promise<number> {
  const work = sharedWorkOf(store);
  if (ids === 'all') return work.retry('all');
  const whole: string[] = [];
  for (const id of ids) {
    const those = await work.asidesLike(id, ASKED);
    whole.push(
      onlyOne(those, {
        none: `Nothing is set aside whose id begins with ${id}. "synoptic status" names what is.`,
        several: `${id} fits several`,
      }),
    );
  }
  return work.retry(whole);
}
