/** How long something lasted, told differently: "the talks went on for five hours", "the three-hour meeting". */

import type { Language } from '../../../language/language.ts';
import { childrenOf } from '../../../language/tree.ts';
import type { Quantity } from '../../../model/value.ts';
import { contains, overlapping, overlaps, shortestAround } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { shareNone } from '../../../text/sets.ts';
import { canBothBeRight } from './amounts.ts';
import { isAhead, isOpen, timesMeet } from './compatible.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import { peopleAmong } from './meant.ts';
import { areOfOneText, type Point } from './points.ts';
import { inEachArticle, type ReadHeap } from './read-heap.ts';

interface Lasting {
  readonly point: Point;
  readonly amount: Quantity;
  /** What lasts, by the name of its act where it has one. */
  readonly thing: string;
  /** It is said outright: "lasted". */
  readonly outright: boolean;
  readonly named: ReadonlySet<string>;
}

/** One that may be held against another text's. */
interface OnlyLasting extends Lasting {
  /** Its article gives no other length of the thing. */
  readonly isOnly: boolean;
}

/** Likeness from which two nouns name the same event. */
const SAME_THING = 0.75;
/** Of two lengths of one thing, the longer is more than so many times the shorter, and hardly ever more than so many. */
const APART = 1.15;
const FAR = 4;

/** Returns the contests over how long it was; an article that gives two lengths of a thing means two things. */
export function lengthsIn(heap: ReadHeap, language: Language): Contest[] {
  const { alike, typeOf } = heap;
  const peopleOf = onceEach(({ named }: OnlyLasting) => peopleAmong(named, typeOf));
  const known = new Set(language.expectations.acts.values());
  const exclude = (one: OnlyLasting, other: OnlyLasting): boolean => {
    const [a, b] = [one.point, other.point];
    if (areOfOneText(a.sentence, b.sentence) || isAhead(a) !== isAhead(b)) return false;
    const areOne = one.thing === other.thing || alike(one.thing, other.thing) >= SAME_THING;
    if (!areOne || !(one.outright || other.outright || known.has(one.thing))) return false;
    if (shareNone(one.named, other.named) || shareNone(peopleOf(one), peopleOf(other))) return false;
    return one.isOnly && other.isOnly && timesMeet(datesOf(one), datesOf(other)) && differ(one, other);
  };
  return contestsAmong(allLasting(heap, language), exclude, contestOf);
}

const allLasting = inEachArticle(({ sentences }, language): OnlyLasting[] => {
  const all = sentences.flatMap(({ points }) => lastingIn(points, language));
  const isOnly = (one: Lasting): boolean =>
    all.every((other) => one.thing !== other.thing || canBothBeRight(one.amount, other.amount));
  return all.map((one) => ({ ...one, isOnly: isOnly(one) }));
});

const datesOf = ({ point, amount }: Lasting): Point['times'] =>
  point.times.filter((time) => !overlaps(time, amount));

function differ({ amount: one }: Lasting, { amount: other }: Lasting): boolean {
  if (canBothBeRight(one, other) || typeof one.value !== 'number' || typeof other.value !== 'number')
    return false;
  const times = Math.max(one.value, other.value) / Math.min(one.value, other.value);
  return times > APART && times <= FAR;
}

const contestOf = (...both: readonly Lasting[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: both.map(({ point, amount }) => ({
    key: `lasted ${JSON.stringify(amount.value)}`,
    passages: [passageAt(point.sentence, point, amount, { start: point.start, end: point.end })],
  })),
});

function lastingIn(points: readonly Point[], language: Language): Lasting[] {
  const [any] = points;
  if (any === undefined) return [];
  const durations = overlapping(any.sentence.telling.annotation.values, any.sentence).filter(
    (value): value is Quantity => value.kind === 'quantity' && value.dimension === 'duration',
  );
  return durations.flatMap((amount): Lasting[] => {
    const point = shortestAround(points, amount);
    if (!point || point.negated || isOpen(point)) return [];
    const found = thingThatLasts(point, amount, language);
    return found === null ? [] : [{ point, amount, ...found }];
  });
}

/** "Another three-year sentence", "most of a six-month sentence": one of several, or a part of one. */
function isOneOfMany(
  { number }: Quantity,
  { telling, start }: Point['sentence'],
  { disputes }: Language,
): boolean {
  const before = telling.article.text.slice(Math.max(start, number.start - REACH), number.start);
  return disputes.stretch.test(before) || disputes.partOf.test(before);
}

const REACH = 30;

type Found = Pick<Lasting, 'thing' | 'outright' | 'named'>;

function thingThatLasts(point: Point, amount: Quantity, language: Language): Found | null {
  const { clause, sentence, subject, rest } = point;
  const { tree } = sentence;
  const at = tree.tokens.findIndex((token) => overlaps(token, amount.number));
  const last = tree.tokens.findLastIndex((token) => overlaps(token, amount));
  if (at < 0 || isOneOfMany(amount, sentence, language)) return null;
  const actOf = (noun: string): string => language.expectations.actsOfNouns.get(noun) ?? noun;
  const noun = [at, last]
    .map((token) => tree.heads[token]!)
    .find((head) => head >= 0 && !contains(amount, tree.tokens[head]!));
  const described = noun === undefined ? undefined : tree.tokens[noun]!;
  if (described?.upos === 'NOUN' && described.start >= amount.end) {
    if (/^\p{L}/u.test(described.form) && amount.number.end !== amount.end)
      return {
        thing: actOf(described.lemma.toLowerCase()),
        outright: false,
        named: new Set([...(subject?.named ?? []), ...rest.named]),
      };
  }
  const lemma = clause.predicate.lemma.toLowerCase();
  const isLasting = language.disputes.lasting.has(lemma);
  if (isLasting && subject !== null && subject.head !== '')
    return { thing: subject.head, outright: true, named: subject.named };
  const phrase = clause.obliques.find((oblique) => contains(oblique, amount));
  if (phrase === undefined || !language.disputes.lastingFor.has(phrase.preposition) || point.act === '')
    return null;
  if (childrenOf(tree, phrase.head, 'nmod').length > 0) return null;
  return { thing: point.act, outright: false, named: subject?.named ?? new Set() };
}
