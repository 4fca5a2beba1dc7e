/**
 * Counts for how many origins the statements of a claim stand: an article for one, articles whose words are one
 * passage for one, and those that rest on the same stated upstream for one. Articles that are one for a claim stay
 * apart for the others.
 */

import type { OriginLevel, Reuse } from '../../model/reuse.ts';
import {
  areEqual,
  copiedTogether,
  type IsCopy,
  quoteAlike,
  quotedTogether,
  retoldTogether,
} from './copies.ts';
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
  reuse: readonly Reuse[],
  upstreams: Upstreams,
  ledger: OriginLedger,
): Counting {
  const same = (group: readonly ReadStatement[]): ReadStatement[] => [...group];
  const [isCopied, isRetold] = [copiedTogether(reuse), retoldTogether(reuse)];
  const isCopy: IsCopy = (a, b) => isRetold(a, b) || areEqual(a, b) || isCopied(a, b);
  const isQuoted = quotedTogether(reuse);
  return {
    copiesOnce:
      independentBy === 'article'
        ? same
        : (group) => joinOrigins(group, linkCopies(group, isCopy), (joined) => ledger.copied(joined)),
    upstreamsOnce:
      independentBy !== 'upstream'
        ? same
        : (group, dispute) => {
            const lists = partSides(
              [...restTogether(oneEach(group), upstreams), ...linkQuoted(group, isQuoted, upstreams)],
              group,
              dispute,
            );
            const links = lists.map((list) => list.map(({ statement }) => statement));
            return joinOrigins(group, links, (joined) => ledger.resting(joined, lists));
          },
  };
}

/**
 * Returns the statements with one origin for all that links connect, over however many steps; statements that have an
 * origin in common are connected already.
 */
function joinOrigins(
  group: readonly ReadStatement[],
  links: readonly (readonly ReadStatement[])[],
  originOf: (joined: readonly ReadStatement[]) => string,
): ReadStatement[] {
  const rootOf = new Map(group.flatMap(({ origin }) => (origin === undefined ? [] : [[origin, origin]])));
  const find = (origin: string): string => {
    let at = origin;
    while (rootOf.get(at) !== at) at = rootOf.get(at)!;
    return at;
  };
  for (const [first, ...rest] of links)
    for (const { origin } of rest) rootOf.set(find(origin!), find(first!.origin!));
  const counted = group.filter(({ origin }) => origin !== undefined);
  const joined = Map.groupBy(counted, ({ origin }) => find(origin!));
  const named = new Map(
    [...joined].flatMap(([root, statements]) => {
      const isOne = statements.every(({ origin }) => origin === statements[0]!.origin);
      return isOne ? [] : [[root, originOf(statements)] as const];
    }),
  );
  return group.map((statement) => {
    const origin = statement.origin === undefined ? undefined : named.get(find(statement.origin));
    return origin === undefined ? statement : { ...statement, origin };
  });
}

/** Returns lists of statements each of which is a copy of another of its list. */
function linkCopies(group: readonly ReadStatement[], isCopy: IsCopy): ReadStatement[][] {
  const sets: ReadStatement[][] = [];
  for (const statement of group.filter(({ origin }) => origin !== undefined)) {
    const same = sets.filter((set) => set.some((other) => isCopy(statement, other)));
    for (const set of same) sets.splice(sets.indexOf(set), 1);
    sets.push([...same.flat(), statement]);
  }
  return sets.filter(({ length }) => length > 1);
}

/** Returns pairs that are the same utterance, or lie in the same words that neither article wrote. */
function linkQuoted(group: readonly ReadStatement[], isQuoted: IsCopy, { restOf }: Upstreams): Resting[][] {
  const counted = group.filter(({ origin }) => origin !== undefined);
  const utterances = Map.groupBy(
    counted.flatMap((statement) =>
      statement.told.flatMap(({ utterance }) => (utterance === undefined ? [] : { statement, utterance })),
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
