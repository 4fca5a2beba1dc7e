/** Where reading stopped, and how to tell that the file is still the same. A checkpoint can be kept as JSON. */

import { open } from 'node:fs/promises';
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

export async function fingerprintOf(path: string): Promise<Fingerprint> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const ends = Buffer.alloc(2 * ENDS);
    await file.read(ends, 0, ENDS, 0);
    await file.read(ends, ENDS, ENDS, Math.max(0, size - ENDS));
    return { size, sha256: sha256(ends) };
  } finally {
    await file.close();
  }
}

export const fingerprintOfBytes = (bytes: Uint8Array): Fingerprint => ({
  size: bytes.length,
  sha256: sha256(bytes),
});

export const isSame = (a: Fingerprint | undefined, b: Fingerprint | undefined): boolean =>
  a?.size === b?.size && a?.sha256 === b?.sha256;
