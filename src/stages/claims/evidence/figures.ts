/** What two statements have in common of numbers and times. What both give counts by how few others give it. */

import type { Language } from '../../../language/language.ts';
import { readWord } from '../../../language/same-statement/passage-words.ts';
import { product } from '../../../language/same-statement/word-likeness.ts';
import type { Amount } from '../../../model/value.ts';
import { meets } from '../../../text/sets.ts';
import type { Quantity } from '../quantities.ts';
import type { Said, SaidTime } from '../said.ts';
import { dayOf, figureOf, type Heap } from './heap.ts';

export function compareFigures(a: Said, b: Said, heap: Heap, language: Language) {
  const [one, other] = [a.quantities.length > 0, b.quantities.length > 0];
  return {
    ...compareNumbers(a, b, heap),
    ...compareAmounts(a.amounts, b.amounts, language),
    ...compareAllTimes(a, b, heap),
    oneCounts: one === other ? 0 : 1,
    bothCount: one && other ? 1 : 0,
  };
}

/** Smaller numbers recur by chance. */
const TELLING_VALUE = 3;
const CHANCE = 0.4;
/** Numbers that differ, of which more say no more. */
const MANY = 2;

function compareNumbers(a: Said, b: Said, { tellsFigure }: Heap) {
  let [number, bareNumber, otherNumbers] = [0, 0, 0];
  for (const one of a.quantities)
    for (const other of b.quantities) {
      if (one.value !== other.value) {
        if (meets(one.units, other.units)) otherNumbers++;
        continue;
      }
      const tells = tellsFigure(figureOf(one));
      if (meets(one.units, other.units))
        number = Math.max(number, tells * (one.value >= TELLING_VALUE ? 1 : CHANCE));
      else if (one.value >= TELLING_VALUE && !areOfTwoKinds(one, other))
        bareNumber = Math.max(bareNumber, tells * chanceOf(one.value));
    }
  return { number, bareNumber, otherNumbers: number > 0 ? 0 : Math.min(MANY, otherNumbers) };
}

/** Returns how little chance two texts give the number by: 1 of those from 20. */
const chanceOf = (value: number): number => Math.min(1, Math.log(value) / Math.log(LARGE));

const LARGE = 20;

const areOfTwoKinds = (a: Quantity, b: Quantity): boolean => a.isConverted !== b.isConverted;

/** Two counts without a noun are the same within this; sizes are as far apart as their decimal logarithms. */
const ROUNDING = 0.02;
/** Likeness of two counted nouns that says nothing. */
const OTHER_THINGS = 0.2;

function compareAmounts(a: readonly Amount[], b: readonly Amount[], language: Language) {
  let [sameCount, size] = [0, 0];
  for (const one of a)
    for (const other of b) {
      if (one.kind !== other.kind) continue;
      const apart = Math.abs(Math.log10(sizeOf(one)) - Math.log10(sizeOf(other)));
      size = Math.max(size, likenessOfUnits(one, other, language) * Math.max(0, 1 - apart));
      const isBare = one.kind === 'count' && (one.unit === null || other.unit === null);
      if (isBare && apart < ROUNDING && sizeOf(one) >= TELLING_VALUE)
        sameCount = Math.max(sameCount, chanceOf(sizeOf(one)));
    }
  return { sameCount, size };
}

const sizeOf = ({ value }: Amount): number =>
  (typeof value === 'number' ? Math.abs(value) : (value.min + value.max) / 2) || 1;

/** "Dead" and "victims", "inhabitants" and "people" may count the same. */
function likenessOfUnits(a: Amount, b: Amount, language: Language): number {
  if (a.unit === null || b.unit === null) return 0;
  if (a.unit === b.unit) return 1;
  if (a.kind !== 'count') return 0;
  const [one, other] = [a.unit, b.unit].map(
    (unit) => readWord({ form: unit, lemma: unit, upos: 'NOUN' }, language).vector,
  );
  if (!one || !other) return 0;
  return Math.max(0, (product(one, other) - OTHER_THINGS) / (1 - OTHER_THINGS));
}

/** What a time tells that lies within the other's, beside one that is the same. */
const WITHIN = 0.5;

function compareAllTimes(a: Said, b: Said, { tellsFigure }: Heap) {
  const found = { day: 0, clock: 0, time: 0, timeWithin: 0 };
  for (const one of a.times)
    for (const other of b.times) {
      const how = compareTimes(one, other);
      if (how === 'apart') continue;
      const tells = Math.min(tellsFigure(dayOf(one)), tellsFigure(dayOf(other)));
      found[how] = Math.max(found[how], how === 'timeWithin' ? WITHIN * tells : tells);
    }
  return found;
}

/** Both the same time of day; both a day; both the same month, year or stretch; or the one within the other. */
function compareTimes(a: SaidTime, b: SaidTime): 'clock' | 'day' | 'time' | 'timeWithin' | 'apart' {
  const [[from, to], [start, end]] = [boundsOf(a), boundsOf(b)];
  if (from >= end || start >= to) return 'apart';
  if (a.clock !== undefined && a.clock === b.clock) return 'clock';
  if (a.precision === 'day' && b.precision === 'day') return 'day';
  const [one, other] = [to - from, end - start];
  return Math.min(one, other) >= 0.5 * Math.max(one, other) ? 'time' : 'timeWithin';
}

const bounds = new WeakMap<SaidTime, readonly [number, number]>();

function boundsOf(time: SaidTime): readonly [start: number, end: number] {
  const known = bounds.get(time) ?? [Date.parse(time.start), Date.parse(time.end)];
  bounds.set(time, known);
  return known;
}
