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
  const stretch = text.slice(start, end);
  const words: Word[] = [];
  const add = (from: number, to: number): void => {
    words.push({ start: start + from, end: start + to, text: stretch.slice(from, to) });
  };
  for (let at = 0; at < stretch.length; ) {
    const to = endOfPlain(stretch, at);
    if (to > at) {
      add(at, to);
      at = to;
    } else if (isAscii(stretch, at) && !isPlain(stretch, at)) at++;
    else {
      WORD.lastIndex = at;
      const match = WORD.exec(stretch);
      if (match === null) break;
      add(match.index, WORD.lastIndex);
      at = WORD.lastIndex;
    }
  }
  return words;
}

/** Returns where a word of plain letters and digits ends that surely ends there, else `at`: most words are read so, at half the cost. */
function endOfPlain(text: string, at: number): number {
  let to = at;
  while (isPlain(text, to)) to++;
  if (!isAscii(text, to)) return at;
  const mayGoOn = JOINS.has(text.charCodeAt(to)) && !(isAscii(text, to + 1) && !isPlain(text, to + 1));
  return mayGoOn ? at : to;
}

const JOINS = new Set([..."'-:,."].map((sign) => sign.charCodeAt(0)));
const PLAIN = Array.from({ length: 128 }, (_, code) => /[a-z\d]/i.test(String.fromCharCode(code)));

/** Behind the end nothing is plain, and all is ASCII. */
const isPlain = (text: string, at: number): boolean => PLAIN[text.charCodeAt(at)] ?? false;
const isAscii = (text: string, at: number): boolean => !(text.charCodeAt(at) > 127);
