/** A run of `synoptic add` into PostgreSQL while something goes wrong, and what must hold behind it. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openPostgres } from '../../src/store/postgres.ts';

const COMMAND = fileURLToPath(new URL('../../bin/synoptic.js', import.meta.url));
const DAY = 24 * 3600_000;

/** Writes reports that lie too far apart to be of one story, with a word of their own each. */
export function writeReports(file: string, count: number, name = 'courier'): void {
  const reports = Array.from({ length: count }, (_, at) => ({
    url: `https://${name}.example/${at}`,
    title: `Gauge ${at} of the Orle`,
    date_publish: new Date(Date.UTC(1950, 0, 1) + 35 * DAY * at).toISOString().slice(0, 10),
    maintext: `Gauge number ${at} of the river Orle stood at ${at * 7} centimetres on Friday, the harbour master of Vellin said. The ${name} was told so by telephone, and nobody in the town had to leave a house.`,
  }));
  writeFileSync(file, reports.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

export interface Adding {
  /** Ids of articles that the command has said are kept. */
  readonly acknowledged: () => string[];
  /** Resolves when it has said so of so many, or has ended. */
  readonly said: (count: number) => Promise<void>;
  /** Lets something go wrong, and returns the seconds until it says again that something is kept. */
  readonly recovers: (fault: () => Promise<void> | void) => Promise<number>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Where it is read: by the command itself, in one thread as another takes longer to start than the test. */
const HERE = ['--workers', '1'];

/** Starts to add a file. */
export function startAdding(url: string, file: string, where: readonly string[] = HERE): Adding {
  const child = startCommand(url, 'add', file, '--json', ...where);
  let [told, stderr] = ['', ''];
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk;
    lines = told.split('\n').length - 1;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  let isOver = false;
  const ended = once(child, 'close').then(([code]) => {
    isOver = true;
    return { code: code as number | null, stderr };
  });
  const said = async (count: number): Promise<void> => {
    while (lines < count && !isOver) await sleep(10);
  };
  return {
    acknowledged: () =>
      told
        .split('\n')
        .slice(0, -1)
        .map((line) => (JSON.parse(line) as { id: string }).id),
    said,
    recovers: async (fault) => {
      const [before, start] = [lines, performance.now()];
      await fault();
      await said(before + 1);
      return (performance.now() - start) / 1000;
    },
    ended,
  };
}

export const startCommand = (url: string, ...args: string[]) =>
  spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, DATABASE_URL: url } });

/** Nothing that was acknowledged is lost, nothing is there twice, and no part of anything is left over. */
export async function expectWhole(
  url: string,
  acknowledged: readonly string[],
  count: { readonly exactly?: number } = {},
): Promise<void> {
  const ids = new Set(acknowledged);
  const store = await openPostgres(url);
  try {
    const known = await store.articles.known([...ids]);
    assert.equal(
      ids.size - known.size,
      0,
      `${ids.size - known.size} of ${ids.size} acknowledged articles are lost`,
    );
    const all = await store.articles.count({ versions: true });
    if (count.exactly !== undefined) assert.equal(all, count.exactly);
    let exported = 0;
    const different = new Set<string>();
    for await (const { article } of store.articles.each()) {
      exported++;
      different.add(`${article.uri} ${article.text}`);
    }
    assert.deepEqual([exported, different.size], [all, all], 'something is there twice');
    assert.deepEqual(await faultsIn(url), { withoutStory: 0, unsearched: 0, latest: 0, left: 0 });
  } finally {
    await store.close();
  }
}

/** What must not be: articles without a story, that cannot be found, with no latest version or two, and rows of none. */
async function faultsIn(url: string): Promise<Record<string, number>> {
  const count = async (from: string): Promise<number> =>
    Number((await query(url, `select count(*) as n from ${from}`))[0]!.n);
  return {
    withoutStory: await count('articles where seq not in (select seq from story_articles)'),
    unsearched: await count('articles where seq not in (select seq from article_words)'),
    latest: await count('(select chain from articles group by chain having sum(latest) <> 1) as chains'),
    left: await count('story_articles where seq not in (select seq from articles)'),
  };
}

/** Asks the server something, on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
