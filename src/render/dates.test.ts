import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatBetween, formatInterval, formatPublished, formatWithWeekday } from './dates.ts';

const cases: [start: string, end: string, words: string][] = [
  ['2031-04-02', '2031-04-03', '2 April 2031'],
  ['2031-04-02', '2031-04-06', '2–5 April 2031'],
  ['2031-04-28', '2031-05-03', '28 April – 2 May 2031'],
  ['2030-12-30', '2031-01-03', '30 December 2030 – 2 January 2031'],
  ['2031-04-01', '2031-05-01', 'April 2031'],
  ['2031-04-01', '2031-07-01', 'April–June 2031'],
  ['2031-01-01', '2032-01-01', '2031'],
  ['2030-01-01', '2040-01-01', '2030–2039'],
  ['2031-04-02T11:30:00+02:00', '2031-04-02T11:31:00+02:00', '2 April 2031, 11:30 UTC+2'],
  ['2031-04-02T11:30:00Z', '2031-04-02T11:31:00Z', '2 April 2031, 11:30 UTC'],
  ['2031-04-02T11:30:00-03:30', '2031-04-02T11:31:00-03:30', '2 April 2031, 11:30 UTC−3:30'],
  ['2031-04-02T11:30:00Z', '2031-04-02T13:30:00Z', '2 April 2031, 11:30–13:30 UTC'],
  ['2031-04-02T23:10:00Z', '2031-04-03T01:10:00Z', '2 April 2031, 23:10 – 3 April 2031, 01:10 UTC'],
  ['2031-04-02', '2031-04-02', '2 April 2031'],
  ['once', 'once', 'once'],
];

for (const [start, end, words] of cases)
  test(`${start} to ${end} reads “${words}”`, () => assert.equal(formatInterval({ start, end }), words));

test('one day may carry its weekday, a month has none', () => {
  assert.equal(formatWithWeekday({ start: '2031-04-02', end: '2031-04-03' }), 'Wednesday 2 April 2031');
  assert.equal(formatWithWeekday({ start: '2031-04-01', end: '2031-05-01' }), 'April 2031');
});

const stretches: [start: string, end: string, words: string][] = [
  ['2031-03-12', '2031-03-15', 'between 12 and 14 March 2031'],
  ['2031-03-30', '2031-04-03', 'between 30 March and 2 April 2031'],
  ['2030-12-30', '2031-01-03', 'between 30 December 2030 and 2 January 2031'],
  ['2031-03-01', '2031-04-01', 'between 1 and 31 March 2031'],
  ['2031-03-12', '2031-03-13', '12 March 2031'],
  ['2031-03-12T08:00:00Z', '2031-03-12T10:00:00Z', '12 March 2031, 08:00–10:00 UTC'],
];

for (const [start, end, words] of stretches)
  test(`${start} to ${end} is “${words}”`, () => assert.equal(formatBetween({ start, end }), words));

test('an inferred date says what it was inferred from', () => {
  const evidence = ['Friday', '12 March', 'Friday'].map((exact) => ({
    article: 'a',
    start: 0,
    end: 0,
    exact,
  }));
  const value = { start: '2031-03-12', end: '2031-03-15' };
  assert.equal(
    formatPublished({ value, basis: 'inferred', evidence }),
    'between 12 and 14 March 2031, inferred from “Friday”, “12 March”',
  );
  assert.equal(formatPublished({ value, basis: 'metadata', evidence: [] }), '12–14 March 2031');
});
