/** How shared work stands, read from its tables. */

import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  HeapId,
  HeapStatus,
  QueueStatus,
  SetAside,
  WorkerState,
  WorkerStatus,
  WorkKind,
  WorkStatus,
} from '../model/work.ts';
import type { HeapsTable, WorkersTable, WorkTables } from './work-tables.ts';

type Db = Kysely<WorkTables>;

/** A worker tells every 10 s that it is alive; of one from which nothing was heard for so long, in s, nothing is expected. */
export const HEARD_WITHIN = 30;
/** So many heaps and chunks set aside are listed. */
const LISTED = 20;

/** Of a library of which no work was ever shared. */
export const nothingShared = (shared: boolean): WorkStatus => ({
  shared,
  workers: [],
  queues: [],
  heaps: [],
  setAside: 0,
  asides: [],
});

export async function statusOf(db: Db): Promise<WorkStatus> {
  const { n } = await db
    .selectFrom('chunks')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'aside')
    .executeTakeFirstOrThrow();
  return {
    shared: true,
    workers: await workersOf(db),
    queues: [await queueOf(db, 'read'), await queueOf(db, 'keep')],
    heaps: await heapsOf(db),
    setAside: Number(n),
    asides: await asidesOf(db),
  };
}

/** Is a worker heard of lately? */
export const isHeard = sql<boolean>`ended_at is null and seen_at > now() - make_interval(secs => ${HEARD_WITHIN})`;

async function workersOf(db: Db): Promise<WorkerStatus[]> {
  const rows = await db
    .selectFrom('workers')
    .selectAll()
    .select(isHeard.as('heard'))
    .where('seen_at', '>', sql<Date>`now() - interval '1 hour'`)
    .orderBy('begun_at')
    .orderBy('id')
    .execute();
  return rows.map(workerOf);
}

const workerOf = ({
  heard,
  begun_at,
  seen_at,
  ended_at,
  rate,
  reading,
  keeping,
  ...rest
}: Selectable<WorkersTable> & { readonly heard: boolean }): WorkerStatus => {
  const state: WorkerState = ended_at !== null ? 'ended' : heard ? 'working' : 'lost';
  return {
    ...rest,
    state,
    since: begun_at.toISOString(),
    seen: seen_at.toISOString(),
    ...(heard ? { rate, reading, keeping } : { rate: 0, reading: 0, keeping: 0 }),
  };
};

/** What is active and what is tried again only pg-boss knows. */
async function queueOf(db: Db, kind: WorkKind): Promise<QueueStatus> {
  const { waiting } = await db
    .selectFrom('chunks')
    .select(({ fn }) => fn.sum<string | null>('pages').as('waiting'))
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('job')
    .innerJoin('chunks', (join) => join.on(sql<boolean>`chunks.id = (job.data->>'chunk')::uuid`))
    .select(['job.state', ({ fn }) => fn.sum<string>('chunks.pages').as('pages')])
    .where('job.name', '=', kind)
    .where('job.state', 'in', ['active', 'retry'])
    .groupBy('job.state')
    .execute();
  const pages = new Map(rows.map(({ state, pages }) => [state, Number(pages)]));
  const active = pages.get('active') ?? 0;
  return {
    kind,
    waiting: Math.max(0, Number(waiting ?? 0) - active),
    again: pages.get('retry') ?? 0,
    active,
  };
}

async function heapsOf(db: Db): Promise<HeapStatus[]> {
  const rows = await db
    .selectFrom('heaps')
    .selectAll()
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('begun_at', '>', sql<Date>`now() - interval '1 day'`),
        exists(
          selectFrom('chunks')
            .select('chunks.id')
            .whereRef('chunks.heap', '=', 'heaps.id')
            .where('chunks.state', '=', 'waiting'),
        ),
      ]),
    )
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .execute();
  const heaps: HeapStatus[] = [];
  for (const row of rows) heaps.push(await withChunks(db, row));
  return heaps;
}

export const heapOf = async (db: Db, heap: HeapId): Promise<HeapStatus> =>
  withChunks(db, await db.selectFrom('heaps').selectAll().where('id', '=', heap).executeTakeFirstOrThrow());

async function withChunks(
  db: Db,
  { id, about, machine, begun_at, handed_at, pages, kept, ...counts }: Selectable<HeapsTable>,
): Promise<HeapStatus> {
  const rows = await db
    .selectFrom('chunks')
    .select(['kind', 'state', ({ fn }) => fn.sum<string>('pages').as('pages')])
    .where('heap', '=', id)
    .where('state', '<>', 'done')
    .groupBy(['kind', 'state'])
    .execute();
  const pagesOf = (is: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(is).reduce((sum, row) => sum + Number(row.pages), 0);
  const toRead = pagesOf(({ kind, state }) => state === 'waiting' && kind === 'read');
  const toKeep = pagesOf(({ kind, state }) => state === 'waiting' && kind === 'keep');
  const aside = pagesOf(({ state }) => state === 'aside');
  const { new: fresh, version, known, failures } = counts;
  return {
    ...{ id, about, machine, begun: begun_at.toISOString(), pages, kept, toRead, toKeep, aside },
    ...{ new: fresh, version, known, failures },
    handedOver: handed_at !== null,
    done: handed_at !== null && toRead + toKeep === 0,
  };
}

async function asidesOf(db: Db): Promise<SetAside[]> {
  const rows = await db
    .selectFrom('chunks')
    .select(['id', 'kind', 'uri', 'pages', 'reason', 'aside_at'])
    .where('state', '=', 'aside')
    .orderBy('aside_at')
    .orderBy('id')
    .limit(LISTED)
    .execute();
  return rows.map(({ aside_at, reason, ...rest }) => ({
    ...rest,
    reason: reason ?? '',
    since: aside_at!.toISOString(),
  }));
}
