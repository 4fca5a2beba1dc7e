/** Printing handed to a thread, so that the server answers others while a long story is laid out and written. */

import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { type Outcome, resultOf } from '../jobs/task.ts';
import type { Print, Printed } from './printing.ts';

export interface PrintingInThread {
  readonly print: Print;
  /** Starts the thread that will print the first page. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The thread has editions at hand that take long to lay out: it is kept for a working hour, in ms. */
const IDLE = 3600_000;

/** Returns what prints stories of the library at a place. */
export function printingInThread(library: string): PrintingInThread {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const pool = new Piscina({
    filename: fileURLToPath(new URL(`./printing-task.${ending}`, import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    // It waits for its disk and for zlib: meanwhile it writes others.
    concurrentTasksPerWorker: 4,
    idleTimeout: IDLE,
    atomics: 'disabled',
  });
  return {
    print: async (ordered) =>
      resultOf((await pool.run({ library, ...ordered })) as Outcome<Printed | undefined>),
    warm: () => pool.run(undefined, { name: 'warm' }) as Promise<void>,
    close: () => pool.destroy(),
  };
}
