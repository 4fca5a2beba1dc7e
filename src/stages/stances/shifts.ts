/** Where a party's position on an issue was one thing and later another. */

import type { Language } from '../../language/language.ts';
import type { Shift, Stance } from '../../model/stance.ts';

/** A stance, with what only this stage knows of it. */
export interface Dated {
  readonly stance: Stance;
  readonly party: string;
  readonly partyName: string;
  readonly issueName: string;
  /** The text says that it is another than before. */
  readonly shifting: boolean;
}

const FOR: ReadonlySet<string> = new Set(['demands', 'offers', 'open to', 'supports']);

/** Returns the shifts: an opposite label at a later day, or beside a text that says that it changed. */
export function shiftsOf(stances: readonly Dated[], { stances: words }: Language): Shift[] {
  const groups = Map.groupBy(stances, ({ party, stance }) => `${party} ${stance.issue}`);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) =>
      (a.stance.date?.start ?? '') < (b.stance.date?.start ?? '') ? -1 : 1,
    );
    for (const [index, later] of sorted.entries()) {
      const earlier = sorted.slice(0, index).findLast((one) => differ(one, later));
      if (earlier === undefined) continue;
      return [
        {
          party: later.party,
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
    }
    return [];
  });
}

function differ({ stance: earlier }: Dated, { stance: later, shifting }: Dated): boolean {
  const turned =
    FOR.has(earlier.label) !== FOR.has(later.label) && later.label !== 'warns' && earlier.label !== 'warns';
  const isLater = earlier.date !== null && later.date !== null && earlier.date.end <= later.date.start;
  return turned && (shifting || isLater) && later.holder === earlier.holder;
}
