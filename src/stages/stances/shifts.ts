/** Where a party's position on an issue was one thing and later another. */

import type { Language } from '../../language/language.ts';
import type { Shift, Stance } from '../../model/stance.ts';
import type { Position } from './merge.ts';

/** A stance, with what only this stage knows of it. */
export interface Dated {
  readonly stance: Stance;
  readonly partyName: string;
  readonly issueName: string;
  readonly position: Position;
}

const FOR: ReadonlySet<string> = new Set(['demands', 'offers', 'open to', 'supports']);

/**
 * Returns the shifts of a party: where it takes back what it said, in one text, or where it says at a later day the
 * contrary of the same matter.
 */
export function shiftsOf(stances: readonly Dated[], { stances: words }: Language): Shift[] {
  const byParty = Map.groupBy(stances, ({ position }) => position.party);
  return [...byParty.values()].flatMap((own) =>
    own.flatMap((later): Shift[] => {
      const earlier = own.find((one) => one !== later && (isTakenBack(one, later) || isTurned(one, later)));
      if (earlier === undefined) return [];
      return [
        {
          party: later.position.party,
          issue: later.stance.issue,
          from: earlier.stance.id,
          to: later.stance.id,
          why: words.shifted(
            later.partyName,
            later.issueName,
            earlier.stance.text,
            later.stance.text,
            later.stance.date?.start.slice(0, 10) ?? null,
          ),
        },
      ];
    }),
  );
}

/** "He suggested that it could be, but has dropped the idea". */
const isTakenBack = (earlier: Dated, later: Dated): boolean =>
  later.position.members.some(
    ({ follows, holder }) =>
      follows !== null && follows.holder === holder && earlier.position.members.includes(follows),
  ) && FOR.has(earlier.stance.label) !== FOR.has(later.stance.label);

/** Share of the terms of the shorter one that two positions on the same matter have. Set by hand. */
const SAME_MATTER = 0.6;

function isTurned({ stance: earlier, position }: Dated, { stance: later, position: after }: Dated): boolean {
  const isContrary =
    FOR.has(earlier.label) !== FOR.has(later.label) && earlier.label !== 'warns' && later.label !== 'warns';
  const isLater = earlier.date !== null && later.date !== null && earlier.date.end <= later.date.start;
  if (!isContrary || !isLater || earlier.issue !== later.issue || earlier.holder !== later.holder)
    return false;
  const [less, more] = [position.terms, after.terms].sort((a, b) => a.size - b.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const shared = [...less].filter((term) => more.has(term)).length;
  return less.size >= 2 && shared >= SAME_MATTER * less.size;
}
