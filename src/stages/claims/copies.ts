/** Statements that are copies of one another, and the one origin that they count for. */

import type { ArticleId } from '../../model/article.ts';
import type { Origin, OriginId, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { overlapLength } from '../../text/offsets.ts';
import type { ReadStatement } from './statements.ts';

export type IsCopy = (a: ReadStatement, b: ReadStatement) => boolean;

/** Share of a statement that must lie in a passage, and how far apart in it two statements may begin and end. */
const INSIDE = 0.6;
const APART = 0.15;

/** Returns whether two statements lie at the same place of a passage that two articles share. */
export function copiedTogether(reuse: readonly Reuse[]): IsCopy {
  const between = new Map(reuse.map((one) => [`${one.from} ${one.to}`, one.passages]));
  const lies = (statement: Span, passage: Span): boolean =>
    overlapLength(statement, passage) >= INSIDE * (statement.end - statement.start);
  const place = ({ start, end }: Span, passage: Span): number =>
    ((start + end) / 2 - passage.start) / (passage.end - passage.start);
  return (a, b) => {
    const there = between.get(`${a.article.id} ${b.article.id}`);
    const back = there ? undefined : between.get(`${b.article.id} ${a.article.id}`);
    return (there ?? back ?? []).some((passage) => {
      const [mine, yours] = there ? [passage.from, passage.to] : [passage.to, passage.from];
      return lies(a, mine) && lies(b, yours) && Math.abs(place(a, mine) - place(b, yours)) <= APART;
    });
  };
}

/** Shorter statements may be equal by chance: "The vote is on Sunday." */
const CHANCE = 40;

/**
 * Returns the statements of a claim with those that are copies counted for one origin: the one to which most of
 * their articles belong.
 */
export function countCopiesOnce(
  group: readonly ReadStatement[],
  isCopy: IsCopy,
  origins: ReadonlyMap<ArticleId, readonly OriginId[]>,
): ReadStatement[] {
  const sets: ReadStatement[][] = [];
  for (const statement of group) {
    const same = sets.filter((set) =>
      set.some((other) => isCopy(statement, other) || areEqual(statement, other)),
    );
    for (const set of same) sets.splice(sets.indexOf(set), 1);
    sets.push([...same.flat(), statement]);
  }
  const counted = new Map<ReadStatement, OriginId>();
  for (const set of sets.filter(({ length }) => length > 1)) {
    const origin = commonOrigin(set, origins);
    for (const statement of set)
      if (statement.origin !== undefined && origins.get(statement.article.id)!.includes(origin))
        counted.set(statement, origin);
  }
  return group.map((statement) => {
    const origin = counted.get(statement);
    return origin === undefined ? statement : { ...statement, origin };
  });
}

/** The same sentence in two texts was written once, whoever copied whom; what people said aside. */
function areEqual(a: ReadStatement, b: ReadStatement): boolean {
  if (a.speaker !== null || Math.abs(a.end - a.start - (b.end - b.start)) > 4 || a.end - a.start < CHANCE)
    return false;
  const textOf = ({ article, start, end }: ReadStatement): string => foldText(article.text.slice(start, end));
  return textOf(a) === textOf(b);
}

function commonOrigin(
  set: readonly ReadStatement[],
  origins: ReadonlyMap<ArticleId, readonly OriginId[]>,
): OriginId {
  const counts = new Map<OriginId, number>();
  for (const { article } of set)
    for (const origin of origins.get(article.id) ?? []) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].sort(
    (a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  )[0]![0];
}

/** Returns each article's origins, in order. */
export function originsByArticle(origins: readonly Origin[]): ReadonlyMap<ArticleId, readonly OriginId[]> {
  const found = new Map<ArticleId, OriginId[]>();
  for (const { id, articles } of origins)
    for (const article of articles) found.set(article, [...(found.get(article) ?? []), id]);
  return found;
}
