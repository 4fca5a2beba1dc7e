/** Where the words of a search stand in a text, as the library's index tells words apart: by their stems, without accents. */

import anyAscii from 'any-ascii';
import { stemmer } from 'stemmer';
import type { Span } from '../../model/span.ts';
import { onceEach } from '../../text/once-each.ts';

/** What is looked for in the texts of a page of results. */
export interface SoughtWords {
  readonly terms: readonly Term[];
  /** By the first of their stems. */
  readonly byStem: ReadonlyMap<string, readonly Term[]>;
  readonly beginnings: readonly Term[];
}

/** Words in a row by their stems, or how a word begins. */
export interface Term {
  /** Among those that are looked for. */
  readonly number: number;
  /** The same wherever the same is looked for. */
  readonly key: string;
  readonly stems: readonly string[];
  readonly beginning?: string;
}

/** Returns what is looked for where words and phrases are, and perhaps one that somebody is typing. */
export function soughtWords(words: readonly string[], beginning = ''): SoughtWords {
  const stems = words.map(stemsIn).filter(({ length }) => length > 0);
  const terms = [...new Map(stems.map((some) => [some.join(' '), some]))].map(
    ([key, some], number): Term => ({ number, key, stems: some }),
  );
  const start = folded(beginning);
  // What is nothing but accents begins no word.
  if (start !== '') terms.push({ number: terms.length, key: `${start}*`, stems: [], beginning: start });
  return soughtTerms(terms);
}

export function soughtTerms(terms: readonly Term[]): SoughtWords {
  const whole = terms.filter(({ beginning }) => beginning === undefined);
  return {
    terms,
    byStem: Map.groupBy(whole, ({ stems: [first] }) => first!),
    beginnings: terms.filter(({ beginning }) => beginning !== undefined),
  };
}

/** A place where a term stands, by its number. */
export interface FoundWord extends Span {
  readonly term: number;
}

/**
 * Returns the places of the words in a stretch of text, in order. A page of results is looked through while somebody waits:
 * only words that begin with the right letters are read.
 */
export function findWords(
  text: string,
  sought: SoughtWords,
  { start, end }: Span = { start: 0, end: text.length },
): FoundWord[] {
  const found: FoundWord[] = [];
  const { byStem, beginnings } = sought;
  const head = isPlain(text) ? plainHeads(sought) : anyHeads(sought);
  if (head === null) return found;
  for (let word = wordWith(head, text, start, end); word; word = wordWith(head, text, word.end, end)) {
    const here = text.slice(word.start, word.end);
    for (const term of byStem.get(stemOf(here)) ?? []) {
      const last = lastOfRun(text, word, term.stems, end);
      if (last !== undefined) found.push({ start: word.start, end: last, term: term.number });
    }
    for (const term of beginnings)
      if (folded(here).startsWith(term.beginning!))
        found.push({ start: word.start, end: word.end, term: term.number });
  }
  return found;
}

/** A stem has all its words' letters but for its last: only the ends of words are exchanged. */
const headsOf = ({ terms }: SoughtWords): string[] =>
  terms.map(({ stems: [first], beginning }) => beginning ?? first!.slice(0, Math.max(1, first!.length - 1)));

/** Returns what finds where words may begin in a text of plain letters, which takes half the time; `null` where none may. */
const plainHeads = onceEach((sought: SoughtWords): RegExp | null => {
  const heads = headsOf(sought).filter((head) => PLAIN.test(head));
  return heads.length === 0 ? null : anyOf(heads);
});

/** The same for any text: a word with letters that are not plain may have any head. */
const anyHeads = onceEach((sought: SoughtWords): RegExp | null => {
  const heads = headsOf(sought).map((head) => [...head].map(plainly).join(''));
  return heads.length === 0 ? null : anyOf([...heads, OTHER]);
});

const anyOf = (patterns: readonly string[]): RegExp => new RegExp([...new Set(patterns)].join('|'), 'gi');

/** Most texts without marks and accents are in English. */
const isPlain = (text: string): boolean => Buffer.byteLength(text) === text.length;

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
