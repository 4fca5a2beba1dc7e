import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readInterval } from './when.ts';

const cases: [written: unknown, start: string | undefined][] = [
  ['2031-04-02', '2031-04-02'],
  ['20310402', '2031-04-02'],
  ['2031-04-02T10:05:30+02:00', '2031-04-02T10:05:00+02:00'],
  ['2031-04-02T10:05:30.123Z', '2031-04-02T10:05:00+00:00'],
  ['2031-04-02 10:05', '2031-04-02'],
  ['2031-04-02 10:05:00 UTC', '2031-04-02T10:05:00+00:00'],
  ['20310402T100500Z', '2031-04-02T10:05:00+00:00'],
  ['Wed, 02 Apr 2031 10:05:00 +0200', '2031-04-02T10:05:00+02:00'],
  ['2 Apr 2031 10:05 GMT', '2031-04-02T10:05:00+00:00'],
  ['Wed, 2 April 2031 10:05:00 EDT', '2031-04-02T10:05:00-04:00'],
  ['Wed, 2 Apr 2031 10:05:00 CEST', '2031-04-02'],
  [1_932_804_300, '2031-04-01T10:05:00+00:00'],
  ['1932804300000', '2031-04-01T10:05:00+00:00'],
  [{ $date: '2031-04-02T10:05:00Z' }, '2031-04-02T10:05:00+00:00'],
  [{ value: { start: '2031-04-02', end: '2031-04-05' }, basis: 'inferred' }, '2031-04-02'],
  [{ start: '2031-04-02', end: 'later' }, undefined],
  ['2031-02-30', undefined],
  ['2031-13-01', undefined],
  ['2 Foo 2031', undefined],
  ['4 hours ago', undefined],
  [17, undefined],
  [null, undefined],
];
for (const [written, start] of cases)
  it(`reads ${JSON.stringify(written)} as ${start}`, () => {
    assert.equal(readInterval(written)?.start, start);
  });
