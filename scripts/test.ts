/** Runs all tests, as many files at once as there are cores: by itself the runner leaves one core idle. */

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const ROOMS = ['src', 'test', 'eval', 'examples', 'training'];

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    ...process.argv.slice(2),
    ...ROOMS.map((room) => `${room}/**/*.test.ts`),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
