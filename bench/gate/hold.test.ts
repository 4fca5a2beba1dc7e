/** The gate lets pass what is as fast as it was, and stops what has become slower. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Task } from '../peers/task.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { holdTasks, reportOf, writtenAnew } from './hold.ts';

const burners = new URL('burners.ts', import.meta.url);

/** Synoptic's part is played by one that takes so long; its peer and plain tokenising take 20 ms. */
const played = (by: 'as fast' | 'slow') => (): Task => ({
  // So long a text is gone through once.
  ...{ name: 'burning', unit: 'time', units: 1, characters: 1e9, corpus: 'nothing', input: null },
  contestants: [contestantOf('Synoptic', burners, by), contestantOf('peer', burners, 'steady')],
  plain: contestantOf('plain', burners, 'steady'),
  skipped: [],
  turns: { rounds: 3, warm: false },
  judge: () => ({}),
});

test('what takes as long as it did passes; what has become faster is said', async () => {
  const held = await holdTasks([played('as fast')], { 'burning : peer': 1.5, 'burning : plain': 1 });
  assert.deepEqual(held.slower, []);
  assert.match(reportOf(held), /burning : peer .* faster: 1\.[45]\d times/);
  assert.match(reportOf(held), /burning : plain +(?:1\.0|0\.9)\d* +1\.00 *$/m);
});

test('what takes half as long again fails, with its name, and so does what nobody has written down', async () => {
  const held = await holdTasks([played('slow')], { 'burning : plain': 1, 'searching : peer': 2 });
  assert.deepEqual(held.slower, ['burning : peer', 'burning : plain']);
  assert.match(reportOf(held), /burning : plain +1\.[45]\d +1\.00 +slower: 1\.[45]\d times as long/);
  assert.match(reportOf(held), /burning : peer .* not written down/);
  assert.match(reportOf(held), /searching : peer: not measured/);
});

test('what is accepted is written; what has hardly changed stays as it was', async () => {
  const written = await writtenAnew([played('slow')], { 'burning : peer': 1, 'burning : plain': 1.45 });
  assert.ok(written['burning : peer']! > 1.4);
  assert.equal(written['burning : plain'], 1.45);
});
