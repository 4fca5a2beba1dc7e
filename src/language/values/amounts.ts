/** Numbers with what they are numbers of: money, shares, measures, things that are counted; and ordinals. */

import type { Amount, Bound, Ordinal, Value, ValueRange } from '../../model/value.ts';
import { type Counted, countedReader, isMereNumber } from './counted.ts';
import { clean, cleaned, normalAmount } from './normal.ts';
import type { NumberReader, ReadNumber } from './numbers.ts';
import { at as matchAt, oneOf, plainBlanks } from './patterns.ts';
import type { Unit, ValueWords } from './words.ts';

/** Characters before a number that may bound it or say what it is. */
const REACH = 40;

/** What a number is a number of, and where the words that say so end. */
type Measure = { readonly end: number } & (
  | { readonly kind: 'money'; readonly unit: string; readonly factor: number }
  | { readonly kind: 'percent'; readonly unit: '%' | 'pp'; readonly factor: number }
  | ({ readonly kind: 'quantity' } & Unit)
  | ({ readonly kind: 'count' } & Counted)
);

interface Term {
  readonly start: number;
  readonly number: ReadNumber;
  readonly measure: Measure;
}

type ReadAmount = (text: string, start: number, timeEnd: number | undefined) => Value | null;

/** Returns what reads the amount whose number begins at a place; `timeEnd` is where the last time before it ended. */
export function amountReader(words: ValueWords, numbers: NumberReader): ReadAmount {
  const readOrdinal = ordinalReader(words);
  const readTerm = termReader(words, numbers);
  const bounds = boundReader(words);
  return (text, start, timeEnd) => {
    const ordinal = readOrdinal(text, start);
    if (ordinal !== 'none') return ordinal;
    const first = readTerm(text, start);
    if (!first) return null;
    const range = readRange(text, first, words, readTerm);
    const last = range?.last ?? first;
    const { measure } = last;
    if (measure.kind === 'count' && isMereNumber(text, first, { ...measure, timeEnd }, words)) return null;
    const bound = bounds(text, first, last, measure);
    const value = range?.value ?? converted(first.number.value, measure);
    const amount = {
      start: bound.start,
      end: bound.end,
      value: cleaned(value),
      bound: bound.bound,
      number: { start: first.start, end: last.number.end },
      normal: normalAmount(cleaned(value), bound.bound, measure.unit),
    };
    return withMeasure(amount, measure);
  };
}

function withMeasure(amount: Omit<Amount, 'kind' | 'unit' | 'dimension'>, measure: Measure): Amount {
  const { kind } = measure;
  if (kind === 'quantity') return { kind, ...amount, dimension: measure.dimension, unit: measure.unit };
  if (kind === 'percent') return { kind, ...amount, unit: measure.unit };
  if (kind === 'money') return { kind, ...amount, unit: measure.unit };
  return { kind, ...amount, unit: measure.unit };
}

const converted = (value: number, measure: Measure): number => {
  if (measure.kind === 'count') return value;
  const offset = measure.kind === 'quantity' ? (measure.offset ?? 0) : 0;
  return (value - offset) * measure.factor;
};

/** "5 to 7 million euros", "€3m-€4m", "between 110 and 130": both ends of one measure, the lower first. */
function readRange(
  text: string,
  first: Term,
  words: ValueWords,
  readTerm: (text: string, start: number, isSecond: boolean) => Term | null,
): { readonly last: Term; readonly value: ValueRange } | null {
  const link = matchAt(words.to, text, first.measure.end);
  if (!link) return null;
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  const isBetween = words.between.test(before);
  if (link.groups?.and !== undefined ? !isBetween : words.changing.test(before)) return null;
  const sign = SIGN.exec(
    text.slice(first.measure.end + link[0].length, first.measure.end + link[0].length + 5),
  );
  const second = readTerm(text, first.measure.end + link[0].length + (sign?.[0].length ?? 0), true);
  const last = second && sharingSign(first.measure, second);
  if (!last || last.number.isFraction || !areAlike(first.measure, last.measure)) return null;
  const { number } = first;
  const [low, high] = [number.value, last.number.value / last.number.scale];
  const sharesScale = number.scale === 1 && last.number.scale > 1 && low < high;
  const max = converted(last.number.value, last.measure);
  const own = first.measure.kind === 'count' ? last.measure : first.measure;
  const min = converted(sharesScale ? low * last.number.scale : low, own);
  return min < max ? { last, value: { min, max } } : null;
}

