/** What the network reads of a word: ids of rows in its table of embeddings. */

import { fingerprint } from './fingerprints.ts';

export const UNKNOWN = 0;

/** Rows of the table: first the unknown word, then the known ones, then buckets. */
export const BUCKETS = 16384;

/**
 * Returns the rows of the form in lower case and as printed, its shape, its beginnings and endings. `first` is the row
 * behind those of known words.
 */
export function formFeatures(
  form: string,
  wordRow: (lower: string) => number | undefined,
  first: number,
): number[] {
  const lower = form.toLowerCase();
  const bucket = (kind: number, text: string): number => first + (fingerprint(kind, text) & (BUCKETS - 1));
  return [
    wordRow(lower) ?? UNKNOWN,
    bucket(1, form.length > 24 ? form.slice(0, 24) : form),
    bucket(2, shapeOf(form)),
    bucket(3, lower.slice(0, 2)),
    bucket(4, lower.slice(0, 3)),
    bucket(5, lower.slice(-1)),
    bucket(6, lower.slice(-2)),
    bucket(7, lower.slice(-3)),
    bucket(8, lower.slice(-4)),
    bucket(9, lower.slice(0, 5)),
  ];
}

/** "Xxx", "dd", "XX": letters and digits by kind, runs cut to three. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const letter of form.length > 24 ? form.slice(0, 24) : form) {
    const kind = /\p{Lu}/u.test(letter)
      ? 'X'
      : /\p{L}/u.test(letter)
        ? 'x'
        : /\p{N}/u.test(letter)
          ? 'd'
          : letter;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 3) shape += kind;
  }
  return shape;
}

/** How many casings of a sentence are told apart. */
export const CASINGS = 3;

/** Casings times whether the word begins the sentence. */
export const CASING_ROWS = 2 * CASINGS;

export interface Letters {
  /** Somewhere in it. */
  readonly hasCapital: boolean;
  readonly beginsSmall: boolean;
}

export const lettersOf = (form: string): Letters => ({
  hasCapital: /\p{Lu}/u.test(form),
  beginsSmall: /^\p{Ll}/u.test(form),
});

/** 0: no word begins with a small letter; 1: most have capitals; 2: others. */
export function casingOf(words: readonly Letters[]): number {
  let capitals = 0;
  let small = 0;
  for (const { hasCapital, beginsSmall } of words) {
    if (hasCapital) capitals++;
    if (beginsSmall) small++;
  }
  return small === 0 ? 0 : capitals > small ? 1 : 2;
}
