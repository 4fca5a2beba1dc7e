/** Whether two clauses speak of one time and with one certainty, so that they can exclude each other at all. */

import type { Clause } from '../../../language/clauses.ts';
import type { ModalKind } from '../../../language/grammar.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
import { onceEach } from '../../../text/once-each.ts';
import type { Point } from './points.ts';

/** What is only possible, tried, wanted or supposed excludes nothing. */
const OPEN: ReadonlySet<ModalKind> = new Set<ModalKind>([
  'possible',
  'able',
  'hypothetical',
  'conditional',
  'attempted',
  'apparent',
  'wanted',
  'demanded',
  'promised',
  'allowed',
  'obliged',
]);

export const isOpen = ({ clause }: Pick<Point, 'clause'>): boolean =>
  clause.modality.some(({ kind }) => OPEN.has(kind));

/** Is it yet to come, in its text? So is what somebody "will try once the water falls". */
export function isAhead({ clause, sentence }: Point): boolean {
  const isOf = ({ tense, modality }: Clause): boolean => tense === 'future' || modality.length > 0;
  if (isOf(clause)) return true;
  if (clause.role !== 'adverbial' || clause.tense !== 'present' || clause.parent === undefined) return false;
  return isOf(sentence.clauses[clause.parent]!);
}

/** Are both told of the same stretch of time, neither as a mere possibility? */
export function areOfOneTime(one: Point, other: Point): boolean {
  return (
    !isOpen(one) && !isOpen(other) && isAhead(one) === isAhead(other) && timesMeet(one.times, other.times)
  );
}

/**
 * Do two times that are named coincide? What names none is not parted by that; of what nobody can date, "on Sunday" and "in
 * September" are two, since whoever writes of the one has no need to say the other.
 */
export function timesMeet(one: readonly TimeExpression[], other: readonly TimeExpression[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const [here, there] = [placedOf(one), placedOf(other)];
  if (here.isNone || there.isNone) return true;
  if (here.dated.length === 0 || there.dated.length === 0) return here.isLong === there.isLong;
  return here.dated.some((a) => there.dated.some((b) => a.start < b.end && b.start < a.end));
}

const LONG: ReadonlySet<TimeExpression['precision']> = new Set([
  'month',
  'season',
  'year',
  'decade',
  'century',
]);

/** The times at which something is, not those for which it lasts. A sentence is held against many others. */
const placedOf = onceEach((times: readonly TimeExpression[]) => {
  const placed = times.filter(({ role }) => role !== 'lasting');
  return {
    isNone: placed.length === 0,
    isLong: placed.some(({ precision }) => LONG.has(precision)),
    dated: placed.flatMap(({ date }) => date ?? []),
  };
});
