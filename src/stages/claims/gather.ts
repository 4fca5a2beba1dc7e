/**
 * Gathers statements that say the same: the two groups that are most alike are joined as long as the mean likeness
 * between their statements is enough, so that no chain of neighbours makes one claim of many. An article gives a group
 * one statement, unless it repeats itself or says it in several parts of one sentence.
 */

import type { DossierArticle } from '../../model/dossier.ts';
import type { AlikePair } from './alike.ts';
import type { ReadStatement } from './statements.ts';

/**
 * Mean likeness from which two groups are one, and likeness from which an article repeats itself. On 32 invented
 * stories, those of each writer by weights learnt from the others', of joined pairs of which both state a fact of the key
 * 88 in 100 state the same one, and .24 of the facts are whole; at .25 it is 82 and .31, at .5 90 and .21.
 */
const SAME = 0.4;
const REPEATED = 0.8;

/** Likeness of two statements by their ordinals, 0 to 1; 0 of those that were not laid side by side. */
export type ScoreOf = (a: number, b: number) => number;

export function scoresOf(pairs: readonly AlikePair[], size: number): ScoreOf {
  const scores = new Map(pairs.map(({ one, other, score }) => [one * size + other, score]));
  return (a, b) => scores.get(Math.min(a, b) * size + Math.max(a, b)) ?? 0;
}

interface Group {
  /** The first of its members; the others in no order. */
  readonly first: number;
  readonly members: readonly number[];
  /** The same by their articles. */
  readonly byArticle: Map<DossierArticle, readonly number[]>;
  /** Links to the groups with a statement that is like one of this, and which it may join yet. */
  readonly near: Map<Group, Link>;
  /** The first of these that may join it, if any. */
  best: Link | undefined;
  joined: boolean;
}

/** Likenesses are added up in whole steps, so that a sum is the same in whatever order it comes about. */
const STEPS = 2 ** 20;

interface Link {
  readonly one: Group;
  readonly other: Group;
  /** Of the likenesses between both, in steps. */
  readonly sum: number;
  readonly mean: number;
}

/** Returns the ordinals of the statements that say the same, in lists; what is like nothing else is alone. */
export function gatherAlike(
  statements: readonly ReadStatement[],
  pairs: readonly AlikePair[],
  scoreOf: ScoreOf,
): (readonly number[])[] {
  const single = statements.map(({ article }, at) => groupOf(at, [at], new Map([[article, [at]]])));
  const groups = new Set(single);
  const link = (a: Group, b: Group, sum: number): Link | undefined => {
    if (sum === 0) return undefined;
    const [one, other] = a.first < b.first ? [a, b] : [b, a];
    const mean = meanLikeness(one, other, sum, statements, scoreOf);
    if (mean === NEVER) return undefined;
    const made = { one, other, sum, mean };
    a.near.set(b, made);
    b.near.set(a, made);
    return made;
  };
  for (const { one, other, score } of pairs) {
    const sum = areOfOneSentence(one, other, statements) ? 0 : Math.round(score * STEPS);
    link(single[one]!, single[other]!, sum);
  }
  // Each group's best is among them: the best of all is the best of both that it joins.
  const links = new Links();
  const findBest = (group: Group): void => {
    group.best = bestOf(group.near.values());
    if (group.best) links.add(group.best);
  };
  single.forEach(findBest);
  for (let best = links.take(); best !== undefined; best = links.take()) {
    const { one, other } = best;
    if (one.joined || other.joined) continue;
    const group = join(one, other);
    for (const old of [one, other]) {
      old.joined = true;
      groups.delete(old);
    }
    groups.add(group);
    for (const [neighbour, sum] of sumsBeside(one, other)) {
      neighbour.near.delete(one);
      neighbour.near.delete(other);
      const made = link(group, neighbour, sum);
      const { best: before } = neighbour;
      if (before && (before.one.joined || before.other.joined)) findBest(neighbour);
      else if (made && made.mean >= SAME && (before === undefined || isBefore(made, before))) {
        neighbour.best = made;
        links.add(made);
      }
    }
    findBest(group);
  }
  return [...groups]
    .sort((a, b) => a.first - b.first)
    .map(({ members }) => members.toSorted((a, b) => a - b));
}

