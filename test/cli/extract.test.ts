import assert from 'node:assert/strict';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ExtractedArticle, ExtractedArticles } from '../../src/model/extracted.ts';
import { synoptic } from './synoptic.ts';

const FERRY = `<!doctype html>
<html lang="en"><head><title>Ferry sails again</title>
<meta property="og:site_name" content="The Vennery Post">
<meta name="author" content="Ada Quill">
<meta property="article:published_time" content="2031-05-02T09:30:00+02:00"></head>
<body><nav><a href="/">Home</a> <a href="/port">Port</a></nav>
<article><h1>Ferry sails again</h1>
<p>The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday after three weeks of repairs.</p>
<h2>Who may come aboard</h2>
<p>She added that 300 passengers had waited for three weeks, and that no ticket would be lost to anybody.</p>
</article><aside class="newsletter"><p>Sign up for our newsletter and never miss a story again.</p></aside></body></html>`;
const FERRY_TEXT = `The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday after three weeks of repairs.
Who may come aboard
She added that 300 passengers had waited for three weeks, and that no ticket would be lost to anybody.
`;
const ROUND_UP = `Newsheap
Friday, 2 May 2031
3 stories found
Ferry sails again after three weeks
The Vennery Post · 5 hours ago
The ferry to Osterholm will sail again on Monday, the port of Vennery said on Friday, after its divers found the pier and the chains sound. Passengers had waited for three weeks in their cars.
No one was hurt. The harbour master said that every ticket which was bought before the storm would be taken on any of the ships, and that lorries with food and medicine would go aboard first.
Port of Osterholm raises its fees
Osterholm Courier · Yesterday
The port of Osterholm will raise its fees by five per cent in June, its board said on Friday. Ship owners had been told in March that nothing would change before the winter, and call it robbery.
Council to vote on harbour wall
The Island Post · 2 days ago
The council of Ammerly will vote on Tuesday on a harbour wall that is two metres higher than the old one. Mayor Orla Tamm said that nobody should have to wait for the next storm before it is built.
`;

let cwd: string;
const extract = (...args: string[]) => synoptic(['extract', ...args], cwd);
const read = (name: string) => readFile(join(cwd, name), 'utf8');

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-extract-'));
  await writeFile(join(cwd, 'ferry.html'), FERRY);
  await writeFile(join(cwd, 'round-up.txt'), ROUND_UP);
  await writeFile(join(cwd, 'menu.html'), '<html><body><nav><a href="/">Home</a></nav></body></html>');
});
after(() => rm(cwd, { recursive: true, force: true }));

describe('a page', () => {
  it('is printed as its text alone', async () => {
    assert.deepEqual(
      await extract('ferry.html').then(({ code, stdout, stderr }) => ({ code, stdout, stderr })),
      { code: 0, stdout: FERRY_TEXT, stderr: '' },
    );
  });

  it('is printed as Markdown', async () => {
    const { stdout } = await extract('ferry.html', '--format', 'md');
    assert.match(
      stdout,
      /^# Ferry sails again\n\nAda Quill · The Vennery Post · 2 May 2031, 09:30 UTC\+2\n\nThe ferry .*\n\n## Who may/,
    );
  });

  it('is printed as JSON, with what was left out and why where that is asked', async () => {
    const { stdout } = await extract('ferry.html', '--format', 'json', '--segments');
    const { articles, pages, failures, ...rest } = JSON.parse(stdout) as ExtractedArticles;
    assert.deepEqual(rest, { format: 'synoptic/articles', version: 1 });
    assert.deepEqual(failures, []);
    const [{ title, byline, publisher, text, page }] = articles as [ExtractedArticle];
    assert.deepEqual(
      { title, byline, publisher, text, page },
      {
        title: 'Ferry sails again',
        byline: 'Ada Quill',
        publisher: 'The Vennery Post',
        text: FERRY_TEXT.trimEnd(),
        page: 'ferry.html',
      },
    );
    const dropped = pages![0]!.segments.filter(({ kind }) => kind === 'boilerplate');
    assert.ok(dropped.some(({ start, end }) => FERRY.slice(start, end).includes('newsletter')));
    assert.ok(dropped.every(({ reason }) => reason));
  });

  it('with several articles gives all of them, in page order and parted by a line', async () => {
    const { stdout } = await extract('round-up.txt');
    assert.match(
      stdout,
      /^The ferry to[\s\S]*aboard first\.\n\n─{72}\n\nThe port [^\n]*\n\n─{72}\n\nThe council [^\n]*\n$/,
    );
    const { stdout: lines } = await extract('round-up.txt', '--format', 'jsonl');
    assert.deepEqual(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as ExtractedArticle).title),
      [
        'Ferry sails again after three weeks',
        'Port of Osterholm raises its fees',
        'Council to vote on harbour wall',
      ],
    );
  });

  it('gives only its main one with --main', async () => {
    const { stdout } = await extract('round-up.txt', '--main');
    assert.match(stdout, /^The ferry to Osterholm/);
    assert.doesNotMatch(stdout, /five per cent/);
  });

  it('comes from standard input', async () => {
    const { stdout } = await synoptic(['extract', '-'], cwd, FERRY);
    assert.equal(stdout, FERRY_TEXT);
  });
});

