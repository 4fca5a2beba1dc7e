/**
 * A trigram model of English, in lower case.
 *
 * `ngrams.bin` is Brotli, and inside a packed table: the number of words; the words, a text of lines; a
 * probability and a back-off weight for each; bigrams by first word (counts, how many, gaps of second words,
 * probabilities), their counts of trigrams, the back-off weights of those that have some; trigrams (how many, gaps,
 * probabilities). Probabilities and weights are bytes of tenths of a nat. Made by `training/spin/train.ts`.
 */

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { NgramModel } from '../ngrams.ts';
import { PackedTable } from '../packed-table.ts';

let model: NgramModel | undefined;

/** Returns the model, read when first asked for. */
export function ngramModel(): NgramModel {
  model ??= decodeNgrams(readFileSync(new URL('./ngrams.bin', import.meta.url)));
  return model;
}

/** Stands for the probability of a word that the model lacks. */
const UNKNOWN = -16;

/** Returns the model in the bytes of `ngrams.bin`. */
export function decodeNgrams(bytes: Uint8Array): NgramModel {
  const table = new PackedTable(brotliDecompressSync(bytes));
  const size = table.number();
  const words = table.lines();
  const unigramP = table.bytes(size);
  const unigramBackoff = table.bytes(size);

  const firstBigram = table.sums(size);
  const bigrams = table.number();
  const second = table.gaps(firstBigram, bigrams);
  const bigramP = table.bytes(bigrams);
  const firstTrigram = table.sums(bigrams);
  const bigramBackoff = table.bytesWhere(firstTrigram, 128);
  const trigrams = table.number();
  const third = table.gaps(firstTrigram, trigrams);
  const trigramP = table.bytes(trigrams);

  const bigramAt = (a: number, b: number): number =>
    a < 0 || a >= size || b < 0 || b >= size ? -1 : indexOf(second, firstBigram[a]!, firstBigram[a + 1]!, b);
  let [lastA, lastB, lastAt] = [-1, -1, -1];
  const logProbability = (a: number, b: number, c: number): number => {
    if (c < 0 || c >= size) return UNKNOWN;
    if (a !== lastA || b !== lastB) {
      lastAt = bigramAt(a, b);
      lastA = a;
      lastB = b;
    }
    let backedOff = 0;
    if (lastAt >= 0) {
      const at = indexOf(third, firstTrigram[lastAt]!, firstTrigram[lastAt + 1]!, c);
      if (at >= 0) return trigramP[at]! / -10;
      backedOff = (bigramBackoff[lastAt]! - 128) / 10;
    }
    const at = bigramAt(b, c);
    if (at >= 0) return backedOff + bigramP[at]! / -10;
    if (b >= 0 && b < size) backedOff += (unigramBackoff[b]! - 128) / 10;
    return backedOff + unigramP[c]! / -10;
  };

  const ids = new Map(words.map((word, id) => [word, id]));
  return {
    begin: ids.get('<s>')!,
    end: ids.get('</s>')!,
    idOf: (word) => ids.get(word) ?? -1,
    wordOf: (id) => words[id]!,
    logProbability,
  };
}

/** Returns where a sorted stretch holds a value, or -1. */
function indexOf(values: Uint16Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = values[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
