/** Stories are groups by average linkage of articles that hang together by their bonds. */

import type { ArticleId } from '../../model/article.ts';
import { gapOf, WINDOW } from './key-index.ts';
import { linkByMean } from './linkage.ts';
import { type BondMemory, beyondOf, closeOf, NO_BOND } from './memory.ts';
import { type Neighbourhood, otherOf } from './neighbours.ts';

/**
 * Least mean bond, in log-odds, of the articles of a story. On ECB+ and NeuS (train), in folds by topic, -2.5 is better by 1
 * and .4 points of B-cubed, but worse by 3 where most articles stand alone, as in a library.
 */
export const LEAST_BOND = -1.5;
/** Groups are looked for among so many articles at most: more that hang together are parted by a higher bond. */
const MOST_TOGETHER = 1500;
/** A bond surer than that counts as that. */
const MOST_BOND = 8;

/** Forms the groups of some articles anew, and returns the articles whose group is another. */
export function groupsAround(memory: BondMemory, touched: ReadonlySet<Neighbourhood>): ArticleId[] {
  const { groups, index } = memory;
  const affected = new Set<Neighbourhood>();
  for (const one of touched) {
    affected.add(one);
    for (const id of groups.get(one.id) ?? []) {
      const other = index.byId.get(id);
      if (other !== undefined) affected.add(other);
    }
  }
  const others: ArticleId[] = [];
  for (const together of componentsOf(memory, affected, LEAST_BOND))
    for (const group of groupsOf(memory, together, LEAST_BOND)) {
      if (isSame(group, groups.get(group[0]!))) continue;
      for (const id of group) {
        groups.set(id, group);
        others.push(id);
      }
    }
  return others;
}

const isSame = (one: readonly ArticleId[], other: readonly ArticleId[] | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((id, at) => id === other[at]);

const byId = (a: Neighbourhood, b: Neighbourhood): number => (a.id < b.id ? -1 : 1);

/** Returns the articles that hang together by bonds of at least `least`, of those that are reached from the given ones. */
function componentsOf(memory: BondMemory, from: Iterable<Neighbourhood>, least: number): Neighbourhood[][] {
  const seen = new Set<Neighbourhood>();
  const components: Neighbourhood[][] = [];
  for (const start of from) {
    if (seen.has(start)) continue;
    seen.add(start);
    const together = [start];
    for (const one of together)
      for (const pair of one.neighbours) {
        if (!(closeOf(memory, pair) >= least)) continue;
        const other = otherOf(memory.index, pair, one);
        if (seen.has(other)) continue;
        seen.add(other);
        together.push(other);
      }
    components.push(together.sort(byId));
  }
  return components;
}

function groupsOf(memory: BondMemory, together: readonly Neighbourhood[], least: number): ArticleId[][] {
  if (together.length > MOST_TOGETHER) {
    const within = new Set(together);
    return componentsOf(memory, together, least + 1)
      .map((part) => part.filter((one) => within.has(one)))
      .flatMap((part) => groupsOf(memory, part, least + 1));
  }
  if (together.length === 1) return [[together[0]!.id]];
  const count = together.length;
  const close = closeBonds(memory, together);
  const beyond = together.map((one) => beyondOf(memory, one));
  const bondOf = (one: number, other: number): number | null => {
    const bond = close[one * count + other]!;
    if (!Number.isNaN(bond)) return Math.min(MOST_BOND, Math.max(NO_BOND, bond));
    if (gapOf(together[one]!.day, together[other]!.day) > WINDOW) return null;
    return Math.min(beyond[one]!, beyond[other]!);
  };
  return linkByMean(count, bondOf, LEAST_BOND).map((group) => group.map((at) => together[at]!.id));
}

/** Returns the bonds of all with all, row by row. */
function closeBonds(memory: BondMemory, together: readonly Neighbourhood[]): Float64Array {
  const count = together.length;
  const places = new Map(together.map((one, at) => [one, at]));
  const close = new Float64Array(count * count).fill(Number.NaN);
  for (const [at, one] of together.entries())
    for (const pair of one.neighbours) {
      const other = places.get(otherOf(memory.index, pair, one));
      if (other === undefined) continue;
      close[at * count + other] = close[other * count + at] = closeOf(memory, pair);
    }
  return close;
}
