/** Numbers of things: how many, of what, how exactly. Dates, ages and numbers that are part of a name are none. */

import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { Amount, Bound, Value } from '../../model/value.ts';
import { overlaps } from '../../text/offsets.ts';
import { type ReadWord, wordRange } from './words.ts';

export interface Quantity {
  /** Of a range the lower end; measures in the base unit of their kind. */
  readonly value: number;
  /** It is converted to a base unit, so that its digits are not those of the text. */
  readonly isConverted: boolean;
  /** The upper end of a range. */
  readonly upTo?: number;
  /**
   * Stems of the nouns that may be what is counted; for shares, money and measures their one unit, such as "%", "EUR"
   * or "km/h". Empty where nothing says.
   */
  readonly units: ReadonlySet<string>;
  readonly bound: Bound;
  /** The words of the number, with the first word of what it counts. */
  readonly span: Span;
  /** It is the whole of which the number before it is a part: "21 of the more than 200". */
  readonly whole: boolean;
  /** It counts what the number before it counts: "the authority puts the figure at 1,900". */
  readonly again: boolean;
}

/** Words read for what a number counts: an adjective or two, and the noun. */
const UNIT_WORDS = 3;
/** Characters around a number that may say what it counts. */
const REACH = 40;

/**
 * Returns the numbers of things that stand in the part, in order. `values` are those of the article; `text` has plain
 * marks; `apart` holds the times of the part, which are no lengths of time.
 */
export function findQuantities(
  text: string,
  words: readonly ReadWord[],
  part: Span,
  values: readonly Value[],
  apart: readonly Span[],
  language: Language,
): Quantity[] {
  const { start, end } = wordRange(values, part);
  const found: Quantity[] = [];
  for (const value of values.slice(start, end)) {
    if (!isAmount(value) || isTrait(text, value) || isSumAgain(value, text) || value.end > part.end) continue;
    if (apart.some((time) => overlaps(time, value))) continue;
    const before = found.at(-1);
    const quantity = readQuantity(text, words, part, value, before?.span, language);
    // "54 of the 120 seats": the part counts what the whole does.
    if (before && quantity.whole && before.units.size === 0)
      found[found.length - 1] = { ...before, units: quantity.units };
    found.push(quantity);
  }
  return found;
}

const isAmount = (value: Value): value is Amount => 'number' in value;

/** "A 50-day deadline" says of what kind it is. */
const isTrait = (text: string, { kind, number }: Amount): boolean =>
  kind === 'quantity' && text[number.end] === '-';

/** "A$1 million ($650,000)": what brackets behind a sum give in money is the same sum, whatever their sign stands for. */
export const isSumAgain = ({ kind, start }: Value, text: string): boolean =>
  kind === 'money' && SUM_BEFORE.test(text.slice(Math.max(0, start - REACH), start));

const SUM_BEFORE = /[$£€¥₹]\p{L}{0,2}[\d.,]+(?:\s\p{L}{1,8})?\s?\(\s?$/u;

function readQuantity(
  text: string,
  words: readonly ReadWord[],
  part: Span,
  amount: Amount,
  last: Span | undefined,
  language: Language,
): Quantity {
  const { number, value, bound } = amount;
  const counted = unitsOf(text, words, part, amount, language);
  return {
    ...(typeof value === 'number' ? { value } : { value: value.min, upTo: value.max }),
    isConverted: amount.kind === 'quantity',
    units: counted.units,
    bound,
    span: { start: number.start, end: Math.max(counted.end, number.end) },
    whole: isWhole(text, last, number),
    again: language.statements.sameCount.test(text.slice(Math.max(0, amount.start - REACH), amount.start)),
  };
}

/** Characters between a part and its whole: " of the more than ". */
const PART_REACH = 30;

const isWhole = (text: string, before: Span | undefined, { start }: Span): boolean =>
  before !== undefined &&
  start - before.end <= PART_REACH &&
  /^(?:\s|.*\s)of\s/iu.test(text.slice(before.end, start));

function unitsOf(
  text: string,
  words: readonly ReadWord[],
  part: Span,
  { kind, unit, number, end }: Amount,
  language: Language,
): { units: ReadonlySet<string>; end: number } {
  const { stem } = language.vocabulary;
  if (kind !== 'count') return { units: new Set([/^\p{Ll}{3,}$/u.test(unit) ? stem(unit) : unit]), end };
  // "A 10-member panel" counts members, whatever follows.
  if (unit !== null && text[number.end] === '-') return { units: new Set([stem(unit)]), end };
  const isOf = language.statements.countedOf.test(text.slice(number.end, number.end + REACH));
  // "Hundreds of goats".
  const link = unit === null || isOf ? null : /^\sof(?=\s)/u.exec(text.slice(number.end, number.end + 5));
  const from = number.end + (link?.[0].length ?? 0);
  return wordsAfter(text, words, from, part.end, language);
}

/** Takes what may be counted for it, since which of two nouns it is cannot be told without a tree. */
function wordsAfter(
  text: string,
  words: readonly ReadWord[],
  from: number,
  to: number,
  { statements }: Language,
): { units: ReadonlySet<string>; end: number } {
  const of = statements.countedOf.exec(text.slice(from, from + REACH));
  const range = wordRange(words, { start: from, end: to });
  const units = new Set<string>();
  let reached = of ? from + of[0].length : from;
  let first = from;
  for (let next = range.start; next < range.end && units.size < UNIT_WORDS; next++) {
    const word = words[next]!;
    if (word.start < reached) continue;
    if (/[^\s-]/.test(text.slice(reached, word.start)) || word.stem === null) break;
    if (word.end - word.start < 2 || /^\p{N}/u.test(word.folded)) break;
    if (!/^\p{Lu}/u.test(text[word.start]!)) units.add(word.stem);
    if (first === from) first = word.end;
    reached = word.end;
  }
  return { units, end: first };
}
