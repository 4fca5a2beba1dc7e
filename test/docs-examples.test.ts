/**
 * The examples of documentation run and print what stands below them. Those that import the package, a block of `ts` and
 * then one of `text`, are read against the sources, so that no build is needed. Of a command, a block of `sh`
 * with one line and then what it prints, figures in percent are not compared, and "…" stands for anything.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { synoptic } from './cli/synoptic.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const DOORS = { "'synoptic'": 'src/index.ts', "'synoptic/language'": 'src/language/index.ts' };
const EXAMPLE = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;

mkdirSync(join(root, 'tmp'), { recursive: true });
const folder = mkdtempSync(join(root, 'tmp/examples-'));
after(() => rmSync(folder, { recursive: true }));

const againstSource = (code: string, [door, source]: readonly [string, string]): string =>
  code.replaceAll(door, `'${pathToFileURL(join(root, source)).href}'`);

const examples = globSync('docs/**/*.md', { cwd: root })
  .sort()
  .flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(EXAMPLE)]
      .filter(([, code]) => Object.keys(DOORS).some((door) => code!.includes(door)))
      .map(([, code, printed], index) => ({ page, index, code: code!, printed: printed! })),
  );

describe('examples of the documentation', () => {
  test('are there', () => assert.ok(examples.length >= 2));

  for (const { page, index, code, printed } of examples)
    test(`print what ${page} says, example ${index + 1}`, () => {
      const file = join(folder, `${page.replaceAll('/', '-')}-${index}.ts`);
      writeFileSync(file, Object.entries(DOORS).reduce(againstSource, code));
      assert.equal(execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' }), printed);
    });
});

const COMMAND = /^```sh\nnpx synoptic (.+)\n```\n\n```\n([\s\S]*?)^```$/gm;

const commands = globSync('docs/**/*.md', { cwd: root })
  .sort()
  .flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(COMMAND)].map(([, command, printed]) => ({
      page,
      command: command!,
      printed: printed!,
    })),
  );

describe('commands of the documentation', () => {
  test('are there', () => assert.ok(commands.length >= 2));

  for (const { page, command, printed } of commands)
    test(`print what ${page} says: ${command}`, async () => {
      const { stdout, stderr } = await synoptic(command.split(' '), root);
      const shown = printed
        .replace(/\d+%/g, '%')
        .split('…')
        .map((part) => part.trim().replace(/\s+/g, ' '))
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const actual = stdout.replace(/\d+%/g, '%').replace(/\s+/g, ' ').trim();
      assert.match(actual, new RegExp(`^${shown.join('.*?')}$`), stderr);
    });
});
