import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { WorkStatus } from '../../src/model/work.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { freshSchema, withoutPostgres } from '../contract/postgres-server.ts';
import { until } from '../faults/handed-over.ts';
import { type Ran, synoptic } from './synoptic.ts';

const FILES = ['05-dockside-voice.md', '08-kessary-herald.txt', '10-sarrovian-mail.md'].map((file) =>
  join(process.cwd(), 'examples/harbour', file),
);

describe('work that machines share', { skip: withoutPostgres() ?? false }, () => {
  let folder: string;
  let schema: Awaited<ReturnType<typeof freshSchema>>;
  const run = (...args: string[]): Promise<Ran> => synoptic(args, folder);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    schema = await freshSchema();
    process.env.DATABASE_URL = schema.url;
    await run('init');
  });
  after(async () => {
    delete process.env.DATABASE_URL;
    await schema.remove();
    await rm(folder, { recursive: true });
  });

  it('waits where nobody works, and is told of', async () => {
    const added = await run('add', FILES[0]!, '--queue');
    assert.equal(added.code, 0);
    assert.match(added.stderr, /^1 page waits for workers: see "synoptic status"\.$/m);
    const { stdout, code } = await run('status');
    assert.equal(code, 0);
    assert.match(stdout, /Nobody is at work, and work waits\. Start one: synoptic worker/);
    assert.match(stdout, /to be read: 1 page waits/);
  });

  it('is done by a worker, which ends when it is told to', async () => {
    let isOver = false;
    const working = synoptic(['worker', '--concurrency', '1'], folder, undefined, {
      signalWhen: () => isOver,
      signal: 'SIGTERM',
    });
    const store = await openPostgres(schema.url);
    await until(() => store.work!.hasWorkers(), 'a worker');
    await store.close();
    const added = await run('add', ...FILES, '--json');
    assert.match(added.stderr, /^2 new articles, 1 known already\.$|^3 new articles\.$/m);
    const lines = added.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string });
    assert.equal(lines.length, 3);
    const status = JSON.parse((await run('status', '--json')).stdout) as WorkStatus;
    assert.deepEqual(
      status.heaps.map(({ done, kept, machine }) => [done, kept, machine]),
      status.heaps.map(({ pages, machine }) => [true, pages, machine]),
    );
    assert.deepEqual(
      status.workers.map(({ state }) => state),
      ['working'],
    );
    isOver = true;
    const { code, stderr } = await working;
    assert.equal(code, 0);
    assert.match(stderr, /^A worker with 1 thread does the work of 127\.0\.0\.1:\d+\/postgres\./m);
    assert.match(stderr, /^Ending behind what is at hand; interrupt again to give it back\.$/m);
  });
});

describe('a library in a folder', () => {
  it('has no work to share, and says what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    const library = ['--library', join(folder, 'kept')];
    await synoptic(['init', join(folder, 'kept')], folder);
    for (const args of [['worker'], ['retry', '--all'], ['add', '--queue', FILES[0]!]]) {
      const { code, stderr } = await synoptic([...args, ...library], folder);
      assert.equal(code, 2, args[0]);
      assert.match(stderr, /lies in a folder, .* docs\/how-to\/use-postgresql\.md says how to move it/);
    }
    const status = await synoptic(['status', ...library], folder);
    assert.equal(status.code, 0);
    assert.match(status.stdout, /It lies in a folder: whoever adds to it does the work/);
    await rm(folder, { recursive: true });
  });
});
