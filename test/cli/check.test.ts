import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import schema from '../../check.schema.json' with { type: 'json' };
import type { Check } from '../../src/model/check.ts';
import { brief } from '../../src/pipeline/brief.ts';
import { synoptic } from './synoptic.ts';

const HARBOUR = fileURLToPath(new URL('../../examples/harbour', import.meta.url));

const FERRY = [
  'Ferry sails again after three weeks',
  '',
  'By Ada Quill',
  '',
  'The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday, after its divers found the pier and the chains as sound as they had been before the storm tore two of them loose.',
  'Passengers had waited for three weeks in their cars, and some had gone home by the long road over the mountains, which takes the better part of a day and passes no inn that is open in winter.',
  'The harbour master said that every ticket which was bought before the storm would be taken on any of the ships, and that lorries with food and medicine would go aboard before all others.',
].join('\n');
const COPY = FERRY.replace('By Ada Quill', 'The Island Post').replace(
  'Ferry sails again after',
  'Back at sea after',
);
const OTHER = [
  'Council votes on a harbour wall',
  '',
  'The council of Ammerly will vote on Tuesday on a wall that is two metres higher than the old one. Mayor Orla Tamm said that nobody should have to wait for the next flood before anything is built.',
  'Shopkeepers fear that nobody will see the water from the square any more, and have gathered four hundred names against it since the plan was shown in March.',
].join('\n');
/** The statement is neither outlet's; what stands around it is. */
const STATEMENT =
  '“We are deeply sorry for what happened on the bridge last night, and we will not rest until every family has been told what we know and what we do not know,” the mayor said.';

let cwd: string;
const check = (...args: string[]) => synoptic(['check', ...args], cwd);
const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Check>(schema);
/** What is printed as JSON is of the form that the schema promises. */
async function checkJson(...args: string[]): Promise<Check> {
  const found: unknown = JSON.parse((await check(...args, '--json')).stdout);
  assert.ok(fits(found), JSON.stringify(fits.errors));
  return found;
}

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-check-'));
  await writeFile(join(cwd, 'ferry.txt'), FERRY);
  await writeFile(join(cwd, 'copy.txt'), COPY);
  await writeFile(join(cwd, 'other.txt'), OTHER);
  await writeFile(join(cwd, 'empty.txt'), '');
  await mkdir(join(cwd, 'saved'));
  await writeFile(join(cwd, 'saved', 'ferry.txt'), FERRY);
  await writeFile(join(cwd, 'saved', 'other.txt'), OTHER);
});
after(() => rm(cwd, { recursive: true, force: true }));

describe('a spun text', () => {
  it('is called so, with words that were swapped and the text that it copies', async () => {
    const { code, stdout } = await check(join(HARBOUR, '07-trendwire.txt'), '--against', HARBOUR);
    assert.equal(code, 1);
    assert.match(stdout, /Machine-spun: \d+% of its words look swapped, such as “\S+( \S+)*” for “/);
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /A spun copy of “The night shift that is not” \(The Sarrovian Mail, /,
    );
    assert.match(stdout, /Compared with 12 articles\./);
  });
});

describe('texts that are copied from each other', () => {
  it('are named with what they share', async () => {
    const { code, stdout } = await check('ferry.txt', 'copy.txt', 'other.txt');
    assert.equal(code, 1);
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /copy\.txt: “Back at sea after three weeks”.* 100% of the shorter/,
    );
    assert.match(stdout, /other\.txt: “Council votes on a harbour wall”\n {2}Nothing found\./);
    assert.match(stdout, /3 articles: 2 share text with others\. They were compared\s+with each other\./);
  });

  it('have the fields of a dossier', async () => {
    const files = [
      '01-littoral-news.txt',
      '05-dockside-voice.md',
      '07-trendwire.txt',
      '10-sarrovian-mail.md',
    ];
    const accounts = files.map((name) => join(HARBOUR, name));
    const { articles } = await checkJson(...accounts);
    const dossier = await brief(accounts, { effects: { cwd } });
    assert.ok(dossier.reuse.length > 0 && dossier.articles.some(({ spun }) => spun.verdict === 'spun'));
    assert.deepEqual(
      articles.map(({ uri, title, spun }) => ({ uri, title, spun })),
      dossier.articles.map(({ uri, title, spun }) => ({ uri, title, spun })),
    );
    const pairs = articles.flatMap(({ reuse }) => reuse.map((each) => JSON.stringify(each)));
    assert.deepEqual([...new Set(pairs)].sort(), dossier.reuse.map((each) => JSON.stringify(each)).sort());
  });
});

describe('a text that nobody copied', () => {
  it('leaves nothing to say', async () => {
    const { code, stdout } = await check('other.txt', '--against', 'ferry.txt');
    assert.deepEqual(
      { code, stdout },
      {
        code: 0,
        stdout:
          'other.txt: “Council votes on a harbour wall”\n  Nothing found.\n\n1 article: nothing found. Compared with 1 article.\n',
      },
    );
  });

  it('is not found in what only prints the same statement', async () => {
    await writeFile(join(cwd, 'one.txt'), `${OTHER}\n${STATEMENT}`);
    await writeFile(join(cwd, 'two.txt'), `${FERRY}\n${STATEMENT}`);
    const { code, stdout } = await check('one.txt', '--against', 'two.txt');
    assert.equal(code, 0, stdout);
  });
});

