/** Commands that run for long tell how they do: in figures, in a log for machines, and never what they should not. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { htmlPage, STORY } from '../../src/fetch/made.ts';
import { serve } from '../../src/fetch/web/made.ts';
import { synoptic } from './synoptic.ts';

const COMMAND = fileURLToPath(new URL('../../bin/synoptic.js', import.meta.url));
const TOKEN = 'a-token-of-some-length';

interface Event {
  readonly time: string;
  readonly level: string;
  readonly event: string;
  readonly [field: string]: unknown;
}

describe('commands that run for long', () => {
  let folder: string;
  let library: string[];
  const pages: Record<string, string> = { '/1': htmlPage('The ferry sails again', STORY) };
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    server = await serve(pages);
    pages['/feed'] =
      `<rss><channel><title>Osterholm Post</title><item><title>The ferry sails again</title><link>http://127.0.0.1:${server.port}/1</link></item></channel></rss>`;
    library = ['--library', join(folder, 'library')];
    await synoptic(['init', join(folder, 'library')], folder);
    await writeFile(join(folder, 'tokens'), `Ada ${TOKEN}\n`);
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** Starts a command, and returns it with where it listens and what it has told so far. */
  async function start(...args: string[]) {
    const child = spawn(process.execPath, [COMMAND, ...args, '--log', 'json', ...library], { cwd: folder });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk;
    });
    const events = (): Event[] =>
      told
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Event);
    const started = await until(() => events().find(({ event }) => event === 'started'));
    return { child, events, url: String(started.url) };
  }

  const end = async (child: ChildProcess): Promise<number | null> => {
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    return code as number | null;
  };

  const metricsOf = async (url: string, headers: Record<string, string> = {}): Promise<string> =>
    (await fetch(`${url}/metrics`, { headers })).text();

  it('serve tells requests, and what its threads add', async () => {
    const { child, events, url } = await start('serve', '--port', '0');
    const body = JSON.stringify({ title: 'The ferry', maintext: STORY, date_publish: '2031-05-02' });
    const headers = { 'content-type': 'application/jsonl' };
    const added = await fetch(`${url}/api/v1/articles`, { method: 'POST', body, headers });
    assert.equal(added.status, 202);
    const figures = await until(async () => {
      const text = await metricsOf(url);
      return text.includes('synoptic_articles_total{kept="new"} 1') ? text : undefined;
    });
    assert.match(figures, /^synoptic_step_seconds_count\{step="cutting pages"\} 1$/m);
    assert.match(figures, /^synoptic_write_lock_seconds_count [1-9]/m);
    assert.deepEqual(await (await fetch(`${url}/readyz`)).json(), {
      ready: true,
      checks: { database: 'ok', migrations: 'ok', disk: 'ok' },
    });
    assert.equal(await end(child), 0);
    const asked = events().find(({ event, method }) => event === 'request' && method === 'POST');
    assert.deepEqual([asked?.route, asked?.status, asked?.level], ['/api/v1/articles', 202, 'info']);
    assert.equal(events().at(-1)?.event, 'stopping');
  });

  it('serve runs as a user without a name, as in a container', async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root may be anybody else');
    const uid = 54_321;
    const place = join(folder, 'of-nobody');
    await synoptic(['init', place], folder);
    for (const path of [folder, place, join(place, 'library.sqlite')]) await chown(path, uid, uid);
    const env = { ...process.env, NODE_COMPILE_CACHE: join(place, 'compiled') };
    const args = [COMMAND, 'serve', '--port', '0', '--open', '--library', place];
    const child = spawn(process.execPath, args, { cwd: place, uid, gid: uid, env });
    const [url] = (await Promise.race([once(child.stdout, 'data'), once(child, 'close')])) as [unknown];
    assert.match(String(url), /^http:/);
    assert.equal(await end(child), 0);
  });

  it('watch tells what became of feeds, without what stands behind a question mark, to those with a token', async () => {
    const feed = `http://127.0.0.1:${server.port}/feed?key=secret`;
    pages['/feed?key=secret'] = pages['/feed']!;
    await synoptic(['feeds', 'add', feed, ...library], folder);
    const host = `127.0.0.1:${server.port}`;
    const place = ['--metrics', '127.0.0.1:0', '--token-file', 'tokens'];
    const { child, events, url } = await start('watch', '--allow-host', host, ...place);
    const read = await until(() => events().find(({ event }) => event === 'entry-read'));
    assert.deepEqual(read.feed, `http://${host}/feed`);
    assert.equal((await fetch(`${url}/metrics`)).status, 401);
    const figures = await metricsOf(url, { authorization: `Bearer ${TOKEN}` });
    assert.match(figures, /^synoptic_feeds_asked_total\{answer="new"\} 1$/m);
    assert.equal(await end(child), 130);
    assert.ok(!JSON.stringify(events()).includes('secret'));
  });

  it('others cannot ask without a token, and whoever starts it is told so', async () => {
    const { code, stderr } = await synoptic(
      ['watch', '--metrics', '0.0.0.0:0', '--log', 'json', '--once', ...library],
      folder,
    );
    assert.equal(code, 2);
    const [refused] = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
    assert.equal(refused?.event, 'refused');
    assert.match(String(refused?.message), /Others can reach 0\.0\.0\.0/);
    const odd = await synoptic(['watch', '--metrics', '9464', ...library], folder);
    assert.match(odd.stderr, /It must be a host and a port, such as 127\.0\.0\.1:9464/);
  });

  it('a log for machines never holds a password', async () => {
    const place = 'postgres://desk:tide-and-ebb@127.0.0.1:1/news';
    const { code, stderr } = await synoptic(['serve', '--log', 'json', '--library', place], folder);
    assert.equal(code, 2);
    assert.match(stderr, /"event":"refused".*no server answers there/);
    assert.doesNotMatch(stderr, /tide-and-ebb/);
  });
});

/** Waits for something to be there; the test's own limit ends it. */
async function until<Found>(look: () => Found | undefined | Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
}
