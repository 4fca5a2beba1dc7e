/**
 * How far apart two spellings of a word are: a weighted edit distance in which letters that stand for each other between
 * romanisations cost less than a slip of the pen.
 */

import { nameTables } from './tables.ts';

/** Longer words are compared by their beginnings. */
export const LONGEST_WORD = 24;

export interface Letters {
  readonly text: string;
  /** "a" is 1, "z" 26, anything else 0. */
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

/** More letters that only one of two words has than this are no spelling of one word. */
const MOST_OTHER_LETTERS = 7;

const DOUBLING = 0.35;

/** Stands for "too far to tell how far". */
export const FAR = 99;

const WIDTH = LONGEST_WORD + 1;
const rows = new Float64Array(WIDTH * WIDTH);

/** Returns the edits between two words; letters that stand for each other are parts of one. */
export function spellingCost(one: Letters, other: Letters): number {
  if (one.text === other.text) return 0;
  const [a, b] = [one.codes, other.codes];
  if (Math.abs(a.length - b.length) > 5 || countBits(one.mask ^ other.mask) > MOST_OTHER_LETTERS) return FAR;
  const { anywhere, last } = costs();
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        rows[i * WIDTH + j] = i + j;
        continue;
      }
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      const before = rows[(i - 1) * WIDTH + j - 1]!;
      if (x === y && (x !== 0 || one.text[i - 1] === other.text[j - 1])) {
        // Letters that agree are never worth parting, save where "y" meets "iy" and the like, which the others see.
        rows[i * WIDTH + j] = before;
      } else {
        const table = i === a.length && j === b.length ? last : anywhere;
        rows[i * WIDTH + j] = before + table[x * SIDE + y]! / STEPS;
      }
      let best = rows[i * WIDTH + j]!;
      const table = i === a.length && j === b.length ? last : anywhere;
      const gone = rows[(i - 1) * WIDTH + j]! + (i > 1 && x === a[i - 2] ? DOUBLING : 1);
      if (gone < best) best = gone;
      const come = rows[i * WIDTH + j - 1]! + (j > 1 && y === b[j - 2] ? DOUBLING : 1);
      if (come < best) best = come;
      const xx = i > 1 ? a[i - 2]! * 27 + x : 0;
      const yy = j > 1 ? b[j - 2]! * 27 + y : 0;
      if (i > 1) {
        const cost = rows[(i - 2) * WIDTH + j - 1]! + table[xx * SIDE + y]! / STEPS;
        if (cost < best) best = cost;
      }
      if (j > 1) {
        const cost = rows[(i - 1) * WIDTH + j - 2]! + table[x * SIDE + yy]! / STEPS;
        if (cost < best) best = cost;
      }
      if (i > 1 && j > 1) {
        const turned = a[i - 2] === y && b[j - 2] === x;
        const cost = rows[(i - 2) * WIDTH + j - 2]! + (turned ? 1 : table[xx * SIDE + yy]! / STEPS);
        if (cost < best) best = cost;
      }
      rows[i * WIDTH + j] = best;
    }
  return rows[a.length * WIDTH + b.length]!;
}

function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
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

let known: Costs | undefined;

function costs(): Costs {
  known ??= tabulate();
  return known;
}

function tabulate(): Costs {
  const anywhere = new Uint8Array(SIDE * SIDE).fill(2 * STEPS);
  for (let x = 0; x < 27; x++) for (let y = 0; y < 27; y++) anywhere[x * SIDE + y] = STEPS;
  const last = anywhere.slice();
  for (const { one, other, last: onlyLast, cost } of nameTables().changes)
    for (const table of onlyLast ? [last] : [anywhere, last])
      for (const at of [chunk(one) * SIDE + chunk(other), chunk(other) * SIDE + chunk(one)])
        table[at] = Math.min(table[at]!, Math.round(cost * STEPS));
  return { anywhere, last };
}

const chunk = (text: string): number =>
  [...text].reduce((code, letter) => code * 27 + letter.charCodeAt(0) - 96, 0);
