/**
 * Unpacks gzip (RFC 1952) member by member. Web archives keep each record in a member of its own, so that one can
 * begin to read at any of them; what follows a broken member is still read.
 */

import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';
import type { Chunk } from './chunks.ts';

export const isGzip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** Yields the unpacked bytes, each chunk with its member's offset and how far it stands in the member. */
export async function* unpack(packed: ByteReader): AsyncGenerator<Chunk> {
  let broken: string | undefined;
  try {
    for (;;) {
      const { offset } = await packed.position();
      const header = await readHeader(packed);
      if (header === 'end') break;
      const backToData = packed.mark();
      let skip = 0;
      try {
        if (header === 'none') throw new Error('no gzip member begins here');
        for await (const bytes of inflate(packed)) {
          yield { bytes, position: { offset, skip }, packed: true, ...(broken && { broken }) };
          broken = undefined;
          skip += bytes.length;
        }
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        broken = `the packed data at byte ${offset} is damaged (${cause})`;
        // What was taken for the member's own may be the next one.
        backToData();
        await seekMember(packed);
      }
    }
    if (broken) {
      const position = await packed.position();
      yield { bytes: new Uint8Array(), position, packed: true, broken };
    }
  } finally {
    await packed.close();
  }
}

/** Passes over a member's header. Archives are padded with zeros at times: they end it. */
async function readHeader(packed: ByteReader): Promise<'member' | 'none' | 'end'> {
  const start = await packed.head(10);
  if (start.every((byte) => byte === 0)) return 'end';
  if (!isGzip(start)) return 'none';
  const flags = start[3]!;
  await packed.skip(10);
  if (flags & 4) {
    const [low = 0, high = 0] = await packed.take(2);
    await packed.skip(low + 256 * high);
  }
  if (flags & 8) await skipText(packed);
  if (flags & 16) await skipText(packed);
  if (flags & 2) await packed.skip(2);
  return 'member';
}

async function skipText(packed: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await packed.peek();
    if (!bytes) return;
    const end = bytes.indexOf(0);
    packed.advance(end < 0 ? bytes.length : end + 1);
    if (end >= 0) return;
  }
}

async function* inflate(packed: ByteReader): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  const fed = feed(stream, packed);
  fed.catch((error: unknown) => stream.destroy(error as Error));
  let checksum = 0;
  let size = 0;
  for await (const bytes of stream as AsyncIterable<Uint8Array>) {
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    yield bytes;
  }
  await fed;
  const trailer = Buffer.from(await packed.take(8));
  if (trailer.length < 8) throw new Error('it ends early');
  if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw new Error('its checksum is wrong');
}

/** Gives the stream what it takes; it says by taking less that its data has ended. */
async function feed(stream: InflateRaw, packed: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await packed.peek();
    if (!bytes) {
      stream.end();
      return;
    }
    const before = stream.bytesWritten;
    const failed = await new Promise((resolve) => stream.write(bytes, resolve));
    if (failed) return;
    const taken = stream.bytesWritten - before;
    packed.advance(taken);
    if (taken < bytes.length) return;
  }
}

/** Goes on to the next bytes that can only be the header of a member: by chance they stand once in many gigabytes. */
async function seekMember(packed: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await packed.head(64 * 1024);
    if (bytes.length < 10) {
      await packed.skip(bytes.length);
      return;
    }
    for (let at = bytes.indexOf(0x1f); at >= 0 && at + 10 <= bytes.length; at = bytes.indexOf(0x1f, at + 1))
      if (beginsMember(bytes.subarray(at, at + 10))) {
        await packed.skip(at);
        return;
      }
    await packed.skip(bytes.length - 9);
  }
}

/** Known flags only, the compression levels and the systems that RFC 1952 names. */
const beginsMember = (bytes: Uint8Array): boolean =>
  isGzip(bytes) && bytes[3]! < 32 && [0, 2, 4].includes(bytes[8]!) && (bytes[9]! <= 13 || bytes[9] === 255);
