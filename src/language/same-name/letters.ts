/**
 * How far apart two spellings of a word are: a weighted edit distance in which letters that stand for each other between
 * romanisations cost less than a slip of the pen.
 */

import { type LetterChange, nameTables } from './tables.ts';

/** Longer words are compared by their beginnings. */
export const LONGEST_WORD = 24;

export interface Letters {
  readonly text: string;
  /** "a" is 1, "z" 26; digits are 0, and any is the other. */
  readonly codes: Uint8Array;
  /** A bit for each letter that there is. */
  readonly mask: number;
}

export function lettersOf(word: string): Letters {
  const text = word.slice(0, LONGEST_WORD);
  const codes = new Uint8Array(text.length);
  let mask = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - 96;
    if (code < 1 || code > 26) continue;
    codes[at] = code;
    mask |= 1 << code;
  }
  return { text, codes, mask };
}

/** Two words are not one where this many letters stand in only one of them. */
const OTHER_LETTERS = 8;

/** Nor where one is longer by more than this. */
const MORE_LETTERS = 5;

/** Stands for "too far to tell how far". */
export const FAR = 99;

/** A letter that is written twice, or once, by mistake. */
const DOUBLING = 0.35;

const WIDTH = LONGEST_WORD + 1;

/** The edits between the beginnings of two words, by their lengths. Kept, since a table for each two words is garbage. */
const edits = new Float64Array(WIDTH * WIDTH);

/**
 * Which letters may stand for each other. The `sure` ones leave out what tells as many names apart: a vowel for another,
 * which is one name only in scripts that write none ("Khaled" is Khalid, "Mellor" not Millor), and an ending "-s".
 */
export type Changes = 'all' | 'sure';

/** Returns the edits between two words, or FAR where there are more than `most`. */
export function spellingCost(one: Letters, other: Letters, most = FAR, changes: Changes = 'all'): number {
  if (one.text === other.text) return 0;
  const [a, b] = [one.codes, other.codes];
  if (Math.abs(a.length - b.length) > MORE_LETTERS || otherLetters(one.mask, other.mask) >= OTHER_LETTERS)
    return FAR;
  const { anywhere, last } = costsOf(changes);
  let leastBefore = FAR;
  for (let i = 0; i <= a.length; i++) {
    let least = FAR;
    for (let j = 0; j <= b.length; j++) {
      const table = i === a.length && j === b.length ? last : anywhere;
      const cost = i === 0 || j === 0 ? i + j : cheapestStep(a, b, i, j, table);
      edits[i * WIDTH + j] = cost;
      if (cost < least) least = cost;
    }
    // A step covers two letters at most: where two rows are too dear, so are all that follow.
    if (least > most && leastBefore > most) return FAR;
    leastBefore = least;
  }
  return edits[a.length * WIDTH + b.length]!;
}

/** Returns the cost up to letters i and j: from one or two letters before, by a change, a gap, a doubling or a turn. */
function cheapestStep(a: Uint8Array, b: Uint8Array, i: number, j: number, table: Uint8Array): number {
  const [x, y] = [a[i - 1]!, b[j - 1]!];
  const at = i * WIDTH + j;
  let best = edits[at - WIDTH - 1]! + (x === y ? 0 : table[x * SIDE + y]! / STEPS);
  best = Math.min(best, edits[at - WIDTH]! + (i > 1 && x === a[i - 2] ? DOUBLING : 1));
  best = Math.min(best, edits[at - 1]! + (j > 1 && y === b[j - 2] ? DOUBLING : 1));
  const xx = i > 1 ? a[i - 2]! * 27 + x : 0;
  const yy = j > 1 ? b[j - 2]! * 27 + y : 0;
  if (i > 1) best = Math.min(best, edits[at - 2 * WIDTH - 1]! + table[xx * SIDE + y]! / STEPS);
  if (j > 1) best = Math.min(best, edits[at - WIDTH - 2]! + table[x * SIDE + yy]! / STEPS);
  if (i === 1 || j === 1) return best;
  const turned = a[i - 2] === y && b[j - 2] === x;
  return Math.min(best, edits[at - 2 * WIDTH - 2]! + (turned ? 1 : table[xx * SIDE + yy]! / STEPS));
}

/** Returns how many letters stand in only one of two words, or rows of words. */
export function otherLetters(mask: number, otherMask: number): number {
  let count = 0;
  for (let left = mask ^ otherMask; left !== 0; left &= left - 1) count++;
  return count;
}

/** One letter is its code; two are 27 times the first and the second. */
const SIDE = 27 * 27;

/** Costs are kept in hundredths. */
const STEPS = 100;

interface Costs {
  readonly anywhere: Uint8Array;
  /** At the ends of both words. */
  readonly last: Uint8Array;
}

let all: Costs | undefined;
let sure: Costs | undefined;

function costsOf(changes: Changes): Costs {
  all ??= tabulate(nameTables().changes);
  sure ??= tabulate(nameTables().changes.filter(isSure));
  return changes === 'all' ? all : sure;
}

const isSure = ({ one, other }: LetterChange): boolean =>
  !/^[aeiou]{2}$/.test(one + other) && other !== `${one}s`;

function tabulate(changes: readonly LetterChange[]): Costs {
  const anywhere = new Uint8Array(SIDE * SIDE).fill(2 * STEPS);
  for (let x = 0; x < 27; x++) for (let y = 0; y < 27; y++) anywhere[x * SIDE + y] = STEPS;
  const last = anywhere.slice();
  for (const { one, other, last: onlyLast, cost } of changes)
    for (const table of onlyLast ? [last] : [anywhere, last])
      for (const at of [chunk(one) * SIDE + chunk(other), chunk(other) * SIDE + chunk(one)])
        table[at] = Math.min(table[at]!, Math.round(cost * STEPS));
  return { anywhere, last };
}

const chunk = (text: string): number =>
  [...text].reduce((code, letter) => code * 27 + letter.charCodeAt(0) - 96, 0);
