/** Brings the tables of a library in PostgreSQL to what this Synoptic writes. */

import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { IN_POSTGRES } from './column-types.ts';
import { up as library } from './migrations/0001-library.ts';
import { up as search } from './migrations/0002-search-postgres.ts';
import { up as formed } from './migrations/0003-formed.ts';
import { up as find } from './migrations/0004-find.ts';
import { up as findWords } from './migrations/0004-find-postgres.ts';
import { up as notes } from './migrations/0005-notes.ts';
import { up as changes } from './migrations/0006-changes.ts';
import { up as forming } from './migrations/0008-forming.ts';
import { up as places } from './migrations/0010-places.ts';
import { beforehand, up as slices } from './migrations/0011-slices-postgres.ts';
import { up as ids } from './migrations/0012-ids-postgres.ts';
import { up as words } from './migrations/0013-words-postgres.ts';
import { onlyAdds } from './migrations/later.ts';
import { SLICE } from './slices.ts';
import { StoreError } from './store.ts';
import type { Tables } from './tables.ts';

const migrationsFor = (slice: number): Readonly<Record<string, Migration>> => ({
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
  '0010-places': { up: (db) => places(db as never, IN_POSTGRES) },
  '0011-slices': { up: (db) => slices(db as never, slice) },
  '0012-ids': { up: ids },
  '0013-words': { up: words },
});

/** In the order in which they are made. */
const NAMES = Object.keys(migrationsFor(SLICE));
const NEWEST = NAMES.at(-1)!;

/** Tables of other programs may lie beside ours. */
const [MIGRATED, MIGRATING] = ['synoptic_migration', 'synoptic_migration_lock'];

/**
 * Brings the tables up to date, or makes them. A library that says that it is there already is not looked through.
 * @throws StoreError
 */
export async function migrate(
  db: Kysely<Tables>,
  place: string,
  { create, slice = SLICE }: { readonly create: boolean; readonly slice?: number },
): Promise<void> {
  const { schema, newest } = await foundIn(db, place);
  if (create && newest !== undefined) throw alreadyIn(place);
  if (!create && newest === undefined) throw noneAt(place);
  if (newest === NEWEST) return;
  if (newest !== undefined && newest > NEWEST && onlyAdds(await allIn(db), NAMES)) return;
  await alone(db, async (own) => {
    if (newest !== undefined && (await newestOf(own)) < '0011') await beforehand(own as never, slice);
    const migrator = new Migrator({
      db: own,
      provider: { getMigrations: async () => migrationsFor(slice) },
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
  });
}

export const noneAt = (place: string): StoreError =>
  new StoreError(`There is no library at ${place}. Make one with "synoptic init".`);

export const alreadyIn = (place: string): StoreError =>
  new StoreError(`There is a library in ${place} already. It is left as it is.`);

/** Of several that find tables of an earlier Synoptic one changes them, and the others find them changed. */
async function alone(db: Kysely<Tables>, work: (own: Kysely<Tables>) => Promise<void>): Promise<void> {
  const key = sql`hashtext('synoptic ' || current_schema())`;
  await db.connection().execute(async (own) => {
    await sql`select pg_advisory_lock(${key})`.execute(own);
    try {
      await work(own);
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(own);
    }
  });
}

/** Returns the schema in which tables lie, and the last migration of the library that is there. @throws StoreError */
export async function foundIn(
  db: Kysely<Tables>,
  place: string,
): Promise<{ readonly schema: string; readonly newest: string | undefined }> {
  const { rows } = await sql<{ schema: string | null; is: boolean }>`
    select current_schema() as schema, to_regclass(quote_ident(current_schema()) || '.' || ${MIGRATED}) is not null as is`.execute(
    db,
  );
  const { schema, is } = rows[0]!;
  if (!schema)
    throw new StoreError(
      `The database ${place} has no schema to keep tables in. Make the one in its search path.`,
    );
  return { schema, newest: is ? await newestOf(db) : undefined };
}

/** Returns which changes of the tables were made, and which wait to be made. */
export async function changesOf(
  db: Kysely<Tables>,
): Promise<{ readonly made: readonly string[]; readonly waiting: readonly string[] }> {
  const made = await allIn(db);
  return { made, waiting: NAMES.filter((name) => !made.includes(name)) };
}

/** Are the tables those that this Synoptic writes, or later ones? */
export const isCurrent = async (db: Kysely<Tables>): Promise<boolean> => (await newestOf(db)) >= NEWEST;

async function allIn(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATED)} order by name`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

async function newestOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{
    name: string | null;
  }>`select max(name) as name from ${sql.table(MIGRATED)}`.execute(db);
  return rows[0]!.name ?? '';
}
