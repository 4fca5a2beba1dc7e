/**
 * Measures Synoptic beside the tools that people use for the same today, in one run on one machine: what a page or an article
 * costs, how much memory is held, and how good the result is; how far from the machine's limit that is; and how the cost grows
 * with the number of articles. What the rows mean: docs/how-to/measure.md.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGrowth } from './peers/growth.ts';
import { rowsOf } from './peers/rows.ts';
import { type Measured, tableOf } from './peers/table.ts';
import { takeTask } from './peers/task.ts';
import { tasksOf } from './peers/tasks.ts';

/** Grows to so many articles. */
export async function benchPeers(articles: number, json: boolean): Promise<void> {
  const measured = await measure(articles);
  console.log(json ? JSON.stringify(measured, null, 2) : tableOf(measured));
}

async function measure(articles: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const tasks: Measured['tasks'][number][] = [];
  const skipped: string[] = [];
  const command = `npm run bench${articles === USUAL ? '' : ` -- --articles ${articles}`}`;
  const machine = machineNow();
  try {
    for (const make of tasksOf({ scale: 1, corpus: true }, folder)) {
      const task = await make();
      progress(task.name);
      const { name, unit, corpus } = task;
      tasks.push({ name, unit, corpus, rows: rowsOf(await takeTask(task)) });
      skipped.push(...task.skipped);
    }
    progress('growth');
    return { command, machine, tasks, growth: await measureGrowth(articles), skipped };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const USUAL = 10_000;

const machineNow = (): string =>
  `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`;

const progress = (what: string): void => {
  if (process.stderr.isTTY) console.error(`${what}…`);
};