const groupOf = (first: number, members: Group['members'], byArticle: Group['byArticle']): Group => ({
  first,
  members,
  byArticle,
  near: new Map(),
  best: undefined,
  joined: false,
});

/** Returns the first of the links that may join their groups. */
function bestOf(links: Iterable<Link>): Link | undefined {
  let best: Link | undefined;
  for (const link of links)
    if (link.mean >= SAME && (best === undefined || isBefore(link, best))) best = link;
  return best;
}

/** Returns both as one, which takes over what the larger knows of its articles. */
function join(one: Group, other: Group): Group {
  const [less, { byArticle }] = one.byArticle.size < other.byArticle.size ? [one, other] : [other, one];
  for (const [article, members] of less.byArticle)
    byArticle.set(article, [...(byArticle.get(article) ?? []), ...members]);
  return groupOf(Math.min(one.first, other.first), [...one.members, ...other.members], byArticle);
}

/** Returns what two groups together have in common with those beside them. */
function sumsBeside(one: Group, other: Group): Map<Group, number> {
  const sums = new Map<Group, number>();
  for (const group of [one, other])
    for (const link of group.near.values()) {
      const neighbour = link.one === group ? link.other : link.one;
      sums.set(neighbour, link.sum + (sums.get(neighbour) ?? 0));
    }
  sums.delete(one);
  sums.delete(other);
  return sums;
}

const areOfOneSentence = (one: number, other: number, statements: readonly ReadStatement[]): boolean =>
  statements[one]!.sentence === statements[other]!.sentence;

/** An article would say two things in one group; so it would with more in it. */
const NEVER = -1;

/** Returns the mean likeness of the statements of two groups. */
function meanLikeness(
  one: Group,
  other: Group,
  sum: number,
  statements: readonly ReadStatement[],
  scoreOf: ScoreOf,
): number {
  let count = one.members.length * other.members.length;
  if (count === 1 && statements[one.members[0]!]!.article !== statements[other.members[0]!]!.article)
    return sum / STEPS;
  const [less, more] = one.byArticle.size <= other.byArticle.size ? [one, other] : [other, one];
  // Most have no article in common: this is asked of millions.
  for (const article of less.byArticle.keys()) {
    const others = more.byArticle.get(article);
    if (others === undefined) continue;
    for (const there of others)
      for (const member of less.byArticle.get(article)!)
        if (areOfOneSentence(member, there, statements)) count--;
        else if (scoreOf(member, there) < REPEATED) return NEVER;
  }
  return count === 0 ? 0 : sum / count / STEPS;
}

/** Links in the order of their means, the greatest first; of equal ones in that of the groups' first statements. */
class Links {
  readonly #heap: Link[] = [];

  add(link: Link): void {
    const heap = this.#heap;
    let at = heap.push(link) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!isBefore(heap[at]!, heap[up]!)) break;
      [heap[at], heap[up]] = [heap[up]!, heap[at]!];
      at = up;
    }
  }

  take(): Link | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      let next = 2 * at + 1;
      if (next >= heap.length) return first;
      if (next + 1 < heap.length && isBefore(heap[next + 1]!, heap[next]!)) next++;
      if (!isBefore(heap[next]!, heap[at]!)) return first;
      [heap[at], heap[next]] = [heap[next]!, heap[at]!];
      at = next;
    }
  }
}

const isBefore = (a: Link, b: Link): boolean =>
  (a.mean - b.mean ||
    b.one.first - a.one.first ||
    b.other.first - a.other.first ||
    b.one.members.length - a.one.members.length) > 0;
