/** Where reading stopped, and how to tell that the file is still the same. A checkpoint can be kept as JSON. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { sha256 } from '../text/hashes.ts';
import type { Reached } from './given.ts';

export interface Checkpoint extends Reached {
  /** The input as it was given, and the file or address that it led to. */
  readonly input: string;
  readonly uri: string;
  /** Absent for standard input, which cannot be read a second time. */
  readonly file?: Fingerprint;
}

export interface Fingerprint {
  readonly size: number;
  /** Of the first and the last bytes: an archive of gigabytes is not read for this. */
  readonly sha256: string;
}

const ENDS = 64 * 1024;

export interface SeenFile {
  readonly fingerprint: Fingerprint;
  /** All of its bytes, where they are no more than tell it from others. */
  readonly bytes?: Uint8Array;
}

/** Looks at a file at once: another thread would take longer to be asked than so few bytes take to be read. */
export function lookAtFile(path: string): SeenFile {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > 2 * ENDS) return { fingerprint: { size, sha256: sha256(endsOf(file, size)) } };
    const read = Buffer.allocUnsafe(size);
    const bytes = read.subarray(0, readSync(file, read, 0, size, 0));
    // What tells no size, such as a pipe, is read as it comes.
    return { fingerprint: fingerprintOfBytes(bytes), ...(size > 0 && { bytes }) };
  } finally {
    closeSync(file);
  }
}

function endsOf(file: number, size: number): Uint8Array {
  const ends = Buffer.alloc(2 * ENDS);
  readSync(file, ends, 0, ENDS, 0);
  readSync(file, ends, ENDS, ENDS, size - ENDS);
  return ends;
}

export const fingerprintOfBytes = (bytes: Uint8Array): Fingerprint => ({
  size: bytes.length,
  sha256: sha256(bytes),
});

export const isSame = (a: Fingerprint | undefined, b: Fingerprint | undefined): boolean =>
  a?.size === b?.size && a?.sha256 === b?.sha256;
