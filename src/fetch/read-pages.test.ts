import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Checkpoint } from './checkpoint.ts';
import { htmlPage, inventedWeb, noBytes, readAll, response, STORY } from './made.ts';
import { readInputs } from './read-inputs.ts';
import { type ReadItem, readPages } from './read-pages.ts';
import { openLocal, serve } from './web/made.ts';

let cwd: string;
before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'read-pages-'));
});
after(() => rm(cwd, { recursive: true, force: true }));

const put = async (files: Record<string, string | Uint8Array>): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(cwd, name, '..'), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
};
/** What an item was, in a line. */
const said = ({ read }: ReadItem): string => ('text' in read ? read.uri : `${read.input}: ${read.cause}`);
const numbers = [1, 2, 3, 4, 5, 6];
const record = (n: number): Buffer => response(`https://post.example/${n}`, htmlPage(`Page ${n}`));
const broken = response(
  'https://post.example/x',
  Buffer.from([0x1f, 0x8b, 1]),
  'HTTP/1.1 200 OK\r\nContent-Encoding: gzip',
);
const other = response('https://post.example/y', '', 'HTTP/1.1 404 Not Found');
const rows = numbers.map((n) => JSON.stringify({ url: `https://post.example/${n}`, text: `${STORY} ${n}` }));
const feed = (count: number): string =>
  `<rss version="2.0"><channel><title>Post</title>${numbers
    .slice(0, count)
    .map((n) => `<item><link>https://post.example/${n}</link></item>`)
    .join('')}</channel></rss>`;
const web = () =>
  inventedWeb({
    'https://post.example/feed': feed(5),
    ...Object.fromEntries([1, 2, 4, 5, 6].map((n) => [`https://post.example/${n}`, htmlPage(`Page ${n}`)])),
  });

describe('inputs of all kinds', () => {
  it('are told by content, whatever they are called', async () => {
    await put({
      'kinds/archive.txt': record(1),
      'kinds/dump.html': `${rows[1]}\n${rows[2]}\n`,
      'kinds/page.html.gz': gzipSync(htmlPage('Page 4')),
      'kinds/page.json': htmlPage('Page 5'),
    });
    assert.deepEqual((await readAll(['kinds'], { cwd })).map(said), [
      'https://post.example/1',
      'https://post.example/2',
      'https://post.example/3',
      'kinds/page.html.gz',
      'kinds/page.json',
    ]);
  });

  it('come on standard input, too', async () => {
    async function* stdin() {
      for (const row of rows) yield Buffer.from(`${row}\n`);
    }
    assert.equal((await readAll(['-'], { cwd, stdin: stdin() })).length, 6);
  });

  it('come from the web: a page, or a feed that is followed', async () => {
    const items = await readAll(['https://post.example/6', 'https://post.example/feed'], {
      cwd,
      web: web(),
      limit: 2,
    });
    assert.deepEqual(items.map(said), [
      'https://post.example/6',
      'https://post.example/1',
      'https://post.example/2',
      'https://post.example/feed: 3 entries are beyond the limit of 2.',
    ]);
    assert.equal((items[0]!.read as { readAt?: string }).readAt, '2031-03-20T10:00:00Z');
  });

  it('come from a real server, with redirects that lead round in a circle', async () => {
    const to = (location: string) => (_: unknown, answer: ServerResponse) => {
      answer.writeHead(302, { location }).end();
    };
    const server = await serve({
      '/feed': `<rss version="2.0"><channel><title>Post</title>
        <item><title>One</title><link>/1</link></item><item><link>/loop</link></item></channel></rss>`,
      '/1': to('/one'),
      '/one': htmlPage('Page 1'),
      '/loop': to('/back'),
      '/back': to('/loop'),
    });
    const host = `post.example:${server.port}`;
    const local = openLocal([host]);
    try {
      const [one, loop] = await readAll([`http://${host}/feed`], { cwd, web: local });
      assert.deepEqual(
        [said(one!), 'metadata' in one!.read && one!.read.metadata?.title],
        [`http://${host}/one`, 'One'],
      );
      assert.match(said(loop!), /redirect|circle|loop/i);
    } finally {
      await local.close();
      await server.close();
    }
  });

  it('of a folder that are JSON or XML of another kind are named in one line', async () => {
    await put({
      'mixed/a.txt': STORY,
      'mixed/package.json': '{\n "name": "harbour"\n}',
      'mixed/build.xml': '<?xml version="1.0"?><project/>',
      'mixed/dossier.json': '{"format":"synoptic/dossier"}',
    });
    assert.deepEqual((await readAll(['mixed'], { cwd })).map(said), [
      'mixed/a.txt',
      'mixed/dossier.json: It is a dossier that Synoptic made.',
      'mixed: It has JSON or XML without articles: mixed/build.xml, mixed/package.json.',
    ]);
    assert.deepEqual((await readAll(['mixed/build.xml'], { cwd })).map(said), [
      'mixed/build.xml: It is XML of a kind that is not read: its first element is <project>.',
    ]);
  });
});

