/**
 * Where shared work lies: in a schema of its own beside the library's, with the tables of pg-boss and those of what is
 * handed over. They are made when work is first shared; a library that is worked on by one machine has none.
 */

import { CompiledQuery, type Generated, type Kysely, type PostgresPool, sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { WorkKind } from '../model/work.ts';
import { StoreError } from './store.ts';
import type { Tables } from './tables.ts';

export interface WorkTables {
  readonly heaps: HeapsTable;
  readonly chunks: ChunksTable;
  readonly workers: WorkersTable;
  /** Of pg-boss. */
  readonly job: JobTable;
}

export interface HeapsTable {
  readonly id: Generated<string>;
  readonly about: string;
  readonly machine: string;
  /** How pages are read, as JSON. */
  readonly reading: string;
  readonly awaited: boolean;
  readonly begun_at: Generated<Date>;
  readonly handed_at: Date | null;
  /** Pages handed over, and those kept. */
  readonly pages: Generated<number>;
  readonly kept: Generated<number>;
  readonly new: Generated<number>;
  readonly version: Generated<number>;
  readonly known: Generated<number>;
  readonly failures: Generated<number>;
}

export interface ChunksTable {
  readonly id: Generated<string>;
  readonly heap: string;
  /** What is to be done with it. */
  readonly kind: WorkKind;
  /** `done` only where somebody waits for its outcome. */
  readonly state: 'waiting' | 'aside' | 'done';
  readonly pages: number;
  /** Address of the first of them. */
  readonly uri: string;
  /** Pages, or what was read of them. */
  readonly bytes: Uint8Array | null;
  readonly priority: number;
  /** How often it was begun by somebody of whom nothing was heard again. */
  readonly begun: Generated<number>;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly aside_at: Date | null;
}

export interface WorkersTable {
  readonly id: Generated<string>;
  readonly machine: string;
  readonly process: number;
  readonly concurrency: number;
  readonly begun_at: Generated<Date>;
  readonly seen_at: Generated<Date>;
  readonly ended_at: Date | null;
  readonly read: Generated<number>;
  readonly kept: Generated<number>;
  readonly rate: Generated<number>;
  readonly reading: Generated<number>;
  readonly keeping: Generated<number>;
}

interface JobTable {
  readonly name: string;
  readonly state: string;
  readonly data: { readonly chunk: string };
}

/** The connection to pg-boss, made when it is first needed. */
export interface WorkPlace {
  /** The schema in which work lies. */
  readonly schema: () => Promise<string>;
  readonly isThere: () => Promise<boolean>;
  /** Returns pg-boss with all tables there. Where somebody works it looks after lost jobs, and tells of trouble. */
  readonly boss: (onTrouble?: (error: unknown) => void) => Promise<PgBoss>;
  readonly close: () => Promise<void>;
}

/**
 * A worker says every 10 s that it has a job; one that has not been heard of for 30 s has lost it. A job that fails is tried
 * again after 2 s, each time after twice as long, at most a minute; whoever works on it counts how often.
 */
const OF_JOBS = {
  heartbeatSeconds: 30,
  expireInSeconds: 4 * 3600,
  retryLimit: 10_000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: 365 * 86_400,
  deleteAfterSeconds: 3600,
};
/** So often, in seconds, it is looked for jobs of which nothing was heard. */
const LOOKED_AFTER = 10;

export function workPlace(db: Kysely<Tables>, pool: PostgresPool): WorkPlace {
  let schema: Promise<string> | undefined;
  let boss: Promise<PgBoss> | undefined;
  const place: WorkPlace = {
    schema: () => (schema ??= schemaOf(db)),
    isThere: async () => {
      const { rows } = await sql<{ is: boolean }>`
        select to_regclass(quote_ident(${await place.schema()}) || '.chunks') is not null as is`.execute(db);
      return rows[0]!.is;
    },
    boss: async (onTrouble) => {
      boss ??= started(db, pool, await place.schema(), onTrouble);
      boss.catch(() => {
        boss = undefined;
      });
      return boss;
    },
    close: async () => (await boss?.catch(() => undefined))?.stop({ graceful: false }),
  };
  return place;
}

async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  return `${rows[0]!.schema}_work`;
}

