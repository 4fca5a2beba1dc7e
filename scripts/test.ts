/**
 * Runs all tests: first those of what only computes, which share a process for each core, since most of what such a file takes
 * is its start; then all others, each file in a process of its own, as many at once as there are cores. Among these are those
 * that measure time, which what others leave behind in a process would lengthen.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Rooms of what neither reads files, nor opens anything, nor changes the process. */
const COMPUTING = 'language|model|stages|text';
const MEASURING = /\b(?:cpuUsage|performance\.now|hrtime)\b/;
const OTHERS = ['test', 'eval', 'bench', 'examples', 'training', `src/!(${COMPUTING})`].map(
  (room) => `${room}/**/*.test.ts`,
);

const cores = availableParallelism();
const { measuring = [], sharing = [] } = Object.groupBy(
  globSync(`src/@(${COMPUTING})/**/*.test.ts`).sort(),
  (file) => (MEASURING.test(readFileSync(file, 'utf8')) ? 'measuring' : 'sharing'),
);
const shards = Array.from({ length: cores }, (_, at) =>
  start([`--test-shard=${at + 1}/${cores}`, '--test-isolation=none'], sharing),
);
const computing = await Promise.all(shards.map(ended));
const others = await ended(start([`--test-concurrency=${cores}`], [...OTHERS, ...measuring]));
process.exitCode = [...computing, others].find((status) => status !== 0) ?? 0;

function start(how: readonly string[], files: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--test', ...how, ...process.argv.slice(2), ...files], {
    stdio: 'inherit',
    // What Node makes of the code for one file serves the others.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'synoptic-compiled'), ...process.env },
  });
}

async function ended(run: ChildProcess): Promise<number> {
  const [status] = await once(run, 'exit');
  return status ?? 1;
}
