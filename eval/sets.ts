/** Evaluations that measure one thing on several sets of texts, of which `--set` chooses. */

import { parseArgs } from 'node:util';
import { holdFloors } from './hold-floors.ts';
import type { Figure } from './metrics/figures.ts';

/** What was measured on a set, or why it was skipped. */
type Outcome = { readonly hash: string; readonly figures: readonly Figure[] } | string;

/**
 * Measures each set that is asked for, prints its figures beside their floors, and says which were skipped and why.
 * Without `--set` those of `usual` are measured.
 * @throws Error where a set is asked for that there is not.
 */
export async function measureSets<One extends { readonly name: string }>(
  sets: Readonly<Record<string, One>>,
  measure: (one: One, set: string) => Promise<Outcome>,
  usual: readonly string[] = Object.keys(sets),
): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', multiple: true, default: [...usual] },
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  for (const set of values.set) {
    const one = sets[set];
    if (!one) throw new Error(`There is no set "${set}". Choose one of ${Object.keys(sets).join(', ')}.`);
    const outcome = await measure(one, set);
    if (typeof outcome === 'string') console.error(`Skipped ${one.name}: ${outcome}`);
    else {
      holdFloors({ name: one.name, ...outcome }, values);
      console.log();
    }
  }
}
