/** Where a library lies, and how it is made and opened: a folder with one file. */

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openSqlite } from '../../store/sqlite.ts';
import { type Store, StoreError } from '../../store/store.ts';

export interface Library {
  readonly store: Store;
  /** The folder. */
  readonly folder: string;
}

const FILE = 'library.sqlite';
/** What a library's folder is called where nobody names it. */
export const USUAL_FOLDER = 'synoptic-library';

/**
 * Makes a library in a folder, which is made where it is missing.
 * @throws StoreError where there is one already, or nothing can be written
 */
export async function createLibrary(folder: string): Promise<Library> {
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
  return { folder, store: await openSqlite(file, { create: true }) };
}

/**
 * Opens the library in a folder. Without one it is looked for in the working folder and in those that hold it.
 * @throws StoreError where there is none, or it cannot be opened
 */
export async function openLibrary(folder?: string, cwd = process.cwd()): Promise<Library> {
  const found = folder ?? nearestTo(cwd);
  if (found === undefined)
    throw new StoreError(
      `There is no library in ${cwd} or above it. Make one with "synoptic init", or say where it is with --library.`,
    );
  return { folder: found, store: await openSqlite(join(found, FILE)) };
}

function nearestTo(place: string): string | undefined {
  const here = [place, join(place, USUAL_FOLDER)].find((folder) => existsSync(join(folder, FILE)));
  if (here !== undefined) return here;
  const above = dirname(resolve(place));
  return above === resolve(place) ? undefined : nearestTo(above);
}
