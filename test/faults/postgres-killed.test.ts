/** The server of a library goes away while articles are added, as often as it likes, and comes back. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { healthApp } from '../../src/api/health.ts';
import { openMetrics } from '../../src/api/metrics.ts';
import { htmlPage, STORY } from '../../src/fetch/made.ts';
import { serve } from '../../src/fetch/web/made.ts';
import { openWeb } from '../../src/fetch/web/web-reader.ts';
import { addFeeds } from '../../src/pipeline/library/feeds.ts';
import { watch } from '../../src/pipeline/library/watch.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { type OwnServer, startServer, withoutOwnPostgres } from '../contract/postgres-server.ts';
import { expectWhole, startAdding, startCommand, writeReports } from './adding.ts';

const REPORTS = 200;
const ENTRIES = 12;

describe('a server that goes away', { skip: withoutOwnPostgres() ?? false }, () => {
  let folder: string;
  let server: OwnServer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
    server = await startServer();
    await (await openPostgres(server.url, { create: true })).close();
  });
  after(() => {
    server.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [at, signal] of (['SIGKILL', 'SIGQUIT', 'SIGINT'] as const).entries())
    it(`by ${signal} is waited for, and what was said to be kept is`, async (t) => {
      const file = join(folder, `${signal}.jsonl`);
      writeReports(file, REPORTS, signal.toLowerCase());
      const adding = startAdding(server.url, file);
      const seconds: string[] = [];
      for (const said of [50, 100]) {
        await adding.said(said);
        const lasted = await adding.recovers(async () => {
          server.signal(signal);
          await sleep(300);
          await again(server);
        });
        seconds.push(lasted.toFixed(1));
      }
      const { code, stderr } = await adding.ended;
      assert.equal(code, 0, stderr);
      assert.match(stderr, new RegExp(`${REPORTS} new articles|known already`));
      const acknowledged = adding.acknowledged();
      assert.equal(new Set(acknowledged).size, REPORTS);
      await expectWhole(server.url, acknowledged, { exactly: REPORTS * (at + 1) });
      t.diagnostic(`from the signal to the next that is kept: ${seconds.join(' and ')} s; 0 lost`);
    });

  it('is waited for by a worker, and by whoever has handed over to it', async (t) => {
    const worker = startCommand(server.url, 'worker', '--concurrency', '1', '--log', 'json');
    t.after(async () => {
      worker.kill('SIGKILL');
      await once(worker, 'close');
    });
    for await (const line of createInterface(worker.stderr)) if (line.includes('"event":"joined"')) break;
    const file = join(folder, 'worker.jsonl');
    writeReports(file, REPORTS, 'worker');
    const adding = startAdding(server.url, file, []);
    await adding.said(50);
    const seconds = await adding.recovers(async () => {
      server.signal('SIGKILL');
      await sleep(300);
      await again(server);
    });
    const { code, stderr } = await adding.ended;
    assert.equal(code, 0, stderr);
    assert.match(stderr, new RegExp(`^${REPORTS} new articles\\.`, 'm'));
    await expectWhole(server.url, adding.acknowledged());
    t.diagnostic(`from the signal to the next that is kept: ${seconds.toFixed(1)} s; 0 lost`);
  });

  it('is waited for by a watch, which reads all that its feed has, and nothing twice', async (t) => {
    const pages: Record<string, string> = {};
    const site = await serve(pages);
    const host = `127.0.0.1:${site.port}`;
    const numbers = Array.from({ length: ENTRIES }, (_, at) => at + 1);
    const items = numbers.map(
      (n) => `<item><title>Report ${n}</title><link>http://${host}/${n}</link></item>`,
    );
    pages['/feed'] = `<rss><channel><title>Osterholm Post</title>${items.join('')}</channel></rss>`;
    for (const n of numbers) pages[`/${n}`] = htmlPage(`Report ${n}`, `${STORY} Ticket ${n} was sold first.`);
    const store = await openPostgres(server.url, { connections: 4 });
    const web = openWeb({ allowedHosts: [host], perHostDelayMs: 0 });
    t.after(async () => {
      await web.close();
      await store.close();
      await site.close();
    });
    await addFeeds([`http://${host}/feed`], store, new Date());
    const [stop, read] = [new AbortController(), [] as string[]];
    let hoursOn = 0;
    await watch({
      ...{ store, web, publishers: [], signal: stop.signal },
      now: () => new Date(Date.now() + 3600_000 * hoursOn),
      sleep: async () => {},
      onEvent: (event) => {
        if (event.kind !== 'read') return;
        read.push(...event.articles.map(({ id }) => id));
        if (read.length === 3) {
          server.signal('SIGKILL');
          // What was at hand is left alone for a while.
          hoursOn++;
          setTimeout(() => again(server), 300);
        }
        if (read.length >= ENTRIES - 1) setTimeout(() => stop.abort(), 500);
      },
    });
    const [feed] = await store.feeds.list();
    assert.deepEqual(feed?.items, { waiting: 0, done: ENTRIES, givenUp: 0 });
    assert.equal(new Set(read).size, read.length);
    await expectWhole(server.url, read);
  });

  it('is told to whoever asks whether work can be done', async (t) => {
    const store = await openPostgres(server.url);
    const metrics = openMetrics(store);
    t.after(async () => {
      metrics.close();
      await store.close();
    });
    const app = healthApp(store, metrics, { names: [], bearers: [], person: '' });
    const statusOf = async (path: string): Promise<number> => (await app.request(path)).status;
    assert.equal(await statusOf('/readyz'), 200);
    server.signal('SIGKILL');
    await sleep(100);
    assert.equal(await statusOf('/readyz'), 503);
    assert.deepEqual([await statusOf('/healthz'), await statusOf('/metrics')], [200, 200]);
    await again(server);
    assert.equal(await statusOf('/readyz'), 200);
  });
});

/** What is left of the server that was killed has to end first. */
async function again(server: OwnServer): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      return server.start();
    } catch (error) {
      if (tries === 20) throw error;
      await sleep(250);
    }
}
