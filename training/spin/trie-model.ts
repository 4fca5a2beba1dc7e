/**
 * Reads a word trigram model in the binary format of CMU Sphinx ("Trie Language Model", 16-bit quantised).
 * N-grams are stored from the last word backwards: under `c`, the words `b` before it, under those the words `a`.
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Natural logarithms. N-grams are parallel columns, sorted by their words from first to last. */
export interface TrigramModel {
  readonly words: readonly string[];
  readonly unigrams: { readonly p: Float32Array; readonly backoff: Float32Array };
  readonly bigrams: {
    readonly a: Uint32Array;
    readonly b: Uint32Array;
    readonly p: Float32Array;
    readonly backoff: Float32Array;
  };
  readonly trigrams: {
    readonly a: Uint32Array;
    readonly b: Uint32Array;
    readonly c: Uint32Array;
    readonly p: Float32Array;
  };
}

/** Sphinx counts in logarithms to the base 1.0001. */
const UNIT = Math.log(1.0001);
const MAGIC = 'Trie Language Model';
const LEVELS = 65536;

/** Returns the model of a `.lm.bin.gz` file. */
export function readTrigramModel(path: string): TrigramModel {
  const bytes = gunzipSync(readFileSync(path));
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new Error(`${path}: not a Sphinx trie model`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = MAGIC.length + 1;
  const step = (): number => {
    at += 4;
    return at - 4;
  };
  const u32 = (): number => view.getUint32(step(), true);
  const f32 = (): number => view.getFloat32(step(), true) * UNIT;
  const table = (): Float32Array => Float32Array.from({ length: LEVELS }, f32);
  const [words, bigrams, trigrams] = [u32(), u32(), u32()];
  if (u32() !== 1) throw new Error(`${path}: only 16-bit quantisation is read`);
  const [bigramP, bigramBackoff, trigramP] = [table(), table(), table()];

  const unigrams = { p: new Float32Array(words), backoff: new Float32Array(words) };
  const firstBigram = new Uint32Array(words + 1);
  for (let w = 0; w <= words; w++) {
    const [p, backoff] = [f32(), f32()];
    firstBigram[w] = u32();
    if (w < words) [unigrams.p[w], unigrams.backoff[w]] = [p, backoff];
  }

  // The header counts a few bigrams more than there are.
  const held = firstBigram[words]!;

  const wordBits = bitsFor(words);
  const nextBits = bitsFor(trigrams);
  const bigramBits = wordBits + 32 + nextBits;
  const trigramBits = wordBits + 16;
  const bigramStart = at;
  const trigramStart = bigramStart + (((1 + bigrams) * bigramBits + 7) >> 3) + 8;
  const wordsStart = trigramStart + Math.floor(((1 + trigrams) * trigramBits + 7) / 8) + 8;
  const bits = (start: number, offset: number, width: number): number => {
    let value = 0;
    for (let taken = 0; taken < width; ) {
      const bit = offset + taken;
      const byte = bytes[start + Math.floor(bit / 8)]!;
      const from = bit % 8;
      const take = Math.min(8 - from, width - taken);
      value += ((byte >> from) & ((1 << take) - 1)) * 2 ** taken;
      taken += take;
    }
    return value;
  };

  const two = columns(['a', 'b', 'next'], ['p', 'backoff'], held);
  for (let last = 0; last < words; last++) {
    for (let i = firstBigram[last]!; i < firstBigram[last + 1]!; i++) {
      two.a![i] = bits(bigramStart, i * bigramBits, wordBits);
      two.b![i] = last;
      two.backoff![i] = bigramBackoff[bits(bigramStart, i * bigramBits + wordBits, 16)]!;
      two.p![i] = bigramP[bits(bigramStart, i * bigramBits + wordBits + 16, 16)]!;
      two.next![i] = bits(bigramStart, i * bigramBits + wordBits + 32, nextBits);
    }
  }
  const three = columns(['a', 'b', 'c'], ['p'], trigrams);
  for (let i = 0; i < held; i++) {
    const end = i + 1 < held ? two.next![i + 1]! : trigrams;
    for (let j = two.next![i]!; j < end; j++) {
      three.a![j] = bits(trigramStart, j * trigramBits, wordBits);
      three.b![j] = two.a![i]!;
      three.c![j] = two.b![i]!;
      three.p![j] = trigramP[bits(trigramStart, j * trigramBits + wordBits, 16)]!;
    }
  }
  at = wordsStart;
  const length = u32();
  const names = bytes
    .toString('utf8', at, at + length)
    .split('\0')
    .slice(0, words);
  return { words: names, unigrams, bigrams: two as never, trigrams: three as never };
}

const bitsFor = (most: number): number => Math.floor(Math.log2(most)) + 1;

function columns(
  integers: readonly string[],
  floats: readonly string[],
  length: number,
): Record<string, Uint32Array | Float32Array> {
  return Object.fromEntries([
    ...integers.map((name) => [name, new Uint32Array(length)]),
    ...floats.map((name) => [name, new Float32Array(length)]),
  ]);
}
