/** Different numbers of the same thing. */

import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { ClaimStatus, Disagreement } from '../../model/claim.ts';
import { wordsOf } from '../../text/words.ts';
import type { Quantity } from './quantities.ts';
import {
  type Dispute,
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
      const given = indexed.statement.quantities.filter(({ units, whole }) => units.has(unit) && !whole);
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
      value: printed(given[0]!, unit, language),
      given: given as [Counted, ...Counted[]],
    })),
  ) as CountedSide[];
  const [first, ...others] = sides;
  const second = others.find((side) => originsDiffer(first!, side));
  if (!second || !first) return null;
  if (!countSameThing(first, second, unit, language)) return null;
  const { status, type, why } = VERDICTS.map((judge) => judge(first, second)).find((one) => one !== null)!;
  return { ...(status && { status }), disagreement: { type, why, values: valuesOf(sides) } };
}

interface Verdict {
  readonly status?: ClaimStatus;
  readonly type: Disagreement['type'];
  readonly why: string;
}

/** Why two numbers of the same thing differ; the first that holds counts, and the last always does. */
const VERDICTS: readonly ((one: CountedSide, other: CountedSide) => Verdict | null)[] = [
  (one, other) =>
    areCompatible(one, other)
      ? {
          type: 'precision',
          why: `${one.value} and ${other.value}: one is rounded or a bound, and both can be right.`,
        }
      : null,
  (one, other) =>
    (namesTime(one) || namesTime(other)) && tellDifferentTimes(one, other)
      ? {
          status: 'superseded',
          type: 'as-of',
          why: `${one.value} and ${other.value}: told of different times.`,
        }
      : null,
  (one, other) => reviseNumber(one, other) ?? reviseNumber(other, one),
  (one, other) =>
    (isOpen(one) && isToldAsFact(other)) || (isOpen(other) && isToldAsFact(one))
      ? {
          status: 'undetermined',
          type: 'modality',
          why: `${one.value} and ${other.value}: one is to come, the other told as fact.`,
        }
      : null,
  (one, other) =>
    isOfOneDay(one, other)
      ? null
      : {
          status: 'undetermined',
          type: 'value',
          why: `${opposed(one, other)} Which is the later is not known.`,
        },
  (one, other) => ({ status: 'contradicted', type: 'value', why: opposed(one, other) }),
];

const reviseNumber = (earlier: CountedSide, later: CountedSide): Verdict | null =>
  isEarlier(earlier, later)
    ? {
        status: 'superseded',
        type: 'revision',
        why: `First ${earlier.value}; in later texts ${later.value}.`,
      }
    : null;

const opposed = (one: CountedSide, other: CountedSide): string =>
  `${one.value} according to ${whoSays(one)}; ${other.value} according to ${whoSays(other)}.`;

const originsDiffer = (one: Side, other: Side): boolean =>
  one.given.some(({ statement }) =>
    other.given.some((another) => areIndependent(statement, another.statement)),
  );

/** Of different origins, or two sources that one text sets against each other. */
const areIndependent = (a: ReadStatement, b: ReadStatement): boolean =>
  a.origin !== b.origin || [a, b].some(({ quantities }) => quantities.some(({ again }) => again));

/** Are two texts that differ known to be of one day? Else the one may be the other's correction. */
const isOfOneDay = (one: Side, other: Side): boolean =>
  one.given.some(({ statement }) =>
    other.given.some(
      ({ statement: another }) =>
        statement.article === another.article ||
        (statement.asOf !== null && another.asOf !== null && coincide(statement.asOf, another.asOf)),
    ),
  );

const isAgain = ({ given }: CountedSide): boolean => given.some(({ quantity }) => quantity.again);

/** Characters after a number in which its noun stands. */
const REACH = 60;

/** Returns the number with its noun, as the text prints them. */
function printed(
  { statement: { article }, quantity: { span } }: Counted,
  unit: string,
  { vocabulary }: Language,
): string {
  const noun = wordsOf(article.text, span.start, Math.min(article.text.length, span.start + REACH)).find(
    ({ text }) => vocabulary.stem(text.toLowerCase()) === unit,
  );
  return article.text.slice(span.start, noun?.end ?? span.end).replace(/\s+/g, ' ');
}

/** Of "about 2,400" so much is allowed either way. */
const ABOUT = 0.1;

/** May both numbers be right? */
function areCompatible(one: CountedSide, other: CountedSide): boolean {
  const [few, many] =
    one.given[0].quantity.value < other.given[0].quantity.value ? [one, other] : [other, one];
  const [low, high] = [few.given[0].quantity.value, many.given[0].quantity.value];
  const has = (side: CountedSide, bound: Quantity['bound']): boolean =>
    side.given.some(({ quantity }) => quantity.bound === bound);
  if (has(few, 'least') || has(many, 'most')) return true;
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
const SHARED_ANY = { words: 4, share: 0.6 };

/** Do two statements, one of either side, say the same of what they count? */
function countSameThing(
  one: CountedSide,
  other: CountedSide,
  unit: string,
  { statements }: Language,
): boolean {
  const least =
    (statements.anyCount.has(unit) || unit.length === 1) && !isAgain(one) && !isAgain(other)
      ? SHARED_ANY
      : SHARED;
  return one.given.some(({ statement }) =>
    other.given.some(({ statement: another }) => isAbout(statement, another, unit, least)),
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
  if (shared.length >= words && shared.length >= share * Math.min(a.stems.size, b.stems.size)) return true;
  return least === SHARED && [...a.context].filter((stem) => b.context.has(stem)).length >= SHARED_AROUND;
}

/** "Six companies and 20 ships" beside "20 ships of six companies". */
const givesBoth = (a: ReadStatement, b: ReadStatement): boolean => {
  const values = new Set(b.quantities.map(({ value }) => value));
  return a.quantities.length > 1 && a.quantities.every(({ value }) => values.has(value));
};

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
