/** What was found of pairs of texts holds as long as both are the same and what it was found by is. */

import { onceEachWith } from '../../text/once-each.ts';
import type { OwnText } from './own-text.ts';
import { type Comparison, compareKin, findKin, type Kin } from './passages.ts';
import type { Weights } from './weights.ts';

export type Compare = (first: OwnText, second: OwnText, isNamed: () => boolean) => Comparison | null;

/** Returns what compares two texts, and `null` where neither draws on the other. */
export const comparing =
  ({ weigh }: Weights): Compare =>
  (first, second, isNamed) => {
    const kin = findKin(first, second, weigh, isNamed);
    return kin && compareKin(first, second, kin, weigh);
  };

/**
 * The same; of pairs that were compared before only what weighs otherwise now is compared anew. Whom an article names is
 * the same as long as its text is known.
 */
export const comparingKnown =
  ({ weigh, markOf, markOfShared }: Weights): Compare =>
  (first, second, isNamed) => {
    const known = knownOf(first, second);
    // The words that only one of two texts has tell nothing of whether one draws on the other.
    const kin = known.kin(markOfShared(first, second), () => findKin(first, second, weigh, isNamed));
    if (kin === null) return null;
    return known.comparison(`${markOf(first)} ${markOf(second)}`, () =>
      compareKin(first, second, kin, weigh),
    );
  };

const knownOf = onceEachWith((_first: OwnText, _second: OwnText) => ({
  kin: lastFound<Kin | null>(),
  comparison: lastFound<Comparison | null>(),
}));

/** Returns what keeps what was found last, and finds anew only by something else than then. */
function lastFound<What>(): (by: number | string, find: () => What) => What {
  let last: { readonly by: number | string; readonly found: What } | undefined;
  return (by, find) => {
    if (last?.by !== by) last = { by, found: find() };
    return last.found;
  };
}
