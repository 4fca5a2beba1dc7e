/** The server of a library goes away while articles are added, as often as it likes, and comes back. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { healthApp } from '../../src/api/health.ts';
import { openMetrics } from '../../src/api/metrics.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { type OwnServer, startServer, withoutOwnPostgres } from '../contract/postgres-server.ts';
import { expectWhole, startAdding, writeReports } from './adding.ts';

const REPORTS = 200;

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
