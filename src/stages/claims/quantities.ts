/** Numbers of things: how many, of what, how exactly. Dates, ages and numbers that are part of a name are none. */

import type { Language } from '../../language/language.ts';
import type { Bound } from '../../language/statements.ts';
import type { Span } from '../../model/span.ts';
import type { ReadWord } from './words.ts';

export interface Quantity {
  readonly value: number;
  /** Stems of the nouns that may be what is counted; `%` for shares, a sign for money. Empty where nothing says. */
  readonly units: ReadonlySet<string>;
  readonly bound: Bound | null;
  /** The words of the number, with the first word of what it counts. */
  readonly span: Span;
  /** It is the whole of which the number before it is a part: "21 of the more than 200". */
  readonly whole: boolean;
  /** It counts what the number before it counts: "the authority puts the figure at 1,900". */
  readonly again: boolean;
}

/** Words read for what a number counts: an adjective or two, and the noun. */
const UNIT_WORDS = 3;
/** Characters before a number that may bound it. */
const REACH = 40;

/** Returns the numbers among the words `from` to `to`, in order. `text` has plain marks; `apart` holds its times. */
export function findQuantities(
  text: string,
  words: readonly ReadWord[],
  { start, end }: Span,
  apart: readonly Span[],
  language: Language,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = start; at < end; at++) {
    const number = words[at]!.stem === null ? null : numberAt(text, words, at, end, language);
    if (number === null) continue;
    const span = { start: words[at]!.start, end: words[number.end - 1]!.end };
    if (countsSomething(text, span, apart)) {
      const quantity = readQuantity(text, words, { start: at, end }, number, found.at(-1)?.span, language);
      const part = found.at(-1);
      // "54 of the 120 seats": the part counts what the whole does.
      if (quantity.whole && part?.units.size === 0)
        found[found.length - 1] = { ...part, units: quantity.units };
      found.push(quantity);
    }
    at = number.end - 1;
  }
  return found;
}

/** Not a time's number, nor a name's: "Gate 4" is one gate. */
function countsSomething(text: string, span: Span, apart: readonly Span[]): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  if (MAY_BE_YEAR.test(text.slice(span.start, span.end)) && !MONEY.test(before)) return false;
  if (apart.some((time) => time.start <= span.start && span.end <= time.end)) return false;
  const afterTime = apart.some((time) => time.end === span.start - 1);
  return afterTime || !isLabel(before);
}

function readQuantity(
  text: string,
  words: readonly ReadWord[],
  range: Span,
  number: Read,
  last: Span | undefined,
  language: Language,
): Quantity {
  const span = { start: words[range.start]!.start, end: words[number.end - 1]!.end };
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const counted = unitsAfter(text, words, number.end, range.end, before, language);
  return {
    value: number.value,
    units: counted.units,
    bound: number.vague ? 'least' : boundBefore(before, language),
    span: { start: span.start, end: counted.end ?? span.end },
    whole: isWhole(text, last, span),
    again: language.statements.sameCount.test(before),
  };
}

interface Read {
  readonly value: number;
  readonly end: number;
  readonly vague?: true;
}

/** Returns the number that the words from `at` make, with its scale: "14 million". */
function numberAt(
  text: string,
  words: readonly ReadWord[],
  at: number,
  end: number,
  { statements: { numbers, scales, vague } }: Language,
): Read | null {
  const word = words[at]!;
  const least = vague.get(word.folded);
  if (least !== undefined) return { value: least, end: at + 1, vague: true };
  const value = readValue(word.folded, numbers, scales);
  if (value === null) return null;
  const next =
    at + 1 < end && text.slice(word.end, words[at + 1]!.start).trim() === '' ? words[at + 1]! : null;
  const scale = next && scales.get(next.folded);
  return scale ? { value: value * scale, end: at + 2 } : { value, end: at + 1 };
}

/** "Voters in 2029 approved": a number that may be a year counts nothing, unless it is printed with a comma or money. */
const MAY_BE_YEAR = /^(?:1[5-9]|20)\d\d$/;

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,4})?(\p{L}{1,2})?$/u;

function readValue(
  word: string,
  numbers: ReadonlyMap<string, number>,
  scales: ReadonlyMap<string, number>,
): number | null {
  const digits = DIGITS.exec(word);
  if (digits) {
    const value = Number(digits[1]!.replaceAll(',', '') + (digits[2] ?? ''));
    if (digits[3] === undefined) return value;
    const scale = scales.get(digits[3]);
    return scale === undefined ? null : value * scale;
  }
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const [tens, ones, ...rest] = word.split('-');
  const [ten, one] = [numbers.get(tens ?? ''), numbers.get(ones ?? '')];
  return rest.length === 0 && ten && one && ten >= 20 && one < 10 ? ten + one : null;
}

/** "Gate 4", "Article 5", "No. 6": a number after a capitalised noun names. */
const isLabel = (before: string): boolean =>
  /(?:\b\p{Lu}\p{Ll}+\s|\bno\.?\s|\bnumber\s|#)$/u.test(before) &&
  !/(?:^|[.!?]["”]?\s)\p{L}+\s$/u.test(before);

/** Characters between a part and its whole: " of the more than ". */
const PART_REACH = 30;

const isWhole = (text: string, before: Span | undefined, { start }: Span): boolean =>
  before !== undefined &&
  start - before.end <= PART_REACH &&
  /^(?:\s|.*\s)of\s/iu.test(text.slice(before.end, start));

const MONEY = /(?<sign>[$£€¥₹])\s?$/u;

function unitsAfter(
  text: string,
  words: readonly ReadWord[],
  at: number,
  end: number,
  before: string,
  language: Language,
): { units: ReadonlySet<string>; end?: number } {
  const { percent, countedOf } = language.statements;
  const last = words[at - 1]!;
  const after = text.slice(last.end, last.end + REACH);
  const share = percent.exec(after);
  if (share) return { units: new Set(['%']), end: last.end + share[0].length };
  const sign = MONEY.exec(before)?.groups?.sign;
  if (sign) return { units: new Set([sign]) };
  const of = countedOf.exec(after);
  const units = new Set<string>();
  let reached = of ? last.end + of[0].length : last.end;
  let first: number | undefined;
  for (let next = at; next < end && units.size < UNIT_WORDS; next++) {
    const word = words[next]!;
    if (word.start < reached) continue;
    if (/[^\s-]/.test(text.slice(reached, word.start)) || word.stem === null) break;
    if (word.end - word.start < 2 || /^\p{N}/u.test(word.folded)) break;
    if (!/^\p{Lu}/u.test(text[word.start]!)) units.add(word.stem);
    first ??= word.end;
    reached = word.end;
  }
  return first === undefined ? { units } : { units, end: first };
}

const boundBefore = (before: string, { statements }: Language): Bound | null =>
  statements.bounds.find(({ pattern }) => pattern.test(before))?.bound ?? null;
