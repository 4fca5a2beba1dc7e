import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleOf } from '../../../test/contract/invented.ts';
import { openSqlite } from '../sqlite.ts';

test('a library in which versions were articles of their own counts each article once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const file = join(folder, 'library.sqlite');
  const [first, edited, other] = ['3.1 metres', '3.4 metres', 'The ferry lies in port.'].map((text, at) =>
    articleOf(text, { uri: `https://courier.example/${at === 2 ? 'ferry' : 'gauge'}`, day: '2031-03-04' }),
  );
  const [head, version, ferry] = [first!.article.id, edited!.article.id, other!.article.id];
  const store = await openSqlite(file, { create: true });
  const at = new Date(Date.UTC(2031, 3, 1));
  await store.articles.add([first!, { ...edited!, previous: head }, other!], at);
  await store.close();
  const { DatabaseSync } = await import('node:sqlite');
  const old = new DatabaseSync(file);
  for (const [story, seqs] of [[`s-${head}`, [1, 3]] as const, [`s-${version}`, [2]] as const]) {
    old.exec(`insert into stories values ('${story}', 'Gauge', 0, 0, ${seqs.length}, 1, 0)`);
    for (const seq of seqs)
      old.exec(`insert into story_articles values ('${story}', ${seq});
        insert into formed_articles values ('${story}', ${seq})`);
  }
  old.exec(`drop table forming; drop table layers; drop table extent; drop view article_ids;
    create table layers (article text, stage text, version integer, layer blob);
    delete from kysely_migration where name >= '0007'; pragma user_version = 6`);
  old.close();
  const opened = await openSqlite(file);
  const stories = await opened.stories.list(10);
  assert.deepEqual(
    stories.map(({ id, articles }) => [id, articles]),
    [[`s-${head}`, 2]],
  );
  assert.deepEqual(await opened.stories.articles(`s-${head}`), [head, version, ferry]);
  assert.deepEqual(await opened.stories.formedWith([version]), []);
  await opened.close();
  await rm(folder, { recursive: true });
});

test('a library that cannot be brought to a new version stays as it was', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'library.sqlite');
  await (await openSqlite(file, { create: true })).close();
  const { DatabaseSync } = await import('node:sqlite');
  const old = new DatabaseSync(file);
  t.after(() => old.close());
  // Of before the table of what people note, which is made, and of how many articles there are, which is there already.
  old.exec(`drop table notes; delete from kysely_migration where name in ('0005-notes', '0006-changes', '0007-versions',
    '0008-forming', '0010-places', '0012-ids', '0014-merges+'); pragma user_version = 4`);
  await assert.rejects(openSqlite(file), /cannot be opened/);
  const names = (of: string) =>
    old
      .prepare(`select name from ${of}`)
      .all()
      .map(({ name }) => name);
  assert.equal(names('kysely_migration').includes('0005-notes'), false);
  assert.equal(names('sqlite_master').includes('notes'), false);
});
