/** The gate lets pass what is as fast as it was, and stops what has become slower. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Task } from '../peers/task.ts';
import { timesOver } from '../turns/plain.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { holdTasks, reportOf } from './hold.ts';

const burners = new URL('burners.ts', import.meta.url);
const CHARACTERS = 1e9;

/** Synoptic is played by one that takes so long, and its peer and plain tokenising by one that takes 20 ms. */
const played = (by: 'as fast' | 'slow') => (): Task => ({
  ...{ name: 'burning', unit: 'time', units: 1, characters: CHARACTERS, corpus: 'nothing', input: null },
  contestants: [contestantOf('Synoptic', burners, by), contestantOf('peer', burners, 'steady')],
  plain: contestantOf('plain', burners, 'steady'),
  skipped: [],
  turns: { rounds: 3, warm: false },
  judge: () => ({}),
});

test('what is read once takes its own time', () => assert.equal(timesOver(CHARACTERS), 1));

test('what takes as long as it did passes; what has become faster is said', async () => {
  const held = await holdTasks([played('as fast')], { 'burning : peer': 1.5, 'burning : plain': 1 });
  assert.deepEqual(held.slower, []);
  assert.match(reportOf(held), /burning : peer .* better, 1\.[45]\d times/);
  assert.match(reportOf(held), /burning : plain .* 1\.00 *$/m);
});

test('what takes half as long again fails, with its name, and so does what nobody has written down', async () => {
  const held = await holdTasks([played('slow')], { 'burning : plain': 1, 'searching : peer': 2 });
  assert.deepEqual(held.slower, ['burning : peer', 'burning : plain']);
  assert.match(reportOf(held), /burning : plain +1\.[45]\d +1\.00 +slower, 1\.[45]\d times/);
  assert.match(reportOf(held), /burning : peer .* not written down yet/);
  assert.match(reportOf(held), /searching : peer: not measured/);
});
