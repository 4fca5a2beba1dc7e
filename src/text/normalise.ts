/** Folding of differences that mean nothing: typographic marks, case, blanks. */

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛`´]/g, "'"],
  [/[“”„‟«»]/g, '"'],
  [/[‐‑‒–—―]/g, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
];

/** Returns the text with plain quotation marks, dashes and blanks. The length stays, so offsets still fit. */
export const foldMarks = (text: string): string =>
  MARKS.reduce((folded, [pattern, plain]) => folded.replace(pattern, plain), text);

/** Returns the text as it is compared: plain marks, lower case, no accents, single blanks. Offsets do not fit. */
export const foldText = (text: string): string =>
  foldMarks(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Returns the text with Arabic, Persian and wide digits as plain ones. The length stays, so offsets still fit. */
export const foldDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Returns a name or word without a possessive ending. */
export const withoutPossessive = (word: string): string =>
  word.replace(/(?<=\p{L})(?:['’]s|(?<=s)['’])$/u, '');
