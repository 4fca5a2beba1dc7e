/** Dumps in UTF-16, as some shells write them, are cut into records as UTF-8: a line break is one byte there. */

import type { ByteReader } from './byte-reader.ts';
import type { Chunk } from './chunks.ts';

/** Yields the bytes as UTF-8; their places count from the start of the file, as if it were packed as a whole. */
export async function* asUtf8(reader: ByteReader, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding);
  let skip = 0;
  try {
    for (let wide = await reader.peek(); wide; wide = await reader.peek()) {
      const bytes = Buffer.from(decoder.decode(wide, { stream: true }));
      reader.advance(wide.length);
      yield { bytes, position: { offset: 0, skip }, packed: true };
      skip += bytes.length;
    }
  } finally {
    await reader.close();
  }
}
