/**
 * Builds what the published package runs: `src/` compiled into `dist/`, with the word lists, models and styles that
 * the code reads from beside itself. Tests stay out.
 *
 * The rooms lie in `dist/` as they lie in `src/`, so `../../package.json` and `../../dossier.schema.json` mean the
 * same file from both.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const compiled = join(root, 'tmp/build');
const dist = join(root, 'dist');

if (compile()) copyData();
else process.exitCode = 1;

/** The compiler lays JSON files of the root beside `src/`, where they would shadow the package's own: only `src/` is kept. */
function compile(): boolean {
  for (const folder of [compiled, dist]) rmSync(folder, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  renameSync(join(compiled, 'src'), dist);
  rmSync(compiled, { recursive: true });
  return true;
}

function copyData(): void {
  for (const file of globSync('**/*.*', { cwd: src, exclude: ['**/*.ts'] }))
    cpSync(join(src, file), join(dist, file));
}
