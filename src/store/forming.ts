/** What the forming of stories remembers, in a table: a piece of bytes, in parts. */

import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { FormingStore } from './store.ts';
import type { Tables } from './tables.ts';

/** Bytes of a part. */
const PART = 2 ** 22;

export function formingStore(db: Kysely<Tables>): FormingStore {
  return {
    read: async () => {
      const parts = await db
        .selectFrom('forming')
        .select(['part', 'made', sql<number>`length(bytes)`.as('size')])
        .orderBy('part')
        .execute();
      if (parts.length === 0) return undefined;
      const all = new Uint8Array(parts.reduce((sum, { size }) => sum + size, 0));
      let at = 0;
      for (const { part, made } of parts) {
        const row = await db
          .selectFrom('forming')
          .select('bytes')
          .where('part', '=', part)
          .where('made', '=', made)
          .executeTakeFirst();
        if (row === undefined || made !== parts[0]!.made) return undefined;
        all.set(row.bytes, at);
        at += row.bytes.length;
      }
      return all;
    },
    keep: async (pieces) => {
      const made = randomUUID();
      await db.deleteFrom('forming').returning('part').execute();
      let part = 0;
      for (const bytes of partsOf(pieces))
        await db.insertInto('forming').values({ part: part++, made, bytes }).execute();
    },
  };
}

/** Cuts bytes anew, without having them all in one piece: it may be some hundred MB. */
function* partsOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const part = new Uint8Array(PART);
  let size = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const some = piece.subarray(at, at + PART - size);
      part.set(some, size);
      [at, size] = [at + some.length, size + some.length];
      if (size < PART) continue;
      yield part;
      size = 0;
    }
  if (size > 0) yield part.subarray(0, size);
}
