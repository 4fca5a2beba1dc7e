/** Numbers in digits and in words: "1,200", "5.2bn", "three hundred and forty", "two and a half", "hundreds". */

import type { Span } from '../../model/span.ts';
import type { Bound } from '../../model/value.ts';
import { at as matchAt, oneOf, plainBlanks } from './patterns.ts';
import type { ValueWords } from './words.ts';

export interface ReadNumber extends Span {
  readonly value: number;
  /** What its digits or first words were multiplied with: 1e6 of "5 million". */
  readonly scale: number;
  readonly inDigits: boolean;
  /** "Hundreds" are 200 at least. */
  readonly bound?: Bound;
  /** "Two-thirds of". */
  readonly isFraction?: true;
  /** The end without a letter that may be a unit too: "5" of "5m". */
  readonly beforeLetter?: number;
}

export interface NumberReader {
  /** Returns where the next number may begin, -1 if nowhere. */
  next(text: string, from: number): number;
  /** Returns the number that begins there, if one does. */
  read(text: string, start: number): ReadNumber | null;
}

const DIGITS =
  /(?:(?:\d{1,3}(?:,\d{2})*,\d{3}(?!\d)|\d{1,15})(?:\.\d{1,6})?|\.\d{1,6})(?![.,:]?\d|\/\d|\.\p{L})/uy;
