/** The ledger of corrections, in a table. */

import type { Kysely, Selectable } from 'kysely';
import type { Correction, LedgerEntry } from '../model/library.ts';
import type { CorrectionStore } from './store.ts';
import type { CorrectionsTable, Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function correctionStore(db: Kysely<Tables>): CorrectionStore {
  return {
    add: async ({ kind, ...what }, author, reason, at) => {
      const { number } = await db
        .insertInto('corrections')
        .values({
          at: at.getTime(),
          author,
          reason,
          kind,
          what: JSON.stringify(what),
          undone_at: null,
          undone_by: null,
        })
        .returning('number')
        .executeTakeFirstOrThrow();
      return number;
    },
    list: async () =>
      db
        .selectFrom('corrections')
        .selectAll()
        .orderBy('number')
        .execute()
        .then((rows) => rows.map(entryOf)),
    undo: async (number, author, at) => {
      const { numUpdatedRows } = await db
        .updateTable('corrections')
        .set({ undone_at: at.getTime(), undone_by: author })
        .where('number', '=', number)
        .where('undone_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
  };
}

function entryOf(row: Selectable<CorrectionsTable>): LedgerEntry {
  const { number, at, author, reason, kind, what, undone_at, undone_by } = row;
  return {
    number,
    at: isoOf(at),
    author,
    reason,
    correction: { kind, ...JSON.parse(what) } as Correction,
    ...(undone_at !== null && { undone: { at: isoOf(undone_at), author: undone_by ?? '' } }),
  };
}
