/** What a bare number counts, and which numbers count nothing. */

import type { ReadNumber } from './numbers.ts';
import { at as matchAt } from './patterns.ts';
import type { ValueWords } from './words.ts';

export interface Counted {
  /** The noun in the singular, where one stands behind the number. */
  readonly unit: string | null;
  readonly end: number;
}

/** Words between a number and its noun: two adjectives. */
const MOST_WORDS = 3;
const WORD = /([\s-])(\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?)/uy;
const ATTRIBUTE = /-(\p{Ll}{3,})(?![\p{L}\p{N}'])/uy;

/** Returns what finds the noun behind a number. */
export const countedReader =
  (words: ValueWords) =>
  (text: string, from: number, value: number): Counted => {
    const attribute = matchAt(ATTRIBUTE, text, from);
    if (attribute && !words.noAttributes.has(attribute[1]!))
      return { unit: attribute[1]!, end: from + attribute[0].length };
    let at = from + (matchAt(words.counted, text, from)?.[0].length ?? 0);
    for (let step = 0; step < MOST_WORDS; step++) {
      const word = matchAt(WORD, text, at);
      if (!word || words.stops.has(word[2]!.toLowerCase())) break;
      const unit = value === 1 ? singular(word[2]!, words) : words.noun(word[2]!);
      at += word[0].length;
      if (unit !== null) return { unit, end: at };
    }
    return { unit: null, end: from };
  };

const singular = (word: string, { single }: ValueWords): string | null => (single.has(word) ? word : null);

const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** A capitalised noun before a number is a name's: "Gate 4"; at the start of a sentence it is none. */
const NAME = /(?:\p{Lu}\p{Ll}+|(?<!\p{L})(?!US|UK|UN|EU|UAE)\p{Lu}{2,4})\s$/u;
const OPENING = /(?:^|[.!?:]["']?\s)\p{L}+\s$/u;
/** Characters before a number in which its label stands. */
const REACH = 40;

/** Does the number name, date or list something, so that it counts nothing? */
export function isMereNumber(
  text: string,
  { start, number }: { readonly start: number; readonly number: ReadNumber },
  { unit, end, timeEnd }: Counted & { readonly timeEnd: number | undefined },
  words: ValueWords,
): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + 3);
  const printed = text.slice(number.start, number.end);
  if (number.isFraction) return true;
  if (timeEnd !== start - 1 && NAME.test(before) && !OPENING.test(before)) return true;
  if (words.label.test(before)) return true;
  if (YEAR.test(printed) && (unit === null || !words.boundBefore.test(before))) return true;
  if (unit !== null) return false;
  if (number.value === 1 || /^(?:[\p{L}\p{N}_]|\s?-\s?[\p{L}\p{N}]|['"]|\/)/u.test(after)) return true;
  return isAside(before, after);
}

/** In brackets, between commas after a name, or at the head of a list. */
const isAside = (before: string, after: string): boolean =>
  (/[([]$/.test(before) && /^[)\]]/.test(after)) ||
  (/\p{L}['")]?,\s$/u.test(before) && /^[,.;]/.test(after)) ||
  (/(?:^|\n)[^\S\n]*[([]?$/.test(before) && /^[.)\]]/.test(after));
