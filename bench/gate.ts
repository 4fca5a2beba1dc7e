/**
 * Holds Synoptic to how fast it was beside others: how many times as long it takes as a peer, and as plain tokenising of the same
 * texts, measured in one run and held against `gate/ratios.json`. Ratios carry over to other machines; seconds do not. Only
 * what the repository holds is read, so that every machine measures the same.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdTasks, type Ratios, reportOf } from './gate/hold.ts';
import { tasksOf } from './peers/tasks.ts';

const FILE = new URL('gate/ratios.json', import.meta.url);

const SIZE = { scale: 0.25, corpus: false, turns: { rounds: 5 } };

/** Prints what was measured, and returns the exit code: 1 where Synoptic has become slower, unless that is accepted. */
export async function holdRatios(update: boolean): Promise<number> {
  const written = JSON.parse(readFileSync(FILE, 'utf8')) as Ratios;
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  try {
    const held = await holdTasks(tasksOf(SIZE, folder), written);
    console.log(reportOf(held));
    if (update) writeFileSync(FILE, `${JSON.stringify({ ...written, ...held.measured }, null, 2)}\n`);
    return held.slower.length > 0 && !update ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
