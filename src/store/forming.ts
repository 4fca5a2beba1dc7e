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
    keep: async (bytes) => {
      const made = randomUUID();
      await db.deleteFrom('forming').returning('part').execute();
      for (let at = 0; at < bytes.length; at += PART)
        await db
          .insertInto('forming')
          .values({ part: at / PART, made, bytes: bytes.subarray(at, at + PART) })
          .execute();
    },
  };
}
