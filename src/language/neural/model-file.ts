/** The shipped form of a trained network: a line of JSON, then numbers in the order that the line names them. */

import { finderOf, fingerprint } from './fingerprints.ts';
import { type HashedNames, type NameIndex, openNames } from './name-features.ts';
import type { NetworkShape } from './network-shape.ts';

export interface NeuralModel {
  readonly shape: NetworkShape;
  /** Rows of the table for words of their own, the unknown one first. */
  readonly wordRows: number;
  /** Returns the row of a lower-case word, or undefined. */
  readonly wordRow: (word: string) => number | undefined;
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  /** `O`, then `B-type` and `I-type`. */
  readonly names: readonly string[];
  readonly parameters: ReadonlyMap<string, Float32Array>;
  readonly table: Rows;
  readonly vectors: Rows;
  /** Returns the row of a lower-case word's vector, or -1. */
  readonly vectorRow: (word: string) => number;
  /** The lists of names that it was trained with. */
  readonly listed: NameIndex;
}

/** Rows of numbers of 8 bits, each row with its own scale. */
export interface Rows {
  readonly width: number;
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

interface Header {
  readonly shape: NetworkShape;
  /** Without the unknown one. */
  readonly words: number;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly size: number; readonly scale: number }[];
  readonly tableRows: number;
  readonly vectorRows: number;
  readonly listedNames: number;
}

/** Returns the bytes of a model. Parameters are kept in 16 bits, rows in 8. */
export function packModel(
  model: Omit<NeuralModel, 'wordRow' | 'wordRows' | 'vectorRow' | 'listed'> & {
    readonly words: Uint32Array;
    readonly vectorWords: Uint32Array;
    readonly listedNames: HashedNames;
  },
): Uint8Array {
  const { shape, words, tags, labels, names, table, vectors } = model;
  const parameters = scaledParts(model.parameters);
  const header: Header = {
    shape,
    words: words.length,
    tags,
    labels,
    names,
    parameters: parameters.map(({ name, size, scale }) => ({ name, size, scale })),
    tableRows: table.scales.length,
    vectorRows: vectors.scales.length,
    listedNames: model.listedNames.values.length,
  };
  const json = Buffer.from(JSON.stringify(header));
  const line = Buffer.alloc((json.length + 1 + 3) & ~3, ' ');
  json.copy(line);
  line[line.length - 1] = 10;
  const { vectorWords, listedNames } = model;
  const large = [table.scales, vectors.scales, words, vectorWords, listedNames.fingerprints].map(bytesOf);
  const shorts = parameters.map(({ numbers, scale }) =>
    bytesOf(Int16Array.from(numbers, (number) => Math.round(number / scale))),
  );
  const small = [table.numbers, vectors.numbers, listedNames.values].map(bytesOf);
  return Buffer.concat([line, ...large, ...shorts, ...small]);
}

const bytesOf = (numbers: ArrayBufferView): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

function largest(numbers: Float32Array): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number));
  return most;
}

/** Returns the rows in 8 bits. */
export function packRows(numbers: Float32Array, width: number): Rows {
  const count = numbers.length / width;
  const packed = new Int8Array(numbers.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const part = numbers.subarray(row * width, (row + 1) * width);
    const scale = Math.fround(largest(part) / 127);
    scales[row] = scale;
    if (scale > 0) for (let i = 0; i < width; i++) packed[row * width + i] = Math.round(part[i]! / scale);
  }
  return { width, numbers: packed, scales };
}

/** Reads a model; its large parts stay in the given bytes. */
export function unpackModel(bytes: Uint8Array): NeuralModel {
  const end = bytes.indexOf(10) + 1;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header;
  const { buffer } = bytes;
  let at = bytes.byteOffset + end;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  const { shape, tableRows, vectorRows, listedNames } = header;
  const tableScales = new Float32Array(buffer, take(tableRows * 4), tableRows);
  const vectorScales = new Float32Array(buffer, take(vectorRows * 4), vectorRows);
  const words = new Uint32Array(buffer, take(header.words * 4), header.words);
  const vectorWords = new Uint32Array(buffer, take(vectorRows * 4), vectorRows);
  const fingerprints = new Uint32Array(buffer, take(listedNames * 4), listedNames);
  const parameters = new Map(
    header.parameters.map(({ name, size, scale }) => [
      name,
      scaled(new Int16Array(buffer, take(size * 2), size), scale),
    ]),
  );
  const table = new Int8Array(buffer, take(tableRows * shape.width), tableRows * shape.width);
  const vectors = new Int8Array(buffer, take(vectorRows * shape.vectorWidth), vectorRows * shape.vectorWidth);
  const values = new Uint8Array(buffer, take(listedNames), listedNames);
  const [wordAt, vectorAt] = [finderOf(words), finderOf(vectorWords)];
  return {
    shape,
    wordRows: 1 + header.words,
    wordRow: (word) => {
      const at = wordAt(wordFingerprint(word));
      return at < 0 ? undefined : at + 1;
    },
    tags: header.tags,
    labels: header.labels,
    names: header.names,
    parameters,
    table: { width: shape.width, numbers: table, scales: tableScales },
    vectors: { width: shape.vectorWidth, numbers: vectors, scales: vectorScales },
    vectorRow: (word) => vectorAt(wordFingerprint(word)),
    listed: openNames({ fingerprints, values }),
  };
}

/** Returns each part of a network with the scale by which its numbers fit into 16 bits. */
export const scaledParts = (parameters: ReadonlyMap<string, Float32Array>) =>
  [...parameters].map(([name, numbers]) => ({
    name,
    numbers,
    size: numbers.length,
    scale: largest(numbers) / 32767 || 1,
  }));

/** Returns the numbers in 32 bits, times the scale. */
export function scaled(numbers: Int16Array, scale: number): Float32Array {
  const large = new Float32Array(numbers);
  for (let i = 0; i < large.length; i++) large[i]! *= scale;
  return large;
}

export const wordFingerprint = (word: string): number => fingerprint(0, word);
