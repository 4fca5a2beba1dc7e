/** The file of a tagger that has learnt: what a word's company tells becomes part of the word's row. */

import { packRows, wordFingerprint } from '../../src/language/neural/model-file.ts';
import { packTagger, type TaggerShape } from '../../src/language/neural/tagger-file.ts';
import type { Inventory } from './examples.ts';
import type { createNetwork } from './network.ts';

/** Words that the file has rows for; the others are rare. */
const MOST_WORDS = 36_000;
const UNKNOWN = 0;

/** A word that is rare in the lessons has the row of unknown words, with what its company tells. */
export function shipped(
  { parameters, table, ownRow }: ReturnType<typeof createNetwork>,
  { words, rareWords, tags }: Inventory,
  shape: TaggerShape,
  vectorRow: (lower: string) => number,
): Uint8Array {
  const known = [...words.slice(1), ...rareWords.filter((word) => vectorRow(word) >= 0)].slice(0, MOST_WORDS);
  const rows = ['', ...known].map((word, place) =>
    ownRow(place < words.length ? place : UNKNOWN, vectorRow(word)),
  );
  const buckets = table.data.subarray(words.length * table.width);
  const numbers = new Float32Array(rows.length * table.width + buckets.length);
  for (const [place, row] of rows.entries()) numbers.set(row, place * table.width);
  numbers.set(buckets, rows.length * table.width);
  return packTagger({
    shape,
    tags,
    words: Uint32Array.from(known, wordFingerprint),
    table: packRows(numbers, table.width),
    parameters: new Map(
      parameters.filter(({ name }) => name !== 'project').map(({ name, data }) => [name, data]),
    ),
  });
}
