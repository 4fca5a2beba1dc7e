/** Followed stories, what was told of them, and how far web addresses were told, in tables. */

import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type { Changes } from '../model/change.ts';
import type { Follow, Telling } from '../model/follow.ts';
import { chunked } from './chunked.ts';
import { packed, unpacked } from './json.ts';
import type { FollowStore, OwedTelling, Told } from './store.ts';
import type { FollowsTable, Tables, TellingsTable } from './tables.ts';
import { isoOf } from './times.ts';

type Database = Kysely<Tables>;

export function followStore(db: Database): FollowStore {
  return {
    add: async (story, at) => {
      const made = await db
        .insertInto('follows')
        .values({ story, at: at.getTime(), told_at: at.getTime(), told: null })
        .onConflict((conflict) => conflict.doNothing())
        .returning('story')
        .execute();
      return made.length > 0;
    },
    list: async () => {
      const rows = await db.selectFrom('follows').selectAll().orderBy('at').orderBy('story').execute();
      return rows.map(followOf);
    },
    remove: async (stories) => {
      const gone = await chunked(stories, (some) =>
        db.deleteFrom('follows').where('story', 'in', some).returning('story').execute(),
      );
      return gone.length;
    },
    tell: (follow, told) => tell(db, follow, told),
    tellings: async (story, limit) => {
      const rows = await db
        .selectFrom('tellings')
        .selectAll()
        .where('story', '=', story)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return Promise.all(rows.map(tellingOf));
    },
    openWebhook: async (key) => {
      const last = await db
        .selectFrom('tellings')
        .select(({ fn }) => fn.max('number').as('number'))
        .executeTakeFirstOrThrow();
      await db
        .insertInto('webhooks')
        .values({ key, sent: Number(last.number ?? 0), tries: 0, next_at: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    owed: (key, now, until) => owedTo(db, key, now, until),
    sent: async (key, number) => {
      await db
        .updateTable('webhooks')
        .set({ sent: number, tries: 0, next_at: 0, trouble: null })
        .where('key', '=', key)
        .execute();
    },
    putOff: async (key, { next, tries, trouble }) => {
      await db
        .updateTable('webhooks')
        .set({ next_at: next?.getTime() ?? 0, tries, trouble })
        .where('key', '=', key)
        .execute();
    },
  };
}

/** Whoever looked at the story in between has told it already. */
async function tell(db: Database, { story, told, dossier }: Follow, now: Told): Promise<Telling | undefined> {
  const at = now.at.getTime();
  const { numUpdatedRows } = await db
    .updateTable('follows')
    .set({ told_at: at, told: now.dossier })
    .where('story', '=', story)
    .where('told_at', '=', Date.parse(told))
    .where('told', dossier === null ? 'is' : '=', dossier)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n || now.changes.changes.length === 0) return undefined;
  const row = await db
    .insertInto('tellings')
    .values({ story, at, changes: await packed(now.changes) })
    .returningAll()
    .executeTakeFirstOrThrow();
  return tellingOf(row);
}

/** An address that is put off for longer than anybody is was put off before the clock was set back. */
const LONGEST_MS = 24 * 3600_000;

const isDue = (now: Date) => (eb: ExpressionBuilder<Tables, 'webhooks'>) =>
  eb.or([eb('next_at', '<=', now.getTime()), eb('next_at', '>', now.getTime() + LONGEST_MS)]);

async function owedTo(db: Database, key: string, now: Date, until: Date): Promise<OwedTelling | undefined> {
  const next = await db
    .selectFrom('tellings')
    .selectAll()
    .where('number', '>', (select) => select.selectFrom('webhooks').select('sent').where('key', '=', key))
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (next === undefined) return undefined;
  const claimed = await db
    .updateTable('webhooks')
    .set({ next_at: until.getTime() })
    .where('key', '=', key)
    .where('sent', '<', next.number)
    .where(isDue(now))
    .returning('tries')
    .executeTakeFirst();
  return claimed && { ...(await tellingOf(next)), tries: claimed.tries };
}

const followOf = ({ story, at, told_at, told }: Selectable<FollowsTable>): Follow => ({
  story,
  since: isoOf(at),
  told: isoOf(told_at),
  dossier: told,
});

const tellingOf = async ({ number, story, at, changes }: Selectable<TellingsTable>): Promise<Telling> => ({
  number,
  story,
  at: isoOf(at),
  changes: await unpacked<Changes>(changes),
});
