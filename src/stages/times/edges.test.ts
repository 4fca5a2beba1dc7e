import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Edge } from '../../language/calendar.ts';
import { edgeOf } from './edges.ts';

const [WEEK, MONTH, SHORT] = [
  ['2031-05-05', '2031-05-12'],
  ['2031-05-01', '2031-06-01'],
  ['2031-02-01', '2031-03-01'],
] as const;
const [SUMMER, YEAR, DECADE, CENTURY, REIGN] = [
  ['2031-06-01', '2031-09-01'],
  ['2031-01-01', '2032-01-01'],
  ['1990-01-01', '2000-01-01'],
  ['1900-01-01', '2000-01-01'],
  ['1990-01-01', '1995-01-01'],
] as const;

const EDGES: readonly (readonly [
  edge: Edge,
  whole: readonly [string, string],
  start: string,
  end: string,
])[] = [
  ['early', WEEK, '2031-05-05', '2031-05-08'],
  ['mid', WEEK, '2031-05-06', '2031-05-09'],
  ['late', WEEK, '2031-05-08', '2031-05-12'],
  ['first half', WEEK, '2031-05-05', '2031-05-09'],
  ['second half', WEEK, '2031-05-08', '2031-05-12'],
  ['early', MONTH, '2031-05-01', '2031-05-11'],
  ['mid', MONTH, '2031-05-11', '2031-05-21'],
  ['late', MONTH, '2031-05-21', '2031-06-01'],
  ['first half', MONTH, '2031-05-01', '2031-05-17'],
  ['second half', MONTH, '2031-05-16', '2031-06-01'],
  ['late', SHORT, '2031-02-21', '2031-03-01'],
  ['quarter 2', SHORT, '2031-02-08', '2031-02-15'],
  ['early', SUMMER, '2031-06-01', '2031-07-02'],
  ['mid', SUMMER, '2031-07-01', '2031-08-02'],
  ['late', SUMMER, '2031-08-01', '2031-09-01'],
  ['early', YEAR, '2031-01-01', '2031-05-01'],
  ['mid', YEAR, '2031-05-01', '2031-09-01'],
  ['late', YEAR, '2031-09-01', '2032-01-01'],
  ['first half', YEAR, '2031-01-01', '2031-07-01'],
  ['second half', YEAR, '2031-07-01', '2032-01-01'],
  ['quarter 1', YEAR, '2031-01-01', '2031-04-01'],
  ['quarter 3', YEAR, '2031-07-01', '2031-10-01'],
  ['quarter 4', YEAR, '2031-10-01', '2032-01-01'],
  ['early', DECADE, '1990-01-01', '1994-01-01'],
  ['mid', DECADE, '1994-01-01', '1997-01-01'],
  ['late', DECADE, '1997-01-01', '2000-01-01'],
  ['second half', DECADE, '1995-01-01', '2000-01-01'],
  ['early', CENTURY, '1900-01-01', '1934-01-01'],
  ['mid', CENTURY, '1933-01-01', '1967-01-01'],
  ['late', CENTURY, '1966-01-01', '2000-01-01'],
  ['quarter 3', CENTURY, '1950-01-01', '1975-01-01'],
  ['mid', REIGN, '1991-01-01', '1994-01-01'],
];

for (const [edge, [from, to], start, end] of EDGES)
  it(`${edge} of ${from} to ${to}`, () =>
    assert.deepEqual(edgeOf({ start: from, end: to }, edge), { start, end }));
