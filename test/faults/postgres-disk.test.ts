/** The disk of a library's server is full: nothing is lost that was kept, it is said, and goes on where there is room again. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openPostgres } from '../../src/store/postgres.ts';
import { type OwnServer, startServer, withoutOwnPostgres } from '../contract/postgres-server.ts';
import { expectWhole, startAdding, writeReports } from './adding.ts';

const REPORTS = 300;
const MEGABYTES = 56;

it('a disk of the server that is full is said to be', { skip: withoutOwnPostgres() ?? false }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=777`, 'tmpfs', disk)) {
    rmSync(folder, { recursive: true });
    return t.skip('this machine lets nobody mount a small disk');
  }
  let server: OwnServer | undefined;
  t.after(() => {
    server?.stop();
    spawnSync('umount', [disk]);
    rmSync(folder, { recursive: true });
  });
  // Whoever the server runs as must get there.
  chmodSync(folder, 0o755);
  // The log is kept small, so that room is left for what it is about.
  server = await startServer(['max_wal_size=32MB', 'min_wal_size=32MB', 'wal_recycle=off'], disk);
  await (await openPostgres(server.url, { create: true })).close();
  const file = join(folder, 'reports.jsonl');
  writeReports(file, REPORTS);
  const adding = startAdding(server.url, file);
  await adding.said(50);
  // Somebody else takes what is left.
  const filler = join(disk, 'filler');
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
  const { code, stderr } = await adding.ended;
  assert.equal(code, 2, stderr);
  assert.match(stderr, /The library (?:cannot be changed: the server’s disk is full|cannot be used: )/);
  const acknowledged = adding.acknowledged();
  assert.ok(acknowledged.length < REPORTS);
  rmSync(filler);
  await answering(server);
  await expectWhole(server.url, acknowledged);
  const again = startAdding(server.url, file);
  assert.equal((await again.ended).code, 0);
  await expectWhole(server.url, [...acknowledged, ...again.acknowledged()], { exactly: REPORTS });
});

/** A server that cannot write its log ends, and is started by whoever made room. */
async function answering(server: OwnServer): Promise<void> {
  try {
    await (await openPostgres(server.url)).close();
  } catch {
    server.start();
  }
}
