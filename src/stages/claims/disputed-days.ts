/** Different days of the same event. */

import {
  type Dispute,
  type Indexed,
  isEarlier,
  isOpen,
  originsOf,
  sortSides,
  valuesOf,
  whoSays,
} from './sides.ts';
import type { NamedDay, ReadStatement } from './statements.ts';

interface Dated extends Indexed {
  readonly named: NamedDay;
}

/** Returns how the statements differ over the day on which the same is done; `null` where they do not. */
export function disputedDays(group: readonly Indexed[]): Dispute | null {
  const dated = group.flatMap((indexed): Dated[] => {
    const { days } = indexed.statement;
    return days.length === 1 && days[0]!.of !== null ? [{ ...indexed, named: days[0]! }] : [];
  });
  for (const told of Map.groupBy(dated, ({ named }) => named.of!).values()) {
    const dispute = disputeOver(told);
    if (dispute !== null) return dispute;
  }
  return null;
}

function disputeOver(told: readonly Dated[]): Dispute | null {
  const byDay = Map.groupBy(told, ({ named }) => named.day);
  const sides = sortSides(
    [...byDay].map(([value, given]) => ({ value, given: given as [Dated, ...Dated[]] })),
  );
  const [first, second] = sides;
  if (!first || !second || [...originsOf(second)].every((origin) => originsOf(first).has(origin)))
    return null;
  if (!first.given.some((one) => second.given.some((other) => isSameEvent(one.statement, other.statement))))
    return null;
  const values = valuesOf(sides);
  const earlier = isEarlier(first, second) ? first : isEarlier(second, first) ? second : null;
  if (earlier !== null && isOpen(earlier)) {
    const later = earlier === first ? second : first;
    const why = `${earlier.value} was expected; a later text has ${later.value}.`;
    return { status: 'superseded', disagreement: { type: 'revision', why, values } };
  }
  if (isOpen(first) !== isOpen(second)) return null;
  const why = `${first.value} according to ${whoSays(first)}; ${second.value} according to ${whoSays(second)}.`;
  return { status: 'contradicted', disagreement: { type: 'value', why, values } };
}

/** Words that both must say, or the share of the shorter statement that they must make. */
const SHARED = { words: 4, least: 3, share: 0.6 };

/** "Police arrested a man" on Sunday and on Monday are two arrests: who did what to whom must be the same. */
function isSameEvent(a: ReadStatement, b: ReadStatement): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const most = shared >= SHARED.share * Math.min(a.stems.size, b.stems.size);
  if (!areOfOneAct(a, b)) return false;
  return a.negated === b.negated && (shared >= SHARED.words || (shared >= SHARED.least && most));
}

/** Whom the minister telephoned and whom she invited may be the same, and the day another. */
function areOfOneAct(a: ReadStatement, b: ReadStatement): boolean {
  const stemsOf = ({ acts }: ReadStatement): string[] => acts.map(({ verb }) => verb.stem);
  const [here, there] = [stemsOf(a), stemsOf(b)];
  return here.length === 0 || there.length === 0 || here.some((stem) => there.includes(stem));
}
