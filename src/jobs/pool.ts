/**
 * Work off the thread at hand, for whoever must go on meanwhile: the command that adds a hundred thousand articles, the
 * server that answers others while it compiles a dossier.
 *
 *     const pool = openPool();                                          // no thread is started yet
 *     const read = await pool.readChunk(pages, { main: false, publishers: [] });
 *     const dossier = await pool.compile({ library: folder, story }, { onStep, signal });
 *     await pool.close();
 *
 * A task starts a thread where all are at work and there may be one more; one that is idle ends. Tasks wait in the order in
 * which they came. What they are given and give back is plain data, copied from thread to thread. The tasks themselves
 * are those of `tasks.ts`, which any thread or process may run: they give the same wherever they are run.
 */

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Dossier } from '../model/dossier.ts';
import type { ChunkReader, ReadOfChunk } from '../pipeline/library/read-chunk.ts';
import { StoreError } from '../store/store.ts';
import type { CompileOptions, CompileTask, Outcome, Step } from './task.ts';

export interface Pool {
  /** Threads at most. */
  readonly workers: number;
  /** Cuts pages into articles, and reads these for the forming of stories. */
  readonly readChunk: ChunkReader;
  /**
   * Returns the dossier of a story as it is now; the library keeps it, and gives the kept one where nothing has changed.
   * @throws StoreError as `dossierOfStory` does; the signal's reason where it ended the task
   */
  readonly compile: (task: CompileTask, options?: CompileOptions) => Promise<Dossier>;
  /** Ends the threads. Tasks that are not done are given up. */
  readonly close: () => Promise<void>;
}

/** An idle thread ends after so long, in ms: another start takes half a second. */
const IDLE = 20_000;

/** Threads that leave one core to whoever started them. */
const usualWorkers = (): number => Math.max(1, availableParallelism() - 1);

export function openPool({ workers = usualWorkers() }: { readonly workers?: number | undefined } = {}): Pool {
  const pool = new Piscina({
    filename: fileURLToPath(
      new URL(`./tasks${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
    ),
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: IDLE,
    atomics: 'disabled',
  });
  return {
    workers,
    readChunk: (pages, options) =>
      pool.run({ pages, options }, { name: 'readChunk' }) as Promise<readonly ReadOfChunk[]>,
    compile: async (task, { onStep, signal } = {}) => {
      const { port1: here, port2: there } = new MessageChannel();
      here.on('message', (step: Step) => onStep?.(...step));
      try {
        const outcome: Outcome<Dossier> = await pool.run(
          { ...task, steps: there },
          { name: 'compile', transferList: [there], ...(signal && { signal }) },
        );
        if ('refused' in outcome) throw new StoreError(outcome.refused);
        return outcome.done;
      } catch (error) {
        throw signal?.aborted ? signal.reason : error;
      } finally {
        here.close();
      }
    },
    close: () => pool.destroy(),
  };
}
