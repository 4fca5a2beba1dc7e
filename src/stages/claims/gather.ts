/**
 * Gathers statements that say the same. Each statement is asked of every other article: which of its statements says
 * that, if any does, and is this one in turn what that is most like here? Two that are each other's answer, or whose
 * answers the other has too, are one claim. No answer depends on a third, so that a statement more turns nothing else.
 */

import type { OriginId } from '../../model/reuse.ts';
import type { AlikePair } from './alike.ts';
import type { ReadStatement } from './statements.ts';

/** Ordinals of statements that say the same. */
export interface AlikeGroup {
  readonly members: readonly number[];
  /**
   * Returns the likeness of the two most alike statements of different origins, 0 to 1; 0 where one origin states all.
   * By ordinal, the origins that statements of these words count for.
   */
  readonly likenessBy: (origins: ReadonlyMap<number, ReadonlySet<OriginId>>) => number;
}

/**
 * Likeness from which two statements of different articles are one; from which they are where neither article has
 * another that is half as much like it; and from which an article repeats itself.
 */
const SAME = 0.5;
const ALONE = 0.25;
const HALF = 0.6;
const REPEATED = 0.8;
/** Share of the best likeness that an article has to offer, from which another of its statements is as good. */
const AS_GOOD = 0.85;

type ScoreOf = (a: number, b: number) => number;

/** Returns the groups; what is like nothing else is a group of its own. */
export function gatherAlike(statements: readonly ReadStatement[], pairs: readonly AlikePair[]): AlikeGroup[] {
  const scores = new Map(pairs.map(({ one, other, score }) => [one * statements.length + other, score]));
  const scoreOf: ScoreOf = (a, b) => scores.get(Math.min(a, b) * statements.length + Math.max(a, b)) ?? 0;
  const answers = answersTo(statements, pairs);
  return joinCentres(answers, statements).map((members) => ({
    members,
    likenessBy: (origins) => likenessOf(members, origins, scoreOf),
  }));
}

interface Answer {
  readonly at: number;
  readonly score: number;
}

/** Returns for each statement those that say the same, itself among them. */
function answersTo(statements: readonly ReadStatement[], pairs: readonly AlikePair[]): number[][] {
  const near = statements.map((): Answer[] => []);
  for (const { one, other, score } of pairs) {
    near[one]!.push({ at: other, score });
    near[other]!.push({ at: one, score });
  }
  const articleOf = (at: number): string => statements[at]!.article.id;
  const ranked = near.map((answers) =>
    Map.groupBy(
      answers.toSorted((a, b) => b.score - a.score || a.at - b.at),
      ({ at }) => articleOf(at),
    ),
  );
  /** Is it what the article has to offer? */
  const isBest = (at: number, to: number, score: number): boolean => {
    const [top, ...rest] = ranked[at]!.get(articleOf(to)) ?? [];
    if (!top) return false;
    const { sentence } = statements[to]!;
    if (score < AS_GOOD * top.score && statements[top.at]!.sentence !== sentence) return false;
    const next = rest.find((one) => statements[one.at]!.sentence !== sentence);
    const counts = statements[at]!.origin !== undefined && statements[to]!.origin !== undefined;
    return score >= SAME || (!counts && (next?.score ?? 0) <= HALF * score);
  };
  return near.map((answers, at) => {
    const found = new Map<string, number>([[articleOf(at), at]]);
    const others: number[] = [];
    for (const answer of answers.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
      const id = articleOf(answer.at);
      if (answer.score >= REPEATED) {
        if (statements[answer.at]!.sentence !== statements[at]!.sentence) others.push(answer.at);
      } else if (
        answer.score >= ALONE &&
        !found.has(id) &&
        isBest(at, answer.at, answer.score) &&
        isBest(answer.at, at, answer.score)
      )
        found.set(id, answer.at);
    }
    return [...new Set([...found.values(), ...others])].sort((a, b) => a - b);
  });
}

/** Returns the answers of each statement that is no answer to another which is one to it, those with most articles first. */
function joinCentres(
  answers: readonly (readonly number[])[],
  statements: readonly ReadStatement[],
): (readonly number[])[] {
  const sets = answers.map((one) => new Set(one));
  const articles = answers.map((one) => new Set(one.map((at) => statements[at]!.article.id)).size);
  const order = [...statements.keys()].sort((a, b) => articles[b]! - articles[a]! || a - b);
  const groups: (readonly number[])[] = [];
  const held = new Map<number, { readonly centre: number; readonly members: ReadonlySet<number> }[]>();
  for (const at of order) {
    const isHeld = (held.get(at) ?? []).some(
      ({ centre, members }) => sets[at]!.has(centre) || answers[at]!.every((one) => members.has(one)),
    );
    if (isHeld) continue;
    const group = { centre: at, members: sets[at]! };
    groups.push(answers[at]!);
    for (const one of answers[at]!) held.set(one, [...(held.get(one) ?? []), group]);
  }
  return groups;
}

function likenessOf(
  members: readonly number[],
  originsAt: ReadonlyMap<number, ReadonlySet<OriginId>>,
  scoreOf: ScoreOf,
): number {
  let best = 0;
  for (const [index, a] of members.entries())
    for (const b of members.slice(index + 1)) {
      const [here, there] = [originsAt.get(a), originsAt.get(b)];
      if (here && there && new Set([...here, ...there]).size > 1) best = Math.max(best, scoreOf(a, b));
    }
  return best;
}
