/** Ids that are cut short can fit several. */

import { StoreError } from '../../store/store.ts';

/** So many ids are named where a beginning fits several. */
const NAMED = 5;
/** So many are asked for: one more shows that not all are named. */
export const ASKED = NAMED + 1;

/**
 * Returns the only one of the ids that fit.
 * @throws StoreError saying `none`, or `several` with the first of them
 */
export function onlyOne(
  ids: readonly string[],
  { none, several }: { none: string; several: string },
): string {
  const [only] = ids;
  if (only === undefined) throw new StoreError(none);
  if (ids.length === 1) return only;
  const more = ids.length > NAMED ? ', and more' : '';
  throw new StoreError(`${several}: ${ids.slice(0, NAMED).join(', ')}${more}. Name one.`);
}