describe('reading that stops', () => {
  const members = numbers.map((n) => gzipSync(record(n)));
  const files = (): Record<string, string | Uint8Array> => ({
    'stop/a.txt': STORY,
    'stop/b.warc': Buffer.concat([record(1), other, broken, record(2), other, record(3), other]),
    'stop/c.warc.gz': Buffer.concat([...members, gzipSync(other)]),
    'stop/d.warc.gz': gzipSync(Buffer.concat(numbers.map(record))),
    'stop/e.warc.gz': Buffer.concat([members[0]!, members[1]!.subarray(0, -20), ...members.slice(2)]),
    'stop/f.jsonl': `${rows[0]}\n{"x": 1}\n{"bad\n${rows[1]}\n{}\n${rows[2]}`,
    'stop/g.jsonl.gz': gzipSync(rows.join('\n')),
    'stop/h.json': `[\n${rows.join(',\n')}\n]`,
    'stop/i.json': JSON.stringify({ articles: rows.map((row) => JSON.parse(row)) }),
    'stop/i2.jsonl': Buffer.from(`\ufeff${rows.join('\r\n')}`, 'utf16le'),
    'stop/j.rss': feed(4),
    'stop/k.xml': '<?xml version="1.0"?><project/>',
  });
  const inputs = ['stop', 'missing.txt', 'https://post.example/feed', 'https://post.example/3'];
  const effects = (from?: Checkpoint) => ({ cwd, web: web(), follow: true, ...(from && { from }) });

  it('goes on behind any item with just what would have followed', async () => {
    await put(files());
    const all = await readAll(inputs, effects());
    assert.ok(all.length > 45, String(all.length));
    const [missing, ...items] = all.map(said);
    assert.match(missing!, /^missing\.txt/);
    for (const [index, { checkpoint }] of all.slice(1).entries()) {
      const from: Checkpoint = JSON.parse(JSON.stringify(checkpoint));
      const rest = await readAll(inputs, effects(from));
      const expected = items.slice(index + 1).filter((line) => !line.startsWith('stop: '));
      assert.deepEqual(
        rest
          .slice(1)
          .map(said)
          .filter((line) => !line.startsWith('stop: ')),
        expected,
        `behind ${items[index]}`,
      );
    }
  });

  it('knows the byte where to go on', async () => {
    const places = async (input: string) =>
      (await readAll([input], { cwd })).map(({ checkpoint: { position } }) => position);
    const start = Buffer.concat([record(1), other, broken, record(2)]).length;
    assert.deepEqual((await places('stop/b.warc'))[2], { offset: start, skip: 0 });
    assert.deepEqual((await places('stop/c.warc.gz'))[0], { offset: members[0]!.length, skip: 0 });
    assert.deepEqual((await places('stop/d.warc.gz'))[0], { offset: 0, skip: record(1).length });
    assert.deepEqual((await places('stop/f.jsonl'))[0], { offset: rows[0]!.length + 1, skip: 0 });
  });

  it('does not fetch again what was fetched', async () => {
    const [, second] = await readAll(['stop/j.rss'], effects());
    const again = effects(second!.checkpoint);
    await readAll(['stop/j.rss'], again);
    assert.deepEqual(again.web.asked, ['https://post.example/3', 'https://post.example/4']);
  });

  it('stops between two items when it is told to', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const item of readPages(['stop'], { ...effects(), stdin: noBytes(), signal: stop.signal })) {
      seen.push(said(item));
      if (seen.length === 3) stop.abort();
    }
    assert.equal(seen.length, 3);
  });

  it('does not go on in a file that has changed, or that is no longer there', async () => {
    await put({ 'log.jsonl': `${rows[0]}\n${rows[1]}\n` });
    const [{ checkpoint: from } = {} as never] = await readAll(['log.jsonl'], { cwd });
    await appendFile(join(cwd, 'log.jsonl'), `${rows[2]}\n`);
    assert.deepEqual((await readAll(['log.jsonl'], { cwd, from })).map(said), [
      'log.jsonl: It has changed since reading stopped there.',
    ]);
    assert.match(said((await readAll(['stop/a.txt'], { cwd, from }))[0]!), /not among the inputs/);
  });
});

