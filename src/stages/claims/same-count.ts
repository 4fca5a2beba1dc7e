/** Whether two numbers count the same thing, so that both cannot be right. */

import type { Language } from '../../language/language.ts';
import type { Quantity } from './quantities.ts';
import type { Indexed, Side } from './sides.ts';
import type { ReadStatement } from './statements.ts';

/** A number that a statement gives of what `unit` names. */
export interface Counted extends Indexed {
  readonly quantity: Quantity;
  readonly unit: string;
}

export interface CountedSide extends Side {
  readonly given: readonly [Counted, ...Counted[]];
}

/** Words besides the number that both must say, and the share of the shorter statement that they make. */
const SHARED = { words: 2, share: 0.5 };
/** Of what anything may be counted in, percent or people, far more must be the same. */
const SHARED_ANY = { words: 4, share: 0.6 };

/** Do two statements, one of either side, say the same of what they count? */
export function countSameThing(one: CountedSide, other: CountedSide, { statements }: Language): boolean {
  const least =
    [one, other].some((side) => countsAnything(side, statements.anyCount)) && !isAgain(one) && !isAgain(other)
      ? SHARED_ANY
      : SHARED;
  return one.given.some(({ statement }) =>
    other.given.some(({ statement: another }) => isAbout(statement, another, one.given[0].unit, least)),
  );
}

function isAbout(a: ReadStatement, b: ReadStatement, unit: string, least: typeof SHARED): boolean {
  if (givesBoth(a, b) || givesBoth(b, a)) return false;
  const { words, share } = least;
  if (a.negated !== b.negated || !areIndependent(a, b)) return false;
  const clash = (one: ReadStatement, other: ReadStatement): boolean =>
    one.names.size > 0 && [...one.names].every((name) => !other.names.has(name) && !other.context.has(name));
  if (clash(a, b) || clash(b, a)) return false;
  const shared = [...a.stems].filter((stem) => stem !== unit && b.stems.has(stem));
  if (shared.length >= words && shared.length >= share * sizeFor(a, b, least)) return true;
  return least === SHARED && [...a.context].filter((stem) => b.context.has(stem)).length >= SHARED_AROUND;
}

/** What is counted in anything is the same thing only where the longer statement says no more of it. */
const sizeFor = (a: ReadStatement, b: ReadStatement, least: typeof SHARED): number =>
  least === SHARED ? Math.min(a.stems.size, b.stems.size) : Math.max(a.stems.size, b.stems.size);

/** "Six companies and 20 ships" beside "20 ships of six companies". */
const givesBoth = (a: ReadStatement, b: ReadStatement): boolean => {
  const values = new Set(b.quantities.map(({ value }) => value));
  return a.quantities.length > 1 && a.quantities.every(({ value }) => values.has(value));
};

/** Does a statement of either side give the numbers of one of the other's too? */
export const giveSameNumbers = (one: CountedSide, other: CountedSide): boolean =>
  one.given.some(({ statement: a }) =>
    other.given.some(({ statement: b }) => givesBoth(a, b) || givesBoth(b, a)),
  );

/** Words that the sentences around have in common, which make up for few in the statements. */
const SHARED_AROUND = 6;

/** "%", and currencies as ISO 4217 writes them. */
const SIGN = /^(?:.|\p{Lu}{3})$/u;

/** Is it counted in percent, people, miles, which count many things? */
const countsAnything = ({ given }: CountedSide, anyCount: ReadonlySet<string>): boolean =>
  given.some(({ quantity: { units } }) => [...units].some((unit) => anyCount.has(unit) || SIGN.test(unit)));

const isAgain = ({ given }: CountedSide): boolean => given.some(({ quantity }) => quantity.again);

/** Of different origins, or two sources that one text sets against each other. */
export const areIndependent = (a: ReadStatement, b: ReadStatement): boolean =>
  a.origin !== b.origin || [a, b].some(({ quantities }) => quantities.some(({ again }) => again));
