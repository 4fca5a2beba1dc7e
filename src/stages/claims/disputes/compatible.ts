/** Whether two clauses speak of one time and with one certainty, so that they can exclude each other at all. */

import type { ModalKind } from '../../../language/grammar.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
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

/** Is it yet to come, in its text? */
export const isAhead = ({ clause }: Point): boolean =>
  clause.tense === 'future' || clause.modality.length > 0;

/** Are both told of the same stretch of time, neither as a mere possibility? */
export function areOfOneTime(one: Point, other: Point): boolean {
  return (
    !isOpen(one) && !isOpen(other) && isAhead(one) === isAhead(other) && timesMeet(one.times, other.times)
  );
}

/** Do two times that are named coincide? What names none is not parted by that. */
export function timesMeet(one: readonly TimeExpression[], other: readonly TimeExpression[]): boolean {
  const [here, there] = [datedOf(one), datedOf(other)];
  return (
    here.length === 0 ||
    there.length === 0 ||
    here.some((a) => there.some((b) => a.date!.start < b.date!.end && b.date!.start < a.date!.end))
  );
}

/** A sentence is held against many others. */
const datedIn = new WeakMap<readonly TimeExpression[], readonly TimeExpression[]>();

function datedOf(times: readonly TimeExpression[]): readonly TimeExpression[] {
  if (times.length === 0) return times;
  const dated = datedIn.get(times) ?? times.filter(({ date, role }) => date !== null && role !== 'lasting');
  datedIn.set(times, dated);
  return dated;
}
