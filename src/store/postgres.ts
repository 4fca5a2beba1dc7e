/** A library in PostgreSQL: for many who read and write at once, on as many machines as they like. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { wordsInPostgres } from './match-postgres.ts';
import { migrate } from './migrate-postgres.ts';
import { roomsOf } from './rooms.ts';
import { makeRoom } from './slices.ts';
import { type Store, StoreError } from './store.ts';
import type { Tables } from './tables.ts';

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
  const place = databaseName(url);
  const pool = await poolOf(url, connections);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, place, { create, ...(slice !== undefined && { slice }) });
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreError ? error : explained(error, `The library at ${place} cannot be opened`);
  }
  return storeOf(db, url);
}

/** Returns where a database is, without the user and the password. @throws StoreError where it is no address of one */
export function databaseName(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^postgres(?:ql)?:$/.test(parsed.protocol))
    throw new StoreError(
      'The address of a database begins with postgres:// and names a host and a database.',
    );
  return `${parsed.hostname || 'localhost'}${parsed.port ? `:${parsed.port}` : ''}${parsed.pathname}`;
}

/** Milliseconds to wait for a server that does not answer. */
const REACHED_WITHIN = 10_000;
/** OIDs of `bigint` and `json` (pg_type). */
const [BIGINT, JSON_TEXT] = [20, 114];

/** Whole numbers come as numbers, JSON as it was written. */
async function poolOf(url: string, connections: number): Promise<Pool> {
  const { default: pg } = await import('pg');
  class Client extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: as many kinds of arguments as there, of which only values are changed
    override query(query: any, values?: any, ...more: any[]): any {
      const given = Array.isArray(values) ? values.map(withoutNul) : values;
      return super.query(query, given, ...(more as []));
    }
  }
  const pool = new pg.Pool({
    Client,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: REACHED_WITHIN,
    application_name: 'synoptic',
    types: {
      getTypeParser: (oid, format) =>
        oid === BIGINT ? Number : oid === JSON_TEXT ? String : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while nobody uses it is replaced; whoever uses one is told by its query.
  pool.on('error', () => {});
  return pool;
}

/** PostgreSQL keeps no U+0000 in text. The length stays, so offsets still fit. */
const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;

function storeOf(db: Kysely<Tables>, url: string): Store {
  return {
    ...roomsOf(db, wordsInPostgres(db), (articles) => makeRoom(db, articles)),
    together: async (work) => {
      try {
        return await db
          .transaction()
          .setIsolationLevel('repeatable read')
          .execute(async (inside) => {
            // Before anything is read: what is read is then of the moment at which nobody else writes any more.
            await sql`lock table writing in exclusive mode`.execute(inside);
            return work(within(inside, url));
          });
      } catch (error) {
        throw explained(error, 'The library cannot be changed');
      }
    },
    backup: (file) => dump(url, file),
    close: () => db.destroy(),
  };
}

/** Inside of work that is done together, more such work is part of it. */
function within(inside: Transaction<Tables>, url: string): Store {
  const store: Store = {
    ...roomsOf(inside, wordsInPostgres(inside), (articles) => makeRoom(inside, articles)),
    together: (work) => work(store),
    backup: (file) => dump(url, file),
    close: async () => {},
  };
  return store;
}

/** Writes what `pg_restore` reads. The password is not handed over where others can see it. */
async function dump(url: string, file: string): Promise<void> {
  const parsed = new URL(url);
  const password = decodeURIComponent(parsed.password);
  parsed.password = '';
  const child = spawn('pg_dump', ['--format=custom', '--no-owner', `--file=${file}`, parsed.href], {
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  try {
    const [code] = await once(child, 'close');
    if (code === 0) return;
  } catch (cause) {
    throw new StoreError(
      'A backup of a library in PostgreSQL is written by pg_dump, which is not installed here. Install the client programs of PostgreSQL.',
      { cause },
    );
  }
  throw new StoreError(
    `The backup ${file} cannot be written: ${said.trim().split('\n').at(-1) ?? 'pg_dump failed.'}`,
  );
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
