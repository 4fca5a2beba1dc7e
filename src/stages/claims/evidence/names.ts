/** How far two statements are about the same people, bodies and places. */

import { meets } from '../../../text/sets.ts';
import type { Who } from '../who.ts';
import type { Heap } from './heap.ts';

/** What a state has in common with who speaks for it, beside what it has with itself. */
const RELATED = 0.5;

/** Returns which share of the names, by weight, both have: 0 to 1. */
export function compareNames(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  { tellsName }: Heap,
  who: Who,
): number {
  let [all, both] = [0, 0];
  for (const name of a) {
    const weight = tellsName(name);
    all += weight;
    if (b.has(name)) both += weight;
    else if (meets(who.relatedTo(name), b)) both += RELATED * weight;
  }
  for (const name of b) all += tellsName(name);
  return all === 0 ? 0 : Math.min(1, (2 * both) / all);
}
