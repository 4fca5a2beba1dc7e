/** `synoptic worker`: does what is handed over, until it is ended. */

import { hostname } from 'node:os';
import { usualWorkers } from '../../jobs/pool.ts';
import { type WorkerEvent, runWorker as work } from '../../jobs/worker.ts';
import { sharedWorkOf } from '../../pipeline/library/work.ts';
import { count } from '../../render/edition.ts';
import { DONE } from '../exit-codes.ts';
import type { LogEvent } from '../log.ts';
import { type OperatingFlags, openOperating, startedEvent } from '../operating.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface WorkerFlags extends LibraryFlags, OperatingFlags {
  readonly concurrency?: number;
}

/** An interrupt ends it behind what is at hand, a second one gives that back; neither loses anything. */
export const runWorker = (flags: WorkerFlags): Promise<void> =>
  withLibrary(flags, async ({ store, name }, log) => {
    const shared = sharedWorkOf(store);
    const { concurrency = usualWorkers() } = flags;
    const [stop, atOnce] = [new AbortController(), new AbortController()];
    const interrupt = (): void => {
      if (stop.signal.aborted) atOnce.abort();
      else
        log({
          event: 'stopping',
          message: 'Ending behind what is at hand; interrupt again to give it back.',
        });
      stop.abort();
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    const operated = await openOperating(flags, store);
    log(startedEvent('worker', operated));
    try {
      await work(store, shared, {
        machine: hostname(),
        concurrency,
        signal: stop.signal,
        atOnce: atOnce.signal,
        onEvent: (event) => log(logEvent(event, name, concurrency)),
      });
      return DONE;
    } finally {
      await operated?.close();
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    }
  });

const CALM: ReadonlySet<WorkerEvent['kind']> = new Set(['joined', 'read', 'kept']);

function logEvent(event: WorkerEvent, library: string, concurrency: number): LogEvent {
  const { kind, ...more } = event;
  const message = messageOf(event, library, concurrency);
  const level = CALM.has(kind) ? 'info' : 'warn';
  return { event: kind, level, ...more, ...(message !== undefined && { message }) };
}

/** What goes well is told to people by "synoptic status". */
function messageOf(event: WorkerEvent, library: string, concurrency: number): string | undefined {
  switch (event.kind) {
    case 'joined':
      return `A worker with ${count(concurrency, 'thread')} does the work of ${library}. An interrupt (Ctrl+C) ends it.`;
    case 'split':
      return `${event.uri} and ${event.pages - 1} more are tried one by one: ${event.reason}`;
    case 'set-aside':
      return `${event.uri} is set aside, until "synoptic retry": ${event.reason}`;
    case 'given-back':
      return `${event.uri} is tried again later: ${event.reason}`;
    case 'trouble':
      return event.reason;
    default:
      return undefined;
  }
}
