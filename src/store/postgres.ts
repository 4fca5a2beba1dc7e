/** A library in PostgreSQL: for many who read and write at once, on as many machines as they like. */

import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import type { ClientBase, ClientConfig } from 'pg';
import { distribute, isDistributed } from './citus.ts';
import { dump, restoreDump } from './dump.ts';
import { wordsInPostgres } from './match-postgres.ts';
import { alreadyIn, changesOf, foundIn, isCurrent, migrate, noneAt } from './migrate-postgres.ts';
import { isCut, patientPool } from './patient-pool.ts';
import { roomsOf } from './rooms.ts';
import { type ServerAddress, serverAddress } from './server-address.ts';
import { slicesIn, slicesOf } from './slices.ts';
import { type Condition, ConnectionCut, type Store, StoreError } from './store.ts';
import type { SlicesTable, Tables } from './tables.ts';
import { sharedWork } from './work-postgres.ts';
import { type WorkPlace, workPlace } from './work-tables.ts';

export interface PostgresOptions {
  /** Makes the tables where there are none. */
  readonly create?: boolean;
  /** Connections that one process holds at most. */
  readonly connections?: number;
  /** How many articles a slice has where the tables are made or cut; for tests. */
  readonly slice?: number;
}

/**
 * Opens the library in a database; its tables lie in the first schema of the connection's search path.
 * @throws StoreError where it cannot be reached, has no library, or one of a later Synoptic
 */
export async function openPostgres(
  url: string,
  { create = false, connections = 10, slice }: PostgresOptions = {},
): Promise<Store> {
  const address = serverAddress(url);
  const place = address.name;
  const pool = await poolOf(address, connections);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, place, { create, ...(slice !== undefined && { slice }) });
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreError ? error : explained(error, `The library at ${place} cannot be opened`);
  }
  return storeOf(db, address, workPlace(db, pool));
}

/** Makes the library that a backup holds, in an empty database. @throws StoreError where there is one, or the backup is none */
export async function restorePostgres(url: string, file: string): Promise<Store> {
  const address = serverAddress(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: await poolOf(address, 1) }) });
  try {
    if ((await foundIn(db, address.name)).newest !== undefined) throw alreadyIn(address.name);
  } catch (error) {
    throw explained(error, `The library at ${address.name} cannot be restored`);
  } finally {
    await db.destroy();
  }
  await restoreDump(address, file);
  return openPostgres(url);
}

export interface Layout {
  /** Changes of the tables that were made, by any Synoptic, and that this one would make. */
  readonly made: readonly string[];
  readonly waiting: readonly string[];
  /** In which articles lie, the newest first; none as long as the change that makes them waits. */
  readonly slices: readonly SlicesTable[];
  readonly isDistributed: boolean;
}

/** Tells how the tables of a library lie; nothing is changed. @throws StoreError */
export const layoutOfPostgres = (url: string): Promise<Layout> =>
  onTables(url, 'looked at', async (db) => {
    const changes = await changesOf(db);
    const isCut = changes.made.includes('0011-slices');
    return {
      ...changes,
      slices: isCut ? await slicesOf(db) : [],
      isDistributed: await isDistributed(db),
    };
  });

/** Distributes the tables of a library over the servers of Citus. Returns those that were not before. @throws StoreError */
export const distributePostgres = (url: string): Promise<string[]> =>
  onTables(url, 'distributed', distribute);

async function onTables<Result>(
  url: string,
  what: string,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const address = serverAddress(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: await poolOf(address, 2) }) });
  try {
    if ((await foundIn(db, address.name)).newest === undefined) throw noneAt(address.name);
    return await work(db);
  } catch (error) {
    throw explained(error, `The library at ${address.name} cannot be ${what}`);
  } finally {
    await db.destroy();
  }
}

/** Milliseconds to wait for a server that does not answer. */
const REACHED_WITHIN = 10_000;
/** OIDs of `bigint` and `json` (pg_type). */
const [BIGINT, JSON_TEXT] = [20, 114];

