/** A dossier in several forms from one run, and in forms that are not text. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { synoptic } from './synoptic.ts';

const cwd = mkdtempSync(join(tmpdir(), 'synoptic-formats-'));
after(() => rmSync(cwd, { recursive: true }));
writeFileSync(
  join(cwd, 'ferry.txt'),
  'Ferry runs again\n\n2 May 2031\n\nThe ferry to Osk sailed again on Thursday, the harbour master Edda Rhun said.\n',
);

const read = (file: string): Promise<string> => readFile(join(cwd, file), 'utf8');

test('one run writes every output as its name ends', async () => {
  const names = ['a.html', 'a.json', 'deep/a.zip', 'claims.csv', 'a.bib', 'a.ics', 'a.csl.json', 'a.graphml'];
  const { code, stderr } = await synoptic(
    ['brief', 'ferry.txt', ...names.flatMap((name) => ['-o', name])],
    cwd,
  );
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^a\.html, a\.json, .*: “Ferry runs again”/m);
  assert.match(await read('a.html'), /^<!doctype html>/i);
  assert.equal(JSON.parse(await read('a.json')).format, 'synoptic/dossier');
  assert.match(await read('a.bib'), /Ferry runs again/);
  assert.match(await read('a.ics'), /^BEGIN:VCALENDAR/);
  assert.equal(JSON.parse(await read('a.csl.json'))[0].title, 'Ferry runs again');
  assert.match(await read('a.graphml'), /<graphml/);
  const tables = unzipSync(await readFile(join(cwd, 'deep/a.zip')));
  assert.equal(strFromU8(tables['claims.csv']!), (await read('claims.csv')).replace(/^\ufeff/, ''));
});

test('tables are written into a folder, too', async () => {
  const { code, stderr } = await synoptic(['brief', 'ferry.txt', '--format', 'csv', '-o', 'tables/'], cwd);
  assert.equal(code, 0, stderr);
  assert.deepEqual(
    (await readdir(join(cwd, 'tables'))).filter((name) => name.startsWith('c')),
    ['citations.csv', 'claims.csv'],
  );
});

for (const [args, said] of [
  [['-o', 'strike.csv'], /no table “strike”\. Name the file after one of .*claims/],
  [['-o', 'a.html', '-o', 'a.md', '--format', 'md'], /--format is for one output/],
  [['--format', 'pdf'], /Allowed choices are html, json, md, csv, annotations/],
] as const)
  test(`refuses ${args.join(' ')} before it reads anything`, async () => {
    const { code, stdout, stderr } = await synoptic(['brief', 'missing.txt', ...args], cwd);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, said);
  });
