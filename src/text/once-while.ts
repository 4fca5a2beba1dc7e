/** What was found of a thing holds as long as all else that it is found by is the same. */

import { sha256 } from './hashes.ts';

/**
 * Returns what keeps, as long as each thing is, what was found of it last, and finds it anew only where the rest that it is
 * found by, as JSON has it, has become another.
 */
export function onceWhile<One extends object, What>(): (one: One, by: unknown, find: () => What) => What {
  const known = new WeakMap<One, { readonly by: string; readonly found: What }>();
  return (one, by, find) => {
    const hash = sha256(JSON.stringify(by));
    const before = known.get(one);
    if (before?.by === hash) return before.found;
    const found = find();
    known.set(one, { by: hash, found });
    return found;
  };
}
