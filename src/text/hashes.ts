/** Content hashes, for ids that stay the same as long as the content does. */

import { hash } from 'node:crypto';

/** Returns the SHA-256 of bytes, or of a string's UTF-8, as 64 hex digits. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** Returns the first hex digits of the hash of some parts; no two different lists of parts run together. */
export const shortHash = (parts: readonly string[], digits = 12): string =>
  sha256(JSON.stringify(parts)).slice(0, digits);