/** "$10-15 million": the sign is that of both ends. */
const sharingSign = (measure: Measure, term: Term): Term =>
  measure.kind === 'money' && term.measure.kind === 'count'
    ? { ...term, measure: inMoney(measure.unit, term.number).measure }
    : term;

/** A currency's sign before the second end. */
const SIGN = /^[\p{Lu}]{0,3}[$£€¥₹]\s?/u;

/** The first end may leave the measure to the second. */
const areAlike = (one: Measure, other: Measure): boolean =>
  (one.kind === 'count' && one.unit === null) || (one.kind === other.kind && one.unit === other.unit);

function termReader(words: ValueWords, numbers: NumberReader) {
  const measureOf = measureReader(words, numbers);
  const signs = new RegExp(`(?<![\\p{L}\\p{N}])(${oneOf([...words.signs.keys()])})\\s?$`, 'u');
  return (text: string, start: number, isSecond = false): Term | null => {
    const before = text.slice(Math.max(0, start - REACH), start);
    const sign = signs.exec(before);
    const lead = sign ? before.slice(0, sign.index) : before;
    const minus = words.minus.exec(lead);
    if (!sign && !minus && !isSecond && STUCK.test(before)) return null;
    const read = numbers.read(text, start);
    if (!read) return null;
    const number = minus ? { ...read, value: -read.value } : read;
    const from = start - before.length + (minus?.index ?? sign?.index ?? before.length);
    const currency = sign ? words.signs.get(sign[1]!) : undefined;
    const found = currency === undefined ? measureOf(text, number) : { ...inMoney(currency, number), number };
    return found && { start: from, number: found.number, measure: found.measure };
  };
}

