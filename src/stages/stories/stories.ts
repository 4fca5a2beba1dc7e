/**
 * Forms stories of the articles of a library, as they come. What is formed depends on which articles there are, never on
 * their order or on how many came at once.
 *
 * An article is compared with those of its time that share its rarest terms. How surely two tell of one event is learnt
 * (`bonds.ts`), and stories are groups by average linkage of those that surely do.
 */

import type { ArticleId } from '../../model/article.ts';
import type { StoryFeatures } from './features.ts';
import { linkByMean } from './linkage.ts';
import { forget, remember, renewBonds, type StoryMemory } from './memory.ts';
import { gapOf, MOST, otherOf, WINDOW } from './neighbours.ts';

/** Least mean bond, in log-odds, of the articles of a story: best for ECB+ and NeuS (train), in folds by topic. */
const LEAST_BOND = -1.5;
/** Bond of those that are no neighbours. */
const NO_BOND = -5;
/** Groups are looked for among so many articles at most: more that hang together are parted by a higher bond. */
const MOST_TOGETHER = 1500;

/** Adds articles and takes out others; then renews the groups. */
export function gatherStories(
  memory: StoryMemory,
  added: readonly StoryFeatures[],
  gone: readonly ArticleId[] = [],
): StoryMemory {
  for (const id of gone) forget(memory, id);
  for (const features of added) if (!memory.index.neighbourhoods.has(features.id)) remember(memory, features);
  const touched = renewBonds(memory);
  const affected = new Set([...touched].flatMap((id) => memory.groups.get(id) ?? [id]));
  for (const together of componentsOf(memory, [...affected], LEAST_BOND))
    for (const group of groupsOf(memory, together, LEAST_BOND))
      for (const id of group) memory.groups.set(id, group);
  return memory;
}

/** Returns the stories, each with its articles in order of their ids, by their first. */
export function storiesOf({ groups }: StoryMemory): ArticleId[][] {
  return [...new Set(groups.values())].map((group) => [...group]).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Returns the articles that hang together by bonds of at least `least`, of those that are reached from the given ones. */
function componentsOf(
  { close, index }: StoryMemory,
  from: readonly ArticleId[],
  least: number,
): ArticleId[][] {
  const seen = new Set<ArticleId>();
  return from.flatMap((start) => {
    if (seen.has(start) || !index.neighbourhoods.has(start)) return [];
    seen.add(start);
    const together = [start];
    for (const id of together)
      for (const [other, bond] of close.get(id) ?? [])
        if (bond >= least && !seen.has(other)) {
          seen.add(other);
          together.push(other);
        }
    return [together.sort()];
  });
}

function groupsOf(memory: StoryMemory, together: readonly ArticleId[], least: number): ArticleId[][] {
  if (together.length > MOST_TOGETHER) {
    const within = new Set(together);
    return componentsOf(memory, together, least + 1)
      .map((part) => part.filter((id) => within.has(id)))
      .flatMap((part) => groupsOf(memory, part, least + 1));
  }
  if (together.length === 1) return [[...together]];
  const members = together.map((id) => ({
    features: memory.index.neighbourhoods.get(id)!.features,
    close: memory.close.get(id)!,
    beyond: bondBeyond(memory, id),
  }));
  const bondOf = (one: number, other: number): number | null => {
    const [a, b] = [members[one]!, members[other]!];
    const bond = a.close.get(b.features.id);
    if (bond !== undefined) return Math.min(8, Math.max(NO_BOND, bond));
    return gapOf(a.features, b.features) > WINDOW ? null : Math.min(a.beyond, b.beyond);
  };
  return linkByMean(members.length, bondOf, LEAST_BOND).map((group) => group.map((at) => together[at]!));
}

/** How many of the last neighbours tell of those beyond. */
const LAST = 10;

/** An article with as many neighbours as are kept is bound to those beyond about as to its last ones. */
function bondBeyond({ index, close }: StoryMemory, id: ArticleId): number {
  const own = index.neighbourhoods.get(id)!;
  if (own.neighbours.length < MOST) return NO_BOND;
  const bonds = own.neighbours
    .slice(-LAST)
    .map((pair) => Math.max(NO_BOND, close.get(id)!.get(otherOf(pair, own).features.id) ?? NO_BOND));
  return bonds.reduce((sum, bond) => sum + bond, 0) / LAST;
}
