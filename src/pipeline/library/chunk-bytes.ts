/** Chunks of pages as bytes, so that another machine can read them, and what was read of them, so that another can keep it. */

import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { ReadPage } from '../../model/page.ts';
import { type CuttingOptions, type ReadOfChunk, readChunk } from './read-chunk.ts';
import { readingIn } from './read-for-stories.ts';

const [deflating, inflating] = [promisify(deflateRaw), promisify(inflateRaw)];

/** A third of the bytes in a tenth of the time: they lie there for minutes. */
const packed = async (value: unknown): Promise<Uint8Array> => deflating(JSON.stringify(value), { level: 1 });
const unpacked = async <T>(bytes: Uint8Array): Promise<T> =>
  JSON.parse((await inflating(bytes)).toString('utf8')) as T;

export const bytesOfPages = (pages: readonly ReadPage[]): Promise<Uint8Array> => packed(pages);
export const pagesIn = (bytes: Uint8Array): Promise<ReadPage[]> => unpacked(bytes);

/** Reads a chunk of pages, and returns what was read. */
export async function readBytes(bytes: Uint8Array, options: CuttingOptions): Promise<Uint8Array> {
  return bytesOfRead(readChunk(await pagesIn(bytes), options));
}

interface PackedRead {
  readonly read: ReadOfChunk['read'];
  /** By the ids of articles, in Base64. */
  readonly layers: readonly (readonly [string, string])[];
}

export const bytesOfRead = (read: readonly ReadOfChunk[]): Promise<Uint8Array> =>
  packed(
    read.map(
      ({ read, forStories }): PackedRead => ({
        read,
        layers: [...forStories].map(([id, { layer }]) => [id, Buffer.from(layer).toString('base64')]),
      }),
    ),
  );

export async function readIn(bytes: Uint8Array): Promise<ReadOfChunk[]> {
  const all = (await unpacked<PackedRead[]>(bytes)).map(async ({ read, layers }): Promise<ReadOfChunk> => {
    const readings = layers.map(
      async ([id, layer]) => [id, await readingIn(Buffer.from(layer, 'base64'))] as const,
    );
    return { read, forStories: new Map(await Promise.all(readings)) };
  });
  return Promise.all(all);
}
