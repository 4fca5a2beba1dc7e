/**
 * Words as numbers, read in one pass over the characters: what an index of millions of texts needs of each, at a few
 * hundredths of a millisecond a page. Words are those of `wordsOf`; where no blanks part them, each character is one.
 */

/** Per word, in order. */
export interface HashedWords {
  readonly length: number;
  /** Equal numbers are equal words, without case and without the commas in numbers. */
  readonly hashes: Uint32Array;
  /** The same without a possessive ending: equal for "Orde" and "Orde’s". */
  readonly roots: Uint32Array;
  /** Bits of `CAPITAL`, `NUMBER`, `STARTS` and `QUOTED`. */
  readonly marks: Uint8Array;
}

/** The word begins with a capital. */
export const CAPITAL = 1;
/** It begins with a digit. */
export const NUMBER = 2;
/** It begins a sentence, or stands behind a colon or a mark that may end one. */
export const STARTS = 4;
/** It stands in quotation marks. */
export const QUOTED = 8;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const OTHER = 1;
const LETTER = 2;
const UPPER = 3;
const DIGIT = 4;
/** A character that is a word of its own, in scripts without blanks. */
const ALONE = 5;

/** What each UTF-16 unit is and what it is in lower case, worked out when it is first met. */
const kinds = new Uint8Array(0x10000);
const lowered = new Uint16Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  lowered[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  kinds[code] = /\p{N}/u.test(char)
    ? DIGIT
    : /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(char)
      ? ALONE
      : /\p{Lu}/u.test(char)
        ? UPPER
        : /[\p{L}\p{M}\p{Cs}]/u.test(char)
          ? LETTER
          : OTHER;
  return kinds[code]!;
}

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return kinds[code] || classify(code);
};

const [BLANK, STOP, COMMA, COLON, APOSTROPHE, CURLY, HYPHEN, FIRM_HYPHEN] = Array.from(" .,:'’-‑", (mark) =>
  mark.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];
const ENDS = new Set(Array.from('.!?…:\n•', (mark) => mark.charCodeAt(0)));
const S = 's'.charCodeAt(0);
/** A word so short with a capital and a stop is an abbreviation or an initial more often than a sentence's end. */
const LONGEST_TITLE = 3;

/**
 * Returns the words of some stretches of a text. `pairs` says what closes a quotation, by the mark that opens it.
 * A quotation that is not closed in its paragraph is one where it opens the paragraph, and none elsewhere.
 * Takes linear time whatever the text holds.
 */
export function hashWords(
  text: string,
  stretches: readonly Stretch[],
  pairs: ReadonlyMap<string, string>,
): HashedWords {
  const most = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const hashes = new Uint32Array(most);
  const roots = new Uint32Array(most);
  const marks = new Uint8Array(most);
  let length = 0;
  for (const { start, end } of stretches) {
    const quotations = new Quotations(text, start, end, pairs);
    let starts = STARTS;
    let at = start;
    while (at < end) {
      const kind = kindAt(text, at);
      if (kind === OTHER) {
        const code = text.charCodeAt(at);
        if (code !== BLANK) {
          if (ENDS.has(code)) starts = STARTS;
          quotations.open(at);
        }
        at++;
        continue;
      }
      const from = at;
      let hash = 0x811c9dc5;
      let root = 0;
      if (kind === ALONE) hash = Math.imul(hash ^ text.charCodeAt(at++), 0x01000193);
      else
        for (;;) {
          const code = text.charCodeAt(at);
          const here = at < end ? kinds[code] || classify(code) : OTHER;
          if (here === LETTER || here === UPPER || here === DIGIT) {
            hash = Math.imul(hash ^ lowered[code]!, 0x01000193);
          } else if (here !== OTHER || at + 1 >= end || !joins(text, from, at, code)) break;
          else if (code === APOSTROPHE || code === CURLY) {
            if (lowered[text.charCodeAt(at + 1)] === S) root = hash;
            hash = Math.imul(hash ^ APOSTROPHE, 0x01000193);
          } else if (code !== COMMA) hash = Math.imul(hash ^ code, 0x01000193);
          at++;
        }
      const possessive = root !== 0 && isApostrophe(text.charCodeAt(at - 2));
      hashes[length] = mix(hash);
      roots[length] = possessive ? mix(root) : hashes[length]!;
      marks[length] =
        (kind === UPPER ? CAPITAL : kind === DIGIT ? NUMBER : 0) |
        starts |
        (quotations.covers(from) ? QUOTED : 0);
      length++;
      starts = 0;
      if (kind === UPPER && at - from <= LONGEST_TITLE && text.charCodeAt(at) === STOP) at++;
    }
  }
  return {
    length,
    hashes: hashes.subarray(0, length),
    roots: roots.subarray(0, length),
    marks: marks.subarray(0, length),
  };
}

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY;

