/**
 * Holds Synoptic to how fast it was beside others: how many times as long it takes as a peer, and as plain tokenising of the same
 * texts, measured in one run and held against `gate/ratios.json`. Ratios carry over to other machines; seconds do not. Only
 * what the repository holds is read, so that every machine measures the same.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdTasks, type Ratios, reportOf, writtenAnew } from './gate/hold.ts';
import { tasksOf } from './peers/tasks.ts';

const FILE = new URL('gate/ratios.json', import.meta.url);

const SIZE = { scale: 0.25, corpus: false, turns: { rounds: 5 } };

/** Returns the exit code: 1 where Synoptic has become slower, unless that is accepted. */
export async function holdRatios(update: boolean): Promise<0 | 1> {
  const written = JSON.parse(readFileSync(FILE, 'utf8')) as Ratios;
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const tasks = tasksOf(SIZE, folder);
  try {
    if (update) return accept(await writtenAnew(tasks, written));
    const held = await holdTasks(tasks, written);
    console.log(reportOf(held));
    return held.slower.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function accept(ratios: Ratios): 0 {
  writeFileSync(FILE, `${JSON.stringify(ratios, null, 2)}\n`);
  console.log('bench/gate/ratios.json is written: git diff shows what has changed.');
  return 0;
}
