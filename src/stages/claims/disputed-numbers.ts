/** Different numbers of the same thing. */

import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { ClaimStatus, Disagreement } from '../../model/claim.ts';
import type { Bound } from '../../model/value.ts';
import { wordsOf } from '../../text/words.ts';
import { areAbout, isRounded } from './both-right.ts';
import {
  areIndependent,
  type Counted,
  type CountedSide,
  countSameThing,
  giveSameNumbers,
} from './same-count.ts';
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
    for (const unit of unitsOf(indexed.statement, language)) {
      const given = indexed.statement.quantities.filter(({ units, whole }) => units.has(unit) && !whole);
      // A sentence that counts a noun twice compares; which of its numbers another means cannot be told.
      if (given.length !== 1) continue;
      const counted = counts.get(unit) ?? [];
      counted.push({ ...indexed, quantity: given[0]!, unit });
      counts.set(unit, counted);
    }
  const byMost = [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [, counted] of byMost) {
    const dispute = disputeOver(counted, language);
    if (dispute !== null) return dispute;
  }
  return null;
}

/** "Former" and "new" are no nouns, though they follow a number. */
const unitsOf = ({ quantities }: ReadStatement, { statements }: Language): ReadonlySet<string> =>
  new Set(
    quantities
      .flatMap(({ units }) => [...units])
      .filter((unit) => !statements.light.has(unit) || statements.anyCount.has(unit)),
  );

function disputeOver(counted: readonly Counted[], language: Language): Dispute | null {
  const byValue = Map.groupBy(counted, ({ quantity }) => quantity.value);
  if (byValue.size < 2) return null;
  const sides = sortSides(
    [...byValue.values()].map((given) => ({
      value: printed(given[0]!, language),
      given: given as [Counted, ...Counted[]],
    })),
  ) as CountedSide[];
  const [first, ...others] = sides;
  const second = others.find((side) => originsDiffer(first!, side));
  if (!second || !first || isPartOf(first, second) || isPartOf(second, first)) return null;
  if (!countSameThing(first, second, language))
    return areCompatible(first, second) || giveSameNumbers(first, second)
      ? null
      : unsure(first, second, sides);
  const { status, type, why } = VERDICTS.map((judge) => judge(first, second)).find((one) => one !== null)!;
  return { ...(status && { status }), disagreement: { type, why, values: valuesOf(sides) } };
}

/** "21 of the more than 200" and "more than 200 were taken": the one is so many of the other. */
const isPartOf = (one: CountedSide, whole: CountedSide): boolean =>
  one.given.some(({ statement: { quantities } }) =>
    quantities.some((quantity) => quantity.whole && quantity.value === whole.given[0].quantity.value),
  );

/** Other figures under the same noun in what is else alike: nobody can say that these accounts agree. */
const unsure = (one: CountedSide, other: CountedSide, sides: readonly CountedSide[]): Dispute => ({
  status: 'undetermined',
  disagreement: {
    type: 'scope',
    why: `${one.value} and ${other.value} may count different things.`,
    values: valuesOf(sides),
  },
});

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
    haveSameKind(one, other)
      ? null
      : {
          status: 'undetermined',
          type: 'scope',
          why: `${one.value} and ${other.value} may count different things.`,
        },
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

/** "2,301 career points" are not the points of a game: what narrows the noun must be the same, if anything does. */
const haveSameKind = (one: CountedSide, other: CountedSide): boolean =>
  one.given.some((here) => other.given.some((there) => kindOf(here) === kindOf(there)));

const kindOf = ({ quantity: { units }, unit }: Counted): string => {
  const words = [...units];
  return words.slice(0, words.indexOf(unit)).join(' ');
};

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

/** Are two texts that differ known to be of one day? Else the one may be the other's correction. */
const isOfOneDay = (one: Side, other: Side): boolean =>
  one.given.some(({ statement }) =>
    other.given.some(
      ({ statement: another }) =>
        statement.article === another.article ||
        (statement.asOf !== null && another.asOf !== null && coincide(statement.asOf, another.asOf)),
    ),
  );

/** Characters after a number in which its noun stands. */
const REACH = 60;

/** Returns the number with its noun, as the text prints them. */
function printed(
  { statement: { article }, quantity: { span }, unit }: Counted,
  { vocabulary }: Language,
): string {
  const noun = wordsOf(article.text, span.start, Math.min(article.text.length, span.start + REACH)).find(
    ({ text }) => vocabulary.stem(text.toLowerCase()) === unit,
  );
  return article.text.slice(span.start, noun?.end ?? span.end).replace(/\s+/g, ' ');
}

/** What is only a few hundred is thought exact in statements that say the same. */
const LEAST_STEP = 100;
const PERCENT = '%';

/** May both numbers be right? */
function areCompatible(one: CountedSide, other: CountedSide): boolean {
  const [few, many] =
    one.given[0].quantity.value < other.given[0].quantity.value ? [one, other] : [other, one];
  const [low, high] = [few.given[0].quantity.value, many.given[0].quantity.value];
  const has = (side: CountedSide, ...bounds: readonly Bound[]): boolean =>
    side.given.some(({ quantity }) => bounds.includes(quantity.bound));
  if (has(few, 'at least', 'more than') || has(many, 'at most', 'less than')) return true;
  if (few.given.some(({ quantity: { upTo } }) => upTo !== undefined && upTo >= high)) return true;
  const isAbout = has(few, 'about') || has(many, 'about');
  if (isAbout && areAbout(low, high, one.given[0].unit === PERCENT)) return true;
  return isRounded(low, high, LEAST_STEP) || isRounded(high, low, LEAST_STEP);
}

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
