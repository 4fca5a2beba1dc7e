/**
 * How likely it is that two statements say the same is known as long as both are, and all that they are compared by weighs
 * the same. Of a story that grows nearly all pairs are the same as the last time.
 */

import type { Said } from './said.ts';
import type { ReadStatement } from './statements.ts';

interface Known {
  readonly mark: number;
  /** Another mark makes it another side of its pairs. */
  readonly number: number;
  /** What was found with others, by their numbers. */
  readonly found: Map<number, number>;
}

/** By what statements say: whatever origin they count for, they are the same. */
const known = new WeakMap<Said, Known>();
let numbers = 0;

/** Of one statement so many pairs are remembered; it is laid beside fewer, but each time that these change they count anew. */
const MOST_PAIRS = 1000;

/** Returns what is known of a statement, as long as its mark is the same. */
function knownOf({ said }: ReadStatement, mark: number): Known {
  const before = known.get(said);
  if (before?.mark === mark && before.found.size < MOST_PAIRS) return before;
  const anew: Known = { mark, number: numbers++, found: new Map() };
  known.set(said, anew);
  return anew;
}

/**
 * Returns what finds something of two of the statements, by their ordinals, where it was not found before. `variant` is 0 or
 * 1, of what is found by more than the two.
 */
export function rememberPairs(
  statements: readonly ReadStatement[],
  markOf: (statement: ReadStatement) => number,
): (one: number, other: number, variant: 0 | 1, find: () => number) => number {
  const all = statements.map((statement) => knownOf(statement, markOf(statement)));
  return (one, other, variant, find) => {
    const { found } = all[one]!;
    const place = 2 * all[other]!.number + variant;
    const before = found.get(place);
    if (before !== undefined) return before;
    const now = find();
    found.set(place, now);
    return now;
  };
}
