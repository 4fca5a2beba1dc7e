/**
 * Copies of pages in a folder, so that the next run can ask "has it changed?" instead of reading it again, or goes without
 * any network.
 *
 * undici's own cache keeps nothing where an answer has an ETag alone, and drops what has been stale for a day; here the
 * copy is never used without asking, so it may be as old as it likes.
 */

import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256, shortHash } from '../../text/hashes.ts';
import type { Headers } from './exchange.ts';

export interface KeptCopy {
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly readAt: string;
}

export interface KeptCopies {
  get(url: string): Promise<KeptCopy | null>;
  /** Keeps a page, or with a `location` among its headers and no bytes where an address leads. */
  put(copy: KeptCopy): Promise<void>;
}

export const NOTHING_KEPT: KeptCopies = { get: async () => null, put: async () => {} };

/** What of the headers is needed again. */
const KEPT_HEADERS = ['etag', 'last-modified', 'content-type', 'location'];

/** Opens a folder, made where it is missing. Throws where that cannot be done. A copy that cannot be used is none. */
export function keptCopies(folder: string): KeptCopies {
  make(folder);
  const pathOf = (url: string): string => join(folder, `${shortHash([url], 32)}.page`);
  return {
    get: (url) =>
      readFile(pathOf(url)).then(
        (stored) => unpack(stored, url),
        () => null,
      ),
    async put(copy) {
      const path = pathOf(copy.url);
      const half = `${path}.${process.pid}.half`;
      // A full disk is no reason to lose the page that was just read.
      await writeFile(half, pack(copy))
        .then(() => rename(half, path))
        .catch(() => {});
    },
  };
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`${folder} cannot be made a folder for copies (${code}). Give another, or none.`, {
      cause,
    });
  }
}

/** A line of JSON, then the bytes. */
function pack({ url, headers, bytes, readAt }: KeptCopy): Uint8Array {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name)));
  const line = JSON.stringify({ url, headers: kept, readAt, sha256: sha256(bytes) });
  return Buffer.concat([Buffer.from(`${line}\n`), bytes]);
}

function unpack(stored: Buffer, url: string): KeptCopy | null {
  try {
    const end = stored.indexOf('\n');
    const line = JSON.parse(stored.toString('utf8', 0, end)) as KeptCopy & { readonly sha256: string };
    const bytes = stored.subarray(end + 1);
    return line.url === url && line.sha256 === sha256(bytes) ? { ...line, bytes } : null;
  } catch {
    return null;
  }
}
