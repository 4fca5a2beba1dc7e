/** `synoptic serve`: the library as pages for people and an API for programs, in one process. */

import { isIP } from 'node:net';
import { userInfo } from 'node:os';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import { keepAsking } from '../api/feed-asking.ts';
import { createJobs } from '../api/jobs.ts';
import { boundedWork } from '../api/limits.ts';
import { type Listening, listen } from '../api/listen.ts';
import { stateOfStory } from '../api/story-state.ts';
import { workInThreads } from '../jobs/work-in-threads.ts';
import type { Library } from '../pipeline/library/open-library.ts';
import { OptionError } from '../pipeline/reading.ts';
import { bearersFor } from './bearers.ts';
import { DONE } from './exit-codes.ts';
import { type LibraryFlags, withLibrary } from './library/with-library.ts';
import { readPublishers } from './publishers.ts';
import { reasonOf } from './reasons.ts';

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
  withLibrary(flags, async (library) => {
    const stop = new AbortController();
    const interrupted = new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    const threads = workInThreads(library.place, (story) => stateOfStory(story, library.store));
    try {
      const deps = { ...(await depsOf(library, flags)), work: boundedWork(threads.work) };
      const all: Deps = { ...deps, dossierOf: deps.work.dossier };
      const server = await open(all, flags);
      console.error(
        `The library ${library.name} is served at ${server.url}/. An interrupt (Ctrl+C) ends it.`,
      );
      if (flags.open) console.log(`${server.url}/`);
      // What ends the server ends this, too.
      threads.warm().catch(() => {});
      const watching = flags.watch ? watch(all, stop.signal) : undefined;
      await interrupted;
      console.error('synoptic: ending behind what is at hand');
      stop.abort();
      await Promise.all([all.jobs.close(), watching]);
      await server.close();
      return DONE;
    } finally {
      await threads.close();
    }
  });

async function depsOf(
  { store }: Library,
  { host, name = [], tokenFile, allowHost = [], publishers = [] }: ServeFlags,
): Promise<Omit<Deps, 'work' | 'dossierOf'>> {
  const now = () => new Date();
  return {
    store,
    now,
    jobs: createJobs(now),
    stateOf: (story) => stateOfStory(story, store),
    reading: { web: { allowedHosts: allowHost }, publishers: await readPublishers(publishers) },
    access: {
      names: isIP(host) === 0 ? [host, ...name] : name,
      bearers: await bearersFor(host, tokenFile),
      person: userInfo().username,
    },
    onError: (error) => console.error(error),
  };
}

/** A watch that breaks off says why, and the server goes on. */
const watch = (deps: Deps, signal: AbortSignal): Promise<void> =>
  keepAsking(deps, signal, (event) => {
    if (event.kind === 'feed-failed') console.error(`synoptic: ${event.feed}: ${event.cause}`);
  }).catch((error: unknown) => console.error(error));

async function open(deps: Deps, { host, port }: ServeFlags): Promise<Listening> {
  try {
    return await listen(createApp(deps), { host, port });
  } catch (cause) {
    throw new OptionError(`${host}:${port} cannot be listened at: ${whyNot(cause)}`, { cause });
  }
}

/** Why a socket cannot be opened, and what to try. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else is there. Choose another port with --port, or 0 for any that is free.',
  EACCES: 'you may not use that port. Choose one from 1024 with --port.',
  EADDRNOTAVAIL: 'this machine has no such address. Check what stands behind --host.',
  ENOTFOUND: 'nobody knows that name. Check what stands behind --host.',
};

const whyNot = (error: unknown): string =>
  WHY_NOT[(error as NodeJS.ErrnoException).code ?? ''] ?? `${reasonOf(error)}.`;