/** Whole numbers come as numbers, JSON as it was written. Of several servers the one is used that may be written to. */
async function poolOf({ urls }: ServerAddress, connections: number): Promise<PostgresPool> {
  const { default: pg } = await import('pg');
  let at = 0;
  class Client extends pg.Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionString: urls[at]! });
      // A connection that breaks while nobody waits for an answer is told of by what is asked next.
      this.on('error', () => {});
    }

    // biome-ignore lint/suspicious/noExplicitAny: as many kinds of arguments as there, of which only values are changed
    override query(query: any, values?: any, ...more: any[]): any {
      const given = Array.isArray(values) ? values.map(withoutNul) : values;
      return super.query(query, given, ...(more as []));
    }
  }
  const pool = new pg.Pool({
    Client,
    max: connections,
    connectionTimeoutMillis: REACHED_WITHIN,
    keepAlive: true,
    onConnect: async (client: ClientBase) => {
      await client.query(GIVE_UP);
      if (urls.length > 1) await expectWritable(client);
    },
    application_name: 'synoptic',
    types: {
      getTypeParser: (oid, format) =>
        oid === BIGINT ? Number : oid === JSON_TEXT ? String : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while nobody uses it is replaced.
  pool.on('error', () => {});
  const turn = (): void => {
    at = (at + 1) % urls.length;
  };
  return patientPool(pool, { count: urls.length, at: () => at, turn });
}

/**
 * Of a client whose machine has gone the server hears no more, and takes two hours to give it up; as long others wait who want
 * to write. So it is asked for within a minute. Times are seconds, the last milliseconds.
 */
const GIVE_UP = `set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;
  set tcp_user_timeout = 60000`;

/** A standby answers, too, but takes no changes. */
async function expectWritable(client: ClientBase): Promise<void> {
  const { rows } = await client.query('show transaction_read_only');
  if (rows[0].transaction_read_only !== 'on') return;
  throw Object.assign(new Error('That server may only be read.'), { code: '25006' });
}

/** PostgreSQL keeps no U+0000 in text. The length stays, so offsets still fit. */
const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;

/** What others break off, such as by going away, is done so often. */
const TRIES = 5;

function storeOf(db: Kysely<Tables>, address: ServerAddress, place: WorkPlace): Store {
  return {
    ...roomsOf(db, wordsInPostgres(db), { moment: () => momentOf(db), ground: slicesIn(db) }),
    work: sharedWork(db, place),
    together: async (work) => {
      for (let tries = 1; ; tries++) {
        // Before that, nothing is kept for sure, so that it can be done once more.
        let isToBeKept = false;
        try {
          return await db
            .transaction()
            .setIsolationLevel('repeatable read')
            .execute(async (inside) => {
              // Before anything is read: what is read is then of the moment at which nobody else writes any more.
              await sql`lock table writing in exclusive mode`.execute(inside);
              const result = await work(within(inside, address, place));
              isToBeKept = true;
              return result;
            });
        } catch (error) {
          if (!isCut(error)) throw explained(error, 'The library cannot be changed');
          if (isToBeKept || tries === TRIES) throw new ConnectionCut({ cause: error });
        }
      }
    },
    moment: () => momentOf(db),
    condition: () => conditionOf(db),
    backup: (file) => dump(address, file),
    close: async () => {
      await place.close();
      await db.destroy();
    },
  };
}

async function conditionOf(db: Kysely<Tables>): Promise<Condition> {
  const { rows } = await sql<{ transaction_read_only: string }>`show transaction_read_only`.execute(db);
  return {
    current: await isCurrent(db),
    writable: rows[0]!.transaction_read_only === 'off',
  };
}

/** Inside of work that is done together, more such work is part of it. */
function within(inside: Transaction<Tables>, address: ServerAddress, place: WorkPlace): Store {
  // What is written here makes no other moment: each question has one of its own, and nothing is remembered.
  let questions = 0;
  const moment = async (): Promise<string> => `${questions++}`;
  const store: Store = {
    ...roomsOf(inside, wordsInPostgres(inside), { moment, ground: slicesIn(inside) }),
    work: sharedWork(inside, place),
    together: (work) => work(store),
    moment,
    condition: () => conditionOf(inside),
    backup: (file) => dump(address, file),
    close: async () => {},
  };
  return store;
}

/** Which transactions one sees: as long as no other is seen, nothing else is read. */
async function momentOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ moment: string }>`select txid_current_snapshot()::text as moment`.execute(db);
  return rows[0]!.moment;
}

/** Returns what the server or the network refuses as what a person can do something about; any other error as it is. */
function explained(error: unknown, what: string): unknown {
  const { code = '' } = error as { code?: string };
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1];
  return reason === undefined ? error : new StoreError(`${what}: ${reason}`, { cause: error });
}

/** Codes of the system and of PostgreSQL (Appendix A), with what to try. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN)$/,
    'no server answers there. Start it, or mend the address.',
  ],
  [/^28/, 'the server refuses the user or the password. Mend them in the address.'],
  [/^3D000$/, 'there is no such database. Make it with "createdb".'],
  [/^(?:42501|25006)$/, 'the user may not write there. Grant it, or connect to the primary.'],
  [
    /^53100$/,
    'the server’s disk is full. Make room and try again; nothing of this batch is kept, what was is safe.',
  ],
  [/^53300$/, 'the server has no connection left. End others, or allow more.'],
  [
    /^(?:57P0|08|ECONNRESET|EPIPE)/,
    'the connection was cut. Nothing that was not acknowledged is sure to be kept; try again.',
  ],
  [/^(?:40001|40P01|55P03)$/, 'others were changing the same. Try again.'],
];
