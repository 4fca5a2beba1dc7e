/** A library in PostgreSQL: for many who read and write at once, on as many machines as they like. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Pool } from 'pg';
import { IN_POSTGRES } from './column-types.ts';
import { wordsInPostgres } from './match-postgres.ts';
import { up as library } from './migrations/0001-library.ts';
import { up as search } from './migrations/0002-search-postgres.ts';
import { up as formed } from './migrations/0003-formed.ts';
import { up as find } from './migrations/0004-find.ts';
import { up as findWords } from './migrations/0004-find-postgres.ts';
import { up as notes } from './migrations/0005-notes.ts';
import { up as changes } from './migrations/0006-changes.ts';
import { up as forming } from './migrations/0008-forming.ts';
import { roomsOf } from './rooms.ts';
import { type Store, StoreError } from './store.ts';
import type { Tables } from './tables.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-library': { up: (db) => library(db as never, IN_POSTGRES) },
  '0002-search': { up: search },
  '0003-formed': { up: (db) => formed(db as never, IN_POSTGRES) },
  '0004-find': {
    up: async (db) => {
      await find(db as never, IN_POSTGRES);
      await findWords(db as never);
    },
  },
  '0005-notes': { up: (db) => notes(db as never, IN_POSTGRES) },
  '0006-changes': { up: (db) => changes(db as never, IN_POSTGRES) },
  '0008-forming': { up: (db) => forming(db as never, IN_POSTGRES) },
};

export interface PostgresOptions {
  /** Makes the tables where there are none. */
  readonly create?: boolean;
  /** Connections that one process holds at most. */
  readonly connections?: number;
}

/**
 * Opens the library in a database; its tables lie in the first schema of the connection's search path.
 * @throws StoreError where it cannot be reached, has no library, or one of a later Synoptic
 */
export async function openPostgres(
  url: string,
  { create = false, connections = 10 }: PostgresOptions = {},
): Promise<Store> {
  const place = databaseName(url);
  const pool = await poolOf(url, connections);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, place, create);
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

/** Tables of other programs may lie beside ours. */
const [MIGRATED, MIGRATING] = ['synoptic_migration', 'synoptic_migration_lock'];

/** Brings the tables to what this Synoptic writes. A library that says that it is there already is not looked through. */
async function migrate(db: Kysely<Tables>, place: string, create: boolean): Promise<void> {
  const { rows } = await sql<{ schema: string | null; is: boolean }>`
    select current_schema() as schema, to_regclass(quote_ident(current_schema()) || '.' || ${MIGRATED}) is not null as is`.execute(
    db,
  );
  const { schema, is } = rows[0]!;
  if (!schema)
    throw new StoreError(
      `The database ${place} has no schema to keep tables in. Make the one in its search path.`,
    );
  if (create && is) throw new StoreError(`There is a library in ${place} already. It is left as it is.`);
  if (!create && !is) throw new StoreError(`There is no library at ${place}. Make one with "synoptic init".`);
  if (is && (await newestOf(db)) === Object.keys(MIGRATIONS).at(-1)) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableSchema: schema,
    migrationTableName: MIGRATED,
    migrationLockTableName: MIGRATING,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (String(error).includes('is missing'))
    throw new StoreError(
      `The library at ${place} was written by a later Synoptic. Update Synoptic to open it.`,
    );
  throw error;
}

async function newestOf(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{
    name: string | null;
  }>`select max(name) as name from ${sql.table(MIGRATED)}`.execute(db);
  return rows[0]!.name;
}

function storeOf(db: Kysely<Tables>, url: string): Store {
  return {
    ...roomsOf(db, wordsInPostgres(db)),
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
    ...roomsOf(inside, wordsInPostgres(inside)),
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
