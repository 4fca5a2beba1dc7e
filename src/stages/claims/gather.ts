/** Gathers statements that say the same: average link over the pairs that are alike, the surest first. */

import type { OriginId } from '../../model/reuse.ts';
import type { AlikePair } from './alike.ts';
import type { ReadStatement } from './statements.ts';

/**
 * Mean likeness of two groups from which they are one. Read off six real stories by eye: at .26 a third of what more
 * is joined is about the same matter only, at .38 retellings stay apart; the example's figures are flat from .30 to .34.
 */
const SAME = 0.32;
/** Likeness from which an article repeats itself; else it states two things. */
const REPEATED = 0.75;

/** Ordinals of statements that say the same. */
export interface AlikeGroup {
  readonly members: readonly number[];
  /**
   * Returns the likeness of the two most alike statements of different origins, 0 to 1; 0 where one origin states all.
   * By ordinal, the origins that statements of these words count for.
   */
  readonly likenessBy: (origins: ReadonlyMap<number, ReadonlySet<OriginId>>) => number;
}

/** Returns the groups; what is like nothing else is a group of its own. */
export function gatherAlike(statements: readonly ReadStatement[], pairs: readonly AlikePair[]): AlikeGroup[] {
  const scores = new Map(pairs.map(({ one, other, score }) => [one * statements.length + other, score]));
  const scoreOf = (a: number, b: number): number =>
    scores.get(Math.min(a, b) * statements.length + Math.max(a, b)) ?? 0;
  const groups = new Map(statements.map((_, at) => [at, [at]]));
  const groupOf = statements.map((_, at) => at);
  for (const { one, other } of pairs.toSorted(
    (a, b) => b.score - a.score || a.one - b.one || a.other - b.other,
  )) {
    const [first, second] = [groups.get(groupOf[one]!)!, groups.get(groupOf[other]!)!];
    if (first === second || !areSame(first, second, statements, scoreOf)) continue;
    groups.delete(groupOf[other]!);
    for (const at of second) groupOf[at] = groupOf[one]!;
    first.push(...second);
  }
  return joinOverlapping(addOthers([...groups.values()], statements, pairs, scoreOf)).map((members) => ({
    members,
    likenessBy: (origins) => likenessOf(members, statements, origins, scoreOf),
  }));
}

function likenessOf(
  members: readonly number[],
  statements: readonly ReadStatement[],
  originsAt: ReadonlyMap<number, ReadonlySet<OriginId>>,
  scoreOf: (a: number, b: number) => number,
): number {
  let best = 0;
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1)) {
      const [here, there] = [originsAt.get(one), originsAt.get(other)];
      if (here && there && new Set([...here, ...there]).size > 1)
        best = Math.max(best, scoreOf(one, other) + bonusOf(statements[one]!, statements[other]!));
    }
  return best;
}

/** What a figure that both give of the same thing adds: "212 million crowns" twice is no accident. */
const SAME_FIGURE = 0.13;
/** Smaller numbers recur by chance. */
const TELLING_VALUE = 3;

function bonusOf(one: ReadStatement, other: ReadStatement): number {
  const same = one.quantities.some(
    ({ value, units }) =>
      value >= TELLING_VALUE &&
      other.quantities.some(
        (each) => each.value === value && [...units].some((unit) => each.units.has(unit)),
      ),
  );
  return same ? SAME_FIGURE : 0;
}

/**
 * Adds to each group of several what belongs to another group too: a sentence may state when and where, and others
 * either. Only articles that are not in the group yet are added, the most alike statement of each.
 */
function addOthers(
  groups: readonly (readonly number[])[],
  statements: readonly ReadStatement[],
  pairs: readonly AlikePair[],
  scoreOf: (a: number, b: number) => number,
): number[][] {
  const near = new Map<number, number[]>();
  for (const { one, other } of pairs) {
    near
      .set(one, near.get(one) ?? [])
      .get(one)!
      .push(other);
    near
      .set(other, near.get(other) ?? [])
      .get(other)!
      .push(one);
  }
  return groups.map((group) => {
    if (group.length < 2) return [...group];
    const articles = new Set(group.map((at) => statements[at]!.article));
    const likenessTo = (at: number): number =>
      group.reduce((sum, member) => sum + scoreOf(at, member), 0) / group.length;
    const others = [...new Set(group.flatMap((at) => near.get(at) ?? []))]
      .filter((at) => !articles.has(statements[at]!.article))
      .map((at) => ({ at, likeness: likenessTo(at) }))
      .filter(({ likeness }) => likeness >= SAME)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
    const best = [...Map.groupBy(others, ({ at }) => statements[at]!.article).values()].map(
      ([first]) => first!.at,
    );
    return [...group, ...best].sort((a, b) => a - b);
  });
}

/** Share of the smaller of two groups that both hold, from which they state the same. */
const HELD = 0.7;

/** Joins groups that others were added to until they hold much the same; the larger ones take in the smaller. */
function joinOverlapping(groups: readonly (readonly number[])[]): number[][] {
  const joined: Set<number>[] = [];
  const holding = new Map<number, number[]>();
  const largestFirst = groups.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
  for (const group of largestFirst) {
    const counts = new Map<number, number>();
    for (const at of group)
      for (const index of holding.get(at) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const index = best && best[1] >= HELD * group.length ? best[0] : joined.push(new Set()) - 1;
    for (const at of group) {
      if (joined[index]!.has(at)) continue;
      joined[index]!.add(at);
      holding.set(at, [...(holding.get(at) ?? []), index]);
    }
  }
  return joined.map((group) => [...group].sort((a, b) => a - b));
}

function areSame(
  first: readonly number[],
  second: readonly number[],
  statements: readonly ReadStatement[],
  scoreOf: (a: number, b: number) => number,
): boolean {
  let total = 0;
  for (const a of first)
    for (const b of second) {
      const score = scoreOf(a, b);
      if (statements[a]!.article === statements[b]!.article && score < REPEATED) return false;
      total += score;
    }
  return total >= SAME * first.length * second.length;
}