/** A number glued to what stands before it is a piece of a name: "G20", "Covid-19", "B-52". */
const STUCK = /[\p{L}\p{N}_#@/.:,](?:-)?$|\p{N}\s?-\s?$|\p{N}:\s$/u;

const inMoney = (unit: string, { end }: ReadNumber): { measure: Measure } => ({
  measure: { kind: 'money', unit, factor: 1, end },
});

interface Found {
  readonly measure: Measure;
  readonly number: ReadNumber;
}

function measureReader(words: ValueWords, numbers: NumberReader) {
  const units = unitReader(words, numbers);
  const countedAfter = countedReader(words);
  const currencies = new RegExp(
    `[\\s-](${oneOf([...words.currencies.keys()].filter((word) => word.length > 1))})(?![\\p{L}\\p{N}])`,
    'iuy',
  );
  const glued = new RegExp(
    `(${oneOf([...words.currencies.keys()].filter((word) => word.length === 1))})(?![\\p{L}\\p{N}])`,
    'uy',
  );
  const codes = new RegExp(`\\s?(${oneOf([...new Set(words.signs.values())])})(?![\\p{L}\\p{N}])`, 'uy');
  const currencyAfter = (text: string, number: ReadNumber): Measure | null => {
    const found = matchAt(currencies, text, number.end) ?? matchAt(glued, text, number.end);
    const known = found && words.currencies.get(plainBlanks(found[1]!.toLowerCase()));
    if (found && known) {
      const end = number.end + found[0].length;
      const before = text.slice(Math.max(0, number.start - REACH), number.start);
      const isMass = words.units.has(found[1]!.toLowerCase());
      if (isMass && (words.massBefore.test(before) || words.massAfter.test(text.slice(end, end + REACH))))
        return null;
      return { kind: 'money', unit: known[0], factor: known[1], end };
    }
    const code = matchAt(codes, text, number.end);
    return code && { kind: 'money', unit: code[1]!, factor: 1, end: number.end + code[0].length };
  };
  return (text: string, number: ReadNumber): Found | null => {
    const share = shareOf(text, number, words, numbers);
    if (share) return share;
    const money = currencyAfter(text, number);
    if (money) return { measure: money, number };
    const measured = units(text, number);
    if (measured) return measured;
    if (number.isFraction) return fractionMeasure(text, number, words, units);
    const counted = countedAfter(text, number.end, number.value);
    return { measure: { kind: 'count', ...counted }, number };
  };
}

/** "7.5%", "one in five", "nine out of ten". */
function shareOf(text: string, number: ReadNumber, words: ValueWords, numbers: NumberReader): Found | null {
  const percent = matchAt(words.percent, text, number.end);
  if (percent) {
    const { points, basis } = percent.groups ?? {};
    const [unit, factor] =
      basis !== undefined
        ? (['pp', 0.01] as const)
        : points !== undefined
          ? (['pp', 1] as const)
          : (['%', 1] as const);
    return { number, measure: { kind: 'percent', unit, factor, end: number.end + percent[0].length } };
  }
  const link = matchAt(number.value === 1 ? words.oneIn : words.outOf, text, number.end);
  const whole = link && numbers.read(text, number.end + link[0].length);
  if (!whole || whole.value < 2 || whole.value < number.value || !Number.isInteger(whole.value)) return null;
  const share = clean((100 * number.value) / whole.value);
  return {
    number: { ...number, end: whole.end, value: share },
    measure: { kind: 'percent', unit: '%', factor: 1, end: whole.end },
  };
}

/** "Half an hour" is a quantity, "half of the votes" a share. */
function fractionMeasure(
  text: string,
  number: ReadNumber,
  words: ValueWords,
  units: (text: string, number: ReadNumber, from?: number) => Found | null,
): Found | null {
  const link = matchAt(words.fractionUnit, text, number.end);
  const measured = link && units(text, number, number.end + link[0].length - 1);
  if (measured) return measured;
  const isShare = !number.inDigits || matchAt(words.fractionOf, text, number.end) !== null;
  if (!isShare) return null;
  const value = clean(100 * number.value);
  return {
    number: { ...number, value },
    measure: { kind: 'percent', unit: '%', factor: 1, end: number.end },
  };
}

function unitReader(words: ValueWords, numbers: NumberReader) {
  const spelt = new RegExp(`[\\s-]{1,2}(${oneOf([...words.units.keys()])})(?![\\p{L}\\p{N}])`, 'iuy');
  const symbol = new RegExp(`[\\s-]?(${oneOf([...words.symbols.keys()])})(?![\\p{L}\\p{N}²³])`, 'uy');
  const compound = new RegExp(`\\s?(${oneOf([...words.compoundSymbols.keys()])})(?![\\p{L}\\p{N}])`, 'uy');
  const unitAt = (text: string, from: number): (Unit & { end: number }) | null => {
    const found = matchAt(spelt, text, from);
    const unit = found && words.units.get(plainBlanks(found[1]!.toLowerCase()));
    if (found && unit) return { ...unit, end: from + found[0].length };
    const short = matchAt(symbol, text, from);
    const known = short && words.symbols.get(plainBlanks(short[1]!));
    return short && known ? { ...known, end: from + short[0].length } : null;
  };
  /** "6ft 2in", "two hours and 30 minutes": what follows in a smaller unit is added. */
  const addSmaller = (text: string, first: Found & { measure: Unit & { end: number } }): Found => {
    const link = matchAt(words.compound, text, first.measure.end);
    const more = link && numbers.read(text, first.measure.end + link[0].length);
    if (!more || more.value >= 100) return first as Found;
    const short = matchAt(compound, text, more.end);
    const smaller = short
      ? { ...words.compoundSymbols.get(short[1]!)!, end: more.end + short[0].length }
      : unitAt(text, more.end);
    const { dimension, factor } = first.measure;
    if (!smaller || smaller.dimension !== dimension || smaller.factor >= factor) return first as Found;
    const value = first.number.value + (more.value * smaller.factor) / factor;
    return {
      number: { ...first.number, value, end: more.end },
      measure: { ...first.measure, kind: 'quantity', end: smaller.end },
    } as Found;
  };
  return (text: string, number: ReadNumber, from = number.end): Found | null => {
    const letter = number.beforeLetter;
    if (letter !== undefined && from === number.end) {
      const unit = unitAt(text, letter);
      if (!unit || !words.lengthAfter.test(text.slice(unit.end, unit.end + REACH))) {
        const scaled = unitAt(text, from);
        return scaled && { number, measure: { kind: 'quantity', ...scaled } };
      }
      const value = number.value / number.scale;
      return {
        number: { ...number, value, scale: 1, end: letter },
        measure: { kind: 'quantity', ...unit },
      };
    }
    const unit = unitAt(text, from);
    if (!unit) return null;
    return addSmaller(text, { number, measure: { kind: 'quantity', ...unit } });
  };
}

function boundReader({ boundBefore, boundAfter }: ValueWords) {
  return (
    text: string,
    { start, number }: Term,
    last: Term,
    measure: Measure,
  ): { bound: Bound; start: number; end: number } => {
    const from = Math.max(0, start - REACH);
    const before = boundBefore.exec(text.slice(from, start));
    const after = matchAt(boundAfter, text, measure.end) ?? matchAt(boundAfter, text, last.number.end);
    const isLasting = measure.kind === 'quantity' && measure.dimension === 'duration';
    const leads = before && !(isLasting && OVER.test(before[0]));
    const end = after ? Math.max(measure.end, boundAfter.lastIndex) : measure.end;
    const bound = boundOf(leads ? before.groups : after?.groups) ?? number.bound ?? 'exactly';
    return { bound, start: leads ? from + before.index : start, end };
  };
}

/** "Over three days" is during them. */
const OVER = /^over\s/i;

const BOUNDS: readonly (readonly [group: string, bound: Bound])[] = [
  ['about', 'about'],
  ['least', 'at least'],
  ['most', 'at most'],
  ['more', 'more than'],
  ['less', 'less than'],
  ['exact', 'exactly'],
];

const boundOf = (groups: Record<string, string | undefined> | undefined): Bound | undefined =>
  groups && BOUNDS.find(([group]) => groups[group] !== undefined)?.[1];

function ordinalReader({ ordinals, ordinalEnding }: ValueWords) {
  const spelt = new RegExp(`(${oneOf([...ordinals.keys()])})(?!\\p{L})`, 'iuy');
  const digits = /\d{1,3}(?:,\d{3})*/y;
  return (text: string, start: number): Ordinal | null | 'none' => {
    const number = matchAt(digits, text, start);
    const ending = number && matchAt(ordinalEnding, text, start + number[0].length);
    const word = ending ? null : matchAt(spelt, text, start);
    const length = number && ending ? number[0].length + ending[0].length : (word?.[0].length ?? 0);
    if (length === 0) return 'none';
    const end = start + length;
    // "First Minister", "Fifth Avenue" are names.
    if (/\p{Lu}/u.test(text[start]!) && /^[\s-]\p{Lu}/u.test(text.slice(end, end + 2))) return null;
    if (/[\p{L}\p{N}.,-]$/u.test(text.slice(0, start).slice(-1))) return null;
    const value = word
      ? ordinals.get(plainBlanks(word[0].toLowerCase()))!
      : Number(number![0].replaceAll(',', ''));
    return { kind: 'ordinal', start, end, value, normal: `${value}.` };
  };
}
