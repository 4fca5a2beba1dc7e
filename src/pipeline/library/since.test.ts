import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSince } from './since.ts';

/** A Friday. */
const NOW = new Date('2031-05-02T15:30:00Z');

const MEANT: readonly (readonly [given: string, meant: string])[] = [
  ['2031-04-30', '2031-04-30T00:00:00.000Z'],
  ['2031-05-02T09:00', '2031-05-02T09:00:00.000Z'],
  ['2031-05-02 09:00', '2031-05-02T09:00:00.000Z'],
  ['2031-05-02T09:00+02:00', '2031-05-02T07:00:00.000Z'],
  ['2031-05-02T09:00:30.5Z', '2031-05-02T09:00:30.500Z'],
  ['2 days', '2031-04-30T15:30:00.000Z'],
  ['2 days ago', '2031-04-30T15:30:00.000Z'],
  ['1 day', '2031-05-01T15:30:00.000Z'],
  ['90m', '2031-05-02T14:00:00.000Z'],
  ['12h', '2031-05-02T03:30:00.000Z'],
  ['1w', '2031-04-25T15:30:00.000Z'],
  ['a week ago', '2031-04-25T15:30:00.000Z'],
  ['Last  week', '2031-04-25T15:30:00.000Z'],
  ['the last hour', '2031-05-02T14:30:00.000Z'],
  ['an hour', '2031-05-02T14:30:00.000Z'],
  ['3 months', '2031-02-02T15:30:00.000Z'],
  ['today', '2031-05-02T00:00:00.000Z'],
  ['yesterday', '2031-05-01T00:00:00.000Z'],
  ['monday', '2031-04-28T00:00:00.000Z'],
  ['last friday', '2031-04-25T00:00:00.000Z'],
  ['saturday', '2031-04-26T00:00:00.000Z'],
];

const REFUSED: readonly (readonly [given: string, why: RegExp])[] = [
  ['', /is no time/],
  ['soon', /is no time\. Give a day/],
  ['2 fortnights', /is no time/],
  ['two days', /is no time/],
  ['2031-02-30', /is no time/],
  ['2031-05-02T25:00', /is no time/],
  ['2 days later', /is no time/],
  ['2 constructor', /is no time/],
  ['2031-05-03', /lies ahead/],
];

describe('since when', () => {
  for (const [given, meant] of MEANT)
    it(`“${given}” is ${meant}`, () => assert.equal(readSince(given, NOW).toISOString(), meant));
  for (const [given, why] of REFUSED)
    it(`“${given}” is refused`, () => assert.throws(() => readSince(given, NOW), why));
});
