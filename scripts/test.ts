/** Runs all tests, as many files at once as there are cores: by itself the runner leaves one core idle. */

import { spawnSync } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOMS = ['src', 'test', 'eval', 'bench', 'examples', 'training'];

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    ...process.argv.slice(2),
    ...ROOMS.map((room) => `${room}/**/*.test.ts`),
  ],
  {
    stdio: 'inherit',
    // What Node makes of the code for one file serves the others.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'synoptic-compiled'), ...process.env },
  },
);
process.exitCode = status ?? 1;
