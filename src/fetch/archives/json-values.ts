/** Cuts JSON into its records without parsing it: a line each, or the objects of an array. */

import { type ByteReader, Gap } from '../byte-reader.ts';

export type Cut =
  | { readonly bytes: Uint8Array }
  /** What is wrong, without a full stop. `last`: nothing behind it can be made out. */
  | { readonly fault: string; readonly last: boolean };

type NextValue = (reader: ByteReader, longest: number) => Promise<Cut | null>;

const tooLong = (longest: number): Cut => ({
  fault: `it is larger than ${longest / 1024 / 1024} MB`,
  last: false,
});

/** Returns the next line that is not blank. */
export const nextLine: NextValue = async (reader, longest) => {
  for (;;) {
    const line = await reader.line(longest);
    if (!line) return null;
    if (line.cut) return tooLong(longest);
    if (line.bytes.some((byte) => !isBlank(byte))) return { bytes: line.bytes };
  }
};

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

/** Returns the next object, whatever list it stands in. */
export const nextValue: NextValue = async (reader, longest) => {
  const first = await skipBetween(reader);
  if (first === null) return null;
  if (first !== OPEN) return { fault: 'an object should stand here', last: true };
  const pieces: Uint8Array[] = [];
  const scan = scanner();
  let size = 0;
  for (let bytes = await reader.peek(); bytes; bytes = await reader.peek()) {
    const end = scan(bytes);
    const piece = bytes.subarray(0, end < 0 ? bytes.length : end);
    size += piece.length;
    if (size <= longest) pieces.push(piece);
    reader.advance(piece.length);
    if (end >= 0) return size <= longest ? { bytes: Buffer.concat(pieces) } : tooLong(longest);
  }
  return { fault: 'it is cut short', last: true };
};

/** Passes over blanks, commas and the brackets of lists; returns the byte that follows. */
async function skipBetween(reader: ByteReader): Promise<number | null> {
  for (let bytes = await reader.peek(); bytes; bytes = await reader.peek()) {
    const start = bytes.findIndex(
      (byte) => !isBlank(byte) && byte !== COMMA && byte !== OPEN_LIST && byte !== CLOSE_LIST,
    );
    reader.advance(start < 0 ? bytes.length : start);
    if (start >= 0) return bytes[start]!;
  }
  return null;
}

/** Returns a function that returns the end of the object in the next bytes, or -1 where it goes on behind them. */
function scanner(): (bytes: Uint8Array) => number {
  let depth = 0;
  let inString = false;
  let escaped = false;
  return (bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (escaped) escaped = false;
      else if (inString) {
        if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return at + 1;
    }
    return -1;
  };
}

/** Returns what `next` returns, or the gap that it met as a fault; what stands behind the gap can be read. */
export async function cutOrGap(next: NextValue, reader: ByteReader, longest: number): Promise<Cut | null> {
  try {
    return await next(reader, longest);
  } catch (error) {
    if (!(error instanceof Gap)) throw error;
    return { fault: error.message, last: next === nextValue };
  }
}
