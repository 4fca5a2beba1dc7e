/** Where the words of a search stand in a text, as the library's index tells words apart: by their stems, without accents. */

import anyAscii from 'any-ascii';
import { stemmer } from 'stemmer';
import type { Span } from '../../model/span.ts';
import { onceEach } from '../../text/once-each.ts';

/** What is looked for in the texts of a page of results. */
export type SoughtWords = readonly Term[];

/** Words in a row by their stems, or how a word begins. */
export interface Term {
  /** Among those that are looked for. */
  readonly number: number;
  /** The same wherever the same is looked for. */
  readonly key: string;
  /** How a word begins that may be the first: a stem has all its words' letters but for its last, as only ends are exchanged. */
  readonly head: string;
  readonly stems: readonly string[];
}

/** Returns what is looked for where words and phrases are, and perhaps one that somebody is typing. */
export function soughtWords(words: readonly string[], beginning = ''): Term[] {
  const runs = words.map(stemsIn).filter(([first = '']) => first !== '');
  const terms = [...new Map(runs.map((stems) => [stems.join(' '), stems]))].map(
    ([key, stems], number): Term => ({ number, key, head: headOf(stems[0]!), stems }),
  );
  const head = folded(beginning);
  // What is nothing but accents begins no word.
  if (head !== '') terms.push({ number: terms.length, key: `${head}*`, head, stems: [] });
  return terms;
}

const headOf = (stem: string): string => stem.slice(0, Math.max(1, stem.length - 1));

/** A place where a term stands, by its number. */
export interface FoundWord extends Span {
  readonly term: number;
}

/** Returns the places of the words in a text, or a stretch of it, in order. */
export function findWords(text: string, sought: SoughtWords, within?: Span): FoundWord[] {
  if (within === undefined) return allOf(wordsAhead(asLookedThrough(text), sought));
  const from = within.start;
  return findWords(text.slice(from, within.end), sought).map(({ start, end, term }) => ({
    start: from + start,
    end: from + end,
    term,
  }));
}

function allOf(next: WordsAhead): FoundWord[] {
  const found: FoundWord[] = [];
  for (let word = next(); word !== undefined; word = next()) found.push(word);
  return found;
}

/** A text as it is looked through: one of plain letters in lower case. */
export interface LookedThrough {
  readonly text: string;
  readonly isPlain: boolean;
}

export const asLookedThrough = (text: string): LookedThrough =>
  isPlain(text) ? { text: text.toLowerCase(), isPlain: true } : { text, isPlain: false };

/** Returns the next place with each call, and nothing after the last. */
export type WordsAhead = () => FoundWord | undefined;

/** Gives places that are known. */
export function knownAhead(found: readonly FoundWord[]): WordsAhead {
  let next = 0;
  return () => found[next++];
}

/**
 * Gives the places of the words in a text from somewhere on, in order; of those that begin at one place in the order of the
 * terms. A page of results is looked through while somebody waits: only words that begin with the right letters are read, and
 * no further than is asked.
 */
export function wordsAhead({ text, isPlain }: LookedThrough, sought: SoughtWords, from = 0): WordsAhead {
  if (sought.length === 0) return () => undefined;
  return isPlain ? aheadInPlain(text, sought, from) : aheadInAny(text, sought, from);
}

/** In a text of plain letters a word begins with the same letters as its stem. */
function aheadInPlain(text: string, sought: SoughtWords, from: number): WordsAhead {
  const terms = sought.filter(({ head }) => PLAIN.test(head));
  const places = terms.map((term) => nextPlace(text, term, from));
  return () => {
    let first = -1;
    for (let at = 0; at < places.length; at++)
      if (places[at] !== undefined && (first < 0 || places[at]!.start < places[first]!.start)) first = at;
    const found = places[first];
    if (found !== undefined) places[first] = nextPlace(text, terms[first]!, found.start + 1);
    return found;
  };
}

function nextPlace(text: string, term: Term, from: number): FoundWord | undefined {
  for (let at = text.indexOf(term.head, from); at >= 0; at = text.indexOf(term.head, at + 1)) {
    if (at > 0 && isInWord(text, at - 1)) continue;
    const place = placeAt(text, nextWord(text, at)!, term);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** In any other a word with letters that are not plain may be any. */
function aheadInAny(text: string, sought: SoughtWords, from: number): WordsAhead {
  const heads = headsOf(sought);
  let [next, here]: [number, FoundWord[]] = [from, []];
  return () => {
    while (here.length === 0) {
      const word = wordWith(heads, text, next);
      if (word === undefined) return undefined;
      here = sought.flatMap((term) => placeAt(text, word, term) ?? []);
      next = word.end;
    }
    return here.shift();
  };
}

/** Returns the place of a term that begins with a word, if it stands there. */
function placeAt(text: string, word: Span, { head, stems, number }: Term): FoundWord | undefined {
  const here = text.slice(word.start, word.end);
  const [first, ...more] = stems;
  if (first === undefined ? !folded(here).startsWith(head) : stemOf(here) !== first) return undefined;
  const end = more.length === 0 ? word.end : endOfRun(text, word, more);
  return end === undefined ? undefined : { start: word.start, end, term: number };
}

/** Most texts without marks and accents are in English. */
const isPlain = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** All but plain letters, and the marks and signs that texts are full of. */
const OTHER = '[^\\x00-\\xa9\\u2010-\\u2027\\u2030-\\u205e]';
const plainly = (letter: string): string => (PLAIN.test(letter) ? letter : OTHER);

/** Returns what finds where words may begin. */
const headsOf = onceEach((sought: SoughtWords): RegExp => {
  const heads = sought.map(({ head }) => [...head].map(plainly).join(''));
  return new RegExp([...new Set([...heads, OTHER])].join('|'), 'gi');
});

/** Returns the next word with one of the heads. */
function wordWith(heads: RegExp, text: string, from: number): Span | undefined {
  heads.lastIndex = from;
  for (let match = heads.exec(text); match !== null; match = heads.exec(text)) {
    const { index } = match;
    const start = text.charCodeAt(index) < ASCII ? index : startOfWord(text, index, from);
    if (isInWord(text, start) && (start === from || !isInWord(text, start - 1))) return nextWord(text, start);
    heads.lastIndex = index + 1;
  }
  return undefined;
}

function startOfWord(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isInWord(text, start - 1)) start--;
  return start;
}

/** Returns where a run of words that begins with a word ends, if the others have these stems. */
function endOfRun(text: string, first: Span, stems: readonly string[]): number | undefined {
  let { end } = first;
  for (const stem of stems) {
    const next = nextWord(text, end);
    if (next === undefined || stemOf(text.slice(next.start, next.end)) !== stem) return undefined;
    end = next.end;
  }
  return end;
}

const ASCII = 128;
/** As `unicode61` of SQLite's FTS5 parts text. */
const IN_WORD = /^[\p{L}\p{N}\p{M}\p{Co}]/u;
const PLAIN_IN_WORD = Array.from({ length: ASCII }, (_, code) => IN_WORD.test(String.fromCharCode(code)));

function nextWord(text: string, from: number): Span | undefined {
  let start = from;
  while (start < text.length && !isInWord(text, start)) start++;
  if (start >= text.length) return undefined;
  let end = start + 1;
  while (end < text.length && isInWord(text, end)) end++;
  return { start, end };
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
  for (let word = nextWord(text, 0); word !== undefined; word = nextWord(text, word.end))
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
