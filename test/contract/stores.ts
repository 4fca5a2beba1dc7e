/** Every store there is, each with a fresh database; the same tests are run on all of them. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { freshSchema, withoutPostgres } from './postgres-server.ts';
import { isCollecting, listen, unheard, unlisted } from './statements.ts';

export interface FreshStore {
  readonly store: Store;
  /** Opens the same database once more, as another process would. */
  readonly again: () => Promise<Store>;
  readonly remove: () => Promise<void>;
}

const lacking = withoutPostgres();
if (lacking !== undefined) console.log(`PostgreSQL is skipped: ${lacking}.`);

export const STORES: Readonly<Record<string, () => Promise<FreshStore>>> = {
  SQLite: freshSqlite,
  ...(lacking === undefined && { PostgreSQL: freshPostgres }),
};

// Each statement has its place in a list, which says what becomes of it where a library lies on several servers.
if (!isCollecting)
  after(() => assert.deepEqual(unlisted(), [], 'Add them: node test/contract/statements.ts --update'));

async function freshSqlite(): Promise<FreshStore> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const file = join(folder, 'library.sqlite');
  const store = await openSqlite(file, { create: true });
  return {
    store,
    again: () => openSqlite(file),
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function freshPostgres(): Promise<FreshStore> {
  const { url, remove } = await freshSchema();
  const store = await unheard(() => openPostgres(url, { create: true, connections: 3, slice: 3 }));
  listen();
  return {
    store,
    again: () => unheard(() => openPostgres(url, { connections: 3 })),
    remove: async () => {
      await store.close();
      await remove();
    },
  };
}
