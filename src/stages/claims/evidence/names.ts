/** How far two statements are about the same people, bodies and places. */

import { meets } from '../../../text/sets.ts';
import type { Who } from '../who.ts';
import type { Heap } from './heap.ts';

/** Whom a statement names, with how much each tells and whom else a text may mean by it. */
export interface NamesRead {
  readonly all: ReadonlySet<string>;
  readonly each: readonly {
    readonly name: string;
    readonly weight: number;
    readonly related: ReadonlySet<string>;
  }[];
  readonly sum: number;
}

export function readNames(names: ReadonlySet<string>, { tellsName }: Heap, who: Who): NamesRead {
  const each = [...names].map((name) => ({ name, weight: tellsName(name), related: who.relatedTo(name) }));
  return { all: names, each, sum: each.reduce((sum, { weight }) => sum + weight, 0) };
}

/** What a state has in common with who speaks for it, beside what it has with itself. */
const RELATED = 0.5;

/** Returns which share of the names, by weight, both have: 0 to 1. */
export function compareNames(a: NamesRead, b: NamesRead): number {
  const sum = a.sum + b.sum;
  if (sum === 0) return 0;
  let both = 0;
  for (const { name, weight, related } of a.each)
    if (b.all.has(name)) both += weight;
    else if (related.size > 0 && meets(related, b.all)) both += RELATED * weight;
  return Math.min(1, (2 * both) / sum);
}
