/** The same position of the same party, as several articles state it. */

import type { EntityId } from '../../model/entity.ts';
import type { Found } from './found.ts';

/** A position with all that state it, the clearest first. */
export interface Position {
  readonly party: EntityId;
  readonly members: readonly [Found, ...Found[]];
  readonly terms: ReadonlySet<string>;
}

/** Share of the weight of the shorter one's terms from which two positions are the same. */
const SAME = 0.6;

/** Returns the positions; those with one party, label and matter are one. */
export function mergePositions(
  found: readonly Found[],
  partyOf: (holder: EntityId) => EntityId,
  weight: (term: string) => number,
): Position[] {
  const groups = Map.groupBy(found, ({ holder, label }) => `${partyOf(holder)} ${label}`);
  return [...groups.values()].flatMap((group) => {
    const joined: Found[][] = [];
    for (const one of group) {
      const same = joined.find((members) => members.some((other) => isSame(one, other, weight)));
      if (same) same.push(one);
      else joined.push([one]);
    }
    return joined.map((members): Position => {
      const [best, ...rest] = members.toSorted(clearestFirst) as [Found, ...Found[]];
      return {
        party: partyOf(best.holder),
        members: [best, ...rest],
        terms: new Set(members.flatMap(({ terms }) => terms)),
      };
    });
  });
}

function isSame(one: Found, other: Found, weight: (term: string) => number): boolean {
  const sum = (terms: readonly string[]): number => terms.reduce((all, term) => all + weight(term), 0);
  const shared = sum(one.terms.filter((term) => other.terms.includes(term)));
  const [less, more] = [sum(one.terms), sum(other.terms)].sort((a, b) => a - b) as [number, number];
  return less > 0 && shared >= SAME * less && shared >= 0.35 * more;
}

/** Clean text before spun, the writer's report before a quotation, what is short before what is long. */
const clearestFirst = (a: Found, b: Found): number =>
  Number(isSpun(a)) - Number(isSpun(b)) ||
  Math.abs(lengthOf(a) - GOOD) - Math.abs(lengthOf(b) - GOOD) ||
  compare(a.telling.article.id, b.telling.article.id) ||
  a.content.start - b.content.start;

const GOOD = 60;

const isSpun = ({ telling }: Found): boolean => telling.article.spun.verdict === 'spun';

const lengthOf = ({ content }: Found): number => content.end - content.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
