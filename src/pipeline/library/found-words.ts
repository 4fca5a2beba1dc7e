/** Where the words of a search stand in a text, as the library's index tells words apart: by their stems, without accents. */

import anyAscii from 'any-ascii';
import { stemmer } from 'stemmer';
import type { Span } from '../../model/span.ts';

/** What is looked for: terms of one stem or several in a row, and how a last word begins. */
export interface SoughtWords {
  readonly terms: readonly (readonly string[])[];
  readonly beginning?: string;
}

/** Returns the stems of words and phrases. */
export const soughtWords = (terms: readonly string[], beginning = ''): SoughtWords => ({
  terms: [...new Map(terms.map((term) => [stemsIn(term).join(' '), stemsIn(term)])).values()].filter(
    (stems) => stems.length > 0,
  ),
  // What is nothing but accents begins no word.
  ...(folded(beginning) !== '' && { beginning: folded(beginning) }),
});

/** A place where a term stands; `term` is its number. */
export interface FoundWord extends Span {
  readonly term: number;
}

/**
 * Returns the places of the words in a stretch of text, in order. A page of results is looked through while somebody waits:
 * only words that begin with the right letters are read.
 */
export function findWords(
  text: string,
  { terms, beginning }: SoughtWords,
  { start, end }: Span = { start: 0, end: text.length },
): FoundWord[] {
  const byFirst = Map.groupBy(terms.entries(), ([, [first]]) => first!);
  const found: FoundWord[] = [];
  const heads = finderOf([...byFirst.keys()].map(headOf).concat(beginning ?? []));
  if (heads === null) return found;
  for (let word = wordWith(heads, text, start, end); word; word = wordWith(heads, text, word.end, end)) {
    const here = text.slice(word.start, word.end);
    for (const [term, stems] of byFirst.get(stemOf(here)) ?? []) {
      const last = lastOfRun(text, word, stems, end);
      if (last !== undefined) found.push({ start: word.start, end: last, term });
    }
    if (beginning !== undefined && folded(here).startsWith(beginning))
      found.push({ ...word, term: terms.length });
  }
  return found;
}

/** A stem has all its words' letters but for its last: only the ends of words are exchanged. */
const headOf = (stem: string): string => stem.slice(0, Math.max(1, stem.length - 1));

/** The last heads that were asked for: a page of results is looked through for the same words. */
let latest: { readonly words: string; readonly heads: RegExp } | undefined;

/** Returns what finds where words may begin that have one of the heads. A word with letters that are not plain may be any. */
function finderOf(heads: readonly string[]): RegExp | null {
  if (heads.length === 0) return null;
  const words = heads.join(' ');
  if (latest?.words !== words) {
    const letters = heads.map((head) => [...head].map(plainly).join(''));
    latest = { words, heads: new RegExp(`${[...new Set(letters)].join('|')}|${OTHER}`, 'gi') };
  }
  return latest.heads;
}

/** All but plain letters, and the marks and signs that texts are full of. */
const OTHER = '[^\\x00-\\xa9\\u2010-\\u2027\\u2030-\\u205e]';
const plainly = (letter: string): string => (PLAIN.test(letter) ? letter : OTHER);

/** Returns the next word with one of the heads. */
function wordWith(heads: RegExp, text: string, from: number, end: number): Span | undefined {
  heads.lastIndex = from;
  for (let match = heads.exec(text); match !== null && match.index < end; match = heads.exec(text)) {
    const { index } = match;
    const start = text.charCodeAt(index) < ASCII ? index : startOfWord(text, index, from);
    if (isInWord(text, start) && (start === from || !isInWord(text, start - 1)))
      return nextWord(text, start, end);
    heads.lastIndex = index + 1;
  }
  return undefined;
}

function startOfWord(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isInWord(text, start - 1)) start--;
  return start;
}

/** Returns where a run of words that begins with a word ends, if it has these stems. */
function lastOfRun(text: string, first: Span, stems: readonly string[], end: number): number | undefined {
  let at = first.end;
  for (const stem of stems.slice(1)) {
    const next = nextWord(text, at, end);
    if (next === undefined || stemOf(text.slice(next.start, next.end)) !== stem) return undefined;
    at = next.end;
  }
  return at;
}

const ASCII = 128;
/** As `unicode61` of SQLite's FTS5 parts text. */
const IN_WORD = /^[\p{L}\p{N}\p{M}\p{Co}]/u;
const PLAIN_IN_WORD = Array.from({ length: ASCII }, (_, code) => IN_WORD.test(String.fromCharCode(code)));

function nextWord(text: string, from: number, end: number): Span | undefined {
  let start = from;
  while (start < end && !isInWord(text, start)) start++;
  if (start >= end) return undefined;
  let behind = start + 1;
  while (behind < end && isInWord(text, behind)) behind++;
  return { start, end: behind };
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII) return PLAIN_IN_WORD[code]!;
  // The second half of a letter outside of the basic plane belongs to the first.
  if (code >= 0xdc00 && code < 0xe000) return at > 0 && isInWord(text, at - 1);
  return IN_WORD.test(String.fromCodePoint(text.codePointAt(at)!));
}

function stemsIn(text: string): string[] {
  const stems: string[] = [];
  for (
    let word = nextWord(text, 0, text.length);
    word !== undefined;
    word = nextWord(text, word.end, text.length)
  )
    stems.push(stemOf(text.slice(word.start, word.end)));
  return stems;
}

/** Words of a language are few: each is stemmed once. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

const PLAIN = /^[a-z0-9]+$/;

function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const plain = folded(word);
  const stem = PLAIN.test(plain) ? stemmer(plain) : plain;
  known.set(word, stem);
  return stem;
}

/** Without accents, and in plain letters: "Łódź" is found by "Lodz". */
function folded(word: string): string {
  const bare = word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return PLAIN.test(bare) ? bare : anyAscii(bare).toLowerCase();
}
