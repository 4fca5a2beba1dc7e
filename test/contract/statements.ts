/**
 * Every statement that the tests of all stores send to PostgreSQL, each once and without its values. The list of them,
 * `docs/reference/statements.md`, says of each what Citus makes of it.
 *
 *     node test/contract/statements.ts --update       runs the tests, and writes the list anew
 */

import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const LIST = fileURLToPath(new URL('../../docs/reference/statements.md', import.meta.url));

/** Returns the statements of the list, by what it says of them. */
export function listed(): ReadonlyMap<string, readonly string[]> {
  const [, ...sections] = readFileSync(LIST, 'utf8').split('\n## ');
  return new Map(
    sections.map((section) => [
      section.split('\n', 1)[0]!,
      [...section.matchAll(/^- `(.*)`$/gm)].map(([, statement]) => statement!),
    ]),
  );
}

const heard = new Set<string>();
let isListening = false;

/** Notes from now on each statement that reads or writes. */
export function listen(): void {
  isListening = true;
}

/** Runs what no user does, such as making the tables. */
export async function unheard<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = isListening;
  isListening = false;
  try {
    return await work();
  } finally {
    isListening = before;
  }
}

/** Returns those that were heard in this process and are not in the list. */
export function unlisted(): string[] {
  const known = new Set([...listed().values()].flat());
  return [...heard].filter((statement) => !known.has(statement));
}

const ASKS = /^(?:with|select|insert|update|delete|lock)\b/i;

const send = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const [statement] = given;
  if (isListening && typeof statement === 'string' && ASKS.test(statement))
    heard.add(withoutValues(statement));
  return send.apply(this, given);
} as typeof pg.Client.prototype.query;

/** Lists of any length look alike, and so do the bounds of slices. */
const withoutValues = (statement: string): string =>
  statement
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\$\d+/g, '$')
    .replace(/\((?:\$(?:::\w+)?(?:, )?)+\)/g, '($)')
    .replace(/(\(\$\))(?:, \(\$\))+/g, '$1')
    .replace(/(>=|<) \d+\b/g, '$1 $')
    .replace(/between \d+ and \d+/g, 'between $ and $');

/** Where a process of tests writes what it heard. */
const INTO = process.env.SYNOPTIC_TEST_STATEMENTS;
export const isCollecting = INTO !== undefined;
if (INTO) process.once('exit', () => appendFileSync(INTO, [...heard].map((one) => `${one}\n`).join('')));

async function update(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  const file = join(folder, 'statements');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const tests = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root }).filter((one) =>
    /\/stores\.ts'/.test(readFileSync(join(root, one), 'utf8')),
  );
  const { status } = spawnSync(process.execPath, ['--test', '--test-name-pattern=PostgreSQL', ...tests], {
    cwd: root,
    env: { ...process.env, SYNOPTIC_TEST_STATEMENTS: file },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The tests fail; the list is left as it was.');
  writeFileSync(LIST, await listOf([...new Set(readFileSync(file, 'utf8').trim().split('\n'))].sort()));
  rmSync(folder, { recursive: true });
}

const ABOUT = `# Statements, and what Citus makes of them

All that Synoptic asks of a library in PostgreSQL, each once and without its values, as the tests send it. On Citus
[tables are distributed](../adr/0016-slices-of-a-library.md#citus) by a column, and each statement must be one that Citus can route or
do on all servers at once. The list is written by \`node test/contract/statements.ts --update\`; tests fail where one is sent that is
not in it, or stands under a heading that is not its own (\`test/contract/routes.ts\`). A subquery that gives only so many rows, or
adds up, is worked out first, and its few rows are handed to every server.
`;

async function listOf(statements: readonly string[]): Promise<string> {
  const { ROUTES, routeOf } = await import('./routes.ts');
  const byRoute = Map.groupBy(statements, routeOf);
  const sections = Object.entries(ROUTES).map(([route, what]) => {
    const own = byRoute.get(route as keyof typeof ROUTES) ?? [];
    return `## ${route}\n\n${what[0]!.toUpperCase()}${what.slice(1)}.\n\n${own.map((one) => `- \`${one}\`\n`).join('')}`;
  });
  return `${ABOUT}\n${sections.join('\n')}`;
}

if (import.meta.main && process.argv.includes('--update')) await update();
