/** The files of deploy/ run commands that there are, with options that they take, as nobody who may do much. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { pagesOf } from '../src/cli/command-tree.ts';
import { createProgram } from '../src/cli/program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const deploy = join(root, 'deploy');
const read = (path: string): string => readFileSync(join(deploy, path), 'utf8');
const commands = new Map(pagesOf(createProgram()).map((page) => [page.path, page]));

/** Returns what the command line would refuse in a call, given as it stands behind "synoptic". */
function faultsIn([name = '', ...args]: readonly string[]): string[] {
  const command = commands.get(name);
  if (command === undefined) return [`there is no command ${name}`];
  const faults: string[] = [];
  let operands = 0;
  for (let at = 0; at < args.length; at++) {
    const option = command.options.find(({ flags }) => flags.includes(args[at]!));
    if (option?.value !== undefined) at++;
    else if (args[at]!.startsWith('-') && option === undefined) faults.push(`${name} takes no ${args[at]}`);
    else if (option === undefined) operands++;
  }
  if (operands > command.arguments.length)
    faults.push(`${name} takes no more than ${command.arguments.length}`);
  return faults;
}

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly [key: string]: unknown;
}

describe('deploy/compose.yaml', () => {
  const { services, secrets } = parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    secrets: { tokens: { file: string } };
  };
  const ours = Object.entries(services).filter(([, { image }]) => image === 'synoptic');

  test('runs commands that there are', () => {
    assert.deepEqual(Object.keys(services), ['postgres', 'library', 'serve', 'watch', 'worker']);
    const calls = ours.flatMap(([, { command }]) =>
      command!.length > 1
        ? [command!]
        : callsIn(command![0]!.replaceAll('node /synoptic/bin/synoptic.js', 'synoptic')),
    );
    assert.equal(calls.length, 5);
    assert.deepEqual(calls.flatMap(faultsIn), []);
  });

  test('gives nothing away that is not needed', () => {
    for (const [name, service] of ours) {
      assert.equal(service.read_only, true, name);
      assert.deepEqual(service.cap_drop, ['ALL'], name);
      assert.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
      assert.equal(service.privileged, undefined, name);
      for (const port of (service.ports as string[] | undefined) ?? []) assert.match(port, /^127\.0\.0\.1:/);
    }
    assert.match(read('Dockerfile'), /^USER node$/m);
  });

  // Found by running it: a token file that only root may read kept all of them from starting.
  test('has the tokens where the user of its containers can read them, and others of the machine cannot', (t) => {
    if (spawnSync('openssl', ['version']).status !== 0) return t.skip('openssl is not installed here');
    const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const told = [...read('compose.yaml').matchAll(/^# {3}(\(umask .+)$/gm)].map(([, line]) => line);
    assert.equal(spawnSync('sh', ['-ec', told.join('\n')], { cwd: folder }).status, 0);
    const tokens = join(folder, secrets.tokens.file);
    assert.equal(statSync(tokens).mode & 0o777, 0o644);
    assert.equal(statSync(dirname(tokens)).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, '.env')).mode & 0o777, 0o600);
  });

  // Found by running it: Podman 4 parts the words of a check that comes by Docker's API.
  test('asks how containers do in words without blanks', () => {
    const checks = ours.flatMap(([, { healthcheck }]) => healthcheck?.test ?? []);
    assert.equal(checks.filter((word) => word.includes('/healthz')).length, 3);
    assert.deepEqual(
      checks.filter((word) => word.includes(' ')),
      [],
    );
  });

  test('holds no password', () => {
    assert.doesNotMatch(read('compose.yaml'), /PASSWORD: (?!\$\{POSTGRES_PASSWORD:\?)/);
    assert.doesNotMatch(read('compose.yaml'), /postgres:\/\/[^@\s]*:[^@\s]*@/);
  });
});

test('deploy/Dockerfile copies what there is', () => {
  const copied = read('Dockerfile').matchAll(/^COPY (?:--from=built )?(.+) \S+$/gm);
  const paths = [...copied].flatMap(([, sources]) =>
    sources!.split(' ').map((one) => one.replace('/synoptic/', '')),
  );
  assert.ok(paths.length > 6);
  const made = ['dist', 'node_modules'];
  assert.deepEqual(
    paths.filter(
      (path) => !made.includes(path) && path !== '.' && globSync(path, { cwd: root }).length === 0,
    ),
    [],
  );
});

const units = globSync('systemd/*.service', { cwd: deploy });

describe('units of systemd', () => {
  for (const unit of units)
    test(`${basename(unit)} runs a command that there is`, () => {
      const calls = callsIn(read(unit).replaceAll('/usr/bin/', ''));
      assert.ok(calls.length > 0);
      assert.deepEqual(calls.flatMap(faultsIn), []);
    });

  // Found by running them: a library that needs no address needs no file of addresses either.
  test('start where nothing stands in the environment', () => {
    assert.match(read('systemd/synoptic-.service.d/all.conf'), /^EnvironmentFile=-/m);
  });

  test('are what systemd takes', (t) => {
    if (spawnSync('systemd-analyze', ['--version']).status !== 0)
      return t.skip('systemd is not installed here');
    const folder = mkdtempSync(join(tmpdir(), 'units-'));
    t.after(() => rmSync(folder, { recursive: true }));
    cpSync(join(deploy, 'systemd'), folder, { recursive: true });
    for (const unit of globSync('*.service', { cwd: folder })) {
      const path = join(folder, unit);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('/usr/bin/synoptic', '/bin/true'));
    }
    const names = globSync('*.{service,timer}', { cwd: folder }).map((name) => name.replace('@.', '@9465.'));
    const env = { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` };
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', ...names.map((name) => join(folder, name.replace('@9465.', '@.')))],
      { encoding: 'utf8', env },
    );
    const ours = stderr.split('\n').filter((line) => line.includes(folder) || line.includes('synoptic'));
    assert.deepEqual([status, ours], [0, []]);
  });
});

/** Returns what stands behind each "synoptic" in a line of a shell or a unit, up to where the shell goes on. */
const callsIn = (text: string): string[][] =>
  [
    ...text
      .replace(/\$\([^)]*\)/g, 'SAID')
      .matchAll(/^ExecStart=synoptic (.+)$|\bsynoptic ([a-z][^|&;>'\n]*)/gm),
  ]
    .map(([, unit, shell]) => (unit ?? shell)!.trim().split(/\s+/))
    .filter(([name]) => !name!.startsWith('/'));
