/** Words with their offsets. */

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A word: letters and digits, with apostrophes and hyphens only inside ("don’t", "northern-born"), commas and
 * colons only between digits ("1,200", "11:30am"), dots between digits or after a letter or two ("7.2", "U.S", "e.g",
 * but also "news.example"). A stop before a capital whose blank was lost ("the harbour.Then") parts two words.
 * Money and percent signs are left out.
 */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’\-‑](?=[\p{L}\p{N}])|[:,](?<=\p{N}[:,])(?=\p{N})|\.(?=[\p{L}\p{N}])(?!(?<=\p{Ll}{2}\.)\p{Lu}))[\p{L}\p{M}\p{N}]+)*/gu;

/** Returns the words of a stretch of text, in order, with offsets into the whole text. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    words.push({ start: at, end: at + match[0].length, text: match[0] });
  }
  return words;
}
