/** The same position of the same party, as several articles state it in their own words. */

import type { Language } from '../../language/language.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StanceLabel } from '../../model/stance.ts';
import { isDerived } from '../../text/derived.ts';
import type { Found } from './found.ts';
import { samenessAmong } from './same-matter.ts';

/** A position with all that state it, the clearest first. */
export interface Position {
  readonly party: EntityId;
  readonly members: readonly [Found, ...Found[]];
  readonly terms: ReadonlySet<string>;
}

/** What a party gives, and what it wants or refuses: who offers talks does not demand them. */
const SIDES: readonly ReadonlySet<StanceLabel>[] = [
  new Set<StanceLabel>(['demands', 'supports', 'rejects', 'opposes']),
  new Set<StanceLabel>(['offers', 'open to', 'supports']),
  new Set<StanceLabel>(['warns']),
];

/**
 * Returns the positions; those of one party, side and matter are one. Any two that are joined say the same, so that no
 * chain of small steps leads from one matter to another.
 */
export function mergePositions(
  found: readonly Found[],
  partyOf: (holder: EntityId) => EntityId,
  namesOf: ReadonlyMap<EntityId, ReadonlySet<string>>,
  weight: (term: string) => number,
  language: Language,
): Position[] {
  const sameness = samenessAmong(found, ({ holder }) => namesOf.get(partyOf(holder))!, weight, language);
  const groups = Map.groupBy(found, ({ holder }) => partyOf(holder));
  return [...groups].flatMap(([party, group]) =>
    joinAlike(group, (one, other) => (areOfOneSide(one, other) ? sameness(one, other) : 0)).map(
      (members): Position => {
        const [best, ...rest] = members.toSorted(clearestFirst) as [Found, ...Found[]];
        return {
          party,
          members: [best, ...rest],
          terms: new Set(members.flatMap(({ terms }) => terms)),
        };
      },
    ),
  );
}

const areOfOneSide = (one: Found, other: Found): boolean =>
  SIDES.some((side) => side.has(one.label) && side.has(other.label));

/** Joins the most alike first, wherever all of the one group are like all of the other. */
function joinAlike(found: readonly Found[], sameness: (one: Found, other: Found) => number): Found[][] {
  const groups = found.map((one) => [one]);
  const groupOf = new Map(groups.map((group) => [group[0]!, group]));
  const pairs = found.flatMap((one, at) =>
    found.slice(at + 1).flatMap((other) => {
      const score = sameness(one, other);
      return score > 0 ? [{ one, other, score }] : [];
    }),
  );
  const alike = new Map<Found, Set<Found>>(found.map((one) => [one, new Set()]));
  for (const { one, other } of pairs) {
    alike.get(one)!.add(other);
    alike.get(other)!.add(one);
  }
  for (const { one, other } of pairs.toSorted((a, b) => b.score - a.score)) {
    const [into, from] = [groupOf.get(one)!, groupOf.get(other)!];
    if (into === from || !into.every((each) => from.every((there) => alike.get(each)!.has(there)))) continue;
    into.push(...from);
    for (const each of from) groupOf.set(each, into);
    groups.splice(groups.indexOf(from), 1);
  }
  return groups;
}

/** Clean text before spun, an original before a copy, what is neither short nor long before what is. */
const clearestFirst = (a: Found, b: Found): number =>
  Number(isSpun(a)) - Number(isSpun(b)) ||
  Number(isDerived(a.telling.article)) - Number(isDerived(b.telling.article)) ||
  Math.abs(lengthOf(a) - GOOD) - Math.abs(lengthOf(b) - GOOD) ||
  compare(a.telling.article.id, b.telling.article.id) ||
  a.content.start - b.content.start;

/** Characters of a content that is neither a scrap nor a paragraph. Set by hand. */
const GOOD = 60;

const isSpun = ({ telling }: Found): boolean => telling.article.spun.verdict === 'spun';

const lengthOf = ({ content }: Found): number => content.end - content.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
