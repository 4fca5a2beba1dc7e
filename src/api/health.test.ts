import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { articleOf } from '../../test/contract/invented.ts';
import { freshSchema, withoutPostgres } from '../../test/contract/postgres-server.ts';
import type { WorkStatus } from '../model/work.ts';
import { keepArticles } from '../pipeline/library/keep.ts';
import { storyForming } from '../pipeline/library/story-forming.ts';
import { measured, measuredStore } from '../pipeline/measured.ts';
import { openPostgres } from '../store/postgres.ts';
import type { SharedWork } from '../store/work.ts';
import { healthApp } from './health.ts';
import { type Desk, NOW, openDesk } from './made.ts';
import { type AnsweredRequest, type Metrics, openMetrics } from './metrics.ts';

const TITLE = 'Ammerly to raise harbour wall';
const TOKEN = 'sixteen-characters-or-more';

describe('what watches over a server', () => {
  let desk: Desk;
  let empty: Desk;
  let metrics: Metrics;
  const requests: AnsweredRequest[] = [];
  before(async () => {
    empty = await openDesk();
    metrics = openMetrics(empty.store);
    desk = await openDesk({
      metrics,
      onRequest: (request) => {
        requests.push(request);
        metrics.request(request);
      },
    });
    const body = 'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres.';
    const given = articleOf(body, { title: TITLE, day: '2031-03-04' });
    await keepArticles([given, given], measuredStore(desk.store), NOW, storyForming());
  });
  after(async () => {
    metrics.close();
    await Promise.all([desk.remove(), empty.remove()]);
  });

  const read = async (path: string): Promise<string> => (await desk.app.request(path)).text();

  it('is told that it is alive, and ready', async () => {
    assert.equal(await read('/healthz'), 'alive\n');
    const ready = await desk.app.request('/readyz');
    assert.equal(ready.status, 200);
    assert.deepEqual(await ready.json(), {
      ready: true,
      checks: { database: 'ok', migrations: 'ok', disk: 'ok' },
    });
  });

  it('is told that it is not ready where the database does not answer, or is behind, or takes nothing', async () => {
    for (const [condition, expected] of [
      [
        () => Promise.reject(new Error('away')),
        { database: 'does not answer', migrations: 'not known', disk: 'ok' },
      ],
      [
        async () => ({ current: false, writable: false }),
        { database: 'may only be read', migrations: 'behind', disk: 'ok' },
      ],
    ] as const) {
      const app = healthApp({ condition }, metrics, { names: [], bearers: [], person: '' });
      const response = await app.request('/readyz');
      assert.equal(response.status, 503);
      assert.deepEqual(await response.json(), { ready: false, checks: expected });
    }
  });

  it('counts what was added and refused, and how long it took', async () => {
    measured({ kind: 'refused', reason: 'no article' });
    measured({ kind: 'dossier', seconds: 3 });
    measured({ kind: 'asked', answer: 'failed' });
    const text = await read('/metrics');
    for (const line of [
      /^synoptic_articles_total\{kept="new"\} 1$/m,
      /^synoptic_articles_total\{kept="known"\} 1$/m,
      /^synoptic_refused_total\{reason="no article"\} 1$/m,
      /^synoptic_dossier_seconds_count 1$/m,
      /^synoptic_feeds_asked_total\{answer="failed"\} 1$/m,
      /^synoptic_step_seconds_count\{step="forming stories"\} 1$/m,
      /^synoptic_write_lock_seconds_count 1$/m,
      /^synoptic_write_wait_seconds_count 1$/m,
      /^synoptic_build_info\{version="[\d.]+",node="[\d.]+"\} 1$/m,
      /^synoptic_library_things\{state="articles"\} 0$/m,
      /^process_resident_memory_bytes \d+$/m,
    ])
      assert.match(text, line);
  });

  it('counts requests by the pattern of their route, never by what was asked for', async () => {
    const [story] = await desk.store.stories.list(1);
    await read(`/stories/${story!.id}`);
    await read(`/api/v1/stories/${story!.id}`);
    await read('/private/rumour');
    assert.deepEqual(
      requests.slice(-3).map(({ route, status }) => [route, status]),
      [
        ['/stories/:id', 200],
        ['/api/v1/stories/:id', 200],
        ['none', 404],
      ],
    );
    const text = await read('/metrics');
    assert.match(
      text,
      /synoptic_http_request_seconds_count\{method="GET",route="\/stories\/:id",status="200"\} 1/,
    );
    for (const secret of [story!.id, 'rumour', TITLE, 'courier.example'])
      assert.ok(!text.includes(secret), secret);
  });

  it('asks once how shared work stands, for all that it tells of it', async () => {
    let asked = 0;
    const status = async (): Promise<WorkStatus> => {
      asked++;
      return { shared: true, queues: [], workers: [], heaps: [], asides: [], setAside: 7 };
    };
    const shared = openMetrics({ ...empty.store, work: { status } as SharedWork });
    for (const times of [1, 2]) {
      assert.match(await shared.text(), /^synoptic_set_aside\{state="chunks"\} 7$/m);
      assert.equal(asked, times);
    }
    shared.close();
  });

  it('tells of work that machines share, and does not wait for a database that is away', {
    skip: withoutPostgres() ?? false,
  }, async () => {
    const { url, remove } = await freshSchema();
    const store = await openPostgres(url, { create: true, connections: 2 });
    const shared = openMetrics(store);
    const text = await shared.text();
    for (const line of [
      'synoptic_workers{state="working"} 0',
      'synoptic_queue_pages{state="waiting to be read"} 0',
      'synoptic_set_aside{state="chunks"} 0',
    ])
      assert.ok(text.includes(line), line);
    shared.close();
    const silent = openMetrics({
      ...store,
      articles: { ...store.articles, extent: () => new Promise(() => {}) },
    });
    assert.match(await silent.text(), /^synoptic_workers\{state="working"\} 0$/m);
    silent.close();
    await store.close();
    await remove();
  });

  it('tells figures only to those who may read the library, and everybody that it is alive', async () => {
    const bearers = [{ token: TOKEN, name: 'Ada' }];
    const closed = healthApp(desk.store, metrics, { names: [], bearers, person: '' });
    assert.equal((await closed.request('/healthz')).status, 200);
    for (const path of ['/metrics', '/readyz']) {
      assert.equal((await closed.request(path)).status, 401);
      const headers = { authorization: `Bearer ${TOKEN}` };
      assert.equal((await closed.request(path, { headers })).status, 200);
    }
  });

  it('answers nobody who has given a name of their own this machine’s address', async () => {
    const open = healthApp(desk.store, metrics, { names: ['watch'], bearers: [], person: '' });
    assert.equal((await open.request('http://elsewhere.example/metrics')).status, 421);
    assert.equal((await open.request('http://watch:9464/metrics')).status, 200);
  });
});
