/** Shared work in PostgreSQL: chunks in tables, and pg-boss, which says who does what with them. */

import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { HeapId, WorkKind } from '../model/work.ts';
import { ConnectionCut } from './store.ts';
import type { Tables } from './tables.ts';
import type { Chunk, ChunkPart, Job, SharedWork } from './work.ts';
import { heapOf, isHeard, nothingShared, statusOf } from './work-status.ts';
import { statementsIn, type WorkPlace, type WorkTables } from './work-tables.ts';

type Db = Kysely<WorkTables>;

/** Work of the library that is open in `db`; inside of a transaction what is changed is part of that. */
export function sharedWork(db: Kysely<Tables>, place: WorkPlace): SharedWork {
  /** With all tables there. */
  const tables = async (): Promise<Db> => {
    await place.boss();
    return tablesIn(db, await place.schema());
  };
  /** Where there are tables. */
  const known = async (): Promise<Db | undefined> =>
    (await place.isThere()) ? tablesIn(db, await place.schema()) : undefined;
  const together = async <Result>(
    work: (inside: Db, boss: PgBoss, trx: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> => {
    const [boss, schema] = [await place.boss(), await place.schema()];
    return db.transaction().execute((trx) => work(tablesIn(trx, schema), boss, trx));
  };

  return {
    hasWorkers: async () => {
      const there = await known();
      const heard = await there?.selectFrom('workers').select('id').where(isHeard).limit(1).execute();
      return heard !== undefined && heard.length > 0;
    },
    begin: (heap) => {
      const id = randomUUID();
      return onceMore(async () => {
        const inside = await tables();
        await forgetOld(inside);
        await inside
          .insertInto('heaps')
          .values({ ...heap, id })
          .onConflict((known) => known.doNothing())
          .execute();
        return id;
      });
    },
    handOver: (heap, { first, ...part }) => {
      const chunk = { ...part, id: randomUUID() };
      return onceMore(() =>
        together(async (inside, boss, trx) => {
          const of = { heap, kind: 'read', priority: first ? 1 : 0 } as const;
          const added = await addChunks(inside, boss, trx, of, [chunk]);
          await inside
            .updateTable('heaps')
            .set(({ eb }) => ({ pages: eb('pages', '+', added * part.pages) }))
            .where('id', '=', heap)
            .execute();
        }),
      );
    },
    handedOver: (heap) =>
      onceMore(async () => {
        const inside = await tables();
        await inside
          .updateTable('heaps')
          .set({ handed_at: sql<Date>`now()` })
          .where('id', '=', heap)
          .execute();
      }),
    waiting: async () => {
      const { n } = await (await tables())
        .selectFrom('chunks')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return Number(n);
    },
    heap: async (heap) => heapOf(await tables(), heap),
    outcomes: async (heap) => {
      const rows = await (await tables())
        .selectFrom('chunks')
        .select(['id', 'outcome'])
        .where('heap', '=', heap)
        .where('state', '=', 'done')
        .execute();
      return rows.map(({ id, outcome }) => ({ chunk: id, told: outcome! }));
    },
    passedOn: async (outcomes) => {
      if (outcomes.length === 0) return;
      const ids = outcomes.map(({ chunk }) => chunk);
      await onceMore(async () => (await tables()).deleteFrom('chunks').where('id', 'in', ids).execute());
    },
    status: async () => {
      if (!(await place.isThere())) return nothingShared(true);
      const schema = await place.schema();
      // All of one moment: a chunk that has been read is no more to be read.
      return db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((inside) => statusOf(tablesIn(inside, schema)));
    },
    retry: (ids) =>
      together(async (inside, boss, trx) => {
        const rows = await inside
          .updateTable('chunks')
          .set({ state: 'waiting', begun: 0, reason: null, aside_at: null })
          .where('state', '=', 'aside')
          .$if(ids !== 'all', (update) => update.where('id', 'in', [...ids]))
          .returning(['id', 'kind', 'priority'])
          .execute();
        for (const { id, kind, priority } of rows) await send(boss, trx, kind, [id], priority);
        return rows.length;
      }),
    asidesLike: async (beginning, limit) => {
      const rows = await (await known())
        ?.selectFrom('chunks')
        .select('id')
        .where('state', '=', 'aside')
        .where(sql<boolean>`starts_with(id::text, ${beginning})`)
        .orderBy('id')
        .limit(limit)
        .execute();
      return (rows ?? []).map(({ id }) => id);
    },

    join: async (worker, onTrouble) => {
      await place.boss(onTrouble);
      const inside = await tables();
      await inside.deleteFrom('workers').where('seen_at', '<', sql<Date>`now() - interval '1 day'`).execute();
      const { id } = await inside
        .insertInto('workers')
        .values(worker)
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    tell: async (worker, news) => {
      const inside = await tables();
      await inside
        .updateTable('workers')
        .set({ ...news, seen_at: sql<Date>`now()` })
        .where('id', '=', worker)
        .execute();
    },
    leave: async (worker) => {
      const inside = await tables();
      await inside
        .updateTable('workers')
        .set({ ended_at: sql<Date>`now()`, seen_at: sql<Date>`now()` })
        .where('id', '=', worker)
        .execute();
    },
    take: async (kind) => {
      const [job] = await (await place.boss()).fetch<{ chunk: string }>(kind);
      return job && { kind, id: job.id, attempt: job.retryCount, chunk: job.data.chunk };
    },
    touch: async (job) => {
      await (await place.boss()).touch(job.kind, attempt(job));
    },
    chunk: async (job) => {
      const chunk = await begun(await tables(), job);
      if (chunk === undefined) await (await place.boss()).complete(job.kind, attempt(job));
      return chunk;
    },
    read: (job, bytes) =>
      together(async (inside, boss, trx) => {
        const [row] = await inside
          .updateTable('chunks')
          .set({ kind: 'keep', bytes, begun: 0 })
          .where(isStill(job))
          .returning('priority')
          .execute();
        if (row !== undefined) await send(boss, trx, 'keep', [job.chunk], row.priority);
        await over(job, boss, trx);
      }),
    keeping: async (job) => {
      const inside = tablesIn(db, await place.schema());
      const [row] = await inside
        .updateTable('chunks')
        .set({ state: 'done', bytes: null })
        .where(isStill(job))
        .returning('id')
        .execute();
      return row !== undefined;
    },
    kept: async (job, { told, ...counts }) => {
      const inside = tablesIn(db, await place.schema());
      const { heap, pages } = await inside
        .updateTable('chunks')
        .set({ outcome: told })
        .where('id', '=', job.chunk)
        .returning(['heap', 'pages'])
        .executeTakeFirstOrThrow();
      const { awaited } = await inside
        .updateTable('heaps')
        .set(({ eb }) => ({
          kept: eb('kept', '+', pages),
          new: eb('new', '+', counts.new),
          version: eb('version', '+', counts.version),
          known: eb('known', '+', counts.known),
          failures: eb('failures', '+', counts.failures),
        }))
        .where('id', '=', heap)
        .returning('awaited')
        .executeTakeFirstOrThrow();
      if (!awaited) await inside.deleteFrom('chunks').where('id', '=', job.chunk).execute();
      await over(job, await place.boss(), db);
    },
    split: (job, parts) =>
      together(async (inside, boss, trx) => {
        const [row] = await inside
          .deleteFrom('chunks')
          .where(isStill(job))
          .returning(['heap', 'kind', 'priority'])
          .execute();
        if (row !== undefined) await addChunks(inside, boss, trx, row, parts);
        await over(job, boss, trx);
      }),
    setAside: (job, reason) =>
      together(async (inside, boss, trx) => {
        await inside
          .updateTable('chunks')
          .set({ state: 'aside', reason, aside_at: sql<Date>`now()` })
          .where(isStill(job))
          .execute();
        await over(job, boss, trx);
      }),
    giveBack: async (job, reason) => {
      const inside = await tables();
      await inside.updateTable('chunks').set({ begun: 0 }).where(isStill(job)).execute();
      await (await place.boss()).fail(job.kind, attempt(job), { message: reason });
    },
  };
}

/** So often something is asked. */
const TRIES = 5;

/** What whoever hands over changes is the same if it is done twice: where the connection was cut meanwhile, it is done again. */
async function onceMore<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConnectionCut) || tries === TRIES) throw error;
    }
}

