/** Words with their offsets. */

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A word: letters and digits, with apostrophes, hyphens, dots and commas only inside ("don’t", "U.S",
 * "Moscow-annexed", "11:30am", "7.2"). Money and percent signs are left out.
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‑.:,](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Returns the words of a stretch of text, in order, with offsets into the whole text. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    words.push({ start: at, end: at + match[0].length, text: match[0] });
  }
  return words;
}
