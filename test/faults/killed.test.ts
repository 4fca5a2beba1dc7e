import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createLibrary, openLibrary } from '../../src/pipeline/library/open-library.ts';
import { randomOf } from '../fuzz/random.ts';

const ROUNDS = 50;
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

it(`loses nothing that it said was kept, killed ${ROUNDS} times while two write and one reads`, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  t.after(() => rm(folder, { recursive: true }));
  await (await createLibrary(folder)).store.close();
  const random = randomOf(7);
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const writers = ['a', 'b'].map((name) => spawnWriter(folder, `${round}${name}`));
    const said = writers.map((writer) => linesOf(writer));
    await Promise.race(said.map(({ first }) => first));
    await new Promise((resolve) => setTimeout(resolve, random.below(60)));
    const { store } = await openLibrary(folder);
    const reading = store.articles.count({ versions: true });
    for (const writer of writers) writer.kill('SIGKILL');
    await reading;
    for (const { all } of said) for (const id of await all) acknowledged.add(id);
    const known = await store.articles.known([...acknowledged]);
    assert.equal(known.size, acknowledged.size, `lost in round ${round}`);
    await store.close();
  }
  assert.ok(acknowledged.size >= 5 * ROUNDS);
  assert.deepEqual(faultsIn(join(folder, 'library.sqlite')), {
    integrity: 'ok',
    foreign: [],
    latest: [],
    unsearched: 0,
  });
});

function spawnWriter(folder: string, round: string): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return spawn(process.execPath, [WRITER, folder, round], { stdio: ['ignore', 'pipe', 'inherit'], env });
}

/** Returns the ids that a writer says are kept: when the first batch is, and all when it has ended. */
function linesOf(writer: ChildProcess): { first: Promise<void>; all: Promise<string[]> } {
  let told = '';
  const first = new Promise<void>((resolve) => {
    writer.stdout!.on('data', (chunk: Buffer) => {
      told += chunk;
      if (told.includes('\n')) resolve();
    });
    writer.on('close', () => resolve());
  });
  const all = new Promise<string[]>((resolve) => {
    // A line that is not ended was not yet said.
    writer.on('close', () =>
      resolve(
        told
          .split('\n')
          .slice(0, -1)
          .flatMap((line) => JSON.parse(line) as string[]),
      ),
    );
  });
  return { first, all };
}

/** What must not be: broken pages, rows that point nowhere, an address with no latest version or two, unsearched texts. */
function faultsIn(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all();
  const faults = {
    integrity: database.prepare('pragma integrity_check').get()?.integrity_check,
    foreign: all('pragma foreign_key_check'),
    latest: all('select chain from articles group by chain having sum(latest) <> 1'),
    unsearched: Number(
      database
        .prepare('select (select count(*) from articles) - (select count(*) from article_words) as n')
        .get()?.n,
    ),
  };
  database.close();
  return faults;
}
