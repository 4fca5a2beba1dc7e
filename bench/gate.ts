/**
 * Holds Synoptic to how fast it was: each task of the table is done by the version that is written in `gate/base.json` and by
 * this one, turn by turn in one process. How many times as long it takes is the same on any machine, and hardly changes with
 * what else the machine does; how long it takes beside a tool of another kind is not.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Held, holdTask, isSlower, reportOf } from './gate/hold.ts';
import { gateTasks } from './gate/tasks.ts';

const BASE = new URL('gate/base.json', import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns the exit code: 1 where Synoptic has become slower, unless that is accepted. */
export function holdSpeed(update: boolean): 0 | 1 {
  if (update) return accept();
  const { commit } = JSON.parse(readFileSync(BASE, 'utf8')) as { commit: string };
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-gate-'));
  try {
    const before = join(folder, 'before');
    if (!checkOut(commit, before)) {
      console.log(`Nothing is compared: git does not have ${commit} here. A clone with its history has it.`);
      return 0;
    }
    const held: Held[] = [];
    for (const task of gateTasks(before, root, join(folder, 'pages'))) held.push(holdTask(task));
    console.log(reportOf(held, commit));
    return held.some(isSlower) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lays a version out in a folder, with the packages of this one. Returns whether it is known. */
function checkOut(commit: string, folder: string): boolean {
  mkdirSync(folder);
  const file = `${folder}.tar`;
  const archived = spawnSync('git', ['-C', root, 'archive', '-o', file, commit], { stdio: 'ignore' });
  if (archived.status !== 0) return false;
  const { status } = spawnSync('tar', ['-xf', file, '-C', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${file} could not be unpacked: is there a tar?`);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return true;
}

function accept(): 0 {
  const { stdout } = spawnSync('git', ['-C', root, 'rev-parse', 'HEAD'], { encoding: 'utf8' });
  writeFileSync(BASE, `${JSON.stringify({ commit: stdout.trim() }, null, 2)}\n`);
  console.log('bench/gate/base.json names this commit now. What is not committed yet is held against it.');
  return 0;
}
