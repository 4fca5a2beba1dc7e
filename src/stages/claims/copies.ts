/** Statements that stand in the same passage of two articles, or are the same sentence or quotation. */

import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { overlapLength } from '../../text/offsets.ts';
import { onceAt, onceEach } from '../../text/once-each.ts';
import { wordsOf } from '../../text/words.ts';
import { onceStated } from './once-stated.ts';
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
  const between = new Map<ArticleId, Map<ArticleId, readonly Aligned[]>>();
  const besides = (here: ArticleId): Map<ArticleId, readonly Aligned[]> => {
    const there = between.get(here) ?? new Map<ArticleId, readonly Aligned[]>();
    between.set(here, there);
    return there;
  };
  for (const { from, to, passages } of reuse) {
    const meant = passages.filter(isMeant);
    besides(from).set(
      to,
      meant.map(({ from, to }) => ({ mine: from, yours: to })),
    );
    // Where each copied from the other, what it copied itself counts.
    if (!besides(to).has(from))
      besides(to).set(
        from,
        meant.map(({ from, to }) => ({ mine: to, yours: from })),
      );
  }
  const lies = (statement: Span, passage: Span): boolean =>
    overlapLength(statement, passage) >= INSIDE * (statement.end - statement.start);
  const place = ({ start, end }: Span, passage: Span): number =>
    ((start + end) / 2 - passage.start) / (passage.end - passage.start);
  return (a, b) => {
    const aligned = between.get(a.article.id)?.get(b.article.id);
    return (
      aligned?.some(
        ({ mine, yours }) =>
          lies(a, mine) && lies(b, yours) && Math.abs(place(a, mine) - place(b, yours)) <= APART,
      ) ?? false
    );
  };
}

/** A passage as it stands in one article and in another. */
interface Aligned {
  readonly mine: Span;
  readonly yours: Span;
}

/** Rewritten passages from which one of two texts retells the other, and what both say comes from there. */
const RETOLD = 3;

/**
 * Returns whether two statements, which say the same, stand in texts of which one retells the other: sentences in
 * between that were changed too much to be aligned were retold with the rest.
 */
function retoldTogether(reuse: readonly Reuse[]): IsCopy {
  const isRetold = ({ kind, upstream }: Passage): boolean => kind === 'rewritten' && !upstream;
  const retelling = new Map<ArticleId, Set<ArticleId>>();
  for (const { from, to, kind, passages } of reuse)
    if (kind !== 'not' && passages.filter(isRetold).length >= RETOLD)
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        retelling.set(one, (retelling.get(one) ?? new Set()).add(other));
  return (a, b) => retelling.get(a.article.id)?.has(b.article.id) ?? false;
}

/** Tells whether two of a group, by their places in it, are copies: the one that stands later first. */
export type AreCopies = (at: number, other: number) => boolean;

/** Returns what tells it of a group of statements that say the same. */
export function copiesAmong(reuse: readonly Reuse[]): (group: readonly ReadStatement[]) => AreCopies {
  const [isCopied, isRetold] = [copiedTogether(reuse), retoldTogether(reuse)];
  return (group) => {
    const printed = group.map(printAs);
    return (at, other) => {
      const [a, b] = [group[at]!, group[other]!];
      return isRetold(a, b) || areEqual(printed[at]!, printed[other]!) || isCopied(a, b);
    };
  };
}

/** In characters: shorter statements may be equal by chance: "The vote is on Sunday." */
const CHANCE = 40;
/** Words in the same order, in all and as a share of the shorter, that two writers do not both come upon. */
const SAME_WORDS = { least: 14, share: 0.75 };

/** How a text prints a statement: what of it is nobody's words but the writer's. */
interface Print {
  /** `null` of what somebody said. */
  readonly own: Printed | null;
  readonly isLong: boolean;
  /** It is all that its sentence says. */
  readonly whole: boolean;
  /** `null` where somebody is told to have said it. */
  readonly sentence: Printed | null;
  readonly values: readonly number[];
}

const printAs = onceStated((statement): Print => {
  const { start, end, whole, sentence, told, speaker, quantities } = statement;
  const isSaid = speaker !== null || isQuoting(statement);
  return {
    own: isSaid ? null : printedIn(statement, statement),
    isLong: end - start >= CHANCE,
    whole,
    sentence: told.length > 0 ? null : printedIn(statement, sentence),
    values: quantities.map(({ value }) => value),
  };
});

/** A long sentence in the same words was written once, whoever copied whom; what people said aside. */
function areEqual(a: Print, b: Print): boolean {
  if (a.own === null || b.own === null) return false;
  if (a.isLong && a.own.text === b.own.text) return true;
  if (haveSameWords(a.own, b.own)) return true;
  // Of two sentences that are one, all parts are; whose report it is makes sentences alike that are not.
  if ((a.whole && b.whole) || a.sentence === null || b.sentence === null) return false;
  return giveSameFigures(a, b) && haveSameWords(a.sentence, b.sentence);
}

const giveSameFigures = ({ values: one }: Print, { values: other }: Print): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

function haveSameWords(one: Printed, other: Printed): boolean {
  const shorter = Math.min(one.words.length, other.words.length);
  const least = Math.max(SAME_WORDS.least, SAME_WORDS.share * shorter);
  if (shorter < SAME_WORDS.least || countInCommon(one, other) < least) return false;
  return countInOrder(one.words, other.words) >= least;
}

/** Returns of how many words of the one the other has as many: no more can be in the same order. */
function countInCommon({ counts: one }: Printed, { counts: other }: Printed): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  return common;
}

/** The words of a stretch, folded, in order and by how often each stands there. */
interface Printed {
  readonly words: readonly string[];
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
}

const printedIn = ({ article }: ReadStatement, stretch: Span): Printed => readPrinted(article)(stretch);

const readPrinted = onceEach(({ text }: DossierArticle) =>
  onceAt(({ start, end }): Printed => {
    const words = wordsOf(text, start, end).map((word) => foldText(word.text));
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { words, text: words.join(' '), counts };
  }),
);

/** Returns the length of the longest common subsequence. */
function countInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, there] of other.entries())
      next.push(word === there ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}

/** One quotes somebody, and the other has the same words, or of them as many as are no accident. */
export function quoteAlike(a: ReadStatement, b: ReadStatement): boolean {
  if (!isQuoting(a) && !isQuoting(b)) return false;
  const [one, other] = [wordsQuoted(a), wordsQuoted(b)];
  const [less, more] = one.length <= other.length ? [one, other] : [other, one];
  return less.length >= CHANCE && more.includes(less);
}

const isQuoting = ({ told }: ReadStatement): boolean => told.some(({ kind }) => kind === 'direct');

/** Returns the words in quotation marks, or all where none are; without marks. */
const wordsQuoted = onceStated((statement): string => {
  const { told, start, end } = statement;
  const quoted = told
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ content }) => content)
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.end > piece.start);
  return (quoted.length > 0 ? quoted : [{ start, end }])
    .map((piece) => printedIn(statement, piece).text)
    .join(' ');
});
