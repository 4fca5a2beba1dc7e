/** Stories are groups by average linkage of articles that hang together by their bonds. */

import type { ArticleId } from '../../model/article.ts';
import { gapOf, WINDOW } from './key-index.ts';
import { linkByMean, makeRoom } from './linkage.ts';
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
  const seen = new Uint8Array(memory.index.keys.entries.length);
  const components: Neighbourhood[][] = [];
  for (const start of from) {
    if (seen[start.number]) continue;
    seen[start.number] = 1;
    const together = [start];
    for (const one of together)
      for (const pair of one.neighbours) {
        if (!(closeOf(memory, pair) >= least)) continue;
        const other = otherOf(memory.index, pair, one);
        if (seen[other.number]) continue;
        seen[other.number] = 1;
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
  makeRoom(memory.room, together.length);
  putBonds(memory, together);
  return linkByMean(together.length, memory.room, LEAST_BOND).map((group) =>
    group.map((at) => together[at]!.id),
  );
}

/** Puts the bonds of all with all into the memory's room. */
function putBonds(memory: BondMemory, together: readonly Neighbourhood[]): void {
  const count = together.length;
  const { bonds } = memory.room;
  putBondsBeyond(memory, together);
  // By number, from 1: with a map it took twice as long.
  const places = memory.index.keys.sums;
  for (const [at, one] of together.entries()) places[one.number] = at + 1;
  for (const [at, one] of together.entries())
    for (const pair of one.neighbours) {
      const close = closeOf(memory, pair);
      const other = places[otherOf(memory.index, pair, one).number]! - 1;
      if (other < 0 || Number.isNaN(close)) continue;
      bonds[at * count + other] = bonds[other * count + at] = Math.min(MOST_BOND, Math.max(NO_BOND, close));
    }
  for (const one of together) places[one.number] = 0;
}

/** Puts the bonds there that all would have if none were another's neighbour. */
function putBondsBeyond(memory: BondMemory, together: readonly Neighbourhood[]): void {
  const count = together.length;
  const { bonds } = memory.room;
  const beyond = together.map((one) => beyondOf(memory, one));
  const days = together.map(({ day }) => day);
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++)
      bonds[one * count + other] = bonds[other * count + one] =
        gapOf(days[one]!, days[other]!) > WINDOW ? Number.NaN : Math.min(beyond[one]!, beyond[other]!);
}
