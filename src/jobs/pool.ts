/**
 * Work off the thread at hand, for whoever must go on meanwhile: the command that adds a hundred thousand articles, the
 * server that answers others while it compiles a dossier.
 *
 *     const pool = openPool();                                          // no thread is started yet
 *     const read = await pool.readChunk(pages, { main: false, publishers: [] });
 *     const dossier = await pool.compile({ library: folder, story }, { onStep, signal });
 *     const changes = await pool.work({ library: folder, name: 'changes', given: [story, since] });
 *     await pool.close();
 *
 * A task starts a thread where all are at work and there may be one more; one that is idle ends. Tasks wait in the order in
 * which they came. What they are given and give back is plain data, copied from thread to thread. The tasks themselves
 * are those of `tasks.ts`, which any thread or process may run: they give the same wherever they are run.
 */

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Dossier } from '../model/dossier.ts';
import type { ChunkReader, CuttingOptions, ReadOfChunk } from '../pipeline/library/read-chunk.ts';
import {
  type AddTask,
  type CompileOptions,
  type CompileTask,
  type Outcome,
  resultOf,
  type Step,
  type Telling,
  type WorkTask,
} from './task.ts';
import type { Adding } from './work.ts';

export interface Pool {
  /** Threads at most. */
  readonly workers: number;
  /** Cuts pages into articles, and reads these for the forming of stories. */
  readonly readChunk: ChunkReader;
  /** Does so with pages as bytes, and gives what was read as bytes. @throws what breaks it off, the signal among it */
  readonly readBytes: (
    bytes: Uint8Array,
    options: CuttingOptions,
    signal: AbortSignal,
  ) => Promise<Uint8Array>;
  /**
   * Returns the dossier of a story as it is now; the library keeps it, and gives the kept one where nothing has changed.
   * @throws StoreError as `dossierOfStory` does; the signal's reason where it ended the task
   */
  readonly compile: (task: CompileTask, options?: CompileOptions) => Promise<Dossier>;
  /** Does what `workHere` does. @throws StoreError, OptionError, NothingReadable */
  readonly work: (task: WorkTask) => Promise<unknown>;
  /** Adds inputs to a library. @throws StoreError, OptionError */
  readonly add: (task: AddTask, adding: Adding) => Promise<void>;
  /** Starts a thread that has loaded what it works with. */
  readonly warm: () => Promise<void>;
  /** Ends the threads. Tasks that are not done are given up. */
  readonly close: () => Promise<void>;
}

/** An idle thread ends after so long, in ms: another start takes half a second. */
const IDLE = 20_000;

/**
 * Room for what a thread has just made, in MB. Left to itself a thread takes a hundred more for it, and needs a tenth more
 * time to read an article.
 */
const YOUNG = 24;

/** Threads that leave one core to whoever started them. */
export const usualWorkers = (): number => Math.max(1, availableParallelism() - 1);

export function openPool({
  workers = usualWorkers(),
  idle = IDLE,
}: {
  readonly workers?: number | undefined;
  /** When an idle thread ends, in ms. */
  readonly idle?: number;
} = {}): Pool {
  const pool = new Piscina({
    filename: fileURLToPath(
      new URL(`./tasks${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
    ),
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: idle,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    atomics: 'disabled',
  });
  // A task that fails says so itself. What no task waits for any longer, such as what one gave back just when it was given up,
  // must not end the server; a thread that fails idle is replaced.
  pool.on('error', () => {});
  return {
    workers,
    readChunk: (pages, options) =>
      pool.run({ pages, options }, { name: 'readChunk' }) as Promise<readonly ReadOfChunk[]>,
    readBytes: (bytes, options, signal) =>
      pool.run({ bytes, options }, { name: 'readBytes', signal }) as Promise<Uint8Array>,
    compile: async (task, { onStep, signal } = {}) => {
      const { port1: here, port2: there } = new MessageChannel();
      here.on('message', (step: Step) => onStep?.(...step));
      try {
        const outcome: Outcome<Dossier> = await pool.run(
          { ...task, steps: there },
          { name: 'compile', transferList: [there], ...(signal && { signal }) },
        );
        return resultOf(outcome);
      } catch (error) {
        throw signal?.aborted ? signal.reason : error;
      } finally {
        here.close();
      }
    },
    work: async (task) => resultOf((await pool.run(task, { name: 'work' })) as Outcome<unknown>),
    add: async (task, { onKept, onFailure, signal }) => {
      const { port1: here, port2: there } = new MessageChannel();
      here.on('message', (telling: Telling) =>
        'kept' in telling ? onKept(telling.kept) : onFailure(telling.failure),
      );
      const stop = (): void => here.postMessage('stop');
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      try {
        const closed = once(here, 'close');
        const given = { ...task, told: there };
        const outcome = (await pool.run(given, { name: 'add', transferList: [there] })) as Outcome<void>;
        // All that was told comes before the end.
        await closed;
        resultOf(outcome);
      } finally {
        signal.removeEventListener('abort', stop);
        here.close();
      }
    },
    warm: () => pool.run(undefined, { name: 'warm' }) as Promise<void>,
    close: () => pool.destroy(),
  };
}
