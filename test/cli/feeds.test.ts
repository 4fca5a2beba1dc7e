import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { htmlPage } from '../../src/fetch/made.ts';
import { type LocalServer, serve } from '../../src/fetch/web/made.ts';
import { synoptic } from './synoptic.ts';

const run = (args: readonly string[]) => synoptic(args, process.cwd());

describe('feeds of a library', () => {
  let folder: string;
  let server: LocalServer;
  let host: string;
  let library: readonly string[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    library = ['--library', join(folder, 'kept')];
    await run(['init', join(folder, 'kept')]);
    const pages: Record<string, string> = { '/1': htmlPage('The ferry sails again') };
    server = await serve(pages);
    host = `127.0.0.1:${server.port}`;
    pages['/feed'] =
      `<rss><channel><title>Osterholm Post</title><item><title>Ferry</title><link>http://${host}/1</link></item></channel></rss>`;
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('are needed to watch once', async () => {
    const { code, stderr } = await run(['watch', '--once', ...library]);
    assert.equal(code, 2);
    assert.match(stderr, /The library has no feeds\. Add one: synoptic feeds add/);
  });

  it('are added once, by addresses of the web', async () => {
    const { stderr } = await run(['feeds', 'add', `http://${host}/feed`, `http://${host}/gone`, ...library]);
    assert.match(stderr, /^2 new feeds\./);
    const again = await run(['feeds', 'add', `http://${host}/feed`, ...library]);
    assert.match(again.stderr, /^0 new feeds, 1 known already\./);
    const wrong = await run(['feeds', 'add', 'feed.xml', ...library]);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /feed\.xml is no web address/);
  });

  it('are watched, and what is new is kept', async () => {
    const { code, stdout } = await run(['watch', '--once', '--allow-host', host, ...library]);
    assert.equal(code, 0);
    assert.match(stdout, /^Osterholm Post: 1 new entry, next \d{4}-\d\d-\d\d \d\d:\d\d UTC$/m);
    assert.match(stdout, /^http:.*\/gone: There is no such page \(status 404\)\. Asked again /m);
    assert.match(stdout, /^new a\w+-?\w* The ferry sails again · Osterholm Post$/m);
    const articles = await run(['articles', ...library]);
    assert.match(articles.stdout, /The ferry sails again/);
  });

  it('are listed with how they do', async () => {
    const { stdout } = await run(['feeds', 'list', ...library]);
    assert.match(stdout, /^Osterholm Post\n {2}http:.*\/feed\n {2}answered .* · next .* · 1 read$/m);
    assert.match(stdout, /never answered yet · next .*\n {2}1 failure in a row\. There is no such page/);
    const json = await run(['feeds', 'list', '--json', ...library]);
    assert.equal((JSON.parse(json.stdout.split('\n')[0]!) as { failures: number }).failures, 0);
  });

  it('come from and go to other readers', async () => {
    const file = join(folder, 'feeds.opml');
    await run(['feeds', 'export', '-o', file, ...library]);
    assert.match(await readFile(file, 'utf8'), /text="Osterholm Post"/);
    const other = ['--library', join(folder, 'other')];
    await run(['init', join(folder, 'other')]);
    const { stderr } = await run(['feeds', 'import', file, ...other]);
    assert.match(stderr, /^2 new feeds\./);
    await writeFile(file, 'no list');
    assert.match((await run(['feeds', 'import', file, ...other])).stderr, /is no list of feeds/);
  });

  it('end to be watched behind what is at hand', async () => {
    const before = server.asked.length;
    await run(['feeds', 'add', `http://${host}/feed?2`, ...library]);
    const { code, stderr } = await synoptic(
      ['watch', '--allow-host', host, ...library],
      process.cwd(),
      undefined,
      { signalWhen: () => server.asked.length > before },
    );
    assert.equal(code, 130);
    assert.match(stderr, /Ending behind what is at hand/);
    const timed = await run(['watch', '--for', '1s', '--allow-host', host, ...library]);
    assert.equal(timed.code, 0);
  });

  it('are removed, and their articles stay', async () => {
    const { stderr } = await run(['feeds', 'remove', `http://${host}/feed`, ...library]);
    assert.match(stderr, /^1 feed removed\./);
    assert.match((await run(['articles', ...library])).stdout, /The ferry sails again/);
    const unknown = await run(['feeds', 'remove', `http://${host}/feed`, ...library]);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /is not among the feeds/);
  });
});
