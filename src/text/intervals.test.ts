import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysFrom, stretchFrom } from './intervals.ts';

const EVENING = Date.UTC(2031, 11, 31, 21, 30);

test('days are counted from the day that a time lies in, and the last is not one of them', () => {
  assert.deepEqual(daysFrom(EVENING), { start: '2031-12-31', end: '2032-01-01' });
  assert.deepEqual(daysFrom(EVENING, 7), { start: '2031-12-31', end: '2032-01-07' });
});

test('a time is a minute long unless it is said to be longer, and keeps its clock', () => {
  assert.deepEqual(stretchFrom(EVENING, '+02:00'), {
    start: '2031-12-31T21:30:00+02:00',
    end: '2031-12-31T21:31:00+02:00',
  });
  assert.deepEqual(stretchFrom(EVENING, 'Z', 3_600_000).end, '2031-12-31T22:30:00Z');
});
