/** Workers that are killed, end or meet a page that nobody can read: nothing is lost, and nothing is done twice. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PgBoss } from 'pg-boss';
import type { WorkerEvent } from '../../src/jobs/worker.ts';
import type { ReadPage } from '../../src/model/page.ts';
import { handOver } from '../../src/pipeline/library/hand-over.ts';
import { withoutPostgres } from '../contract/postgres-server.ts';
import { randomOf } from '../fuzz/random.ts';
import {
  contentsOf,
  contentsWithoutWorkers,
  handOverPages,
  newsPages,
  type SharedLibrary,
  sharedLibrary,
  until,
  writeNews,
} from './handed-over.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
const COUNT = 48;
const KILLS = 10;

describe('workers of one library', { skip: withoutPostgres() ?? false }, () => {
  let pages: readonly ReadPage[];
  let folder: string;
  let expected: Awaited<ReturnType<typeof contentsOf>>;
  before(async () => {
    pages = await newsPages(COUNT);
    expected = await contentsWithoutWorkers(COUNT);
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  });
  after(() => rm(folder, { recursive: true }));

  let library: SharedLibrary;
  beforeEach(async () => {
    library = await sharedLibrary();
  });
  const started: Worker[] = [];
  afterEach(async () => {
    for (const { process } of started.splice(0)) process.kill('SIGKILL');
    await library.close();
  });

  const startWorker = (machine: string): Worker => {
    const worker = spawnWorker(library.url, machine, folder);
    started.push(worker);
    return worker;
  };
  const isDone = async (heap: string): Promise<boolean> => (await library.work.heap(heap)).done;

  it('share its work, and end behind what is at hand', async () => {
    const heap = await handOverPages(pages, 3, library.work);
    const workers = [startWorker('one'), startWorker('other')];
    await until(() => isDone(heap), 'all kept');
    const status = await library.work.status();
    assert.deepEqual(status.workers.map(({ machine, state }) => [machine, state]).sort(), [
      ['one', 'working'],
      ['other', 'working'],
    ]);
    for (const { process } of workers) process.kill('SIGTERM');
    for (const { ended, said } of workers) {
      assert.equal(await ended, 0);
      assert.ok(said.some(({ kind }) => kind === 'read'));
    }
    const { new: fresh, version, known } = await library.work.heap(heap);
    assert.equal(fresh + version + known, COUNT);
    assert.deepEqual(
      (await library.work.status()).workers.map(({ state }) => state),
      ['ended', 'ended'],
    );
    assert.deepEqual(await contentsOf(library.store), expected);
  });

  it('leave nothing untold to whoever hands over, be it kept while that is looked at, or the answer lost', async () => {
    const file = join(folder, 'news.jsonl');
    await writeNews(file, COUNT);
    startWorker('quick');
    const lost = new Set<string>();
    const told: string[] = [];
    const added = await handOver(
      [file],
      library.store,
      {
        ...library.work,
        heap: async (heap) => {
          await until(() => isDone(heap), 'all kept');
          return library.work.heap(heap);
        },
        outcomes: async (heap) => {
          if (!lost.has(heap)) await library.work.outcomes(heap);
          lost.add(heap);
          return library.work.outcomes(heap);
        },
      },
      {
        ...{ about: 'news.jsonl', machine: 'desk', wait: true },
        onKept: (kept) => told.push(...kept.map(({ article }) => article.id)),
      },
    );
    assert.equal(added.new + added.version, COUNT);
    assert.equal(new Set(told).size, COUNT);
    assert.deepEqual(await library.sql('select id from work.chunks'), []);
  });

  it('give back what is at hand where they are told twice to end', async () => {
    const heap = await handOverPages(pages, COUNT, library.work);
    const worker = startWorker('hasty');
    const isAtHand = async () => (await library.work.status()).queues[0]?.active === COUNT;
    await until(isAtHand, 'a chunk at hand');
    worker.process.kill('SIGTERM');
    await sleep(20);
    worker.process.kill('SIGTERM');
    assert.equal(await worker.ended, 0);
    const [read] = (await library.work.status()).queues;
    assert.deepEqual([read!.waiting, read!.again, read!.active], [COUNT, COUNT, 0]);
    assert.equal((await library.work.heap(heap)).toRead, COUNT);
  });

  it(`lose nothing and do nothing twice, killed ${KILLS} times`, async () => {
    const random = randomOf(5);
    const heap = await handOverPages(pages, 1, library.work);
    for (let round = 0; round < KILLS && !(await isDone(heap)); round++) {
      const worker = startWorker(`number ${round}`);
      // It is killed as it begins, reads, has read, keeps or has kept.
      const told = 1 + random.below(5);
      await until(
        async () => worker.said.length >= told || (await isDone(heap)),
        'a worker that does something',
      );
      await sleep(random.below(50));
      worker.process.kill('SIGKILL');
      await worker.ended;
      await minutesPass(library);
    }
    const [begun] = await library.sql('select count(*)::int as jobs from work.job where retry_count > 0');
    assert.ok(Number(begun!.jobs) >= KILLS / 2, `${begun!.jobs} jobs were in hand when it was killed`);
    const last = startWorker('last');
    await until(() => isDone(heap), 'all kept');
    // What several were killed at is set aside.
    if ((await library.work.retry('all')) > 0) await until(() => isDone(heap), 'what was set aside kept');
    last.process.kill('SIGTERM');
    await last.ended;
    const { new: fresh, version, known, kept, aside } = await library.work.heap(heap);
    assert.deepEqual([fresh + version + known, kept, aside], [COUNT, COUNT, 0]);
    assert.deepEqual(await library.sql('select id from work.chunks'), []);
    assert.deepEqual(await contentsOf(library.store), expected);
  });
});

interface Worker {
  readonly process: ChildProcess;
  /** What it has told. */
  readonly said: WorkerEvent[];
  /** Its exit code; `null` where it was killed. */
  readonly ended: Promise<number | null>;
}

function spawnWorker(url: string, machine: string, folder: string): Worker {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const worker = spawn(process.execPath, [WORKER, url, machine], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const said: WorkerEvent[] = [];
  let told = '';
  worker.stdout!.on('data', (chunk: Buffer) => {
    const lines = (told + chunk).split('\n');
    told = lines.pop()!;
    said.push(...lines.map((line) => JSON.parse(line) as WorkerEvent));
  });
  const ended = new Promise<number | null>((resolve) => worker.on('close', resolve));
  return { process: worker, said, ended };
}

/** What half a minute brings, at once: jobs of which nothing was heard are given to others, who need not wait for them. */
async function minutesPass({ url, sql }: SharedLibrary): Promise<void> {
  const [row] = await sql(`select current_schema() || '_work' as schema`);
  const boss = new PgBoss({
    ...{ connectionString: url, schema: String(row!.schema), schedule: false, registerInstance: false },
    ...{ supervise: false, monitorIntervalSeconds: 1 },
  });
  await boss.start();
  // What a worker had asked of the server when it was killed may still be done a moment later.
  await until(async () => {
    await sql(`update work.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`);
    await sql(`update work.queue set monitor_on = null`);
    await boss.supervise();
    return (await sql(`select id from work.job where state = 'active'`)).length === 0;
  }, 'others who are given what was in hand');
  await boss.stop({ graceful: false });
  await sql(`update work.job set start_after = now() where state = 'retry'`);
}