describe('a publisher whose pages are known', () => {
  const page = fileURLToPath(new URL('../cases/extract/publisher-with-odd-names/page.html', import.meta.url));
  const file = fileURLToPath(new URL('../../examples/publishers/coast-courier.json', import.meta.url));

  it('is read by its file', async () => {
    const known = await extract(page, '--publishers', file, '--format', 'jsonl');
    assert.equal((JSON.parse(known.stdout) as ExtractedArticle).publisher, 'The Coast Courier');
    const unknown = await extract(page, '--format', 'jsonl');
    assert.notEqual(unknown.stdout, known.stdout);
  });

  it('whose file is wrong is named with the fault', async () => {
    await writeFile(join(cwd, 'half.json'), '{ "domain": ');
    await writeFile(join(cwd, 'odd.json'), '{ "domain": "post.example", "colour": "red" }');
    for (const [name, fault] of [
      ['none.json', /^synoptic: none\.json cannot be read: there is no such file or folder\. Check/],
      ['half.json', /^synoptic: half\.json is not JSON: .* Mend it/],
      ['odd.json', /^synoptic: odd\.json: Publisher 1: "colour" is not known\./],
    ] as const)
      for (const command of ['brief', 'extract']) {
        const { code, stdout, stderr } = await synoptic([command, 'ferry.html', '--publishers', name], cwd);
        assert.deepEqual([code, stdout], [2, ''], stderr);
        assert.match(stderr, fault);
        assert.equal(stderr.trim().split('\n').length, 1);
      }
  });
});

describe('inputs that fail', () => {
  it('are named, and the others are printed', async () => {
    const { code, stdout, stderr } = await extract('fery.html', 'menu.html', 'ferry.html');
    assert.deepEqual([code, stdout], [0, FERRY_TEXT]);
    assert.match(stderr, /^synoptic: fery\.html: There is no such file/m);
    assert.match(stderr, /^synoptic: menu\.html: No article was found on it\. Save the page/m);
  });

  it('end with 3 where there is nothing else, and write nothing', async () => {
    for (const format of ['text', 'json', 'jsonl']) {
      const { code, stdout, stderr } = await extract('menu.html', '--format', format, '-o', `none/${format}`);
      assert.deepEqual([code, stdout], [3, ''], stderr);
      assert.match(stderr, /Nothing readable among the inputs/);
      assert.equal(existsSync(join(cwd, 'none', format)), false);
    }
  });
});

