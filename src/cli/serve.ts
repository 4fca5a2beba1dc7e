/** `synoptic serve`: the library as pages for people and an API for programs, in one process. */

import { readFile } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import { userInfo } from 'node:os';
import { createApp } from '../api/app.ts';
import type { Bearer } from '../api/deps.ts';
import { createJobs } from '../api/jobs.ts';
import { type Listening, listen } from '../api/listen.ts';
import { stateOfStory } from '../api/story-state.ts';
import { workHere } from '../api/work.ts';
import { OptionError } from '../pipeline/reading.ts';
import type { Store } from '../store/store.ts';
import { DONE } from './exit-codes.ts';
import { type LibraryFlags, withLibrary } from './library/with-library.ts';
import { readPublishers } from './publishers.ts';
import { reasonOf } from './reasons.ts';

export interface ServeFlags extends LibraryFlags {
  readonly host: string;
  readonly port: number;
  readonly open?: boolean;
  readonly name?: readonly string[];
  readonly tokenFile?: string;
  readonly allowHost?: readonly string[];
  readonly publishers?: readonly string[];
}

/** Serves until an interrupt, which ends it behind what is under way. */
export const runServe = (flags: ServeFlags): Promise<void> =>
  withLibrary(flags, async ({ store, folder }) => {
    const bearers = await bearersOf(flags);
    const jobs = createJobs(() => new Date());
    const interrupted = new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    const server = await open(flags, store, bearers, jobs);
    console.error(`The library ${folder} is served at ${server.url}/. An interrupt (Ctrl+C) ends it.`);
    if (flags.open) console.log(`${server.url}/`);
    await interrupted;
    console.error('synoptic: ending behind what is at hand');
    await jobs.close();
    await server.close();
    return DONE;
  });

async function open(
  { host, port, name = [], allowHost = [], publishers = [] }: ServeFlags,
  store: Store,
  bearers: readonly Bearer[],
  jobs: ReturnType<typeof createJobs>,
): Promise<Listening> {
  const now = () => new Date();
  const work = workHere(store, now);
  const app = createApp({
    store,
    now,
    jobs,
    dossierOf: work.dossier,
    stateOf: (story) => stateOfStory(story, store),
    work,
    reading: { web: { allowedHosts: allowHost }, publishers: await readPublishers(publishers) },
    access: { names: isIP(host) === 0 ? [host, ...name] : name, bearers, person: userInfo().username },
    onError: (error) => console.error(error),
  });
  try {
    return await listen(app, { host, port });
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

/** Shorter ones can be guessed. */
const SHORTEST_TOKEN = 16;

/**
 * Returns who may come in: each line of the file has a token, and before it, if you like, the name of whoever has it. Beyond
 * one's own machine there must be one.
 * @throws OptionError
 */
async function bearersOf({ host, tokenFile }: ServeFlags): Promise<Bearer[]> {
  if (tokenFile === undefined) {
    if (isLoopback(host)) return [];
    throw new OptionError(
      `Others can reach ${host}, so everybody who asks must show a token. Write one into a file (openssl rand -hex 32 > token) and name it with --token-file.`,
    );
  }
  const text = await readFile(tokenFile, 'utf8').catch((cause) => {
    throw new OptionError(`${tokenFile} cannot be read: ${reasonOf(cause)}. Check the path.`, { cause });
  });
  const bearers = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): Bearer => {
      const [, name = userInfo().username, token = ''] = /^(?:(.+)\s)?(\S+)$/.exec(line) ?? [];
      return { name: name.trim(), token };
    });
  if (bearers.length === 0 || bearers.some(({ token }) => token.length < SHORTEST_TOKEN))
    throw new OptionError(
      `${tokenFile} must hold tokens of ${SHORTEST_TOKEN} characters or more, one on each line. Make one: openssl rand -hex 32.`,
    );
  return bearers;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

function isLoopback(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host === 'localhost' : LOOPBACK.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
