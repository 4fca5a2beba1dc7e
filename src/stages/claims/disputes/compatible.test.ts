import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeExpression } from '../../../model/annotation.ts';
import { dayOf } from '../trial.ts';
import { timesMeet } from './compatible.ts';

const time = (precision: TimeExpression['precision'], day?: string): TimeExpression => ({
  start: 0,
  end: 1,
  sentence: 0,
  date: day === undefined ? null : dayOf(day),
  precision,
  basis: 'relative',
  role: 'at',
});

const pairs: readonly [what: string, TimeExpression[], TimeExpression[], boolean][] = [
  ['one day', [time('day', '2031-05-06')], [time('day', '2031-05-06')], true],
  ['two days', [time('day', '2031-05-06')], [time('day', '2031-05-07')], false],
  ['a day, and no time', [time('day', '2031-05-06')], [], true],
  ['two weekdays that nobody can date', [time('day')], [time('day')], true],
  ['a weekday, and a month that nobody can date', [time('day')], [time('month')], false],
  ['a day, and how long it took', [time('day')], [{ ...time('month'), role: 'lasting' }], true],
];

for (const [what, one, other, meet] of pairs)
  test(`${meet ? 'may be' : 'are not'} one time: ${what}`, () => {
    assert.equal(timesMeet(one, other), meet);
    assert.equal(timesMeet(other, one), meet);
  });