/** Does a mark inside a word belong to it? "don’t", "northern-born", "1,200", "11:30", "7.2", "news.example". */
function joins(text: string, from: number, at: number, code: number): boolean {
  const after = kindAt(text, at + 1);
  if (after === OTHER || after === ALONE) return false;
  if (isApostrophe(code) || code === HYPHEN || code === FIRM_HYPHEN) return true;
  const before = kindAt(text, at - 1);
  if (code === COMMA || code === COLON) return before === DIGIT && after === DIGIT;
  if (code !== STOP) return false;
  return !(after === UPPER && before === LETTER && at - from > 1 && kindAt(text, at - 2) === LETTER);
}

/** Returns the hash of a text: FNV-1a with a last mix. Two of the terms of a million articles may fall together; no matter. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Spreads a hash over all 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Follows the quotations of one stretch of text. */
class Quotations {
  readonly #text: string;
  readonly #end: number;
  readonly #pairs: ReadonlyMap<string, string>;
  #paragraph: number;
  #paragraphEnd = -1;
  #until = -1;
  /** Marks that this paragraph holds no more of. */
  readonly #missing = new Set<string>();

  constructor(text: string, start: number, end: number, pairs: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#end = end;
    this.#pairs = pairs;
    this.#paragraph = start;
  }

  covers(at: number): boolean {
    return at < this.#until;
  }

  /** Opens a quotation if the mark there does. */
  open(at: number): void {
    if (at < this.#until) return;
    const mark = this.#text[at]!;
    const closing = this.#pairs.get(mark);
    if (closing === undefined) return;
    const single = isSingle(closing);
    if (single && at > 0 && kindAt(this.#text, at - 1) !== OTHER) return;
    if (at > this.#paragraphEnd) this.#enterParagraph(at);
    const close = this.#missing.has(closing) ? -1 : this.#closeFrom(at + 1, closing, single);
    if (close >= 0) this.#until = close;
    else {
      this.#missing.add(closing);
      if (at === this.#paragraph && !single) this.#until = this.#paragraphEnd;
    }
  }

  #enterParagraph(at: number): void {
    const next = this.#text.indexOf('\n', at);
    this.#paragraph = Math.max(this.#paragraph, this.#text.lastIndexOf('\n', at) + 1);
    this.#paragraphEnd = next < 0 ? this.#end : Math.min(next, this.#end);
    this.#missing.clear();
  }

  #closeFrom(from: number, closing: string, single: boolean): number {
    const text = this.#text;
    for (let at = from; at < this.#paragraphEnd; at++) {
      if (text[at] !== closing) continue;
      if (!single) return at;
      // Behind a letter it may be an apostrophe: "the boats’ owners". Behind a stop or comma it closes.
      const inside = at + 1 < this.#paragraphEnd && kindAt(text, at + 1) !== OTHER;
      if (!inside && text.charCodeAt(at - 1) !== BLANK) return at;
    }
    return -1;
  }
}

const isSingle = (mark: string): boolean => mark === "'" || mark === '’';
