/** The core is there, and its page says of it what is written down. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFloors } from './floors.ts';

const root = new URL('../../', import.meta.url);
const floors = readFloors();

test('each file of the core is there, with its tests beside it', () => {
  const files = Object.keys(floors).flatMap((file) => [file, file.replace(/\.ts$/, '.test.ts')]);
  assert.deepEqual(
    files.filter((file) => !existsSync(new URL(file, root))),
    [],
  );
});

test('no file of the core may go unnoticed for more than three tenths, nor the core for more than a fifth', () => {
  const scores = Object.values(floors);
  assert.ok(Math.min(...scores) >= 70);
  assert.ok(scores.reduce((sum, score) => sum + score, 0) / scores.length >= 80);
});

test('docs/how-to/mutation.md has a row for each, with its score', () => {
  const page = readFileSync(new URL('docs/how-to/mutation.md', root), 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` \|.*\| (\d+)% \|$/gm)];
  assert.deepEqual(Object.fromEntries(rows.map(([, file, score]) => [file, Number(score)])), floors);
});
