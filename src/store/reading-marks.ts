/** When people last read a story, in a table. */

import type { Kysely } from 'kysely';
import { chunked } from './chunked.ts';
import type { ReadingMarkStore } from './store.ts';
import type { Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function readingMarkStore(db: Kysely<Tables>): ReadingMarkStore {
  return {
    set: async (story, reader, at) => {
      const read_at = at.getTime();
      await db
        .insertInto('reading_marks')
        .values({ story, reader, read_at })
        .onConflict((conflict) => conflict.columns(['story', 'reader']).doUpdateSet({ read_at }))
        .execute();
    },
    list: async (stories, reader) => {
      const rows = await chunked(stories, (some) =>
        db
          .selectFrom('reading_marks')
          .selectAll()
          .where('story', 'in', some)
          .where('reader', '=', reader)
          .execute(),
      );
      return rows
        .sort((a, b) => b.read_at - a.read_at || (a.story < b.story ? -1 : 1))
        .map(({ story, read_at }) => ({ story, reader, read: isoOf(read_at) }));
    },
  };
}
