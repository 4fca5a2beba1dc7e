import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import schema from '../../comparison.schema.json' with { type: 'json' };
import type { Comparison } from '../../src/model/comparison.ts';
import { synoptic } from './synoptic.ts';

const HARBOUR = fileURLToPath(new URL('../../examples/harbour', import.meta.url));

const FERRY = [
  'Ferry sails again',
  '',
  'The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday, after its divers found the pier and the chains as sound as they had been before the storm.',
  'Passengers had waited for three weeks in their cars, and some had gone home by the long road over the mountains, which takes the better part of a day.',
  'Gulls had taken over the quay in the meantime.',
].join('\n');
const REWRITTEN = [
  'Ferry sails again',
  '',
  'The ferry to Osterholm will sail again on Monday, the port of Vennery announced on Friday, after its divers found the pier and the chains as sound as they had been before the storm.',
  'A brass band will play.',
  'Passengers had waited for three weeks in their cars, and some had gone home by the long road over the mountains, which takes the better part of a day.',
].join('\n');

let cwd: string;
const compare = (...args: string[]) => synoptic(['compare', ...args], cwd);

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-compare-'));
  await writeFile(join(cwd, 'ferry.txt'), FERRY);
  await writeFile(join(cwd, 'rewritten.txt'), REWRITTEN);
});
after(() => rm(cwd, { recursive: true, force: true }));

describe('two texts', () => {
  it('stand beside each other on the terminal, told apart by marks', async () => {
    const { code, stdout } = await compare('ferry.txt', 'rewritten.txt');
    assert.equal(code, 0);
    assert.match(stdout, /^“rewritten\.txt”: .*“ferry\.txt”\.\n/);
    assert.match(stdout, /Vennery \[said\] on .* ~? .*|\[said\]/);
    assert.match(stdout, /\[announced\]/);
    assert.match(stdout, /^ +> {2}A brass band will play\.$/m);
    assert.match(stdout, /^Gulls had taken over the quay in the +<$/m);
    assert.ok(stdout.split('\n').every((line) => line.length <= 80));
  });

  it('are JSON whose rows point into the texts', async () => {
    const { stdout } = await compare('ferry.txt', 'rewritten.txt', '--format', 'json');
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Comparison>(schema);
    const compared: unknown = JSON.parse(stdout);
    assert.ok(fits(compared), JSON.stringify(fits.errors));
    const { first, second, reuse, rows, shares } = compared;
    assert.equal(reuse?.kind, 'wholly');
    assert.ok(shares.first > 0.8 && shares.second > 0.8);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['copied', 'changed', 'only-second', 'copied', 'only-first'],
    );
    const [difference] = rows[1]!.differences;
    assert.equal(first.text.slice(difference!.first.start, difference!.first.end), 'said');
    assert.equal(second.text.slice(difference!.second.start, difference!.second.end), 'announced');
  });

  it('are a page where the output is named so', async () => {
    const { code, stdout } = await compare('ferry.txt', 'rewritten.txt', '-o', 'compared.html');
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    const page = await readFile(join(cwd, 'compared.html'), 'utf8');
    assert.match(page, /<mark>announced<\/mark>/);
    assert.doesNotMatch(page, /<script/);
  });

  it('are said to be no copies where they are none', async () => {
    const { code, stdout } = await compare(
      join(HARBOUR, '04-lantern-explainer.md'),
      join(HARBOUR, '08-kessary-herald.txt'),
    );
    assert.equal(code, 0);
    assert.match(stdout, /^No copy: The Lantern and The Kessary Herald /);
  });

  it('show what a spinner put in the place of which word', async () => {
    const { stdout } = await compare(
      join(HARBOUR, '10-sarrovian-mail.md'),
      join(HARBOUR, '07-trendwire.txt'),
    );
    assert.match(stdout, /^TrendWire24: a spun copy of The Sarrovian Mail\./);
    assert.match(stdout, /\bHelium\{he\}/i);
  });
});

describe('a page of several articles', () => {
  const heap = join(HARBOUR, '06-newsheap.html');

  it('is compared by its main one, which is said', async () => {
    const { code, stdout } = await compare(heap, 'ferry.txt');
    assert.equal(code, 0);
    assert.match(stdout.replace(/\s+/g, ' '), /It holds 4 articles; number 1, “Boardrooms lose patience/);
  });

  it('is compared by the one that is chosen, also with itself', async () => {
    const { stdout } = await compare(heap, heap, '--article', '2,3', '--format', 'json');
    const { first, second, unchecked } = JSON.parse(stdout) as Comparison;
    assert.match(first.title!, /Jory/);
    assert.match(second.title!, /Conciliators/);
    assert.deepEqual(unchecked, []);
  });

  it('has no others', async () => {
    const { code, stderr } = await compare(heap, 'ferry.txt', '--article', '9');
    assert.equal(code, 2);
    assert.match(stderr, /06-newsheap\.html has no article 9: it holds 4\./);
  });
});

it('ends with 3 where one of the two cannot be read, and names it', async () => {
  const { code, stderr } = await compare('ferry.txt', 'missing.txt');
  assert.equal(code, 3);
  assert.match(stderr, /\n {2}missing\.txt: There is no such file/);
});

it('is never written over one of the two', async () => {
  const { code, stderr } = await compare('ferry.txt', 'rewritten.txt', '-o', './rewritten.txt');
  assert.equal(code, 2);
  assert.match(stderr, /rewritten\.txt is one of the inputs\. Choose another place/);
  assert.equal(await readFile(join(cwd, 'rewritten.txt'), 'utf8'), REWRITTEN);
});

it('ends with 2 on wrong usage', async () => {
  for (const args of [
    ['ferry.txt'],
    ['-', '-'],
    ['ferry.txt', 'ferry.txt'],
    ['ferry.txt', 'rewritten.txt', '--article', '0'],
  ])
    assert.equal((await compare(...args)).code, 2, args.join(' '));
});