/** The library's own tables and those of its work are told apart by their schema. */
const tablesIn = (db: Kysely<Tables>, schema: string): Db =>
  db.withSchema(schema) as unknown as Kysely<WorkTables>;

/** A job is over only for whoever was given it last. */
const attempt = ({ id, attempt: retryCount }: Job) => ({ id, retryCount });

/** Is there still to be done with a chunk what a job says? */
const isStill = ({ chunk, kind }: Job) =>
  sql<boolean>`id = ${chunk} and kind = ${kind} and state = 'waiting'`;

const over = async (job: Job, boss: PgBoss, inside: Kysely<Tables>): Promise<void> => {
  await boss.complete(job.kind, attempt(job), null, { db: statementsIn(inside) });
};

async function send(
  boss: PgBoss,
  inside: Kysely<Tables>,
  kind: WorkKind,
  chunks: readonly string[],
  priority: number,
): Promise<void> {
  if (chunks.length === 0) return;
  const jobs = chunks.map((chunk) => ({ data: { chunk }, priority }));
  await boss.insert(kind, jobs, { db: statementsIn(inside) });
}

/** Returns how many were not there yet. */
async function addChunks(
  inside: Db,
  boss: PgBoss,
  trx: Transaction<Tables>,
  { heap, kind, priority }: { readonly heap: HeapId; readonly kind: WorkKind; readonly priority: number },
  parts: readonly (ChunkPart & { readonly id?: string })[],
): Promise<number> {
  const rows = await inside
    .insertInto('chunks')
    .values(
      parts.map(({ id = randomUUID(), bytes, pages, uri }) => ({
        ...{ id, heap, kind, priority, bytes, pages, uri },
        state: 'waiting' as const,
      })),
    )
    .onConflict((known) => known.doNothing())
    .returning('id')
    .execute();
  await send(
    boss,
    trx,
    kind,
    rows.map(({ id }) => id),
    priority,
  );
  return rows.length;
}

async function begun(inside: Db, job: Job): Promise<Chunk | undefined> {
  const row = await inside
    .updateTable('chunks')
    .from('heaps')
    .set(({ eb }) => ({ begun: eb('chunks.begun', '+', 1) }))
    .whereRef('heaps.id', '=', 'chunks.heap')
    .where('chunks.id', '=', job.chunk)
    .where('chunks.kind', '=', job.kind)
    .where('chunks.state', '=', 'waiting')
    .returning(['chunks.begun', 'chunks.bytes', 'chunks.pages', 'chunks.uri', 'heaps.reading'])
    .executeTakeFirst();
  return row && { ...row, begun: row.begun - 1, bytes: row.bytes! };
}

/** Heaps of which nothing is left are remembered for a week. */
const forgetOld = (inside: Db) =>
  inside
    .deleteFrom('heaps')
    .where('begun_at', '<', sql<Date>`now() - interval '7 days'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('chunks')
            .select('chunks.id')
            .whereRef('chunks.heap', '=', 'heaps.id')
            .where('chunks.state', '<>', 'done'),
        ),
      ),
    )
    .execute();
