/** Chunks of pages as bytes, so that another machine can read them, and what was read of them, so that another can keep it. */

import type { ReadPage } from '../../model/page.ts';
import { packed, unpacked } from '../../store/json.ts';
import { type CuttingOptions, type ReadOfChunk, readChunk } from './read-chunk.ts';
import { readingIn } from './read-for-stories.ts';

/** A third of the bytes in a tenth of the time: they lie there for minutes. */
const FAST = 1;

export const bytesOfPages = (pages: readonly ReadPage[]): Promise<Uint8Array> => packed(pages, FAST);
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
    FAST,
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
