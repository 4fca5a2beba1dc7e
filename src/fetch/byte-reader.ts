/** Reads lines and runs of bytes from chunks, holding no more than was asked for. */

import type { Chunk, Position } from './chunks.ts';

/** Bytes are lost here. Reading goes on behind them. */
export class Gap extends Error {
  override readonly name = 'Gap';
}

export interface Line {
  /** With its line break, where it has one. */
  readonly bytes: Uint8Array;
  /** The line is longer than was allowed; the rest of it is passed over. */
  readonly cut: boolean;
}

/** `peek`, `line`, `take` and `skip` throw `Gap` where bytes are lost; the next call reads what stands behind. */
export interface ByteReader {
  /** Returns the first bytes, and leaves them to be read; fewer where there are no more. */
  readonly head: (count: number) => Promise<Uint8Array>;
  /** Returns the place of the next byte; where the last one ended, if none or a gap follows. */
  readonly position: () => Promise<Position>;
  /** Returns the bytes at hand, at least one, and leaves them to be read; `null` at the end. */
  readonly peek: () => Promise<Uint8Array | null>;
  /** Takes bytes that `peek` has shown. */
  readonly advance: (count: number) => void;
  /** Returns a function that goes back to this place, or as far towards it as the bytes are still at hand. */
  readonly mark: () => () => void;
  readonly line: (longest: number) => Promise<Line | null>;
  /** Returns that many bytes, fewer at the end. */
  readonly take: (count: number) => Promise<Uint8Array>;
  /** Returns how many bytes were there to be passed over. */
  readonly skip: (count: number) => Promise<number>;
  /** Passes over line breaks, up to a gap. */
  readonly skipBreaks: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const NEWLINE = 10;
const RETURN = 13;

export function byteReader(chunks: AsyncGenerator<Chunk>): ByteReader {
  const ahead: Chunk[] = [];
  let current: Chunk | null = null;
  let last: Chunk | null = null;
  let at = 0;
  let end: Position = { offset: 0, skip: 0 };
  let gap: string | undefined;

  const pull = async (): Promise<Chunk | null> => {
    for (;;) {
      const { value, done } = await chunks.next();
      if (done) return null;
      if (value.bytes.length > 0 || value.broken !== undefined) return value;
    }
  };
  const load = async (): Promise<void> => {
    while (gap === undefined && (!current || at >= current.bytes.length)) {
      if (current) end = place(current, current.bytes.length);
      current = ahead.shift() ?? (await pull());
      at = 0;
      gap = current?.broken;
      if (!current) return;
      last = current;
    }
  };
  const peek = async (): Promise<Uint8Array | null> => {
    await load();
    if (gap === undefined) return current?.bytes.subarray(at) ?? null;
    const lost = gap;
    gap = undefined;
    throw new Gap(lost);
  };
  const advance = (count: number): void => {
    at += count;
  };
  const mark = (): (() => void) => {
    // Where all is read, the place is the end of the last chunk.
    const [markedChunk, markedAt] = [last, current ? at : (last?.bytes.length ?? 0)];
    return () => {
      current = last;
      at = last === markedChunk ? markedAt : 0;
    };
  };
  const head = async (count: number): Promise<Uint8Array> => {
    const rest = current ? current.bytes.subarray(at) : new Uint8Array();
    if (rest.length >= count) return rest.subarray(0, count);
    let size = ahead.reduce((sum, { bytes }) => sum + bytes.length, rest.length);
    while (size < count) {
      const chunk = await pull();
      if (!chunk) break;
      ahead.push(chunk);
      size += chunk.bytes.length;
      if (chunk.broken !== undefined) break;
    }
    return Buffer.concat([rest, ...ahead.map(({ bytes }) => bytes)]).subarray(0, count);
  };
  const position = async (): Promise<Position> => {
    await load();
    return current && gap === undefined ? place(current, at) : end;
  };

  const line = async (longest: number): Promise<Line | null> => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const bytes = await peek();
      if (!bytes) return size > 0 ? { bytes: joined(pieces), cut: size > longest } : null;
      const found = bytes.indexOf(NEWLINE);
      const piece = found < 0 ? bytes : bytes.subarray(0, found + 1);
      size += piece.length;
      if (size <= longest) pieces.push(piece);
      advance(piece.length);
      if (found >= 0) return { bytes: joined(pieces), cut: size > longest };
    }
  };
  const take = async (count: number): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    let left = count;
    while (left > 0) {
      const bytes = await peek();
      if (!bytes) break;
      const piece = bytes.subarray(0, left);
      pieces.push(piece);
      left -= piece.length;
      advance(piece.length);
    }
    return joined(pieces);
  };
  const skip = async (count: number): Promise<number> => {
    let left = count;
    while (left > 0) {
      const bytes = await peek();
      if (!bytes) break;
      const step = Math.min(left, bytes.length);
      left -= step;
      advance(step);
    }
    return count - left;
  };
  const skipBreaks = async (): Promise<void> => {
    for (;;) {
      await load();
      if (!current || gap !== undefined) return;
      const { bytes } = current;
      while (at < bytes.length && (bytes[at] === NEWLINE || bytes[at] === RETURN)) at++;
      if (at < bytes.length) return;
    }
  };
  const close = async (): Promise<void> => {
    await chunks.return(undefined);
  };
  return { head, position, peek, advance, mark, line, take, skip, skipBreaks, close };
}

const place = ({ position, packed }: Chunk, at: number): Position =>
  packed ? { offset: position.offset, skip: position.skip + at } : { offset: position.offset + at, skip: 0 };

const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
