/** What two statements have in common of numbers and times. What both give counts by how few others give it. */

import type { Language } from '../../../language/language.ts';
import { readWord } from '../../../language/same-statement/passage-words.ts';
import { product } from '../../../language/same-statement/word-likeness.ts';
import type { Amount } from '../../../model/value.ts';
import { DAY_MS } from '../../../text/intervals.ts';
import { meets } from '../../../text/sets.ts';
import type { Said } from '../said.ts';
import { dayOf, figureOf, type Heap } from './heap.ts';

/** The numbers and times of a statement, with how much each tells. */
export interface FiguresRead {
  readonly quantities: readonly QuantityRead[];
  readonly amounts: readonly AmountRead[];
  readonly times: readonly TimeRead[];
}

interface QuantityRead {
  readonly value: number;
  readonly units: ReadonlySet<string>;
  readonly isConverted: boolean;
  readonly tells: number;
}

interface AmountRead {
  readonly kind: Amount['kind'];
  readonly unit: string | null;
  readonly size: number;
  /** Decimal logarithm of the size. */
  readonly digits: number;
  /** Of what is counted. */
  readonly vector: Float32Array | null;
}

interface TimeRead {
  readonly start: number;
  readonly end: number;
  readonly clock: string | undefined;
  readonly isDay: boolean;
  /** A time of day of which the day is not known. */
  readonly isClockAlone: boolean;
  readonly tells: number;
}

export function readFigures(
  { quantities, amounts, times }: Said,
  { tellsFigure }: Heap,
  language: Language,
): FiguresRead {
  return {
    quantities: quantities.map((one) => ({ ...one, tells: tellsFigure(figureOf(one)) })),
    amounts: amounts.map((one) => readAmount(one, language)),
    times: times.map((one) => ({
      start: Date.parse(one.start),
      end: Date.parse(one.end),
      clock: one.clock,
      isDay: one.precision === 'day',
      isClockAlone: one.clock !== undefined && Date.parse(one.end) - Date.parse(one.start) > DAY_MS,
      tells: tellsFigure(dayOf(one)),
    })),
  };
}

function readAmount(amount: Amount, language: Language): AmountRead {
  const { kind, unit } = amount;
  const size = sizeOf(amount);
  const vector =
    kind === 'count' && unit !== null
      ? readWord({ form: unit, lemma: unit, upos: 'NOUN' }, language).vector
      : null;
  return { kind, unit, size, digits: Math.log10(size), vector };
}

export function compareFigures(a: FiguresRead, b: FiguresRead) {
  const [one, other] = [a.quantities.length > 0, b.quantities.length > 0];
  const [numbers, amounts, times] = [
    compareNumbers(a.quantities, b.quantities),
    compareAmounts(a.amounts, b.amounts),
    compareAllTimes(a.times, b.times),
  ];
  return {
    number: numbers.number,
    bareNumber: numbers.bareNumber,
    otherNumbers: numbers.otherNumbers,
    sameCount: amounts.sameCount,
    size: amounts.size,
    day: times.day,
    clock: times.clock,
    time: times.time,
    timeWithin: times.timeWithin,
    oneCounts: one === other ? 0 : 1,
    bothCount: one && other ? 1 : 0,
  };
}

/** Smaller numbers recur by chance. */
const TELLING_VALUE = 3;
const CHANCE = 0.4;
/** Numbers that differ, of which more say no more. */
const MANY = 2;

function compareNumbers(a: readonly QuantityRead[], b: readonly QuantityRead[]) {
  let [number, bareNumber, otherNumbers] = [0, 0, 0];
  for (const one of a)
    for (const other of b) {
      if (one.value !== other.value) {
        if (meets(one.units, other.units)) otherNumbers++;
        continue;
      }
      if (meets(one.units, other.units))
        number = Math.max(number, one.tells * (one.value >= TELLING_VALUE ? 1 : CHANCE));
      else if (one.value >= TELLING_VALUE && !areOfTwoKinds(one, other))
        bareNumber = Math.max(bareNumber, one.tells * chanceOf(one.value));
    }
  return { number, bareNumber, otherNumbers: number > 0 ? 0 : Math.min(MANY, otherNumbers) };
}

/** Returns how little chance two texts give the number by: 1 of those from 20. */
const chanceOf = (value: number): number => Math.min(1, Math.log(value) / Math.log(LARGE));

const LARGE = 20;

const areOfTwoKinds = (a: QuantityRead, b: QuantityRead): boolean => a.isConverted !== b.isConverted;

/** Two counts without a noun are the same within this; sizes are as far apart as their decimal logarithms. */
const ROUNDING = 0.02;
/** Likeness of two counted nouns that says nothing. */
const OTHER_THINGS = 0.2;

function compareAmounts(a: readonly AmountRead[], b: readonly AmountRead[]) {
  let [sameCount, size] = [0, 0];
  for (const one of a)
    for (const other of b) {
      if (one.kind !== other.kind) continue;
      const apart = Math.abs(one.digits - other.digits);
      size = Math.max(size, likenessOfUnits(one, other) * Math.max(0, 1 - apart));
      const isBare = one.kind === 'count' && (one.unit === null || other.unit === null);
      if (isBare && apart < ROUNDING && one.size >= TELLING_VALUE)
        sameCount = Math.max(sameCount, chanceOf(one.size));
    }
  return { sameCount, size };
}

const sizeOf = ({ value }: Amount): number =>
  (typeof value === 'number' ? Math.abs(value) : (value.min + value.max) / 2) || 1;

/** "Dead" and "victims", "inhabitants" and "people" may count the same. */
function likenessOfUnits(a: AmountRead, b: AmountRead): number {
  if (a.unit === null || b.unit === null) return 0;
  if (a.unit === b.unit) return 1;
  if (a.kind !== 'count') return 0;
  if (a.vector === null || b.vector === null) return 0;
  return Math.max(0, (product(a.vector, b.vector) - OTHER_THINGS) / (1 - OTHER_THINGS));
}

/** What a time tells that lies within the other's, beside one that is the same. */
const WITHIN = 0.5;

function compareAllTimes(a: readonly TimeRead[], b: readonly TimeRead[]) {
  const found = { day: 0, clock: 0, time: 0, timeWithin: 0 };
  for (const one of a)
    for (const other of b) {
      const how = compareTimes(one, other);
      if (how === 'apart') continue;
      const tells = Math.min(one.tells, other.tells);
      found[how] = Math.max(found[how], how === 'timeWithin' ? WITHIN * tells : tells);
    }
  return found;
}

/** Both the same time of day; both a day; both the same month, year or stretch; or the one within the other. */
function compareTimes(a: TimeRead, b: TimeRead): 'clock' | 'day' | 'time' | 'timeWithin' | 'apart' {
  if (a.start >= b.end || b.start >= a.end) return 'apart';
  if (a.clock !== undefined && a.clock === b.clock) return 'clock';
  if (a.isClockAlone || b.isClockAlone) return 'apart';
  if (a.isDay && b.isDay) return 'day';
  const [one, other] = [a.end - a.start, b.end - b.start];
  return Math.min(one, other) >= 0.5 * Math.max(one, other) ? 'time' : 'timeWithin';
}
