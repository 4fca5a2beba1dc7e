/** Disks that are full or may only be read, as people meet them: by the command, with real disks. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { synoptic } from '../cli/synoptic.ts';

const COMMAND = fileURLToPath(new URL('../../bin/synoptic.js', import.meta.url));
const ARTICLES = 100;

let folder: string;
let reports: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  reports = join(folder, 'reports.jsonl');
  writeFileSync(reports, Array.from({ length: ARTICLES }, (_, at) => reportOf(at)).join(''));
});
after(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => synoptic(args, folder);
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** 12 kB on how high a river stood. */
function reportOf(number: number): string {
  const told = Array.from(
    { length: 130 },
    (_, at) =>
      `Gauge ${at} of the Orle stood at ${number * at} centimetres on Friday, the harbour master of Vellin said.`,
  );
  return `${JSON.stringify({ url: `https://courier.example/${number}`, title: `Gauges on day ${number}`, date_publish: '2031-05-02', maintext: told.join(' ') })}\n`;
}

/** Makes a small disk; says which fault it stands for where this machine lets nobody make one. */
function diskOf(megabytes: number, t: TestContext): string | undefined {
  const disk = join(folder, t.name.replaceAll(/\W+/g, '-'));
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  if (status !== 0) {
    t.skip('this machine lets nobody mount a small disk');
    return undefined;
  }
  t.after(() => spawnSync('umount', [disk]));
  return disk;
}

const remount = (disk: string, options: string): void => {
  assert.equal(spawnSync('mount', ['-o', `remount,${options}`, disk]).status, 0);
};

it('a disk that is full is said to be, and nothing is lost that was kept', async (t) => {
  const disk = diskOf(3, t);
  if (disk === undefined) return;
  const library = ['--library', join(disk, 'library')];
  await run('init', join(disk, 'library'));
  const full = await run('add', reports, '--json', ...library);
  assert.equal(full.code, 2, full.stderr);
  assert.match(
    full.stderr,
    /The library cannot be changed: the disk is full\. Make room and try again\. Nothing of this batch is kept; what was is safe\./,
  );
  const kept = linesOf(full.stdout).length;
  assert.ok(kept < ARTICLES);
  const there = await run('articles', '--limit', '1000', '--json', ...library);
  assert.equal(linesOf(there.stdout).length, kept, there.stderr);
  remount(disk, 'size=60m');
  const again = await run('add', reports, ...library);
  assert.match(again.stderr, new RegExp(`^${ARTICLES - kept} new articles`, 'm'));
});

it('a backup or an export to a full disk is said to be cut, and none is left half written', async (t) => {
  const disk = diskOf(1, t);
  if (disk === undefined) return;
  const library = ['--library', join(folder, 'whole')];
  await run('init', join(folder, 'whole'));
  await run('add', reports, ...library);
  const backup = await run('backup', join(disk, 'copy.sqlite'), ...library);
  assert.equal(backup.code, 2);
  assert.match(backup.stderr, /The backup .* cannot be written: the disk is full/);
  await rm(join(disk, 'copy.sqlite'), { force: true });
  const exported = await run('export', '-o', join(disk, 'all.jsonl'), ...library);
  assert.equal(exported.code, 2);
  assert.match(exported.stderr, /all\.jsonl cannot be written: the disk is full/);
  assert.equal(linesOf(spawnSync('ls', [disk], { encoding: 'utf8' }).stdout).length, 0);
});

it('a file that may grow no more is said to be so, and what was kept is there', () => {
  const place = join(folder, 'limited');
  // The shell lets no file of its children grow over 2 MB; without a signal that ends them.
  const script = `trap '' XFSZ; ulimit -f 2048; "$0" "$1" init "$2" >&2; "$0" "$1" add "$3" --json --library "$2"`;
  const limited = spawnSync('bash', ['-c', script, process.execPath, COMMAND, place, reports], {
    encoding: 'utf8',
  });
  assert.equal(limited.status, 2, limited.stderr);
  assert.match(
    limited.stderr,
    /The library cannot be changed: the disk .* Nothing of this batch is kept; what was is safe\./,
  );
  const args = [COMMAND, 'articles', '--limit', '1000', '--json', '--library', place];
  const there = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(linesOf(there.stdout).length, linesOf(limited.stdout).length, there.stderr);
});

it('a disk that may only be read is said to be, and the library stays as it was', async (t) => {
  const disk = diskOf(20, t);
  if (disk === undefined) return;
  const library = ['--library', join(disk, 'library')];
  await run('init', join(disk, 'library'));
  await run('add', join('reports.jsonl'), ...library);
  remount(disk, 'ro');
  for (const args of [['articles'], ['add', reports]]) {
    const { code, stderr } = await run(...args, ...library);
    assert.equal(code, 2);
    assert.match(stderr, /library\.sqlite cannot be opened: it lies where nothing can be written\. Copy it/);
  }
  const made = await run('init', join(disk, 'another'));
  assert.equal(made.code, 2);
  assert.match(made.stderr, /The folder .*another cannot be made: /);
  remount(disk, 'rw');
  const { stdout } = await run('articles', '--limit', '1000', '--json', ...library);
  assert.equal(linesOf(stdout).length, ARTICLES);
});

it('two that add at once add all, and nothing twice', async () => {
  const place = join(folder, 'shared');
  await run('init', place);
  const both = await Promise.all([1, 2].map(() => run('add', reports, '--json', '--library', place)));
  const kept = both.flatMap(({ stdout }) =>
    linesOf(stdout).map((line) => JSON.parse(line) as { kept: string }),
  );
  assert.equal(kept.filter((one) => one.kept === 'new').length, ARTICLES);
  assert.equal(kept.length, 2 * ARTICLES);
  const { stdout } = await run('articles', '--versions', '--limit', '1000', '--json', '--library', place);
  assert.equal(linesOf(stdout).length, ARTICLES);
});
