/** Made for tests: the app on a library of its own, without a socket. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { workHere } from '../jobs/work.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { createApp } from './app.ts';
import type { Deps } from './deps.ts';
import { createJobs } from './jobs.ts';
import { openPrinting } from './printing.ts';

export interface Desk {
  readonly app: Hono;
  readonly store: Store;
  readonly deps: Deps;
  readonly remove: () => Promise<void>;
}

/** What time it is in tests. */
export const NOW = new Date(Date.UTC(2031, 4, 20, 12));

export async function openDesk(changed: Partial<Deps> = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-api-'));
  const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  const now = () => NOW;
  const work = workHere(store, now);
  const deps: Deps = {
    store,
    now,
    jobs: createJobs(now),
    work,
    print: openPrinting({ of: work.dossier, get: store.dossiers.get }),
    reading: { web: false },
    access: { names: [], bearers: [], person: 'Ada Quill' },
    onError: (error) => {
      throw error;
    },
    ...changed,
  };
  return {
    app: createApp(deps),
    store,
    deps,
    remove: async () => {
      await deps.jobs.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
