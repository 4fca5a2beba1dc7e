/** Different numbers of the same thing. */

import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { Dispute } from './disagreement.ts';
import type { Quantity } from './quantities.ts';
import {
  type Indexed,
  isEarlier,
  isOpen,
  isToldAsFact,
  type Side,
  sortSides,
  valuesOf,
  whoSays,
} from './sides.ts';
import type { ReadStatement } from './statements.ts';

/** Returns how the statements differ over a number, for the noun that most of them count; `null` where they do not. */
export function disputedNumbers(group: readonly Indexed[], language: Language): Dispute | null {
  const counts = new Map<string, Counted[]>();
  for (const indexed of group)
    for (const unit of new Set(indexed.statement.quantities.flatMap(({ units }) => [...units]))) {
      const given = indexed.statement.quantities.filter(({ units }) => units.has(unit));
      // A sentence that counts a noun twice compares; which of its numbers another means cannot be told.
      if (given.length === 1)
        counts.set(unit, [...(counts.get(unit) ?? []), { ...indexed, quantity: given[0]! }]);
    }
  const byMost = [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [unit, counted] of byMost) {
    const dispute = disputeOver(unit, counted, language);
    if (dispute !== null) return dispute;
  }
  return null;
}

interface Counted extends Indexed {
  readonly quantity: Quantity;
}

interface CountedSide extends Side {
  readonly given: readonly [Counted, ...Counted[]];
}

function disputeOver(unit: string, counted: readonly Counted[], language: Language): Dispute | null {
  const byValue = Map.groupBy(counted, ({ quantity }) => quantity.value);
  if (byValue.size < 2) return null;
  const sides = sortSides(
    [...byValue.values()].map((given) => ({
      value: printed(given[0]!),
      given: given as [Counted, ...Counted[]],
    })),
  ) as CountedSide[];
  const [first, ...others] = sides;
  const second = others.find((side) => originsDiffer(first!, side));
  if (!second || !first) return null;
  const values = valuesOf(sides);
  const say = (why: string): string => `${first.value} and ${second.value}: ${why}`;
  if (areCompatible(first, second))
    return {
      disagreement: {
        type: 'precision',
        why: say('one is rounded or a bound, the other within it.'),
        values,
      },
    };
  if (!countSameThing(first, second, unit, language)) return null;
  if ((namesTime(first) || namesTime(second)) && tellDifferentTimes(first, second))
    return {
      status: 'superseded',
      disagreement: { type: 'as-of', why: say('counted at different times.'), values },
    };
  const earlier = isEarlier(first, second) ? first : isEarlier(second, first) ? second : null;
  if (earlier !== null) {
    const why = `${earlier.value} was ${isOpen(earlier) ? 'expected' : 'reported'} earlier than ${(earlier === first ? second : first).value}.`;
    return { status: 'superseded', disagreement: { type: 'revision', why, values } };
  }
  if ((isOpen(first) && isToldAsFact(second)) || (isOpen(second) && isToldAsFact(first)))
    return {
      status: 'undetermined',
      disagreement: { type: 'modality', why: say('one is planned, the other told as fact.'), values },
    };
  const why = `${first.value} according to ${whoSays(first)}; ${second.value} according to ${whoSays(second)}.`;
  return { status: 'contradicted', disagreement: { type: 'value', why, values } };
}

const originsDiffer = (one: Side, other: Side): boolean =>
  one.given.some(({ statement }) =>
    other.given.some((another) => areIndependent(statement, another.statement)),
  );

/** Of different origins, or two sources that one text sets against each other. */
const areIndependent = (a: ReadStatement, b: ReadStatement): boolean =>
  a.origin !== b.origin || [a, b].some(({ quantities }) => quantities.some(({ again }) => again));

const printed = ({ statement: { article }, quantity: { span } }: Counted): string =>
  article.text.slice(span.start, span.end).replace(/\s+/g, ' ');

/** Of "about 2,400" so much is allowed either way; "more than 2,000" may be so many times as many, no more. */
const ABOUT = 0.1;
const BOUND = 1.5;

/** May both numbers be right? */
function areCompatible(one: CountedSide, other: CountedSide): boolean {
  const [few, many] =
    one.given[0].quantity.value < other.given[0].quantity.value ? [one, other] : [other, one];
  const [low, high] = [few.given[0].quantity.value, many.given[0].quantity.value];
  const has = (side: CountedSide, bound: Quantity['bound']): boolean =>
    side.given.some(({ quantity }) => quantity.bound === bound);
  if (high <= low * BOUND && (has(few, 'least') || has(many, 'most'))) return true;
  if (high - low <= high * ABOUT && (has(few, 'about') || has(many, 'about'))) return true;
  return isRounded(low, high) || isRounded(high, low);
}

/** 2,400 for 2,412, three million for 2.96 million; never 340 for 344: two digits that count are exact. */
function isRounded(round: number, exact: number): boolean {
  if (round < 100) return false;
  const step = 10 ** (Math.floor(Math.log10(round)) - 1);
  return round % step === 0 && exact % step !== 0 && Math.abs(round - exact) <= step / 2 && step >= 100;
}

/** Words besides the number that both must say, and the share of the shorter statement that they make. */
const SHARED = { words: 2, share: 0.34 };
/** Of what anything may be counted in, percent or people, far more must be the same. */
const SHARED_ANY = { words: 3, share: 0.5 };

/** Do two statements, one of either side, say the same of what they count? */
function countSameThing(
  one: CountedSide,
  other: CountedSide,
  unit: string,
  { statements }: Language,
): boolean {
  const least = statements.anyCount.has(unit) || unit.length === 1 ? SHARED_ANY : SHARED;
  return one.given.some(({ statement }) =>
    other.given.some(({ statement: another }) => isAbout(statement, another, unit, least)),
  );
}

function isAbout(a: ReadStatement, b: ReadStatement, unit: string, least: typeof SHARED): boolean {
  const { words, share } = least;
  if (a.negated !== b.negated || !areIndependent(a, b)) return false;
  const clash = (one: ReadStatement, other: ReadStatement): boolean =>
    one.names.size > 0 && [...one.names].every((name) => !other.names.has(name) && !other.context.has(name));
  if (clash(a, b) || clash(b, a)) return false;
  const shared = [...a.stems].filter((stem) => stem !== unit && b.stems.has(stem));
  if (shared.length >= words && shared.length >= share * Math.min(a.stems.size, b.stems.size)) return true;
  return least === SHARED && [...a.context].filter((stem) => b.context.has(stem)).length >= SHARED_AROUND;
}

/** Words that the sentences around have in common, which make up for few in the statements. */
const SHARED_AROUND = 6;

const namesTime = ({ given }: Side): boolean => given.some(({ statement }) => statement.times.length > 0);

/** A queue of 24 on Tuesday and of 27 on Wednesday; what names no time is as of its article's. */
function tellDifferentTimes(one: Side, other: Side): boolean {
  const timesOf = ({ given }: Side): Interval[][] =>
    given.map(({ statement: { times, asOf } }) =>
      times.length > 0 ? [...times] : asOf === null ? [] : [asOf],
    );
  return timesOf(one).every((here) =>
    timesOf(other).every(
      (there) => here.length > 0 && there.length > 0 && !here.some((a) => there.some((b) => coincide(a, b))),
    ),
  );
}

const coincide = (a: Interval, b: Interval): boolean =>
  a.start.slice(0, 10) === b.start.slice(0, 10) || (a.start < b.end && b.start < a.end);
