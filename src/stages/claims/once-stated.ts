/**
 * What is found of a statement by itself is known as long as it is: of a story that grows nearly all are the same as the last
 * time, and count for origins of other numbers only.
 */

import type { Said } from './said.ts';
import type { ReadStatement } from './statements.ts';

/** By what a statement is known from one that was cut out of it, lengthened, or joined of it and others. */
type Kept = Pick<ReadStatement, 'start' | 'end' | 'sentence' | 'told' | 'quantities'>;

/** Returns the function with what it found of each statement kept; it must not find it by the origin, or by other statements. */
export function onceStated<What>(
  find: (statement: ReadStatement) => What,
): (statement: ReadStatement) => What {
  const known = new WeakMap<Said, Kept & { readonly found: What }>();
  return (statement) => {
    const before = known.get(statement.said);
    if (before !== undefined && areSame(before, statement)) return before.found;
    const found = find(statement);
    const { start, end, sentence, told, quantities } = statement;
    known.set(statement.said, { start, end, sentence, told, quantities, found });
    return found;
  };
}

const areSame = (one: Kept, other: Kept): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  one.sentence === other.sentence &&
  one.told === other.told &&
  one.quantities === other.quantities;
