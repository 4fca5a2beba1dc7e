/** The same words with and without a negation. */

import { type Dispute, type Indexed, isEarlier, originsOf, type Side, valuesOf, whoSays } from './sides.ts';
import type { ReadStatement } from './statements.ts';

/** Share of all their words that two statements have in common; any other word may be what the negation is about. */
const SAME_WORDS = 0.75;
const LEAST_WORDS = 4;

/** Returns the dispute, or `null` where the statements agree or differ in more than a negation. */
export function disputedNegation(group: readonly Indexed[]): Dispute | null {
  const sides = [false, true].flatMap((negated): Side[] => {
    const [first, ...rest] = group.filter(({ statement }) => statement.negated === negated);
    return first ? [{ value: negated ? 'denied' : 'said', given: [first, ...rest] }] : [];
  });
  const [said, denied] = sides;
  if (!said || !denied) return null;
  const clash = said.given.some((one) =>
    denied.given.some((other) => isOpposite(one.statement, other.statement)),
  );
  if (!clash || [...originsOf(denied)].some((origin) => originsOf(said).has(origin))) return null;
  const revised = isEarlier(said, denied) || isEarlier(denied, said);
  const why = `${whoSays(said)} says so; ${whoSays(denied)} says it is not so.`;
  return {
    status: revised ? 'superseded' : 'contradicted',
    disagreement: { type: 'negation', why, values: valuesOf(sides) },
  };
}

function isOpposite(a: ReadStatement, b: ReadStatement): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const all = a.stems.size + b.stems.size - shared;
  const [said, denied] = a.negated ? [b, a] : [a, b];
  const denies = [...denied.denies].some((stem) => said.stems.has(stem));
  return denies && shared >= LEAST_WORDS && shared >= SAME_WORDS * all && a.modality === b.modality;
}
