/**
 * A PostgreSQL server for tests: the one that `SYNOPTIC_TEST_POSTGRES` names, or one of our own in a temporary folder, where
 * PostgreSQL is installed. It is stopped and gone when the process ends.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** Of a database in which everything may be done. */
  readonly url: string;
  readonly stop: () => void;
}

/** A server of our own, that may go away and come back. */
export interface OwnServer extends PostgresServer {
  readonly port: number;
  /** Sends a signal to the server itself: SIGQUIT ends it at once, as a crash does, SIGKILL even without a word. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Starts it again, and returns when it answers. */
  readonly start: () => void;
}

/** Returns why there is no server of our own to be had; nothing where there is one. */
export const withoutOwnPostgres = (): string | undefined =>
  programs() ? undefined : 'PostgreSQL is not installed here';

/** Returns why there is no server to be had; nothing where there is one. */
export const withoutPostgres = (): string | undefined =>
  process.env.SYNOPTIC_TEST_POSTGRES || programs()
    ? undefined
    : 'PostgreSQL is not installed here, and SYNOPTIC_TEST_POSTGRES names no server';

let shared: Promise<PostgresServer> | undefined;

/** Returns the one server of this process. */
function postgresServer(): Promise<PostgresServer> {
  const named = process.env.SYNOPTIC_TEST_POSTGRES;
  shared ??= named ? Promise.resolve({ url: named, stop: () => {} }) : startServer(CARELESS);
  return shared;
}

let schemas = 0;

/** Makes a schema of its own in the one server: returns an address whose tables lie there, and what takes it out. */
export async function freshSchema(): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const { url } = await postgresServer();
  const schema = `test_${process.pid}_${++schemas}`;
  await run(url, `create schema ${schema}`);
  return {
    url: `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`,
    // Work that machines share lies beside.
    remove: () => run(url, `drop schema ${schema} cascade; drop schema if exists ${schema}_work cascade`),
  };
}

/** Makes a database of its own in the one server. */
export async function freshDatabase(): Promise<{
  readonly url: string;
  readonly remove: () => Promise<void>;
}> {
  const { url } = await postgresServer();
  const database = `test_${process.pid}_${++schemas}`;
  await run(url, `create database ${database}`);
  const own = new URL(url);
  own.pathname = `/${database}`;
  return { url: own.href, remove: () => run(url, `drop database ${database} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Nothing is safe, but fast. */
const CARELESS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * Starts a server, with `settings` on its command line, whose data lie in a folder of its own below `parent`. It is as safe
 * as it is by itself, unless they say otherwise.
 */
export async function startServer(settings: readonly string[] = [], parent = tmpdir()): Promise<OwnServer> {
  const bin = programs()!;
  const folder = mkdtempSync(join(parent, 'synoptic-postgres-'));
  const as = owner();
  if (as) chownSync(folder, as.uid, as.gid);
  const run = (program: string, ...args: string[]): string =>
    execFileSync(join(bin, program), args, {
      ...as,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  run(
    'initdb',
    '--pgdata=data',
    '--auth=trust',
    '--username=synoptic',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  );
  const port = await freePort();
  const options = [`-p ${port}`, '-h 127.0.0.1', `-k ${folder}`, ...settings.map((one) => `-c ${one}`)].join(
    ' ',
  );
  const start = (): void => {
    run('pg_ctl', '--pgdata=data', '--log=log', '--wait', `--options=${options}`, 'start');
  };
  start();
  const stop = (): void => {
    spawnSync(join(bin, 'pg_ctl'), ['--pgdata=data', '--mode=immediate', '--wait', 'stop'], {
      ...as,
      cwd: folder,
    });
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return {
    ...{ port, start, stop, url: `postgres://synoptic@127.0.0.1:${port}/postgres` },
    signal: (signal) => process.kill(pidIn(join(folder, 'data')), signal),
  };
}

/** The process of the server that keeps its data there. */
const pidIn = (data: string): number =>
  Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);

const PROGRAMS = ['initdb', 'pg_ctl', 'pg_controldata', 'postgres'];

/** Where the server's programs lie: Debian keeps them out of the path. */
export function programs(): string | undefined {
  const versions = globSync('/usr/lib/postgresql/*/bin').sort().reverse();
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions];
  return folders.find((folder) => PROGRAMS.every((program) => existsSync(join(folder, program))));
}

/** PostgreSQL does not run as root. */
export function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
