import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import schema from '../../answer.schema.json' with { type: 'json' };
import type { Answered } from '../../src/model/answer.ts';
import { synoptic } from './synoptic.ts';

const HARBOUR = fileURLToPath(new URL('../../examples/harbour', import.meta.url));

let cwd: string;
const ask = (...args: string[]) => synoptic(['ask', ...args], cwd);
const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Answered>(schema);

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-ask-'));
});
after(() => rm(cwd, { recursive: true, force: true }));

describe('questions to a heap', () => {
  let answers: Answered[];
  before(async () => {
    const questions = [
      '# A comment asks nothing.',
      'Who chairs the talks?',
      '',
      'How many dockers are on strike?',
      'What did the opposition leader say about the strike?',
      'Will the labour minister attend the talks?',
    ];
    await writeFile(join(cwd, 'questions.txt'), questions.join('\n'));
    const { code, stdout } = await ask('--questions', 'questions.txt', HARBOUR, '--json');
    assert.equal(code, 0);
    answers = JSON.parse(stdout) as Answered[];
  });

  it('are answered in their order, in the form that the schema promises', () => {
    for (const answer of answers) assert.ok(fits(answer), JSON.stringify(fits.errors));
    assert.deepEqual(
      answers.map(({ question, status }) => [question, status]),
      [
        ['Who chairs the talks?', 'answered'],
        ['How many dockers are on strike?', 'disagree'],
        ['What did the opposition leader say about the strike?', 'not-stated'],
        ['Will the labour minister attend the talks?', 'answered'],
      ],
    );
  });

  it('are answered by passages with their origins', () => {
    const passage = answers[0]!.answers.find(({ text }) => text.includes('Oskar Tindle'));
    assert.ok(passage && passage.origins.length > 0);
    for (const { exact } of passage.evidence) assert.match(exact, /Tindle/);
  });

  it('are answered by the sides where the sources disagree', () => {
    const sides = answers[1]!.answers.map(({ evidence }) => evidence.map(({ exact }) => exact).join(' '));
    assert.equal(sides.length, 2);
    assert.ok(sides.some((side) => side.includes('2,300')) && sides.some((side) => side.includes('1,900')));
    assert.match(answers[1]!.why!, /1,900/);
  });

  it('are not answered by a guess', () => {
    assert.deepEqual(answers[2]!.answers, []);
    assert.match(answers[2]!.why!, /opposition/);
  });

  it('say yes or no first', () => assert.match(answers[3]!.answers[0]!.text, /^No: /));
});

describe('a question by itself', () => {
  it('is answered in lines that name who says so, and from a dossier as well', async () => {
    const dossier = join(cwd, 'dossier.json');
    const accounts = ['01-littoral-news.txt', '02-halven-courier.html', '04-lantern-explainer.md'];
    await synoptic(['brief', ...accounts.map((name) => join(HARBOUR, name)), '-o', dossier], cwd);
    const { code, stdout } = await ask('Where will the talks be held?', dossier);
    assert.equal(code, 0);
    assert.match(stdout, /^• .*Old\s+Customs\s+House/s);
    assert.match(stdout, /\(\d independent\s+origins\)|\(one\s+origin\)/);
  });

  it('is printed as one answer', async () => {
    await writeFile(
      join(cwd, 'one.txt'),
      'The ferry to Osterholm will sail again on Monday, the port said.\n',
    );
    const { stdout } = await ask('How old is the captain?', 'one.txt', '--json');
    assert.equal((JSON.parse(stdout) as Answered).status, 'not-stated');
  });
});

describe('wrong usage', () => {
  it('is said with what to do', async () => {
    const nothing = await ask('When do the talks begin?');
    assert.equal(nothing.code, 2);
    assert.match(nothing.stderr, /Name files, folders or addresses/);
    const missing = await ask('--questions', 'nowhere.txt', HARBOUR);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /nowhere\.txt cannot be read/);
  });

  it('is not what nothing readable is', async () => {
    const { code, stderr } = await ask('When?', 'missing.txt');
    assert.equal(code, 3);
    assert.match(stderr, /missing\.txt/);
  });
});
