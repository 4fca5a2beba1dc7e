/** Different days of the same event. */

import type { Dispute } from './disagreement.ts';
import { type Indexed, isEarlier, isOpen, originsOf, sortSides, valuesOf, whoSays } from './sides.ts';
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

/** Words besides the verb that both must say: who did it, to what. */
const SHARED = 2;

/** The same is done by the same, as far as their words tell. Things are done every day: a routine has no one day. */
function isSameEvent(a: ReadStatement, b: ReadStatement): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem));
  return shared.length >= SHARED && a.negated === b.negated;
}
