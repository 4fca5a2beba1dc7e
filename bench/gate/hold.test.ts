/** The gate lets pass what is as fast as it was, and stops what has become slower. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type GateTask, holdTask, isSlower, reportOf } from './hold.ts';

const module = fileURLToPath(new URL('burners.ts', import.meta.url));

const burning = (before: string, now: string): GateTask => ({
  ...{ name: 'burning', before: { module, key: before }, now: { module, key: now } },
  ...{ inputs: [1, 2], warm: 0, rounds: 8, allowed: 1.1 },
});

test('what takes as long as it did passes', () => {
  const held = holdTask(burning('steady', 'steady'));
  assert.equal(isSlower(held), false);
  assert.match(reportOf([held], '0a1b2c'), /^Synoptic .* 0a1b2c:\n {2}burning +(?:1\.0|0\.9)\d\d$/);
});

test('what takes a fifth longer fails, with its name', () => {
  const held = holdTask(burning('steady', 'slow'));
  assert.equal(isSlower(held), true);
  assert.match(
    reportOf([held], '0a1b2c'),
    /burning +1\.[12]\d\d {2}slower\nSlower by more than is allowed: burning \(10%\)\./,
  );
});

test('what takes a fifth less is said', () => {
  const held = holdTask(burning('slow', 'steady'));
  assert.match(reportOf([held], '0a1b2c'), /burning +0\.[78]\d\d {2}faster: --update holds it there$/);
});

test('what breaks off is named', () => {
  assert.throws(() => holdTask(burning('steady', 'broken')), /burning broke off: [\s\S]*out of wood/);
});
