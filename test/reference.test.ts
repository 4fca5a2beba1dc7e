/** The reference is of what the command line takes, and misses nothing of it. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Command } from 'commander';
import { manualPage, referencePage, untold } from '../scripts/reference-pages.ts';
import { pagesOf } from '../src/cli/command-tree.ts';
import { createProgram } from '../src/cli/program.ts';

const pages = pagesOf(createProgram());

test('every command, argument and option says what it is for, and every command shows an example', () =>
  assert.deepEqual(untold(pages), []));

test('what is not told is found', () => {
  const program = new Command('synoptic').description('all');
  program.command('grow').argument('<tree>').option('--tall');
  assert.deepEqual(untold(pagesOf(program)), [
    'synoptic grow says nothing of what it does',
    'synoptic grow says nothing of tree',
    'synoptic grow says nothing of --tall',
    'synoptic grow has no example in its help',
  ]);
});

test('the page has a heading for each command and a row for each option', () => {
  const page = referencePage(pages);
  for (const { path, options } of pages) {
    if (path !== '') assert.ok(page.includes(`\n## synoptic ${path}\n`), path);
    for (const { name } of options) assert.ok(path === '' || page.includes(name), name);
  }
});

/** What sets manual pages on most machines. */
const SETTER = 'groff';
const skip = spawnSync(SETTER, ['--version']).error ? `${SETTER} is not on this machine` : false;

test('the manual page is set without a warning', { skip }, () => {
  const input = manualPage(pages, '1.0.0');
  const { stdout, stderr } = spawnSync(SETTER, ['-man', '-Tutf8', '-ww'], { input, encoding: 'utf8' });
  assert.equal(stderr, '');
  const text = stdout.replace(/.\x08|\x1b\[\d*m/g, '');
  for (const { path } of pages) assert.ok(text.includes(`synoptic ${path}`.trim()), path);
  assert.ok(text.includes('synoptic search \'"pilots’ union" -rumour\''), 'what is typed can be copied');
});
