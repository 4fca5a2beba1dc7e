/** How the tables of a library in PostgreSQL lie, and how they come to lie as this Synoptic wants them. */

import { distributePostgres, layoutOfPostgres, openPostgres } from '../../store/postgres.ts';
import { serverAddress } from '../../store/server-address.ts';
import { databaseOf } from './open-library.ts';

export interface Layout {
  /** Where the database is, as people may read it. */
  readonly name: string;
  /** Changes of the tables that were made now, and that wait to be made. */
  readonly changed: readonly string[];
  readonly waiting: readonly string[];
  /** The newest first. */
  readonly slices: readonly LaidSlice[];
  readonly isDistributed: boolean;
  /** Tables that were distributed now. */
  readonly distributed: readonly string[];
}

/** Articles with places from the first to before `until`, and when it was opened. */
export interface LaidSlice {
  readonly first: number;
  readonly until: number;
  readonly opened: string;
}

/** Tells how the tables lie, and changes nothing. @throws StoreError */
export async function layoutOf(named?: string): Promise<Layout> {
  const place = databaseOf(named);
  const { waiting, slices, isDistributed } = await layoutOfPostgres(place);
  return {
    ...{ name: serverAddress(place).name, waiting, isDistributed, changed: [], distributed: [] },
    slices: slices.map(({ first, until, opened_at }) => ({
      ...{ first, until, opened: new Date(opened_at).toISOString() },
    })),
  };
}

/** Brings the tables up to date and, if that is wanted, distributes them. To do it again changes nothing. @throws StoreError */
export async function migrateLibrary(
  named: string | undefined,
  { distributed = false } = {},
): Promise<Layout> {
  const place = databaseOf(named);
  const before = await layoutOf(named);
  await (await openPostgres(place, { connections: 2 })).close();
  const moved = distributed ? await distributePostgres(place) : [];
  return { ...(await layoutOf(named)), changed: before.waiting, distributed: moved };
}
