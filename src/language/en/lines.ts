/**
 * How lines of English web pages tell text from furniture. `lines.bin` is Brotli; inside is JSON. Made by
 * `training/lines/train.ts`.
 */

import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { LineModel } from '../line-model.ts';

let model: LineModel | undefined;

/** Returns the model, read when first asked for. */
export function lineModel(): LineModel {
  model ??= unpackLineModel(readFileSync(new URL('./lines.bin', import.meta.url)));
  return model;
}

interface Packed {
  readonly bias: number;
  readonly roots: readonly number[];
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly next: readonly number[];
  readonly names: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, number>>;
}

function unpackLineModel(bytes: Uint8Array): LineModel {
  const packed = JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as Packed;
  return {
    bias: packed.bias,
    roots: packed.roots,
    features: Int16Array.from(packed.features),
    values: Float32Array.from(packed.values),
    next: Int32Array.from(packed.next),
    names: new Map(Object.entries(packed.names)),
    texts: new Map(Object.entries(packed.texts)),
  };
}

/** Returns the bytes of `lines.bin`. Values keep six digits. */
export function packLineModel({ bias, roots, features, values, next, names, texts }: LineModel): Uint8Array {
  const packed: Packed = {
    bias,
    roots,
    features: [...features],
    values: [...values].map((value) => Number(value.toPrecision(6))),
    next: [...next],
    names: Object.fromEntries(names),
    texts: Object.fromEntries(texts),
  };
  return brotliCompressSync(JSON.stringify(packed));
}
