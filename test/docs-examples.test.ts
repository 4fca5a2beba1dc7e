/**
 * The examples of documentation that import `synoptic/language` run and print what stands below them: a block of `ts`,
 * then one of `text`. They are read against the sources, so that no build is needed.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const door = pathToFileURL(join(root, 'src/language/index.ts')).href;
const EXAMPLE = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;

mkdirSync(join(root, 'tmp'), { recursive: true });
const folder = mkdtempSync(join(root, 'tmp/examples-'));
after(() => rmSync(folder, { recursive: true }));

const examples = globSync('docs/**/*.md', { cwd: root })
  .sort()
  .flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(EXAMPLE)]
      .filter(([, code]) => code!.includes("'synoptic/language'"))
      .map(([, code, printed], index) => ({ page, index, code: code!, printed: printed! })),
  );

describe('examples of the documentation', () => {
  test('are there', () => assert.ok(examples.length >= 2));

  for (const { page, index, code, printed } of examples)
    test(`print what ${page} says, example ${index + 1}`, () => {
      const file = join(folder, `${page.replaceAll('/', '-')}-${index}.ts`);
      writeFileSync(file, code.replaceAll("'synoptic/language'", `'${door}'`));
      assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }), printed);
    });
});
