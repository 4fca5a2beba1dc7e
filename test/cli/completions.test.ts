/** Completions are asked for in a real bash, as its tab key does. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createProgram } from '../../src/cli/program.ts';
import { synoptic } from './synoptic.ts';

const cwd = mkdtempSync(join(tmpdir(), 'synoptic-completions-'));
after(() => rmSync(cwd, { recursive: true }));

const { stdout: script } = await synoptic(['completions', 'bash'], cwd);
writeFileSync(join(cwd, 'synoptic.bash'), script);

/** Returns what bash offers at the end of a line. */
function offered(line: string): string[] {
  const words = line.split(' ');
  const ask = [
    'source ./synoptic.bash',
    `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
    `COMP_CWORD=${words.length - 1}`,
    '_synoptic',
    'printf "%s\\n" "\u0024{COMPREPLY[@]}"',
  ].join('\n');
  return execFileSync('bash', ['--norc', '-u', '-c', ask], { cwd, encoding: 'utf8' })
    .split('\n')
    .filter((word) => word !== '');
}

describe('bash', () => {
  for (const [line, some] of [
    ['synoptic b', ['brief', 'backup']],
    ['synoptic feeds ', ['add', 'list', 'remove', 'import', 'export']],
    ['synoptic brief --fo', ['--format', '--follow']],
    ['synoptic brief a.txt --format b', ['bibtex']],
    ['synoptic dossier s-4f1a --format g', ['graphml']],
    ['synoptic brief --independent-by ', ['article', 'passage', 'upstream']],
    ['synoptic feeds add --lib', ['--library']],
    ['synoptic completions ', ['bash', 'zsh', 'fish']],
  ] as const)
    test(`offers ${some.join(', ')} after “${line}”`, () =>
      assert.deepEqual(offered(line).toSorted(), some.toSorted()));

  test('offers every command', () => {
    const all = createProgram().commands.map((command) => command.name());
    assert.deepEqual(offered('synoptic ').toSorted(), all.toSorted());
  });

  test('leaves files to the shell', () => assert.deepEqual(offered('synoptic brief '), []));

  test('runs nothing that stands on the line', () => {
    offered('synoptic brief $(touch\u0024{IFS}made) --fo');
    assert.throws(() => execFileSync('ls', ['made'], { cwd, stdio: 'ignore' }));
  });
});

for (const shell of ['zsh', 'fish'])
  test(`${shell} is given every command and option with what it is for`, async () => {
    const { code, stdout } = await synoptic(['completions', shell], cwd);
    assert.equal(code, 0);
    for (const command of createProgram().commands) {
      assert.ok(stdout.includes(command.name()), command.name());
      assert.ok(stdout.includes(command.description().replaceAll("'", "'\\''")), command.name());
      for (const { long } of command.options) assert.ok(stdout.includes(long!.slice(2)), long);
    }
  });

test('another shell is refused with those that there are', async () => {
  const { code, stderr } = await synoptic(['completions', 'csh'], cwd);
  assert.equal(code, 2);
  assert.match(stderr, /bash, zsh, fish/);
});
