/** The shipped form of a trained network: a line of JSON, then numbers in the order that the line names them. */

import { hash } from './features.ts';
import type { NetworkShape } from './network-shape.ts';

export interface NeuralModel {
  readonly shape: NetworkShape;
  /** Lower-case words with rows of their own in the table, the unknown one first. */
  readonly words: readonly string[];
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
}

/** Rows of numbers of 8 bits, each row with its own scale. */
export interface Rows {
  readonly width: number;
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

interface Header {
  readonly shape: NetworkShape;
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly size: number; readonly scale: number }[];
  readonly tableRows: number;
  readonly vectorRows: number;
}

/** Returns the bytes of a model. Parameters are kept in 16 bits, rows in 8. */
export function packModel(
  model: Omit<NeuralModel, 'vectorRow'> & { readonly vectorHashes: Uint32Array },
): Uint8Array {
  const { shape, words, tags, labels, names, table, vectors } = model;
  const parameters = [...model.parameters].map(([name, numbers]) => ({
    name,
    size: numbers.length,
    scale: largest(numbers) / 32767 || 1,
    numbers,
  }));
  const header: Header = {
    shape,
    words,
    tags,
    labels,
    names,
    parameters: parameters.map(({ name, size, scale }) => ({ name, size, scale })),
    tableRows: table.scales.length,
    vectorRows: vectors.scales.length,
  };
  const json = Buffer.from(JSON.stringify(header));
  const line = Buffer.alloc((json.length + 1 + 3) & ~3, ' ');
  json.copy(line);
  line[line.length - 1] = 10;
  const floats = [table.scales, vectors.scales, model.vectorHashes].map(bytesOf);
  const shorts = parameters.map(({ numbers, scale }) =>
    bytesOf(Int16Array.from(numbers, (number) => Math.round(number / scale))),
  );
  return Buffer.concat([line, ...floats, ...shorts, bytesOf(table.numbers), bytesOf(vectors.numbers)]);
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
  const { shape, tableRows, vectorRows } = header;
  const tableScales = new Float32Array(buffer, take(tableRows * 4), tableRows);
  const vectorScales = new Float32Array(buffer, take(vectorRows * 4), vectorRows);
  const hashes = new Uint32Array(buffer, take(vectorRows * 4), vectorRows);
  const parameters = new Map(
    header.parameters.map(({ name, size, scale }) => [
      name,
      scaled(new Int16Array(buffer, take(size * 2), size), scale),
    ]),
  );
  const table = new Int8Array(buffer, take(tableRows * shape.width), tableRows * shape.width);
  const vectors = new Int8Array(buffer, take(vectorRows * shape.vectorWidth), vectorRows * shape.vectorWidth);
  return {
    shape,
    words: header.words,
    tags: header.tags,
    labels: header.labels,
    names: header.names,
    parameters,
    table: { width: shape.width, numbers: table, scales: tableScales },
    vectors: { width: shape.vectorWidth, numbers: vectors, scales: vectorScales },
    vectorRow: rowFinder(hashes),
  };
}

function scaled(numbers: Int16Array, scale: number): Float32Array {
  const large = new Float32Array(numbers);
  for (let i = 0; i < large.length; i++) large[i]! *= scale;
  return large;
}

/** The words of the vectors are kept as 32-bit fingerprints: one in 40,000 strange words is taken for another. */
function rowFinder(hashes: Uint32Array): (word: string) => number {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  }
  return (word) => {
    const wanted = wordHash(word);
    for (let slot = wanted & (size - 1); slots[slot] !== -1; slot = (slot + 1) & (size - 1))
      if (hashes[slots[slot]!] === wanted) return slots[slot]!;
    return -1;
  };
}

export const wordHash = (word: string): number => hash(0, word);