describe('an archive of any size', () => {
  it('says how far it is, forwards only and to the end', async () => {
    const many = Array.from({ length: 300 }, (_, n) => record(n));
    await put({ 'far/a.warc': Buffer.concat([...many, ...many, ...many, ...many]), 'far/b.txt': STORY });
    const size = (await readFile(join(cwd, 'far/a.warc'))).length;
    const seen: [files: number, bytes: number][] = [];
    await readAll(['far'], {
      cwd,
      onRead: (done, total, _uri, bytes) => {
        assert.equal(total, 2);
        if (bytes) assert.equal(bytes.total, size);
        seen.push([done, bytes?.done ?? 0]);
      },
    });
    const archive = seen.filter(([done, bytes]) => done === 0 && bytes > 0).map(([, bytes]) => bytes);
    assert.ok(archive.length >= 1);
    assert.deepEqual(
      archive,
      archive.toSorted((a, b) => a - b),
    );
    assert.equal(archive.at(-1), size);
    assert.deepEqual(seen.slice(-2), [
      [1, 0],
      [2, 0],
    ]);
  });

  it('is read in memory that does not grow with it', async () => {
    const text = Array.from({ length: 400 }, (_, n) => `${STORY} ${n * 7919}`).join('\n');
    const record = gzipSync(response('https://post.example/long', htmlPage('Long', text)));
    await writeFile(join(cwd, 'large.warc.gz'), Buffer.concat(Array.from({ length: 2500 }, () => record)));
    const script = `
      import { readPages } from ${JSON.stringify(new URL('read-pages.ts', import.meta.url).href)};
      let letters = 0, pages = 0, most = 0;
      for await (const { read } of readPages(['large.warc.gz'], { cwd: process.cwd(), stdin: process.stdin })) {
        letters += read.text.length;
        if (++pages % 100 === 0) most = Math.max(most, process.memoryUsage().rss);
      }
      console.log(JSON.stringify({ letters, pages, most }));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=96', '--input-type=module', '-e', script],
      { cwd, encoding: 'utf8' },
    );
    const { letters, pages, most } = JSON.parse(stdout || assert.fail(stderr)) as Record<string, number>;
    assert.equal(pages, 2500);
    assert.ok(letters! > 200e6, String(letters));
    assert.ok(most! < 300e6, `${most! / 1e6} MB`);
  });
});

describe('a dossier of an archive', () => {
  it('takes some pages, and says what to do with the rest', async () => {
    const row = (n: number) =>
      JSON.stringify({ url: `https://post.example/${n}`, text: `The ferry sails ${n}.` });
    await put({ 'many.jsonl': Array.from({ length: 2100 }, (_, n) => row(n)).join('\n') });
    const { pages, failures } = await readInputs(['many.jsonl'], { cwd, stdin: noBytes() });
    assert.equal(pages.length, 2000);
    assert.match(failures[0]!.cause, /a dossier is of one story/);
    assert.match(failures[0]!.remedy, /synoptic extract/);
  });

  it('takes a page once, however often it was recorded', async () => {
    await put({ 'twice.warc': Buffer.concat([record(1), record(1)]) });
    assert.equal((await readInputs(['twice.warc'], { cwd, stdin: noBytes() })).pages.length, 1);
  });
});
