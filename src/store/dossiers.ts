/** Dossiers as they were made, in a table. */

import { type Kysely, sql } from 'kysely';
import type { Dossier } from '../model/dossier.ts';
import type { KeptDossier } from '../model/library.ts';
import { chunked } from './chunked.ts';
import { packed, unpacked } from './json.ts';
import type { DossierStore, SearchStore } from './store.ts';
import type { Tables } from './tables.ts';
import { isoOf } from './times.ts';

/** What dossiers found is told to, so that it can be searched for. */
export interface FindingIndex extends Pick<SearchStore, 'read'> {
  readonly forgetReadings: (stories: readonly string[]) => Promise<void>;
}

export function dossierStore(db: Kysely<Tables>, findings: FindingIndex): DossierStore {
  return {
    keep: async (story, madeOf, dossier, at) => {
      await db
        .insertInto('dossiers')
        .values({ story, made_at: at.getTime(), made_of: madeOf, dossier: await packed(dossier) })
        .execute();
      await db.updateTable('stories').set({ title: dossier.title }).where('id', '=', story).execute();
      await thin(db, story, at);
      await findings.read(story, dossier, at);
    },
    list: async (stories, before) => {
      const rows = await chunked(stories, (some) =>
        db
          .selectFrom('dossiers')
          .select(['number', 'story', 'made_at', 'made_of'])
          .where('story', 'in', some)
          .$if(before !== undefined, (query) => query.where('made_at', '<=', before!.getTime()))
          .execute(),
      );
      return rows.sort(lastFirst).map(
        ({ number, story, made_at, made_of }): KeptDossier => ({
          number,
          story,
          made: isoOf(made_at),
          madeOf: made_of,
        }),
      );
    },
    get: async (number) => {
      const row = await db
        .selectFrom('dossiers')
        .select('dossier')
        .where('number', '=', number)
        .executeTakeFirst();
      return row && unpacked<Dossier>(row.dossier);
    },
    forget: async (stories) => {
      await findings.forgetReadings(stories);
      await chunked(stories, (some) =>
        db.deleteFrom('dossiers').where('story', 'in', some).returning('number').execute(),
      );
    },
  };
}

/** By number and not by time: the clock may have been set back. */
const lastFirst = (a: { readonly number: number }, b: { readonly number: number }): number =>
  b.number - a.number;

const DAY_MS = 24 * 3600_000;
/** For so long all that is made is kept; before that the last of each day. */
const ALL_KEPT_MS = 7 * DAY_MS;

/** Thins what is kept of a story. What those who follow it were told of last stays, as they are told what has changed since. */
async function thin(db: Kysely<Tables>, story: string, at: Date): Promise<void> {
  await db
    .deleteFrom('dossiers')
    .where('story', '=', story)
    .where('made_at', '<', at.getTime() - ALL_KEPT_MS)
    .where('number', 'not in', (select) =>
      select
        .selectFrom('dossiers')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('story', '=', story)
        .groupBy(sql`made_at / ${sql.lit(DAY_MS)}`),
    )
    .where('number', 'not in', (select) =>
      select.selectFrom('follows').select('told').where('told', 'is not', null).$castTo<{ told: number }>(),
    )
    .execute();
}
