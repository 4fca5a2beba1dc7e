/** Sentences by chance, as the trigram model of English has them: they repeat each other's phrases as real ones do. */

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { PackedTable } from '../../src/language/packed-table.ts';

/** Words in lower case, without what ends the sentence. */
export type SentenceSource = (random: () => number, longest: number) => string[];

/** Returns what writes sentences. Reads the layout that `src/language/en/ngrams.ts` describes. */
export function sentenceSource(): SentenceSource {
  const file = new URL('../../src/language/en/ngrams.bin', import.meta.url);
  const table = new PackedTable(brotliDecompressSync(readFileSync(file)));
  const size = table.number();
  const words = table.lines();
  table.bytes(2 * size);
  const firstBigram = table.sums(size);
  const bigrams = table.number();
  const second = table.gaps(firstBigram, bigrams);
  const bigramP = table.bytes(bigrams);
  const firstTrigram = table.sums(bigrams);
  table.bytesWhere(firstTrigram, 0);
  const trigrams = table.number();
  const third = table.gaps(firstTrigram, trigrams);
  const trigramP = table.bytes(trigrams);

  const [secondSums, thirdSums] = [sumsIn(firstBigram, bigramP), sumsIn(firstTrigram, trigramP)];
  const [begin, end] = [words.indexOf('<s>'), words.indexOf('</s>')];
  const next = (first: number, last: number, random: () => number): number => {
    const bigram = first < 0 ? -1 : indexIn(second, firstBigram[first]!, firstBigram[first + 1]!, last);
    if (bigram >= 0) {
      const at = placeOf(thirdSums, firstTrigram[bigram]!, firstTrigram[bigram + 1]!, random());
      if (at >= 0) return third[at]!;
    }
    const [from, to] = [firstBigram[last]!, firstBigram[last + 1]!];
    return from === to ? end : second[placeOf(secondSums, from, to, random() * secondSums[to - 1]!)]!;
  };

  return (random, longest) => {
    const sentence: string[] = [];
    let [first, last] = [-1, begin];
    while (sentence.length < longest) {
      const drawn = next(first, last, random);
      if (drawn === end) break;
      sentence.push(words[drawn]!);
      [first, last] = [last, drawn];
    }
    return sentence;
  };
}

/** Returns the sums of the probabilities of each group. */
function sumsIn(starts: Uint32Array, costs: Uint8Array): Float32Array {
  const sums = new Float32Array(costs.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    let sum = 0;
    for (let at = starts[group]!; at < starts[group + 1]!; at++) sums[at] = sum += Math.exp(costs[at]! / -10);
  }
  return sums;
}

/** Returns the place in a group whose share of the probabilities holds the number, or -1 where it is beyond them. */
function placeOf(sums: Float32Array, from: number, to: number, number: number): number {
  if (from === to || number >= sums[to - 1]!) return -1;
  let [low, high] = [from, to - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

function indexIn(values: Uint16Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (values[middle]! === value) return middle;
    if (values[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
