/** Content hashes, for ids that stay the same as long as the content does. */

import { createHash } from 'node:crypto';

/** Returns the SHA-256 of bytes, or of a string's UTF-8, as 64 hex digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Returns the first hex digits of the hash of some parts; no two different lists of parts run together. */
export const shortHash = (parts: readonly string[], digits = 12): string =>
  sha256(JSON.stringify(parts)).slice(0, digits);
