/** The machine of a library's primary is lost while articles are added: its standby takes over, and nothing is missing. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openPostgres } from '../../src/store/postgres.ts';
import { expectWhole, startAdding, writeReports } from './adding.ts';
import { startCluster, withoutPatroni } from './patroni.ts';

const REPORTS = 200;

it('a primary that is lost is replaced, and the same command goes on', {
  skip: withoutPatroni() ?? false,
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const cluster = await startCluster();
  t.after(cluster.stop);
  await (await openPostgres(cluster.url, { create: true })).close();
  const file = join(folder, 'reports.jsonl');
  writeReports(file, REPORTS);
  const before = await cluster.primary();
  const adding = startAdding(cluster.url, file);
  await adding.said(100);
  const seconds = await adding.recovers(cluster.losePrimary);
  const { code, stderr } = await adding.ended;
  assert.equal(code, 0, stderr);
  assert.equal(new Set(adding.acknowledged()).size, REPORTS);
  const now = await cluster.primary();
  assert.notEqual(now, before);
  await expectWhole(now, adding.acknowledged(), { exactly: REPORTS });
  t.diagnostic(`from the loss to the next that is kept: ${seconds.toFixed(1)} s; 0 lost`);
});
