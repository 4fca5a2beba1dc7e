import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';

const QUIET = new URL('quiet-sqlite.ts', import.meta.url).href;

/** Returns the warnings that a process gives in which these are emitted. */
function said(...warnings: readonly (readonly [warning: string, kind: string])[]): string {
  const emitted = warnings.map((args) => `process.emitWarning(...${JSON.stringify(args)});`).join('');
  const { stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import ${JSON.stringify(QUIET)};${emitted}`],
    { encoding: 'utf8' },
  );
  return stderr;
}

it('says nothing of SQLite being an experiment, and every other warning', () => {
  const OURS = [
    'SQLite is an experimental feature and might change at any time',
    'ExperimentalWarning',
  ] as const;
  assert.equal(said(OURS), '');
  const others = said(
    OURS,
    ['Glaciers are an experimental feature', 'ExperimentalWarning'],
    ['SQLite is old', 'Warning'],
  );
  assert.match(others, /ExperimentalWarning: Glaciers are/);
  assert.match(others, /Warning: SQLite is old/);
  assert.doesNotMatch(others, /SQLite is an experimental/);
});
