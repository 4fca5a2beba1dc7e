/** The same number of the same thing, in whatever words, unit and precision. */

import type { TimeExpression } from '../../../model/annotation.ts';
import type { Amount, Tally } from '../../../model/value.ts';
import { overlapping, overlaps } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { areAbout, isRounded } from '../both-right.ts';
import { isAmount, leastOf } from '../disputes/amounts.ts';
import { inEachSentence } from '../disputes/read-heap.ts';
import { type Answer, answerAt, type Heap, sharedBy } from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

interface Numbered extends Answer {
  readonly amount: Amount | Tally;
  /** What is counted, or the unit. */
  readonly unit: string | null;
}

export function numberSlots(heap: Heap): Filled[] {
  const byKind = Map.groupBy(numbersIn(heap, heap.language), ({ amount }) => kindOf(amount));
  return [...byKind.values()].flatMap((answers) =>
    bucketsOf(answers).flatMap((bucket) =>
      slotsAmong('number', bucket, (one, other) => agree(one, other, heap), heap),
    ),
  );
}

/** Numbers of one kind can be the same. */
const kindOf = (amount: Amount | Tally): string => {
  if (amount.kind === 'quantity') return amount.dimension;
  return 'unit' in amount && amount.kind !== 'count' ? `${amount.kind} ${amount.unit}` : amount.kind;
};

const numbersIn = inEachSentence((sentence): Numbered[] => {
  const { telling, times } = sentence.read;
  return overlapping(telling.annotation.values, sentence.read)
    .filter(isAmount)
    .filter((amount) => !times.some((time) => overlaps(time, amount) && !isLength(time)))
    .map((amount) => ({
      ...answerAt(sentence, amount),
      amount,
      unit: 'unit' in amount ? amount.unit : null,
    }));
});

/** "For three weeks", "within 50 days": a length of time is a number of days. */
const isLength = ({ role, length, due }: TimeExpression): boolean =>
  role === 'lasting' || length !== undefined || due !== undefined;

/** A value may lie so far from another that is the same, in other units or rounded. */
const NEAR = 1.06;

/** Returns stretches of values in which each is near the next. */
function bucketsOf(answers: readonly Numbered[]): Numbered[][] {
  const sorted = answers.toSorted((a, b) => leastOf(a.amount) - leastOf(b.amount));
  const buckets: Numbered[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    const value = leastOf(one.amount);
    if (buckets.length === 0 || value > last * NEAR) buckets.push([]);
    buckets.at(-1)!.push(one);
    last = value;
  }
  return buckets.filter(({ length }) => length > 1);
}

/** Is it the same number, and how exactly: 1 printed alike, less where it was rounded or converted? */
function sameValue(one: Numbered, other: Numbered): number {
  const [a, b] = [one.amount, other.amount];
  if (a.normal === b.normal) return 1;
  if (!('bound' in a) || !('bound' in b)) return 0;
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return 0;
  if (a.value === b.value) return 1;
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  const isAbout = [a, b].some(({ bound }) => bound !== 'exactly');
  if (a.kind === 'quantity') return high <= low * (isAbout ? 1.05 : 1.03) ? 0.5 : 0;
  if (isRounded(low, high, 10) || isRounded(high, low, 10)) return 0.6;
  return isAbout && areAbout(low, high, a.kind === 'percent') && high <= low * NEAR ? 0.4 : 0;
}

/** How unlikely it is that two texts give a number by chance, by its digits that count: 2,400 has two. */
const RARITY = [0, 0.5, 0.7, 0.9];
/** Shares of a hundred are whole as a rule, and any text has some. */
const OF_SHARES = 0.6;
const OF_TALLIES = 0.8;
/** Up to a dozen things of any kind are told of everywhere. */
const FEW = { most: 12, rarity: 0.1 };

/** Returns how many digits count. Of what was converted they are those of print; one in words has one. */
const digitsOf = (number: string): number =>
  Math.max(1, number.replace(/\D|(?<!0)0+$/g, '').replace(/^0+/, '').length);

const rarityOf = onceEach(({ amount, unit, sentence }: Numbered): number => {
  if (!('number' in amount)) return OF_TALLIES;
  const value = leastOf(amount);
  const printed = sentence.read.telling.article.text.slice(amount.number.start, amount.number.end);
  if (amount.kind === 'count' && value <= FEW.most) return unit === null ? 0 : FEW.rarity;
  const digits = digitsOf(amount.kind === 'quantity' ? printed : String(Number(value.toPrecision(6))));
  return RARITY[Math.min(3, digits)]! * (amount.kind === 'percent' ? OF_SHARES : 1);
});

/** What the score of two numbers must reach; measured on eight annotated stories, 98 of 100 pairs are of one fact. */
const SURE = 0.8;

function agree(one: Numbered, other: Numbered, heap: Heap): number {
  const same = sameValue(one, other);
  if (same === 0) return 0;
  const unit = unitLikeness(one, other, heap);
  if (unit < 0) return 0;
  const shared = sharedBy(one, other, heap);
  const score =
    same * rarityOf(one) +
    0.3 * unit +
    0.7 * shared.words() +
    0.3 * Math.min(1, shared.weight) +
    0.4 * shared.name;
  return score >= SURE ? score : 0;
}

/** Do both count the same: 1 by the same word, 0 where one does not say what, -1 where they count other things. */
function unitLikeness(one: Numbered, other: Numbered, heap: Heap): number {
  if (one.amount.kind !== 'count') return 0.5;
  if (one.unit === null || other.unit === null) return 0;
  const likeness = heap.alike(one.unit, other.unit);
  return likeness >= 0.3 ? likeness : -1;
}
