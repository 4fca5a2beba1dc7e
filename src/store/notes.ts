/** Notes on passages, in a table. They go with their article. */

import type { Kysely, Selectable } from 'kysely';
import type { Note } from '../model/note.ts';
import { chunked } from './chunked.ts';
import type { NoteStore } from './store.ts';
import type { NotesTable, Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function noteStore(db: Kysely<Tables>): NoteStore {
  return {
    add: async ({ id, about: { article, start, end, exact }, text, author }, at) => {
      const time = at.getTime();
      const times = { created_at: time, modified_at: time };
      await db
        .insertInto('notes')
        .values({ id, article, start, end, exact, text, author, ...times })
        .execute();
    },
    get: async (id) => {
      const row = await db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst();
      return row && noteOf(row);
    },
    list: async (articles) => {
      const rows = await chunked(articles, (some) =>
        db.selectFrom('notes').selectAll().where('article', 'in', some).execute(),
      );
      return rows.sort(byPlace).map(noteOf);
    },
    edit: async (id, text, at) => {
      const { numUpdatedRows } = await db
        .updateTable('notes')
        .set({ text, modified_at: at.getTime() })
        .where('id', '=', id)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
    remove: async (id) => {
      const { numDeletedRows } = await db.deleteFrom('notes').where('id', '=', id).executeTakeFirst();
      return Number(numDeletedRows) > 0;
    },
  };
}

type Row = Selectable<NotesTable>;

const byPlace = (a: Row, b: Row): number =>
  (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
  a.start - b.start ||
  a.created_at - b.created_at ||
  (a.id < b.id ? -1 : 1);

const noteOf = ({ id, article, start, end, exact, text, author, created_at, modified_at }: Row): Note => ({
  id,
  about: { article, start, end, exact },
  text,
  author,
  created: isoOf(created_at),
  modified: isoOf(modified_at),
});
