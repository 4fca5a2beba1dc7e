/** Statements that stand in the same passage of two articles, or are the same sentence. */

import type { Passage, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { overlapLength } from '../../text/offsets.ts';
import type { ReadStatement } from './statements.ts';

export type IsCopy = (a: ReadStatement, b: ReadStatement) => boolean;

/** Share of a statement that must lie in a passage, and how far apart in it two statements may begin and end. */
const INSIDE = 0.6;
const APART = 0.15;

/** Returns whether two statements lie at the same place of a passage that one article has from the other. */
export const copiedTogether = (reuse: readonly Reuse[]): IsCopy =>
  lieTogether(reuse, ({ upstream }) => !upstream);

/** Returns whether two statements lie at the same place of words that both articles print and neither wrote. */
export const quotedTogether = (reuse: readonly Reuse[]): IsCopy =>
  lieTogether(reuse, ({ upstream }) => upstream === true);

function lieTogether(reuse: readonly Reuse[], isMeant: (passage: Passage) => boolean): IsCopy {
  const between = new Map(reuse.map((one) => [`${one.from} ${one.to}`, one.passages.filter(isMeant)]));
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

/** The same sentence in two texts was written once, whoever copied whom; what people said aside. */
export function areEqual(a: ReadStatement, b: ReadStatement): boolean {
  if (a.speaker !== null || a.told.some(({ kind }) => kind === 'direct')) return false;
  if (Math.abs(a.end - a.start - (b.end - b.start)) > 4 || a.end - a.start < CHANCE) return false;
  const textOf = ({ article, start, end }: ReadStatement): string => foldText(article.text.slice(start, end));
  return textOf(a) === textOf(b);
}