async function started(
  db: Kysely<Tables>,
  pool: PostgresPool,
  schema: string,
  onTrouble?: (error: unknown) => void,
): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: statementsOver(pool),
    schema,
    schedule: false,
    registerInstance: false,
    supervise: onTrouble !== undefined,
    superviseIntervalSeconds: LOOKED_AFTER,
    monitorIntervalSeconds: LOOKED_AFTER,
  });
  boss.on('error', onTrouble ?? (() => {}));
  try {
    await boss.start();
    await boss.createQueue('read', OF_JOBS);
    await boss.createQueue('keep', { ...OF_JOBS, policy: 'singleton' });
    await makeTables(db, schema);
    return boss;
  } catch (cause) {
    await boss.stop({ graceful: false });
    if ((cause as { code?: string }).code !== NOT_ALLOWED) throw cause;
    throw new StoreError(
      `Work cannot be shared: the user may not make the schema ${schema}, or change what is in it. Grant it: grant create on database NAME to USER.`,
      { cause },
    );
  }
}

/** A code of PostgreSQL (Appendix A). */
const NOT_ALLOWED = '42501';

/** Lets pg-boss run its statements over our connections: several at once give what each of them gives. */
const statementsOver = (pool: PostgresPool) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const client = await pool.connect();
    let isBroken = true;
    try {
      const result = await client.query<never>(text, values);
      isBroken = false;
      return result;
    } finally {
      // A transaction that was broken off would be left to whoever gets the connection next.
      client.release(isBroken);
    }
  },
});

/** Lets pg-boss run its statements as part of a transaction. */
export const statementsIn = (inside: Kysely<Tables>) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const { rows } = await inside.executeQuery(CompiledQuery.raw(text, values));
    return { rows: [...rows] };
  },
});

/** Number of the lock under which tables are made: any that nobody else uses. */
const MAKING = 0x73_79_6e_6f;

const makeTables = (db: Kysely<Tables>, schema: string): Promise<void> =>
  db.transaction().execute(async (inside) => {
    await sql`select pg_advisory_xact_lock(${MAKING})`.execute(inside);
    for (const statement of TABLES(sql.id(schema))) await statement.execute(inside);
  });

const TABLES = (schema: ReturnType<typeof sql.id>) => [
  sql`create table if not exists ${schema}.heaps (
    id uuid primary key default gen_random_uuid(), about text not null, machine text not null, reading text not null,
    awaited boolean not null, begun_at timestamptz not null default now(), handed_at timestamptz,
    pages integer not null default 0, kept integer not null default 0, new integer not null default 0,
    version integer not null default 0, known integer not null default 0, failures integer not null default 0)`,
  sql`create table if not exists ${schema}.chunks (
    id uuid primary key default gen_random_uuid(),
    heap uuid not null references ${schema}.heaps on delete cascade,
    kind text not null, state text not null, pages integer not null, uri text not null, bytes bytea,
    priority integer not null, begun integer not null default 0, outcome text, reason text, aside_at timestamptz)`,
  sql`create index if not exists chunks_by_heap on ${schema}.chunks (heap)`,
  sql`create index if not exists chunks_by_state on ${schema}.chunks (state, kind)`,
  sql`create table if not exists ${schema}.workers (
    id uuid primary key default gen_random_uuid(), machine text not null, process integer not null,
    concurrency integer not null, begun_at timestamptz not null default now(),
    seen_at timestamptz not null default now(), ended_at timestamptz, read integer not null default 0,
    kept integer not null default 0, rate real not null default 0, reading integer not null default 0, keeping integer not null default 0)`,
];