const GLYPH = /\s?([¼½¾⅓⅔⅛])/uy;
const GLYPHS = new Map(
  Object.entries({ '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 0.125 }),
);
/** "1/2" and "3/4"; "9/11" is none. */
const SLASHED = /\s?(?:([1-4])\/([2-5])|([1357])\/(8))(?![\d/])/uy;
const LETTERS = /(\p{L}{1,3})(?![\p{L}\p{N}])/uy;
const WORD = /([\s-]{0,2})(\p{L}+)/uy;
/** Words between which a number goes on are parted by one blank or hyphen. */
const GAP = /^(?:\s|-)$/;

export function numberReader(words: ValueWords): NumberReader {
  const articles = [...words.articles].join('|');
  const heads = oneOf([
    ...words.numbers.keys(),
    ...words.fractions.keys(),
    ...words.vague.keys(),
    ...words.ordinals.keys(),
  ]);
  const after = oneOf([...words.scales.keys(), ...words.fractions.keys()]);
  const next = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:\\d|\\.\\d|[¼½¾⅓⅔⅛]|(?:${heads}|(?:${articles})\\s(?:${after}))(?!\\p{L}))`,
    'giu',
  );
  const vague = new RegExp(`(${oneOf([...words.vague.keys()])})(?!\\p{L})`, 'iuy');
  return {
    next(text, from) {
      next.lastIndex = from;
      return next.exec(text)?.index ?? -1;
    },
    read: (text, start) =>
      readVague(text, start, vague, words) ??
      readDigits(text, start, words) ??
      readFraction(text, start, words) ??
      readInWords(text, start, words),
  };
}

function readVague(text: string, start: number, pattern: RegExp, { vague }: ValueWords): ReadNumber | null {
  const found = matchAt(pattern, text, start);
  const known = found && vague.get(plainBlanks(found[0].toLowerCase()));
  if (!found || !known) return null;
  return { start, end: start + found[0].length, value: known[0], scale: 1, inDigits: false, bound: known[1] };
}

function readDigits(text: string, start: number, words: ValueWords): ReadNumber | null {
  const part = partAt(text, start);
  if (part !== null) return { start, ...part, scale: 1, inDigits: true, isFraction: true };
  const digits = matchAt(DIGITS, text, start);
  if (!digits) return null;
  let end = start + digits[0].length;
  let value = Number(digits[0].replaceAll(',', ''));
  const more = digits[0].includes('.') ? null : partAt(text, end);
  if (more) [value, end] = [value + more.value, more.end];
  const letters = matchAt(LETTERS, text, end);
  const byLetters = letters && words.letterScales.get(letters[1]!.toLowerCase());
  if (letters && byLetters)
    return {
      start,
      end: end + letters[0].length,
      value: value * byLetters,
      scale: byLetters,
      inDigits: true,
      beforeLetter: end,
    };
  const scaled = scaleAfter(text, end, words);
  return { start, end: scaled.end, value: value * scaled.scale, scale: scaled.scale, inDigits: true };
}

/** Returns "½" or "1/2" where it stands. */
function partAt(text: string, start: number): { value: number; end: number } | null {
  const glyph = matchAt(GLYPH, text, start);
  if (glyph) return { value: GLYPHS.get(glyph[1]!)!, end: start + glyph[0].length };
  const slashed = matchAt(SLASHED, text, start);
  if (!slashed) return null;
  const value = Number(slashed[1] ?? slashed[3]) / Number(slashed[2] ?? slashed[4]);
  return value < 1 ? { value, end: start + slashed[0].length } : null;
}

/** "14 million", "3 hundred thousand". */
function scaleAfter(text: string, start: number, { scales }: ValueWords): { scale: number; end: number } {
  let [scale, end] = [1, start];
  for (;;) {
    const word = matchAt(WORD, text, end);
    const times = word && GAP.test(word[1]!) ? scales.get(word[2]!.toLowerCase()) : undefined;
    if (!word || times === undefined) return { scale, end };
    [scale, end] = [scale * times, end + word[0].length];
  }
}

/** "Half of", "a third of", "two-thirds of", "half a million". */
function readFraction(text: string, start: number, words: ValueWords): ReadNumber | null {
  const first = matchAt(WORD, text, start);
  if (!first) return null;
  const lead = first[2]!.toLowerCase();
  const times = words.articles.has(lead) ? 1 : words.numbers.get(lead);
  const second = times === undefined ? null : matchAt(WORD, text, start + first[0].length);
  const name = second && GAP.test(second[1]!) ? second[2]!.toLowerCase() : lead;
  const share = words.fractions.get(name);
  if (share === undefined) return null;
  const end = start + first[0].length + (name === lead ? 0 : second![0].length);
  const value = share * (name === lead ? 1 : times!);
  const scaled = fractionOfScale(text, end, words);
  if (scaled) return { start, ...scaled, value: value * scaled.scale, inDigits: false };
  const counts = (times ?? 1) > 1 || matchAt(words.fractionOf, text, end) !== null;
  return counts && value < 1 ? { start, end, value, scale: 1, inDigits: false, isFraction: true } : null;
}

function fractionOfScale(
  text: string,
  start: number,
  words: ValueWords,
): { scale: number; end: number } | null {
  const link = matchAt(words.fractionUnit, text, start);
  const word = link && matchAt(WORD, text, start + link[0].length);
  const scale = word && words.scales.get(word[2]!.toLowerCase());
  return link && word && scale ? { scale, end: start + link[0].length + word[0].length } : null;
}

/** "Three hundred and forty", "twenty-one", "two and a half million", "a dozen". */
function readInWords(text: string, start: number, words: ValueWords): ReadNumber | null {
  let [total, group, least, end] = [0, 0, Number.POSITIVE_INFINITY, start];
  let isEmpty = true;
  let afterArticle = false;
  let scale = 1;
  for (let at = start; ; ) {
    const word = matchAt(WORD, text, at);
    if (!word || !(at === start ? word[1] === '' : GAP.test(word[1]!))) break;
    const printed = word[2]!.toLowerCase();
    const reached = at + word[0].length;
    const small = words.numbers.get(printed);
    const times = words.scales.get(printed);
    if (isEmpty && words.articles.has(printed) && !afterArticle) afterArticle = true;
    else if (printed === words.and && (group >= 100 || (total > 0 && group === 0))) {
      // "three hundred and forty": it counts only if a number follows.
    } else if (small !== undefined && mayAdd(small, group, isEmpty, total))
      [group, isEmpty, end] = [group + small, false, reached];
    else if (times !== undefined && (group > 0 || (afterArticle && isEmpty)) && times < least) {
      if (times < 1000) group = (group || 1) * times;
      else [total, group, least] = [total + (group || 1) * times, 0, times];
      [isEmpty, end, scale] = [false, reached, times];
    } else break;
    if (printed !== words.and && !isEmpty) {
      const half = matchAt(words.andHalf, text, reached);
      if (half) {
        // "a million and a half" is half a million more, "two and a half million" 2.5 of them.
        end = reached + half[0].length;
        if (times !== undefined) [total, group] = [total + group + times / 2, 0];
        else group += 0.5;
        at = end;
        continue;
      }
    }
    at = reached;
  }
  return isEmpty ? null : { start, end, value: total + group, scale, inDigits: false };
}

/** "Forty" after "three hundred", "one" after "twenty"; never "two three". */
function mayAdd(small: number, group: number, isEmpty: boolean, total: number): boolean {
  if (isEmpty) return true;
  if (!Number.isInteger(group)) return false;
  if (group === 0) return total > 0;
  if (group >= 100 && group % 100 === 0) return true;
  return group % 10 === 0 && group % 100 >= 20 && small > 0 && small < 10;
}
