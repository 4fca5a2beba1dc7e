/** Where a library lies, and how it is made and opened: a folder with one file, or a PostgreSQL database. */

import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { serverAddress } from '../../store/server-address.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { measuredStore } from '../measured.ts';

export interface Library {
  readonly store: Store;
  /** The folder, or the address of the database, which may hold a password: whoever opens it again needs that. */
  readonly place: string;
  /** The folder, or where the database is, as people may read it. */
  readonly name: string;
}

/** What a folder's library needs nothing of is loaded by those that do. */
const inPostgres = () => import('../../store/postgres.ts');

const FILE = 'library.sqlite';
/** What a library's folder is called where nobody names it. */
export const USUAL_FOLDER = 'synoptic-library';

/** Is it the address of a database, and no folder? @throws StoreError where it is an address of anything else */
function isDatabase(place: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(place)?.[1];
  if (scheme === undefined) return false;
  if (/^postgres(?:ql)?$/.test(scheme)) return true;
  throw new StoreError(
    `A library lies in a folder or in PostgreSQL, whose address begins with postgres://, not with ${scheme}://.`,
  );
}

/** Where a library lies if nobody names one: the address that `DATABASE_URL` holds, if any. */
const databaseNamed = (): string | undefined => process.env.DATABASE_URL || undefined;

/**
 * Makes a library in a folder, which is made where it is missing, or in a database: an empty one, or the one that a backup
 * holds. Where none is named it is the database whose address `DATABASE_URL` holds, else a folder in the working folder.
 * @throws StoreError where there is one already, nothing can be written, or the backup is none of that kind
 */
export async function createLibrary(named?: string, backup?: string): Promise<Library> {
  const place = named ?? databaseNamed() ?? USUAL_FOLDER;
  if (!isDatabase(place)) return { place, name: place, store: await createInFolder(place, backup) };
  const { openPostgres, restorePostgres } = await inPostgres();
  const store = await (backup === undefined
    ? openPostgres(place, { create: true })
    : restorePostgres(place, backup));
  return { place, name: serverAddress(place).name, store };
}

async function createInFolder(folder: string, backup?: string): Promise<Store> {
  const file = join(folder, FILE);
  if (existsSync(file)) throw new StoreError(`There is a library in ${folder} already. It is left as it is.`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new StoreError(
      `The folder ${folder} cannot be made: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    );
  }
  return backup === undefined ? openSqlite(file, { create: true }) : restoreInto(file, backup);
}

async function restoreInto(file: string, backup: string): Promise<Store> {
  try {
    await copyFile(backup, file, constants.COPYFILE_EXCL);
  } catch (cause) {
    throw new StoreError(
      `The backup ${backup} cannot be copied to ${file}: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
  try {
    return await openSqlite(file);
  } catch (error) {
    await rm(file);
    throw error;
  }
}

/**
 * Opens the library in a folder or a database. Where none is named it is the one whose address `DATABASE_URL` holds, else
 * the nearest in the working folder and in those that hold it.
 * @throws StoreError where there is none, or it cannot be opened
 */
export async function openLibrary(named?: string, cwd = process.cwd()): Promise<Library> {
  const place = placeOf(named, cwd);
  if (!isDatabase(place))
    return { place, name: place, store: measuredStore(await openSqlite(join(place, FILE))) };
  const { openPostgres } = await inPostgres();
  return { place, name: serverAddress(place).name, store: measuredStore(await openPostgres(place)) };
}

/** Returns where the library lies, as it may be named. @throws StoreError where there is none */
function placeOf(named: string | undefined, cwd: string): string {
  const place = named ?? databaseNamed() ?? nearestTo(cwd);
  if (place !== undefined) return place;
  throw new StoreError(
    `There is no library in ${cwd} or above it. Make one with "synoptic init", or say where it is with --library.`,
  );
}

/** Returns the address of the database that the library lies in. @throws StoreError where it lies in a folder */
export function databaseOf(named?: string, cwd = process.cwd()): string {
  const place = placeOf(named, cwd);
  if (isDatabase(place)) return place;
  throw new StoreError(
    `The library ${place} lies in a folder: it is brought up to date by whatever opens it, and has no other layout. Name a database, or set DATABASE_URL.`,
  );
}

function nearestTo(place: string): string | undefined {
  const here = [place, join(place, USUAL_FOLDER)].find((folder) => existsSync(join(folder, FILE)));
  if (here !== undefined) return here;
  const above = dirname(resolve(place));
  return above === resolve(place) ? undefined : nearestTo(above);
}
