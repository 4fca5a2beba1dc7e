/** The shipped form of a tagger: a line of JSON, then numbers in the order that the line names them. */

import { finderOf } from './fingerprints.ts';
import { type Rows, scaled, scaledParts, wordFingerprint } from './model-file.ts';

export interface TaggerShape {
  /** Numbers of a word by itself. */
  readonly width: number;
  /** Numbers of a word among those around it, a multiple of 32. */
  readonly hidden: number;
  /** Words that are read on either side of a word. */
  readonly reach: number;
}

export interface TaggerModel {
  readonly shape: TaggerShape;
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
  /** Rows of the table for words of their own, the unknown one first. */
  readonly wordRows: number;
  /** Returns the row of a lower-case word, or undefined. */
  readonly wordRow: (word: string) => number | undefined;
  readonly table: Rows;
  readonly parameters: ReadonlyMap<string, Float32Array>;
}

interface Header {
  readonly shape: TaggerShape;
  readonly tags: readonly string[];
  /** Without the unknown one. */
  readonly words: number;
  readonly tableRows: number;
  readonly parameters: readonly { readonly name: string; readonly size: number; readonly scale: number }[];
}

/** Returns the bytes of a tagger. Parameters are kept in 16 bits, the table in 8, words as fingerprints. */
export function packTagger({
  shape,
  tags,
  words,
  table,
  parameters,
}: Pick<TaggerModel, 'shape' | 'tags' | 'table' | 'parameters'> & {
  readonly words: Uint32Array;
}): Uint8Array {
  const parts = scaledParts(parameters);
  const header: Header = {
    shape,
    tags,
    words: words.length,
    tableRows: table.scales.length,
    parameters: parts.map(({ name, size, scale }) => ({ name, size, scale })),
  };
  const json = JSON.stringify(header);
  const line = `${json.padEnd((json.length + 4) & ~3, ' ').slice(0, -1)}\n`;
  const shorts = parts.map(({ numbers, scale }) =>
    Int16Array.from(numbers, (number) => Math.round(number / scale)),
  );
  const numbers = [words, table.scales, ...shorts, table.numbers];
  return Buffer.concat([
    Buffer.from(line),
    ...numbers.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** Reads a tagger. */
export function unpackTagger(bytes: Uint8Array): TaggerModel {
  // A copy, so that numbers stand at addresses that are multiples of their size.
  const { buffer } = Uint8Array.from(bytes);
  let at = bytes.indexOf(10) + 1;
  const { shape, tags, words, tableRows, parameters } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, at)),
  ) as Header;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  const wordAt = finderOf(new Uint32Array(buffer, take(words * 4), words));
  const scales = new Float32Array(buffer, take(tableRows * 4), tableRows);
  const unpacked = parameters.map(
    ({ name, size, scale }) => [name, scaled(new Int16Array(buffer, take(size * 2), size), scale)] as const,
  );
  const numbers = new Int8Array(buffer, take(tableRows * shape.width), tableRows * shape.width);
  return {
    shape,
    tags,
    wordRows: 1 + words,
    wordRow(word) {
      const place = wordAt(wordFingerprint(word));
      return place < 0 ? undefined : place + 1;
    },
    table: { width: shape.width, numbers, scales },
    parameters: new Map(unpacked),
  };
}
