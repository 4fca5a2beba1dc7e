import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineEntry } from '../model/timeline.ts';
import { type DateGroup, listDates } from './timeline-list.ts';

const entry = (start: string, end: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `t${start}${end}`,
  date: { start, end },
  precision: 'day',
  text: 'The gates stayed shut.',
  modality: 'asserted',
  participants: [],
  weight: 0.5,
  evidence: [{ article: 'a', start: 0, end: 4, exact: 'Shut' }],
  ...more,
});

const onDay = (day: number, more: Partial<TimelineEntry> = {}): TimelineEntry => {
  const iso = (plus: number): string => new Date(Date.UTC(2044, 4, day + plus)).toISOString().slice(0, 10);
  return entry(iso(0), iso(1), more);
};

const dates = (entries: readonly TimelineEntry[]): readonly DateGroup[] =>
  listDates(entries).flatMap((part) => (part.kind === 'date' ? [part.date] : part.dates));

test('dates stand in their order, whatever the order of the entries', () =>
  assert.deepEqual(
    dates([onDay(4), entry('2044', '2045'), onDay(2)]).map(({ words }) => words),
    ['2044', '2 May 2044', '4 May 2044'],
  ));

const LEAPS: readonly [from: [string, string], to: [string, string], leap: string | null][] = [
  [['2044-05-01', '2044-05-02'], ['2044-05-09', '2044-05-10'], null],
  [['2044-05-01', '2044-05-02'], ['2044-05-22', '2044-05-23'], '3 weeks later'],
  [['2044-05-01', '2044-05-02'], ['2044-09-01', '2044-09-02'], '4 months later'],
  [['2015-01-01', '2016-01-01'], ['2018-01-01', '2019-01-01'], '3 years later'],
  [['1701-01-01', '1801-01-01'], ['1867-01-01', '1868-01-01'], '67 years later'],
  [['2044-01-01', '2045-01-01'], ['2044-05-22', '2044-05-23'], null],
  [['2044-01-01', '2044-02-01'], ['2044-02-01', '2044-03-01'], null],
  [['2044-02-01', '2044-03-01'], ['2045-01-01', '2046-01-01'], null],
];

for (const [from, to, leap] of LEAPS)
  test(`from ${from[0]} to ${to[0]} it is ${leap ?? 'no leap'}`, () =>
    assert.equal(dates([entry(...from), entry(...to)])[1]?.leap, leap));

test('of many dates the weightiest stay open, and the others fold where they stand', () => {
  const days = Array.from({ length: 60 }, (_, day) => onDay(day + 1, { weight: day % 20 < 8 ? 0.9 : 0.1 }));
  assert.deepEqual(
    listDates(days).map((part) => (part.kind === 'date' ? 1 : -part.dates.length)),
    [...Array(8).fill(1), -12, ...Array(8).fill(1), -12, ...Array(8).fill(1), -12],
  );
});

test('of a date with many entries the weightiest stay open, in their order', () => {
  const entries = [0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.6].map((weight) => onDay(1, { weight }));
  const [date] = dates(entries);
  assert.deepEqual(
    date?.open.map(({ weight }) => weight),
    [0.9, 0.8, 0.7],
  );
  assert.deepEqual(
    date?.folded.map(({ weight }) => weight),
    [0.1, 0.2, 0.3, 0.6],
  );
});

test('what only a machine-spun text tells folds first', () => {
  const days = Array.from({ length: 28 }, (_, day) =>
    onDay(day + 1, day < 4 ? { weight: 1, spunOnly: true } : { weight: 0.1 }),
  );
  assert.equal(listDates(days)[0]?.kind, 'lesser');
  const [date] = dates([onDay(1), onDay(1, { weight: 1, spunOnly: true })]);
  assert.deepEqual(
    date?.folded.map(({ spunOnly }) => spunOnly),
    [true],
  );
});
