/** How far what stands around two statements is alike. */

import { eachShared, type WeighedTerms } from '../shared-weight.ts';

/** Returns which share of the smaller stands in the other, by weight: 0 to 1. */
export function likenessAround(a: WeighedTerms, b: WeighedTerms): number {
  const less = Math.min(a.sum, b.sum);
  if (less === 0) return 0;
  let common = 0;
  eachShared(a, b, (weight) => {
    common += weight;
  });
  return Math.min(1, common / less);
}
