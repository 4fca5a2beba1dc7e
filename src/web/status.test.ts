import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { WorkStatus } from '../model/work.ts';
import { statusPage, WorkLine } from './status.ts';

const NOW = new Date('2031-05-02T12:30:00Z');
const time = (minutesAgo: number): string => new Date(NOW.getTime() - 60_000 * minutesAgo).toISOString();

const NOTHING: WorkStatus = { shared: true, workers: [], queues: [], heaps: [], setAside: 0, asides: [] };
const BUSY: WorkStatus = {
  ...NOTHING,
  workers: [
    {
      ...{ id: '3f2a9c10-0000', machine: 'press-1', process: 41, state: 'working', concurrency: 4 },
      ...{ since: time(90), seen: time(0), read: 12_400, kept: 300, rate: 84.6, reading: 200, keeping: 100 },
    },
    {
      ...{ id: '77aa0000-0000', machine: 'press-2', process: 9, state: 'lost', concurrency: 1 },
      ...{ since: time(90), seen: time(3), read: 10, kept: 0, rate: 0, reading: 0, keeping: 0 },
    },
  ],
  queues: [
    { kind: 'read', waiting: 3200, again: 100, active: 200 },
    { kind: 'keep', waiting: 0, again: 0, active: 0 },
  ],
  heaps: [
    {
      ...{ id: '1', about: 'articles/', machine: 'desk', begun: time(5), handedOver: true, done: false },
      ...{ pages: 4000, toRead: 3400, toKeep: 0, kept: 599, aside: 1 },
      ...{ new: 590, version: 4, known: 5, failures: 2 },
    },
  ],
  setAside: 1,
  asides: [
    {
      ...{ id: 'c0ffee00-0000', kind: 'read', uri: 'https://courier.example/<1>', pages: 1 },
      ...{ reason: 'It takes longer than 32 seconds to read.', since: time(2) },
    },
  ],
};

describe('the page of work', () => {
  test('says what each worker does, and which are lost', () => {
    const page = statusPage({ status: BUSY, now: NOW });
    assert.match(page, /press-1<\/bdi> <span>reading 200 pages, keeping 100 pages, 85 a second/);
    assert.match(page, /press-2<\/bdi> <span>lost: not heard of/);
    assert.match(page, /heard 3 minutes ago/);
  });

  test('says what waits, how far what was added is, and why something was set aside', () => {
    const page = statusPage({ status: BUSY, now: NOW });
    assert.match(page, /to be read: 3,200 pages wait, 100 of them once more, 200 under way/);
    assert.match(page, /599 of 4,000 pages kept, 1 set aside: 590 new, 4 edited, 5 known, 2 failures/);
    assert.match(page, /courier\.example\/&lt;1(?:>|&gt;)<\/h3>/);
    assert.match(page, /It takes longer than 32 seconds to read\./);
    assert.match(page, /name="id" value="c0ffee00-0000"/);
  });

  test('says how to get help where there is none', () => {
    assert.match(statusPage({ status: NOTHING, now: NOW }), /<code>synoptic worker<\/code> starts one/);
    const folder = statusPage({ status: { ...NOTHING, shared: false }, now: NOW });
    assert.match(folder, /lies in a folder/);
  });
});

test('the front page has a line on work only where machines share some', () => {
  assert.equal(WorkLine({ status: NOTHING }), null);
  const line = renderToString(WorkLine({ status: BUSY })!);
  assert.match(line, /1 worker at work<\/a>, 3,400 pages waiting, <b>1 set aside<\/b>\./);
});
