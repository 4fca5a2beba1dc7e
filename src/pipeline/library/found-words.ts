/** Where the words of a search stand in a text, as the library's index tells words apart: by their stems, without accents. */

import anyAscii from 'any-ascii';
import { stemmer } from 'stemmer';
import type { Span } from '../../model/span.ts';

/** As `unicode61` of SQLite's FTS5 parts text. */
const TOKEN = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const PLAIN = /^[a-z0-9]+$/;

/** What is looked for: terms of one stem or several in a row, and how a last word begins. */
export interface SoughtWords {
  readonly terms: readonly (readonly string[])[];
  readonly beginning?: string;
}

/** Returns the stems of words and phrases. */
export const soughtWords = (terms: readonly string[], beginning?: string): SoughtWords => ({
  terms: [...new Map(terms.map((term) => [stemsIn(term).join(' '), stemsIn(term)])).values()].filter(
    (stems) => stems.length > 0,
  ),
  ...(beginning !== undefined && { beginning: folded(beginning) }),
});

/** A place where a term stands; `term` is its number. */
export interface FoundWord extends Span {
  readonly term: number;
}

/** Returns the places of the words in a stretch of text, in order. */
export function findWords(
  text: string,
  { terms, beginning }: SoughtWords,
  { start, end }: Span = { start: 0, end: text.length },
): FoundWord[] {
  const byFirst = Map.groupBy(terms.entries(), ([, [first]]) => first!);
  const tokens = [...text.slice(start, end).matchAll(TOKEN)];
  const stems = tokens.map(([word]) => stemOf(word));
  const endOf = (at: number): number => start + tokens[at]!.index + tokens[at]![0].length;
  const found: FoundWord[] = [];
  for (const [at, stem] of stems.entries()) {
    const here = start + tokens[at]!.index;
    for (const [term, wanted] of byFirst.get(stem) ?? [])
      if (wanted.every((one, place) => stems[at + place] === one))
        found.push({ start: here, end: endOf(at + wanted.length - 1), term });
    if (beginning !== undefined && folded(tokens[at]![0]).startsWith(beginning))
      found.push({ start: here, end: endOf(at), term: terms.length });
  }
  return found;
}

const stemsIn = (text: string): string[] => [...text.matchAll(TOKEN)].map(([word]) => stemOf(word));

/** Words of a language are few: each is stemmed once. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

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
