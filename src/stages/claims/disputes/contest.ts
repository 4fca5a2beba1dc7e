/** A dispute that was found in the heap: the same question, and passages that answer it differently. */

import type { Clause } from '../../../language/clauses.ts';
import type { ClaimStatus, Disagreement } from '../../../model/claim.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import type { Span } from '../../../model/span.ts';
import { onceEach } from '../../../text/once-each.ts';
import { type KnownLists, rowBehind } from '../known-lists.ts';
import { finiteAround, type Point, type ReadSentence } from './points.ts';

/** Words of one article that give an answer, in its printed places. */
export interface Passage extends Span {
  readonly article: DossierArticle;
  /** The heart of it, in whatever the statement is that holds these words. */
  readonly heart: Span;
  /** The answer as the article prints it, short. */
  readonly value: string;
  /** As an editor reads it: a bare number with its clause, "who left" with whom it means. */
  readonly told: string;
  /** It is a clause that says who or what it is of, so that it can be read alone. */
  readonly stands: boolean;
}

/** One answer, and who gives it, each article once. */
export interface ContestSide {
  /** Answers of one key are the same. */
  readonly key: string;
  readonly passages: readonly [Passage, ...Passage[]];
}

export interface Contest {
  readonly type: Disagreement['type'];
  readonly status: ClaimStatus;
  readonly sides: readonly ContestSide[];
  /** By what its sides are set against each other; the language has words for each. */
  readonly how: How;
  /** Contests of which this is the same are one. */
  readonly same?: string;
}

export type How =
  | 'say'
  | 'reasons'
  | 'unknown'
  | 'known'
  | 'lists'
  | 'settled'
  | 'newer'
  | 'corrected'
  | 'naming';

/** Returns a contest for every two of a list that exclude each other. */
export function contestsAmong<One>(
  all: readonly One[],
  exclude: (one: One, other: One) => boolean,
  contestOf: (one: One, other: One) => Contest,
): Contest[] {
  const contests: Contest[] = [];
  for (let at = 0; at < all.length; at++)
    for (let next = at + 1; next < all.length; next++)
      if (exclude(all[at]!, all[next]!)) contests.push(contestOf(all[at]!, all[next]!));
  return contests;
}

/** The same of clauses, where those that excluded each other are known as long as all has the same marks. */
export function contestsOfPoints<One extends { readonly point: Point }>(
  all: readonly One[],
  exclude: (one: One, other: One) => boolean,
  contestOf: (one: One, other: One) => Contest,
  markOf: (one: One) => number,
  known: KnownLists,
): Contest[] {
  const rows = known.rowsOf(
    all.map(({ point }) => point),
    all.map(markOf),
    (among) => (at) => rowBehind(at, among, (other) => Number(exclude(all[at]!, all[other]!))),
  );
  return rows.flatMap(({ others }, at) => others.map((other) => contestOf(all[at]!, all[other]!)));
}

/** Longest value that is shown whole, in characters. */
const LONGEST = 110;

/** Returns the words of a clause; of one that has no verb of its own, those of the clause around it. */
export const passageOf = onceEach(
  ({ sentence, clause }: Point): Passage =>
    passageAt(sentence, finiteAround(clause, sentence), clause.predicate),
);

/** Returns the words of a stretch of a sentence; `value` is the stretch that gives the answer, else all. */
export function passageAt(
  sentence: ReadSentence,
  { start, end }: Span,
  heart: Span,
  value: Span = { start, end },
): Passage {
  const { article } = sentence.telling;
  const clause = sentence.clauses.find((one) => one.start === start && one.end === end);
  const words = (span: Span): string => short(article.text.slice(span.start, span.end));
  return {
    article,
    start,
    end,
    heart,
    value: words(value),
    told: words(toldAround(value, clause, sentence)),
    stands: clause !== undefined && clause.role !== 'relative' && clause.subject?.basis === 'stated',
  };
}

/** Longest clause that is shown for a bare number, in characters. */
const LONGEST_TOLD = 90;

function toldAround(value: Span, clause: Clause | undefined, { tree }: ReadSentence): Span {
  if (clause === undefined || clause.end - clause.start > LONGEST_TOLD) return value;
  const noun =
    clause.relative && clause.role === 'relative' ? tree.first[clause.relative.antecedent] : undefined;
  const start = noun === undefined ? clause.start : tree.tokens[noun]!.start;
  return { start: Math.min(start, clause.start), end: clause.end };
}

/** Cuts long words behind a whole word. */
function short(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …`;
}

const keyOf = onceEach(({ article, heart }: Passage): string => `${article.id} ${heart.start} ${heart.end}`);

const keysOf = ({ sides, same }: Contest): string[] => {
  const keys = sides.flatMap(({ passages }) => passages.map(keyOf));
  if (same !== undefined) keys.push(same);
  return keys;
};

/** Returns the contests with those of one kind that share a passage as one. */
export function mergeContests(contests: readonly Contest[]): Contest[] {
  const merged: Contest[][] = [];
  const holdingBy = new Map<How, Map<string, Contest[]>>();
  for (const contest of contests) {
    const holding = holdingBy.get(contest.how) ?? new Map<string, Contest[]>();
    holdingBy.set(contest.how, holding);
    const keys = keysOf(contest);
    const [first, ...others] = listsHolding(keys, holding);
    const list: Contest[] = first ?? [];
    if (first === undefined) merged.push(list);
    list.push(contest);
    for (const key of keys) holding.set(key, list);
    for (const other of others) {
      const moved = other.splice(0);
      list.push(...moved);
      for (const key of moved.flatMap(keysOf)) holding.set(key, list);
    }
  }
  return merged.filter(({ length }) => length > 0).map(mergeSides);
}

function listsHolding(keys: readonly string[], holding: ReadonlyMap<string, Contest[]>): Contest[][] {
  const lists: Contest[][] = [];
  for (const key of keys) {
    const list = holding.get(key);
    if (list !== undefined && !lists.includes(list)) lists.push(list);
  }
  return lists;
}

function mergeSides(contests: readonly Contest[]): Contest {
  const all = contests.flatMap(({ sides }) => sides);
  // Words that two finders read are one answer, by whatever key each knows it.
  const keys = new Map<string, string>();
  const bySide = Map.groupBy(all, ({ key, passages }) => {
    const known = passages.map(keyOf).find((passage) => keys.has(passage));
    const one = known === undefined ? key : keys.get(known)!;
    for (const passage of passages) keys.set(keyOf(passage), one);
    return one;
  });
  const sides = [...bySide].map(([key, same]): ContestSide => {
    const byArticle = Map.groupBy(
      same.flatMap(({ passages }) => passages),
      ({ article }) => article,
    );
    const [first, ...rest] = [...byArticle.values()].map(([one]) => one!);
    return { key, passages: [first!, ...rest] };
  });
  return { ...contests[0]!, sides };
}
