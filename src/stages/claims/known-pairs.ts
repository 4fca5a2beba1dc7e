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

/** Of what is found of two statements, there are so many kinds. */
const VARIANTS = 4;
export type Variant = 0 | 1 | 2 | 3;

/** Finds something of two statements where it was not found before. */
export type Remembered = (
  one: ReadStatement,
  other: ReadStatement,
  variant: Variant,
  find: (one: ReadStatement, other: ReadStatement) => number,
) => number;

/** Returns what remembers what is found of two statements; `variant` parts what is found by more than the two. */
export function rememberPairs(markOf: (statement: ReadStatement) => number): Remembered {
  const all = new Map<Said, Known>();
  const asKnown = (statement: ReadStatement): Known => {
    const before = all.get(statement.said);
    if (before !== undefined) return before;
    const found = knownOf(statement, markOf(statement));
    all.set(statement.said, found);
    return found;
  };
  return (one, other, variant, find) => {
    const { found } = asKnown(one);
    const place = VARIANTS * asKnown(other).number + variant;
    const before = found.get(place);
    if (before !== undefined) return before;
    const now = find(one, other);
    found.set(place, now);
    return now;
  };
}
