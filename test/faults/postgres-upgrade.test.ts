/** Machines are brought to a later Synoptic one after the other, while all of them use one library in PostgreSQL. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openPostgres } from '../../src/store/postgres.ts';
import { articleOf } from '../contract/invented.ts';
import { freshSchema, withoutPostgres } from '../contract/postgres-server.ts';
import { query } from './adding.ts';

const COMMAND = fileURLToPath(new URL('../../bin/synoptic.js', import.meta.url));
const report = (number: number) => articleOf(`Gauge ${number} of the Orle was read.`, { day: '2031-05-02' });

/** What a later Synoptic does when it opens the library first. */
const change = (url: string, name: string, ...statements: string[]): Promise<unknown> =>
  query(
    url,
    [
      'begin',
      ...statements,
      `insert into synoptic_migration values ('${name}', '2032-01-01')`,
      'commit',
    ].join(';'),
  );

const ADDING = [
  'alter table articles add column mood text',
  'create table moods (mood text primary key)',
  'create index articles_mood on articles (mood)',
];

describe('a library that a later Synoptic has changed', { skip: withoutPostgres() ?? false }, () => {
  it('is used by this one where it has only been added to', async (t) => {
    const { url, remove } = await freshSchema();
    t.after(remove);
    const before = await openPostgres(url, { create: true, connections: 2 });
    await before.articles.add([report(1)], new Date());
    await change(url, '9998-moods+', ...ADDING);
    await before.articles.add([report(2)], new Date());
    const now = await openPostgres(url, { connections: 2 });
    await now.articles.add([report(3)], new Date());
    assert.equal(await now.articles.count({}), 3);
    assert.deepEqual(await now.condition(), { current: true, writable: true });
    await Promise.all([before.close(), now.close()]);
  });

  it('is left alone by this one where anything else was done', async (t) => {
    const { url, remove } = await freshSchema();
    t.after(remove);
    await (await openPostgres(url, { create: true, connections: 2 })).close();
    await change(url, '9998-moods+', ...ADDING);
    await change(url, '9999-without-bylines', 'alter table articles drop column byline');
    await assert.rejects(openPostgres(url), /was written by a later Synoptic\. Update Synoptic to open it\./);
  });

  it('goes on being served and added to', async (t) => {
    const { url, remove } = await freshSchema();
    await (await openPostgres(url, { create: true, connections: 2 })).close();
    const env = { ...process.env, DATABASE_URL: url };
    const server = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--open'], { env });
    t.after(async () => {
      server.kill('SIGTERM');
      await once(server, 'close');
      await remove();
    });
    const [address] = (await once(server.stdout, 'data')) as [Buffer];
    const at = String(address).trim();
    const add = async (number: number): Promise<Record<string, unknown>> => {
      const body = JSON.stringify({
        title: `Gauge ${number}`,
        maintext: `${report(number).article.text} `.repeat(5),
      });
      const headers = { 'content-type': 'application/jsonl' };
      const begun = await fetch(`${at}api/v1/articles`, { method: 'POST', body, headers });
      const { id } = (await begun.json()) as { id: string };
      for (;;) {
        const job = (await (await fetch(`${at}api/v1/jobs/${id}`)).json()) as Record<string, unknown>;
        if (job.state !== 'running') return job;
        await sleep(50);
      }
    };
    assert.equal((await add(1)).state, 'done');
    await change(url, '9998-moods+', ...ADDING);
    const { state, trouble } = await add(2);
    assert.equal(state, 'done', String(trouble));
    assert.equal((await fetch(`${at}readyz`)).status, 200);
    assert.equal((await query(url, 'select * from articles where mood is null')).length, 2);
  });
});
