/**
 * Adds invented articles to a library in PostgreSQL by one worker and by two, each a process with one thread that reads, and
 * prints how many articles a second, and how much of the processor an article takes: of the workers, and of the server, where
 * that is on this machine. On a machine whose cores are busy the seconds of the processor tell more.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  handOverPages,
  newsPages,
  type SharedLibrary,
  sharedLibrary,
  until,
} from '../test/faults/handed-over.ts';

const COMMAND = fileURLToPath(new URL('../bin/synoptic.js', import.meta.url));
/** Pages of a chunk, as "synoptic add" hands them over. */
const CHUNK = 100;

export async function benchWorkers(articles: number): Promise<void> {
  const pages = await newsPages(articles);
  console.log(`${articles} articles, ${availableParallelism()} cores`);
  console.log(`workers   articles a second   of the processor, ms an article: workers   server`);
  for (const count of [1, 2]) {
    const library = await sharedLibrary();
    const workers = Array.from({ length: count }, () => startWorker(library.url));
    try {
      await until(async () => (await atWork(library)) === count, 'all workers at work');
      const spent = () => sum(workers.map(({ pid }) => processorOf(pid!)));
      const [start, before, server] = [performance.now(), spent(), serverSpent()];
      const heap = await handOverPages(pages, CHUNK, library.work);
      await until(async () => (await library.work.heap(heap)).done, 'all kept', Number.POSITIVE_INFINITY);
      const seconds = (performance.now() - start) / 1000;
      const each = (ms: number): string => (ms / articles).toFixed(2);
      console.log(
        `${String(count).padStart(7)}${(articles / seconds).toFixed(0).padStart(20)}` +
          `${each(spent() - before).padStart(50)}${each(serverSpent() - server).padStart(9)}`,
      );
    } finally {
      for (const worker of workers) worker.kill('SIGTERM');
      await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('close', resolve))));
      await library.close();
    }
  }
}

const startWorker = (url: string): ChildProcess =>
  spawn(process.execPath, [COMMAND, 'worker', '--concurrency', '1'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'ignore'],
  });

const atWork = async ({ work }: SharedLibrary): Promise<number> =>
  (await work.status()).workers.filter(({ state }) => state === 'working').length;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Linux counts in hundredths of a second. */
const TICK = 10;

/** Returns the milliseconds of the processor that a process has taken on Linux, with its children that have ended. */
function processorOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return TICK * sum(fields.slice(11, 15).map(Number));
  } catch {
    return 0;
  }
}

/** Returns those of all servers on this machine. */
function serverSpent(): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return sum(all.map((pid) => (nameOf(pid) === 'postgres' ? processorOf(Number(pid)) : 0)));
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}
