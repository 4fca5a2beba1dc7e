import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import { withPlaceless } from './placeless.ts';

/** Times without a date, and the first day of what they are compared as. */
const times: readonly [string, string | undefined][] = [
  ['Tuesday', '0001-01-02'],
  ['Tuesday morning', '0001-01-02'],
  ['Nov. 24', '0004-11-24'],
  ['24 November', '0004-11-24'],
  ['late November', '0004-11-01'],
  ['November', '0004-11-01'],
  ['last Tuesday', undefined],
  ['last week', undefined],
];

const timeOf = (text: string, more: Partial<TimeExpression> = {}): TimeExpression => ({
  start: 0,
  end: text.length,
  sentence: 0,
  date: null,
  precision: 'day',
  basis: 'relative',
  role: 'at',
  ...more,
});

for (const [text, start] of times)
  test(`nobody can date it: ${text}`, () => {
    assert.equal(withPlaceless(timeOf(text), text, english).placeless?.start, start);
  });

test('of a time of day alone the day may be any of the week', () => {
  const { placeless } = withPlaceless(timeOf('11:36', { clock: '11:36' }), '11:36', english);
  assert.deepEqual(placeless, { start: '0001-01-01', end: '0001-01-08' });
});

test('what has a date is compared by that', () => {
  const date = { start: '2031-03-04', end: '2031-03-05' };
  assert.equal(withPlaceless(timeOf('Tuesday', { date }), 'Tuesday', english).placeless, undefined);
});