describe('what is checked against', () => {
  it('is found in folders and dumps, and the text itself is not found in them', async () => {
    const records = [FERRY, OTHER].map((text, at) => {
      const [title, ...lines] = text.split('\n');
      return JSON.stringify({ title, url: `https://dump.example/${at}`, maintext: lines.join('\n') });
    });
    await writeFile(join(cwd, 'dump.jsonl'), `${records.join('\n')}\n`);
    const { articles, counterparts, against } = await checkJson('ferry.txt', '--against', 'dump.jsonl', '.');
    assert.equal(articles.length, 1);
    const pages = counterparts.map(({ page }) => page);
    for (const page of ['copy.txt', 'saved/ferry.txt']) assert.ok(pages.includes(page), `${pages}`);
    assert.ok(counterparts.some(({ uri }) => uri === 'https://dump.example/0'));
    assert.ok(!pages.includes('ferry.txt') && !pages.includes('other.txt'));
    assert.ok(against! > 4);
    const ids = new Set([...articles, ...counterparts].map(({ id }) => id));
    assert.ok(articles[0]!.reuse.every(({ from, to }) => ids.has(from) && ids.has(to)));
  });

  it('names no pairs but those of the given text', async () => {
    const { articles } = await checkJson('other.txt', '--against', 'ferry.txt', 'copy.txt');
    assert.deepEqual(
      articles.map(({ reuse }) => reuse),
      [[]],
    );
  });

  it('may be of any size: memory does not grow with it', async () => {
    const record = (at: number): string =>
      JSON.stringify({
        title: `Report ${at}`,
        url: `https://dump.example/${at}`,
        maintext: Array.from(
          { length: 12 },
          (_, line) =>
            `On day ${at} the crew of ship ${at * 31 + line} told the harbour office that lot ${at * 7 + line} was lost, and asked for ${at + line} crowns.`,
        ).join('\n'),
      });
    const [title, ...lines] = FERRY.split('\n');
    const copy = JSON.stringify({ title, url: 'https://dump.example/copy', maintext: lines.join('\n') });
    const records = Array.from({ length: 1500 }, (_, at) => (at === 900 ? copy : record(at)));
    await writeFile(join(cwd, 'few.jsonl'), `${records.slice(880, 920).join('\n')}\n`);
    await writeFile(join(cwd, 'many.jsonl'), `${records.join('\n')}\n`);
    const [few, many] = [
      await check('ferry.txt', '--against', 'few.jsonl'),
      await check('ferry.txt', '--against', 'many.jsonl'),
    ];
    assert.match(many.stdout, /https:\/\/dump\.example\/copy/);
    assert.match(many.stdout, /Compared with\s+1,500\s+articles/);
    assert.ok(many.megabytes < few.megabytes + 120, `${few.megabytes} MB, ${many.megabytes} MB`);
  });
});

describe('what cannot be told', () => {
  it('is said: too few words, another language', async () => {
    await writeFile(join(cwd, 'short.txt'), 'Short note\n\nThe port is closed today.\n');
    await writeFile(
      join(cwd, 'french.txt'),
      'Le port rouvre\n\nLe port de Vennery rouvrira lundi matin, a annoncé vendredi la capitainerie, après trois semaines de travaux sur la jetée. Les passagers qui avaient acheté un billet avant la tempête pourront monter à bord du premier navire.\n',
    );
    const { code, stdout } = await check('short.txt', 'french.txt');
    assert.equal(code, 0);
    assert.match(stdout, /Not checked: It has \d words: too few to tell anything by\./);
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /Not checked: It is in French, so swapped words were not looked for/,
    );
  });

  it('ends with 3 where nothing can be read, of the texts or of what to check against', async () => {
    for (const args of [['empty.txt'], ['missing.txt'], ['ferry.txt', '--against', 'missing/']]) {
      const { code, stdout, stderr } = await check(...args);
      assert.deepEqual({ code, stdout }, { code: 3, stdout: '' });
      assert.match(stderr, /Nothing readable among the inputs\.\n {2}\S+: .+/);
    }
  });

  it('names an input that fails beside others', async () => {
    const { code, stdout } = await check('ferry.txt', 'missing.txt');
    assert.equal(code, 0);
    assert.match(stdout, /Not checked:\n {2}missing\.txt: There is no such file/);
  });

  it('ends with 2 on wrong usage', async () => {
    for (const args of [[], ['-', '--against', '-'], ['ferry.txt', '--limit', 'x']])
      assert.equal((await check(...args)).code, 2);
  });
});

it('what a text smuggles in cannot garble the terminal', async () => {
  await writeFile(
    join(cwd, 'hostile.txt'),
    `\u001b[31mRed\u202e title\n\n${FERRY.split('\n').slice(4).join('\n')}`,
  );
  const { stdout } = await check('hostile.txt', 'ferry.txt');
  assert.doesNotMatch(stdout, /[\u001b\u202e]/);
});
