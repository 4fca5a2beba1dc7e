/** Connections to the server of a library break, however that happens: the work goes on over others. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keepArticles } from '../../src/pipeline/library/keep.ts';
import { storyForming } from '../../src/pipeline/library/story-forming.ts';
import { sharedWorkOf } from '../../src/pipeline/library/work.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { ConnectionCut, type Store } from '../../src/store/store.ts';
import { articleOf } from '../contract/invented.ts';
import { type OwnServer, startServer, withoutOwnPostgres } from '../contract/postgres-server.ts';
import { expectWhole, query, startAdding, writeReports } from './adding.ts';

const REPORTS = 150;

describe('a connection that breaks', { skip: withoutOwnPostgres() ?? false }, () => {
  let folder: string;
  let server: OwnServer;
  let kept = 0;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
    server = await startServer();
    await (await openPostgres(server.url, { create: true })).close();
  });
  after(() => {
    server.stop();
    rmSync(folder, { recursive: true });
  });

  /** Returns the seconds until something is kept again. */
  const addWhile = async (url: string, name: string, disturb: () => Promise<void>): Promise<number> => {
    const file = join(folder, `${name}.jsonl`);
    writeReports(file, REPORTS, name);
    const adding = startAdding(url, file);
    await adding.said(50);
    const seconds = await adding.recovers(disturb);
    const { code, stderr } = await adding.ended;
    assert.equal(code, 0, stderr);
    kept += REPORTS;
    assert.equal(new Set(adding.acknowledged()).size, REPORTS);
    await expectWhole(server.url, adding.acknowledged(), { exactly: kept });
    return seconds;
  };

  it('as the server ends it, is replaced', async (t) => {
    const seconds = await addWhile(server.url, 'ended', async () => {
      for (let time = 0; time < 10; time++) {
        await query(
          server.url,
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'synoptic'`,
        );
        await sleep(30);
      }
    });
    t.diagnostic(`cut ten times in ${seconds.toFixed(1)} s until the next was kept; 0 lost`);
  });

  it('as the network cuts it, is replaced', async (t) => {
    const proxy = await proxyTo(server.port);
    t.after(proxy.close);
    const seconds = await addWhile(
      server.url.replace(`:${server.port}`, `:${proxy.port}`),
      'cut',
      async () => {
        for (let time = 0; time < 10; time++) {
          proxy.cut();
          await sleep(30);
        }
      },
    );
    t.diagnostic(`cut ten times in ${seconds.toFixed(1)} s until the next was kept; 0 lost`);
  });

  it('while nobody uses it, is not even noticed', async (t) => {
    const proxy = await proxyTo(server.port);
    const store = await openPostgres(server.url.replace(`:${server.port}`, `:${proxy.port}`));
    t.after(async () => {
      await store.close();
      await proxy.close();
    });
    assert.equal(await store.articles.count({ versions: true }), kept);
    proxy.cut();
    assert.equal(await store.articles.count({ versions: true }), kept);
  });

  it('with a machine that has gone is given up by the server within a minute', async (t) => {
    const store = await openPostgres(server.url, { connections: 1 });
    t.after(store.close);
    await store.articles.count({});
    await sleep(500);
    const { error, stdout } = spawnSync('ss', ['-tno', 'sport', '=', `:${server.port}`], {
      encoding: 'utf8',
    });
    if (error) return t.skip('ss is not installed here');
    // By itself the system asks after two hours.
    assert.match(stdout, /timer:\(keepalive,(?:[12]\d|\d|30)(?:\.\d+)?sec/);
  });

  it('in the midst of a change makes it be done once more, and once only', async () => {
    const store = await openPostgres(server.url);
    let times = 0;
    const given = articleOf('Two bridges over the Orle are closed.', { day: '2031-05-02' });
    await store.together(async (inside) => {
      await inside.articles.add([given], new Date());
      if (++times > 1) return;
      await query(
        server.url,
        `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`,
      );
      await inside.articles.count({});
    });
    assert.equal(times, 2);
    assert.equal(await store.articles.count({ versions: true }), kept + 1);
    await store.articles.forget([given.article.id]);
    await store.close();
  });

  it('just as articles are kept, where nobody knows whether they are, keeps them once', async () => {
    const store = await openPostgres(server.url);
    for (const isKept of [true, false]) {
      let cuts = 0;
      const breaking: Store = {
        ...store,
        together: async (work) => {
          if (cuts++ > 0) return store.together(work);
          if (isKept) await store.together(work);
          throw new ConnectionCut({ cause: new Error('Connection terminated unexpectedly') });
        },
      };
      const given = articleOf(`Three bridges are closed: ${isKept}.`, { day: '1901-05-02' });
      const [one] = await keepArticles([given], breaking, new Date(), storyForming());
      kept++;
      assert.equal(one!.kept, isKept ? 'known' : 'new');
      await expectWhole(server.url, [one!.id]);
      assert.equal(await store.articles.count({ versions: true }), kept);
    }
    await store.close();
  });

  it('while work is handed over is replaced, and nothing is handed over twice', async (t) => {
    const store = await openPostgres(server.url);
    const work = sharedWorkOf(store);
    const locking = new pg.Client({ connectionString: server.url });
    await locking.connect();
    t.after(async () => {
      await locking.end();
      await store.close();
    });
    const heapOf = { about: 'news.jsonl', machine: 'desk', reading: '{}', awaited: true };
    await work.begin(heapOf);
    /** Does something that has to wait, and breaks the connection over which it waits. */
    const cutIn = async <Result>(act: () => Promise<Result>): Promise<Result> => {
      await locking.query('begin');
      await locking.query('lock table public_work.heaps, public_work.chunks in exclusive mode');
      const result = act();
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`;
      while ((await query(server.url, cut)).length === 0) await sleep(10);
      await locking.query('commit');
      return result;
    };
    const heap = await cutIn(() => work.begin(heapOf));
    const chunk = { bytes: new Uint8Array([1]), pages: 3, uri: 'https://courier.example/1', first: true };
    await cutIn(() => work.handOver(heap, chunk));
    await cutIn(() => work.handedOver(heap));
    const { pages, toRead } = await work.heap(heap);
    assert.deepEqual({ pages, toRead }, { pages: 3, toRead: 3 });
    const [{ id }, ...others] = (await query(server.url, 'select id from public_work.chunks')) as [
      { id: string },
    ];
    assert.deepEqual(others, []);
    await cutIn(() => work.passedOn([{ chunk: id, told: '' }]));
    assert.equal((await work.heap(heap)).toRead, 0);
  });
});

/** Stands between a client and the server, and breaks off what goes through it. */
async function proxyTo(port: number) {
  const open = new Set<Socket>();
  const proxy: Server = createServer((client) => {
    const onward = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, onward],
      [onward, client],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const cut = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port: (proxy.address() as { port: number }).port,
    cut,
    close: async () => {
      cut();
      await once(proxy.close(), 'close');
    },
  };
}
