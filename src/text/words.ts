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
    const kind = kindAt(stretch, at);
    const to = kind === PLAIN ? endOfPlain(stretch, at) : at;
    if (to > at) {
      add(at, to);
      at = to;
    } else if (kind === OTHER || kind === JOINS) at++;
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
  let to = at + 1;
  while (kindAt(text, to) === PLAIN) to++;
  const behind = kindAt(text, to);
  if (behind === OTHER) return to;
  if (behind !== JOINS) return at;
  const next = kindAt(text, to + 1);
  return next === OTHER || next === JOINS ? to : at;
}

/** What a character is: a plain letter or digit, a sign that may stand within a word, another one of ASCII, one beyond. */
const OTHER = 0;
const PLAIN = 1;
const JOINS = 2;
const BEYOND = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z\d]/i.test(character) ? PLAIN : "'-:,.".includes(character) ? JOINS : OTHER;
});

/** Behind the end all is other. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  return code < KINDS.length ? KINDS[code]! : BEYOND;
}
