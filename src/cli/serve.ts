/** `synoptic serve`: the library as pages for people and an API for programs, in one process. */

import { isIP } from 'node:net';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import { keepAsking } from '../api/feed-asking.ts';
import { createJobs } from '../api/jobs.ts';
import { boundedWork } from '../api/limits.ts';
import { type Metrics, openMetrics } from '../api/metrics.ts';
import { printingInThread } from '../api/printing-in-thread.ts';
import { stateOfStory } from '../api/story-state.ts';
import { workInThreads } from '../jobs/work-in-threads.ts';
import type { Library } from '../pipeline/library/open-library.ts';
import { bearersFor } from './bearers.ts';
import { DONE } from './exit-codes.ts';
import { type LibraryFlags, withLibrary } from './library/with-library.ts';
import { listening } from './listening.ts';
import { errorEvent, type Log } from './log.ts';
import { startedEvent } from './operating.ts';
import { personHere } from './person.ts';
import { readPublishers } from './publishers.ts';
import { watchLogEvent } from './watch-log.ts';

export interface ServeFlags extends LibraryFlags {
  readonly host: string;
  readonly port: number;
  readonly open?: boolean;
  readonly watch?: boolean;
  readonly name?: readonly string[];
  readonly tokenFile?: string;
  readonly allowHost?: readonly string[];
  readonly publishers?: readonly string[];
}

/** Serves until an interrupt, which ends it behind what is under way. */
export const runServe = (flags: ServeFlags): Promise<void> =>
  withLibrary(flags, async (library, log) => {
    const stop = new AbortController();
    const interrupted = new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    const threads = workInThreads(library.place, (story) => stateOfStory(story, library.store));
    const metrics = openMetrics(library.store);
    const printing = printingInThread(library.place);
    try {
      const all: Deps = {
        ...(await depsOf(library, flags, metrics, log)),
        ...{ work: boundedWork(threads.work), print: printing.print },
      };
      const server = await listening(createApp(all), flags);
      log({
        ...startedEvent('serve', server),
        message: `The library ${library.name} is served at ${server.url}/. An interrupt (Ctrl+C) ends it.`,
      });
      if (flags.open) console.log(`${server.url}/`);
      // What ends the server ends this, too.
      Promise.all([printing.warm(), threads.warm()]).catch(() => {});
      const watching = flags.watch ? watch(all, stop.signal, log) : undefined;
      await interrupted;
      log({ event: 'stopping', message: 'Ending behind what is at hand.' });
      stop.abort();
      await Promise.all([all.jobs.close(), watching]);
      await server.close();
      return DONE;
    } finally {
      metrics.close();
      await Promise.all([threads.close(), printing.close()]);
    }
  });

async function depsOf(
  { store }: Library,
  { host, name = [], tokenFile, allowHost = [], publishers = [] }: ServeFlags,
  metrics: Metrics,
  log: Log,
): Promise<Omit<Deps, 'work' | 'print'>> {
  const now = () => new Date();
  const jobs = createJobs(now);
  metrics.states('synoptic_jobs_running', 'Jobs of this server that are under way, by kind.', async () => {
    const running = jobs.list().filter(({ state }) => state === 'running');
    return Object.fromEntries(
      [...Map.groupBy(running, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
    );
  });
  return {
    store,
    now,
    jobs,
    reading: { web: { allowedHosts: allowHost }, publishers: await readPublishers(publishers) },
    access: {
      names: isIP(host) === 0 ? [host, ...name] : name,
      bearers: await bearersFor(host, tokenFile),
      person: personHere(),
    },
    onError: (error) => log(errorEvent(error)),
    onRequest: (request) => {
      metrics.request(request);
      log({ event: 'request', ...request, seconds: Number(request.seconds.toFixed(4)) });
    },
    metrics,
  };
}

/** A watch that breaks off says why, and the server goes on. */
const watch = (deps: Deps, signal: AbortSignal, log: Log): Promise<void> =>
  keepAsking(deps, signal, (event) => log(watchLogEvent(event))).catch((error: unknown) =>
    log(errorEvent(error)),
  );
