/** Two PostgreSQL servers of which Patroni makes one the primary and one its synchronous standby, with etcd, on this machine. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, owner, programs } from '../contract/postgres-server.ts';

export interface Cluster {
  /** Names both servers. */
  readonly url: string;
  /** Returns the address of the primary alone. */
  readonly primary: () => Promise<string>;
  /** Ends the primary and what watches over it at once, as if its machine were switched off. */
  readonly losePrimary: () => Promise<void>;
  readonly stop: () => void;
}

/** In seconds, the shortest that Patroni takes: a machine that is gone for `ttl` has lost its place. */
const TIMES = { ttl: 20, loop_wait: 1, retry_timeout: 3 };

/** Returns why there can be no such cluster; nothing where there can. */
export function withoutPatroni(): string | undefined {
  const lacking = ['patroni', 'etcd'].filter(
    (program) => spawnSync(program, ['--version']).error !== undefined,
  );
  if (programs() === undefined) lacking.push('PostgreSQL');
  return lacking.length === 0 ? undefined : `${lacking.join(' and ')} cannot be found here`;
}

interface Node {
  readonly name: string;
  readonly port: number;
  readonly rest: number;
  readonly data: string;
  readonly patroni: ChildProcess;
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-cluster-'));
  const as = owner();
  if (as) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const run = (log: string, program: string, ...args: string[]): ChildProcess => {
    const output = openSync(join(folder, log), 'a');
    const stdio = ['ignore', output, output] as const;
    return spawn(program, args, {
      ...as,
      cwd: folder,
      stdio: [...stdio],
      env: { ...process.env, HOME: folder },
    });
  };

  const etcdPort = await freePort();
  const peer = `http://127.0.0.1:${await freePort()}`;
  const client = `http://127.0.0.1:${etcdPort}`;
  const etcd = run(
    'etcd.log',
    'etcd',
    ...['--name', 'one', '--data-dir', join(folder, 'etcd')],
    ...['--listen-client-urls', client, '--advertise-client-urls', client],
    ...[
      '--listen-peer-urls',
      peer,
      '--initial-advertise-peer-urls',
      peer,
      '--initial-cluster',
      `one=${peer}`,
    ],
  );
  const nodes: Node[] = [];
  const stop = (): void => {
    for (const { patroni, data } of nodes) {
      patroni.kill('SIGKILL');
      killServer(data);
    }
    etcd.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stop);
  try {
    for (const name of ['one', 'two']) {
      const [port, rest] = [await freePort(), await freePort()];
      const config = join(folder, `${name}.json`);
      const data = join(folder, name);
      writeFileSync(config, JSON.stringify(configOf({ name, port, rest, data, folder, etcdPort })));
      chmodSync(config, 0o644);
      nodes.push({ name, port, rest, data, patroni: run(`${name}.log`, 'patroni', config) });
      // The second is made from the first.
      if (nodes.length === 1) await until(async () => (await roleOf(nodes[0]!)) === 'primary');
    }
    await until(async () => (await rolesOf(nodes)).sort().join() === 'primary,sync_standby');
  } catch (error) {
    const logs = ['etcd', 'one', 'two'].map((name) => join(folder, `${name}.log`)).filter(existsSync);
    const cause = logs.map((log) => readFileSync(log, 'utf8').split('\n').slice(-20).join('\n')).join('\n');
    stop();
    throw new Error(`Patroni does not come up:\n${cause}`, { cause: error });
  }
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`);
  const primaryNode = async (): Promise<Node> => {
    const roles = await rolesOf(nodes);
    return nodes[roles.indexOf('primary')]!;
  };
  return {
    stop,
    url: `postgres://synoptic@${hosts.join(',')}/postgres?target_session_attrs=read-write`,
    primary: async () => `postgres://synoptic@127.0.0.1:${(await primaryNode()).port}/postgres`,
    losePrimary: async () => {
      const { patroni, data } = await primaryNode();
      patroni.kill('SIGKILL');
      killServer(data);
    },
  };
}

/** All processes of a server end at once. */
function killServer(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = readFileSync(file, 'utf8').split('\n')[0]!;
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', pid], { encoding: 'utf8' }).stdout.split(/\s+/);
  for (const one of [pid, ...children].filter(Boolean))
    try {
      process.kill(Number(one), 'SIGKILL');
    } catch {}
}

/** JSON is YAML, too. */
const configOf = (node: Omit<Node, 'patroni'> & { readonly folder: string; readonly etcdPort: number }) => ({
  scope: 'synoptic',
  name: node.name,
  restapi: { listen: `127.0.0.1:${node.rest}`, connect_address: `127.0.0.1:${node.rest}` },
  etcd3: { hosts: `127.0.0.1:${node.etcdPort}` },
  bootstrap: {
    dcs: { ...TIMES, synchronous_mode: true, postgresql: { use_pg_rewind: true } },
    initdb: [
      { encoding: 'UTF8' },
      { locale: 'C.UTF-8' },
      { 'auth-host': 'trust' },
      { 'auth-local': 'trust' },
    ],
    pg_hba: [
      'local all all trust',
      'host all all 127.0.0.1/32 trust',
      'host replication all 127.0.0.1/32 trust',
    ],
  },
  postgresql: {
    listen: `127.0.0.1:${node.port}`,
    connect_address: `127.0.0.1:${node.port}`,
    data_dir: node.data,
    bin_dir: programs(),
    pgpass: join(node.folder, `${node.name}.pgpass`),
    authentication: { superuser: { username: 'synoptic' }, replication: { username: 'replicator' } },
    parameters: { unix_socket_directories: node.folder },
  },
});

const rolesOf = (nodes: readonly Node[]): Promise<string[]> => Promise.all(nodes.map(roleOf));

/** Asks Patroni's own interface. */
async function roleOf({ rest }: Node): Promise<string> {
  try {
    const answer = await fetch(`http://127.0.0.1:${rest}/patroni`, { signal: AbortSignal.timeout(2000) });
    const { state, role, sync_standby: isSync } = (await answer.json()) as Record<string, unknown>;
    if (state !== 'running') return String(state);
    return isSync ? 'sync_standby' : role === 'master' ? 'primary' : String(role);
  } catch {
    return 'away';
  }
}

/** In ms: on a busy machine both have made their databases by then. */
const PATIENCE = 120_000;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > giveUp)
      throw new Error(`It does not come about within ${PATIENCE / 1000} seconds.`);
    await sleep(250);
  }
}
