/** Whether two dated clauses tell of one event, in whatever words. */

import type { DatedClause } from './dated-clauses.ts';

export type IsRetelling = (a: DatedClause, b: DatedClause) => boolean;

/**
 * Two clauses on one date tell the same where they share this much of the rarer words of the shorter one. Read off the
 * stories by eye: below .4 different news of one day run together, above .6 retellings stay apart.
 */
const ALIKE = 0.5;
/** Of long ago one event is told of a date, in ever other words. */
const ALIKE_BACKGROUND = 0.3;
/** Where the same people do the same, the rest may be other details of it. */
const ALIKE_DOING = 0.2;
const LEAST_SHARED = 2;

/** Returns the comparison among the clauses of a heap: a word counts by how few of them have it. */
export function retellings(clauses: readonly DatedClause[]): IsRetelling {
  const counts = new Map<string, number>();
  for (const { stems } of clauses) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weightOf = (stem: string): number => Math.log(1 + clauses.length / (counts.get(stem) ?? 1));
  const totals = new Map<DatedClause, number>();
  const total = (clause: DatedClause): number => {
    const known = totals.get(clause);
    if (known !== undefined) return known;
    let sum = 0;
    for (const stem of clause.stems) sum += weightOf(stem);
    totals.set(clause, sum);
    return sum;
  };
  return (a, b) => {
    const shared = [...a.stems].filter((stem) => b.stems.has(stem));
    if (shared.length < (isSameDoing(a, b) ? 1 : LEAST_SHARED)) return false;
    const weight = shared.reduce((sum, stem) => sum + weightOf(stem), 0);
    return weight >= shareNeeded(a, b) * Math.min(total(a), total(b));
  };
}

function shareNeeded(a: DatedClause, b: DatedClause): number {
  if (isSameDoing(a, b)) return ALIKE_DOING;
  return a.isBackground && b.isBackground && !a.saying && !b.saying ? ALIKE_BACKGROUND : ALIKE;
}

/** The same people do the same; what they say is as manifold as what else they do is not. */
const isSameDoing = (a: DatedClause, b: DatedClause): boolean =>
  !a.saying &&
  !b.saying &&
  isSamePredicate(a, b) &&
  (a.participants.some((one) => b.participants.includes(one)) ||
    [...a.heads].some((head) => b.heads.has(head)));

/** "Was shot", "shot", "the shooting". */
const isSamePredicate = (a: DatedClause, b: DatedClause): boolean =>
  [...a.predicates].some((one) => b.predicates.has(one) || b.stems.has(one)) ||
  [...b.predicates].some((one) => a.stems.has(one));