describe('the output', () => {
  it('goes to a file whose name says the format', async () => {
    const { code, stderr } = await extract('ferry.html', '-o', 'out/ferry.md');
    assert.deepEqual([code, stderr], [0, 'out/ferry.md: 1 article\n']);
    assert.match(await read('out/ferry.md'), /^# Ferry sails again/);
    assert.deepEqual(await readdir(join(cwd, 'out')), ['ferry.md']);
  });

  const wrong: [args: string[], message: RegExp][] = [
    [['ferry.html', '-o', 'ferry.html'], /ferry\.html is one of the inputs/],
    [['.', '-o', './ferry.html'], /ferry\.html is one of the inputs/],
    [['.', '-o', './all.jsonl'], /all\.jsonl lies in \., which is read/],
    [['ferry.html', '--segments'], /--segments goes with --format json only/],
    [['ferry.html', '--resume'], /--resume goes on with a file/],
    [['ferry.html', '--limit', '0'], /whole number from 1/],
    [['ferry.html', '-o', 'folder'], /folder is a folder/],
    [['https://news.example/', '--allow-host', 'a b'], /“a b” is no host/],
    [['ferry.html', '-o', '/proc/none/ferry.md'], /\/proc\/none\/ferry\.md cannot be written/],
    [[], /missing required argument 'input'[\s\S]*synoptic extract --help/],
  ];
  for (const [args, message] of wrong)
    it(`is refused, and nothing is changed: ${args.join(' ')}`, async () => {
      await mkdir(join(cwd, 'folder'), { recursive: true });
      const names = (await readdir(cwd, { recursive: true })).sort();
      const { code, stdout, stderr } = await extract(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.deepEqual((await readdir(cwd, { recursive: true })).sort(), names);
      assert.equal(await read('ferry.html'), FERRY);
    });
});

describe('a large archive', () => {
  const RECORDS = 4000;
  const sizeOf = (name: string): number => statSync(join(cwd, name), { throwIfNoEntry: false })?.size ?? 0;
  let whole: string;
  let megabytes: number;

  before(async () => {
    const records = Array.from({ length: RECORDS }, (_, index) =>
      JSON.stringify({
        url: `https://post.example/${index}`,
        title: `Ferry ${index} sails again`,
        maintext: `The ferry number ${index} will sail again on Monday, the port of Vennery said on Friday.\n${'Passengers had waited for three weeks. '.repeat(12)}`,
        date_publish: '2031-05-02 09:30:00',
      }),
    );
    await writeFile(join(cwd, 'archive.jsonl'), `${records.join('\n')}\n`);
    const { code, stderr, ...needed } = await extract('archive.jsonl', '-o', 'whole.jsonl');
    assert.equal(code, 0, stderr);
    megabytes = needed.megabytes;
    whole = await read('whole.jsonl');
  });

  it('is read in bounded memory', () => assert.ok(megabytes < 350, `${megabytes} MB`));

  it('gives a line for each article', () => {
    const lines = whole.trim().split('\n');
    assert.equal(lines.length, RECORDS);
    assert.match((JSON.parse(lines[7]!) as ExtractedArticle).text, /^The ferry number 7 will sail again/);
  });

  it('stopped by an interrupt says how to go on, and gives the same in the end', async () => {
    const stopped = await synoptic(['extract', 'archive.jsonl', '-o', 'a.jsonl'], cwd, undefined, {
      signalWhen: () => sizeOf('a.jsonl') > 10_000,
    });
    assert.equal(stopped.code, 130, stopped.stderr);
    assert.match(stopped.stderr, /stopped after \d+ articles\. .*--resume/);
    assert.ok(sizeOf('a.jsonl') < whole.length);
    const again = await extract('archive.jsonl', '-o', 'a.jsonl');
    assert.deepEqual([again.code, again.stdout], [2, '']);
    assert.match(again.stderr, /begun by an earlier run\. Go on with --resume/);
    const other = await extract('ferry.html', '-o', 'a.jsonl', '--resume');
    assert.match(other.stderr, /begun with other inputs/);
    const resumed = await extract('archive.jsonl', '-o', 'a.jsonl', '--resume');
    assert.deepEqual([resumed.code, resumed.stderr], [0, 'a.jsonl: 4,000 articles\n']);
    assert.equal(await read('a.jsonl'), whole);
    assert.equal(existsSync(join(cwd, 'a.jsonl.checkpoint')), false);
    const done = await extract('archive.jsonl', '-o', 'a.jsonl', '--resume');
    assert.deepEqual([done.code, done.stderr], [0, 'a.jsonl is finished; there is nothing to go on with.\n']);
  });

  it('that has changed since is not gone on with', async () => {
    await writeFile(join(cwd, 'grown.jsonl'), await read('archive.jsonl'));
    await synoptic(['extract', 'grown.jsonl', '-o', 'd.jsonl'], cwd, undefined, {
      signalWhen: () => sizeOf('d.jsonl') > 10_000,
    });
    await appendFile(join(cwd, 'grown.jsonl'), '{"title":"Another"}\n');
    const { code, stderr } = await extract('grown.jsonl', '-o', 'd.jsonl', '--resume');
    assert.equal(code, 2);
    assert.match(stderr, /^synoptic: grown\.jsonl: It has changed since reading stopped there\./);
    assert.ok(existsSync(join(cwd, 'd.jsonl.checkpoint')));
  });

  it('killed in the middle of a line loses none and doubles none', async () => {
    await synoptic(['extract', 'archive.jsonl', '-o', 'b.jsonl'], cwd, undefined, {
      signalWhen: () => sizeOf('b.jsonl.checkpoint') > 0,
      signal: 'SIGKILL',
    });
    await appendFile(join(cwd, 'b.jsonl'), '{"half":');
    const { code, stderr } = await extract('archive.jsonl', '-o', 'b.jsonl', '--resume');
    assert.equal(code, 0, stderr);
    assert.equal(await read('b.jsonl'), whole);
  });
});

describe('the web', () => {
  let server: Server;
  let host: string;
  const asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      if (request.url === '/ferry') {
        response.setHeader('content-type', 'text/html');
        createReadStream(join(cwd, 'ferry.html')).pipe(response);
      } else if (request.url === '/robots.txt') response.writeHead(404).end();
      // Anything else is never answered.
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is asked for addresses, of one’s own hosts where they are allowed', async () => {
    const refused = await extract(`http://${host}/ferry`);
    assert.equal(refused.code, 3);
    assert.match(refused.stderr, /this machine|not for web pages/);
    assert.deepEqual(asked, []);
    const { code, stdout } = await extract(`http://${host}/ferry`, '--allow-host', host);
    assert.deepEqual([code, stdout], [0, FERRY_TEXT]);
  });

  it('is not asked with --offline', async () => {
    const { code, stderr } = await extract(`http://${host}/ferry`, '--allow-host', host, '--offline');
    assert.equal(code, 3);
    assert.match(stderr, /nothing is fetched/);
  });

  it('is not waited for after an interrupt', async () => {
    const { code, stderr } = await synoptic(
      ['extract', `http://${host}/never`, '--allow-host', host],
      cwd,
      undefined,
      { signalWhen: () => asked.includes('/never') },
    );
    assert.deepEqual([code, stderr], [130, 'synoptic: stopped.\n']);
  });

  it('is read for dossiers alike', async () => {
    const { code, stdout } = await synoptic(
      ['brief', `http://${host}/ferry`, '--allow-host', host, '--format', 'md'],
      cwd,
    );
    assert.equal(code, 0);
    assert.match(stdout, /^# Ferry sails again/);
  });
});
