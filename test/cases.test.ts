/**
 * Golden cases: what a stage makes of a page. Each folder `test/cases/STAGE/CASE/` holds a page (`page.txt`, `.md` or
 * `.html`) and `expected.json`, in the form of `notes.ts`.
 *
 * A mismatch leaves `actual-changed.json` beside it. If that is right, `node test/cases.test.ts --update` makes it
 * the expected one, as it does for a new case; look at what changes before you commit it. CI never updates.
 */

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReadPage } from '../src/model/page.ts';
import { sha256, shortHash } from '../src/text/hashes.ts';
import { stages } from './notes.ts';

const root = fileURLToPath(new URL('cases', import.meta.url));
const updating = process.argv.includes('--update');
assert.ok(!(updating && process.env.CI), 'Golden cases are made by people who look at them, not by CI.');

for (const path of globSync('*/*/page.{txt,md,html}', { cwd: root }).sort())
  test(dirname(path), () => {
    const notesOf = stages[path.split(/[\\/]/)[0]!];
    assert.ok(notesOf, 'The folder above the case names the stage; test/notes.ts has the stages.');
    compare(join(root, dirname(path)), notesOf(readPage(path)));
  });

function readPage(path: string): ReadPage {
  const text = readFileSync(join(root, path), 'utf8');
  const [uri, digest, ending] = [basename(path), sha256(text), extname(path)];
  const mediaType = ending === '.html' ? 'text/html' : ending === '.md' ? 'text/markdown' : 'text/plain';
  return { id: `p${shortHash([uri, digest])}`, uri, mediaType, sha256: digest, text };
}

function compare(folder: string, actual: unknown): void {
  const [expected, changed] = [join(folder, 'expected.json'), join(folder, 'actual-changed.json')];
  const json = `${JSON.stringify(actual, null, 2)}\n`;
  if (updating) writeFileSync(expected, json);
  const golden = existsSync(expected) ? readFileSync(expected, 'utf8') : null;
  if (golden === json) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, json);
  assert.ok(golden !== null, 'No expected.json yet: node test/cases.test.ts --update');
  assert.deepEqual(actual, JSON.parse(golden));
  assert.fail('expected.json is laid out in another way: node test/cases.test.ts --update');
}
