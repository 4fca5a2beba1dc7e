/**
 * Counts for how many origins the statements of a claim stand: an article for one, articles whose words are one
 * passage for one, and those that rest on the same stated upstream for one. Articles that are one for a claim stay
 * apart for the others.
 */

import type { Quotation } from '../../model/quotation.ts';
import type { OriginId, OriginLevel } from '../../model/reuse.ts';
import { type AreCopies, copiesAmong, type IsCopy, quoteAlike, quotedTogether } from './copies.ts';
import type { Found } from './found.ts';
import type { OriginLedger } from './ledger.ts';
import type { Dispute } from './sides.ts';
import type { ReadStatement } from './statements.ts';
import { type Resting, restTogether, type Upstreams } from './upstreams.ts';

export interface Counting {
  /** Returns the statements with those that are copies counted for one origin. */
  readonly copiesOnce: (group: readonly ReadStatement[]) => ReadStatement[];
  /** Returns the statements with those that rest on one upstream counted for one origin; two sides never are. */
  readonly upstreamsOnce: (group: readonly ReadStatement[], dispute: Dispute | null) => ReadStatement[];
}

/** Returns how statements are counted. Origins that count for single claims only are entered in the ledger. */
export function countBy(
  independentBy: OriginLevel,
  { reuse, quotations }: Pick<Found, 'reuse' | 'quotations'>,
  upstreams: Upstreams,
  ledger: OriginLedger,
): Counting {
  const same = (group: readonly ReadStatement[]): ReadStatement[] => [...group];
  const areCopiesIn = copiesAmong(reuse);
  const isQuoted = quotedTogether(reuse);
  const utteranceOf = new Map(quotations.map(({ id, utterance }) => [id, utterance]));
  return {
    copiesOnce:
      independentBy === 'article'
        ? same
        : (group) =>
            joinOrigins(
              group,
              (counted, links) => linkCopies(counted, areCopiesIn(counted), links),
              (joined) => ledger.copied(joined),
            ),
    upstreamsOnce:
      independentBy !== 'upstream'
        ? same
        : (group, dispute) => {
            const lists = partSides(
              [
                ...restTogether(oneEach(group), upstreams),
                ...linkQuoted(group, utteranceOf, isQuoted, upstreams),
              ],
              group,
              dispute,
            );
            return joinOrigins(
              group,
              (counted, links) => linkLists(lists, counted, links),
              (joined) => ledger.resting(joined, lists),
            );
          },
  };
}

/** Which of the statements of a group are linked, over however many steps; by their places. */
interface Links {
  readonly rootOf: (at: number) => number;
  readonly link: (one: number, other: number) => void;
}

/**
 * Returns the statements with one origin for all that are linked; statements that have an origin in common are so already.
 */
function joinOrigins(
  group: readonly ReadStatement[],
  link: (counted: readonly ReadStatement[], links: Links) => void,
  originOf: (joined: readonly ReadStatement[]) => string,
): ReadStatement[] {
  const counted = group.filter(({ origin }) => origin !== undefined);
  const links = linksOf(counted);
  link(counted, links);
  const joined = new Map<ReadStatement, OriginId>();
  for (const places of Map.groupBy(counted.keys(), links.rootOf).values()) {
    const statements = places.map((at) => counted[at]!);
    if (statements.every(({ origin }) => origin === statements[0]!.origin)) continue;
    const origin = originOf(statements);
    for (const statement of statements) joined.set(statement, origin);
  }
  return group.map((statement) => {
    const origin = joined.get(statement);
    return origin === undefined ? statement : { ...statement, origin };
  });
}

/** Returns the links of statements that have an origin in common. */
function linksOf(counted: readonly ReadStatement[]): Links {
  const first = new Map<OriginId | undefined, number>();
  const roots = Int32Array.from(counted, ({ origin }, at) => {
    const root = first.get(origin) ?? at;
    first.set(origin, root);
    return root;
  });
  const rootOf = (at: number): number => {
    let root = at;
    while (roots[root] !== root) root = roots[root]!;
    roots[at] = root;
    return root;
  };
  return {
    rootOf,
    link: (one, other) => {
      roots[rootOf(other)] = rootOf(one);
    },
  };
}

/** Links copies. A group of hundreds has tens of thousands of pairs: it is not asked of those that are linked already. */
function linkCopies(counted: readonly ReadStatement[], areCopies: AreCopies, { rootOf, link }: Links): void {
  for (let at = 1; at < counted.length; at++)
    for (let other = 0; other < at; other++)
      if (rootOf(at) !== rootOf(other) && areCopies(at, other)) link(at, other);
}

/** Links what is in one of the lists. */
function linkLists(
  lists: readonly (readonly Resting[])[],
  counted: readonly ReadStatement[],
  { link }: Links,
): void {
  const places = new Map(counted.map((statement, at) => [statement, at]));
  for (const [first, ...rest] of lists)
    for (const { statement } of rest) link(places.get(first!.statement)!, places.get(statement)!);
}

/** Returns pairs that are the same utterance, or lie in the same words that neither article wrote. */
function linkQuoted(
  group: readonly ReadStatement[],
  utteranceOf: ReadonlyMap<Quotation['id'], Quotation['utterance']>,
  isQuoted: IsCopy,
  { restOf }: Upstreams,
): Resting[][] {
  const counted = group.filter(({ origin }) => origin !== undefined);
  const utterances = Map.groupBy(
    counted.flatMap((statement) =>
      statement.told.flatMap(({ id }) => {
        const utterance = utteranceOf.get(id);
        return utterance === undefined ? [] : { statement, utterance };
      }),
    ),
    ({ utterance }) => utterance,
  );
  const lists = [...utterances.values()].map((list) => list.map(({ statement }) => statement));
  const firsts = oneEach(counted);
  const pairs = firsts.flatMap((one, at) =>
    firsts
      .slice(at + 1)
      .flatMap((other) => (isQuoted(one, other) || quoteAlike(one, other) ? [[one, other]] : [])),
  );
  const restIn = (statement: ReadStatement): Resting => ({
    statement,
    rest: statement.told.map(restOf).find((rest) => rest !== null) ?? null,
  });
  return [...lists, ...pairs].filter(({ length }) => length > 1).map((list) => list.map(restIn));
}

/** Of statements that count for one origin and say the same of where it is from, one is enough. */
function oneEach(group: readonly ReadStatement[]): ReadStatement[] {
  const keyOf = ({ origin, told }: ReadStatement): string =>
    [
      origin,
      ...told.map(({ source, sourceText, said, medium, addressee }) =>
        JSON.stringify([source ?? sourceText, said, medium, addressee]),
      ),
    ].join(' ');
  const counted = group.filter(({ origin }) => origin !== undefined);
  return [...Map.groupBy(counted, keyOf).values()].map(([first]) => first!);
}

/** Parts lists by the values of a dispute: who reports the same words otherwise does not report the same. */
function partSides(
  lists: readonly (readonly Resting[])[],
  group: readonly ReadStatement[],
  dispute: Dispute | null,
): (readonly Resting[])[] {
  if (dispute?.status === undefined) return [...lists];
  const sideOf = new Map(
    dispute.disagreement.values.flatMap(({ statements }, side) =>
      statements.map((index) => [group[index]!, side] as const),
    ),
  );
  return lists.flatMap((list) => {
    const sides = Map.groupBy(list, ({ statement }) => sideOf.get(statement) ?? -1);
    const unsided = sides.get(-1) ?? [];
    const [first, ...rest] = [...sides].filter(([side]) => side >= 0).map(([, members]) => members);
    return [[...(first ?? []), ...unsided], ...rest];
  });
}
