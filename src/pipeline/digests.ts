/** Digests of a dossier's fields, by which any later change to them is seen. */

import type { Dossier } from '../model/dossier.ts';
import { sha256 } from '../text/hashes.ts';

/** Returns the SHA-256 of each field's JSON. A parsed dossier has the same digests as the one that was written. */
export function digestsOf(dossier: Dossier | Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dossier)
      .filter(([field]) => field !== 'digests')
      .map(([field, value]) => [field, sha256(JSON.stringify(value))]),
  );
}
