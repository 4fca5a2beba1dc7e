/** A library in one SQLite file: nothing to install, opened in milliseconds, read by many while one writes. */

import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely, type Transaction } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { IN_SQLITE } from './column-types.ts';
import { wordsInSqlite } from './match-sqlite.ts';
import { up as library } from './migrations/0001-library.ts';
import { up as search } from './migrations/0002-search-sqlite.ts';
import { up as formed } from './migrations/0003-formed.ts';
import { up as find } from './migrations/0004-find.ts';
import { up as findWords } from './migrations/0004-find-sqlite.ts';
import { up as notes } from './migrations/0005-notes.ts';
import { up as changes } from './migrations/0006-changes.ts';
import { up as versions } from './migrations/0007-versions.ts';
import { up as forming } from './migrations/0008-forming.ts';
import { up as places } from './migrations/0010-places.ts';
import { up as ids } from './migrations/0012-ids-sqlite.ts';
import { up as merges } from './migrations/0014-merges-sqlite.ts';
import { onlyAdds } from './migrations/later.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import { roomsOf } from './rooms.ts';
import { type Condition, type Store, StoreError } from './store.ts';
import type { Tables } from './tables.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-library': { up: (db) => library(db as never, IN_SQLITE) },
  '0002-search': { up: search },
  '0003-formed': { up: (db) => formed(db as never, IN_SQLITE) },
  '0004-find': {
    up: async (db) => {
      await find(db as never, IN_SQLITE);
      await findWords(db as never);
    },
  },
  '0005-notes': { up: (db) => notes(db as never, IN_SQLITE) },
  '0006-changes': { up: (db) => changes(db as never, IN_SQLITE) },
  '0007-versions': { up: versions },
  '0008-forming': { up: (db) => forming(db as never, IN_SQLITE) },
  '0010-places': { up: (db) => places(db as never, IN_SQLITE) },
  '0012-ids': { up: ids },
  '0014-merges+': { up: merges },
};

/** How long one process waits for another to finish writing, in milliseconds. */
const WAIT = 30_000;

/**
 * Opens the library in a file; `create` makes it where there is none.
 * @throws StoreError where it cannot be opened, is no library, or is of a later Synoptic
 */
export async function openSqlite(file: string, { create = false } = {}): Promise<Store> {
  if (!create && !existsSync(file))
    throw new StoreError(`There is no library at ${file}. Make one with "synoptic init".`);
  const database = await openFile(file);
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
  try {
    await migrate(db, database, file);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOf(db, database);
}

type Database = import('node:sqlite').DatabaseSync;

async function openFile(file: string): Promise<Database> {
  const { DatabaseSync } = await import('node:sqlite');
  try {
    const database = new DatabaseSync(file);
    database.exec(`
      pragma busy_timeout = ${WAIT};
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma temp_store = memory;
      pragma cache_size = -65536;
    `);
    return database;
  } catch (cause) {
    const isThere = /unable to open/.test(String(cause)) && existsSync(file);
    throw new StoreError(`The library ${file} cannot be opened: ${isThere ? READ_ONLY : reasonOf(cause)}`, {
      cause,
    });
  }
}

/**
 * Milliseconds between two changes of one process: SQLite lets whoever asks first write, and others ask ten times a second.
 * Without them one that writes and writes kept another waiting for half a minute.
 */
const ROOM = 2;

/** Brings the tables to what this Synoptic writes. A library that says that it is there already is not looked through. */
async function migrate(db: Kysely<Tables>, database: Database, file: string): Promise<void> {
  const newest = Object.keys(MIGRATIONS).length;
  if (versionOf(database) === newest) return;
  if (versionOf(database) > newest && onlyAdds(executedIn(database), Object.keys(MIGRATIONS))) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return database.exec(`pragma user_version = ${newest}`);
  const isLater = String(error).includes('is missing');
  throw new StoreError(
    isLater
      ? `The library ${file} was written by a later Synoptic. Update Synoptic to open it.`
      : `The library ${file} cannot be opened: ${reasonOf(error)}`,
    { cause: error },
  );
}

const executedIn = (database: Database): string[] =>
  database
    .prepare('select name from kysely_migration')
    .all()
    .map(({ name }) => String(name));

const versionOf = (database: Database): number =>
  Number(database.prepare('pragma user_version').get()?.user_version);

/** Says in plain words what SQLite found, and what to try; nothing where it is not known. */
const knownReasonOf = (error: unknown): string | undefined =>
  REASONS.find(([pattern]) => pattern.test(String(error)))?.[1];

const reasonOf = (error: unknown): string =>
  knownReasonOf(error) ?? (error instanceof Error ? error.message : String(error));

const READ_ONLY = 'it lies where nothing can be written. Copy it, or change who may write there.';

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/not a database|malformed/, 'it is no SQLite database, or a broken one. Restore it from a backup.'],
  [/readonly|read-only/, READ_ONLY],
  [/full/, 'the disk is full. Make room and try again.'],
  [/disk I\/O error/, 'the disk has failed, or lets the file grow no more. Check the disk and try again.'],
  [/locked|busy/, 'another process is writing and does not finish. Try again, or end that process.'],
  [/unable to open/, 'its folder is missing, or may not be read. Make it with "synoptic init".'],
];

/** What fifty long articles take, with what is found in them, in bytes. */
const ROOM_ON_DISK = 16 * 2 ** 20;

async function conditionOf(database: Database): Promise<Condition> {
  const file = String(database.prepare('pragma database_list').get()?.file);
  const { bavail, bsize } = await statfs(dirname(file));
  return {
    current: versionOf(database) >= Object.keys(MIGRATIONS).length,
    writable: bavail * bsize > ROOM_ON_DISK,
  };
}

function storeOf(db: Kysely<Tables>, database: Database): Store {
  const moment = momentOf(database);
  return {
    ...roomsOf(db, wordsInSqlite(db), { moment }),
    moment,
    together: async (work) => {
      try {
        const result = await db.transaction().execute((inside) => work(within(inside, database)));
        await setTimeout(ROOM);
        return result;
      } catch (error) {
        throw explained(error);
      }
    },
    condition: () => conditionOf(database),
    backup: async (file) => {
      try {
        database.prepare('vacuum into ?').run(file);
      } catch (cause) {
        const reason = /unable to open/.test(String(cause))
          ? 'its folder is missing, or nothing may be written there. Choose another place.'
          : reasonOf(cause);
        throw new StoreError(`The backup ${file} cannot be written: ${reason}`, { cause });
      }
    },
    close: () => db.destroy(),
  };
}

/** What others have committed, and what was written here. */
function momentOf(database: Database): () => Promise<string> {
  const theirs = database.prepare('pragma data_version');
  const ours = database.prepare('select total_changes() as changes');
  return async () => `${theirs.get()!.data_version}.${ours.get()!.changes}`;
}

/** Returns what SQLite refuses as what a person can do something about; any other error as it is. */
function explained(error: unknown): unknown {
  const isSqlite = (error as { code?: unknown }).code === 'ERR_SQLITE_ERROR';
  const reason = knownReasonOf(error);
  if (!isSqlite || reason === undefined) return error;
  return new StoreError(
    `The library cannot be changed: ${reason} Nothing of this batch is kept; what was is safe.`,
    { cause: error },
  );
}

/** Inside of work that is done together, more such work is part of it. */
function within(inside: Transaction<Tables>, database: Database): Store {
  const store: Store = {
    ...storeOf(inside, database),
    together: (work) => work(store),
    close: async () => {},
  };
  return store;
}
