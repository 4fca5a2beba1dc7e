/** Bytes on their way in, piece by piece, each knowing where it stands, so that reading can go on there another day. */

import { createReadStream } from 'node:fs';

/**
 * A place in a file: a byte of the file, and how many unpacked bytes to pass over from there. In a gzip file the byte
 * begins a member; elsewhere nothing is passed over.
 */
export interface Position {
  readonly offset: number;
  readonly skip: number;
}

export interface Chunk {
  readonly bytes: Uint8Array;
  /** Of its first byte. */
  readonly position: Position;
  readonly packed: boolean;
  /** Why bytes before this chunk are lost. */
  readonly broken?: string;
}

/** Large enough for few trips to the disk, small beside the memory that a page takes. */
const CHUNK = 256 * 1024;

/** Yields the bytes of a file from an offset on; `onBytes` is told how far in the file it is. */
export async function* fileChunks(
  path: string,
  from: number,
  onBytes: (offset: number) => void,
): AsyncGenerator<Chunk> {
  yield* streamChunks(createReadStream(path, { start: from, highWaterMark: CHUNK }), from, onBytes);
}

/** Yields the bytes of a stream, which begins at an offset of its file. */
export async function* streamChunks(
  stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
  from: number,
  onBytes: (offset: number) => void,
): AsyncGenerator<Chunk> {
  let offset = from;
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    onBytes(offset + bytes.length);
    yield { bytes, position: { offset, skip: 0 }, packed: false };
    offset += bytes.length;
  }
}
