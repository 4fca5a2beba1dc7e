import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineEntry } from '../../src/model/timeline.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreTimeline } from './timeline.ts';

const bare = handKey({
  post: 'Ferry held\nThe ferry came in on Monday. It sails again on Friday, said the owner.',
});
const key: Key = {
  ...bare,
  events: [
    {
      date: { start: '2031-05-05', end: '2031-05-06' },
      text: 'The ferry comes in',
      evidence: [placeIn(bare, 'post', 'on Monday')],
    },
    {
      date: { start: '2031-05-09', end: '2031-05-10' },
      text: 'It sails',
      evidence: [placeIn(bare, 'post', 'on Friday')],
    },
  ],
};
const ideal = idealDossier(key);
const [monday, friday] = ideal.timeline as [TimelineEntry, TimelineEntry];

const cases: [what: string, timeline: TimelineEntry[], figure: string, value: number | null][] = [
  ['as it is', [monday, friday], 'found', 1],
  ['as it is', [monday, friday], 'dates right, of those found', 1],
  ['one missed', [monday], 'found', 0.5],
  [
    'a week early',
    [monday, { ...friday, date: { start: '2031-05-02', end: '2031-05-03' } }],
    'dates right, of those found',
    0.5,
  ],
  ['empty', [], 'found', 0],
  ['empty', [], 'dates right, of those found', null],
];

for (const [what, timeline, figure, value] of cases) {
  test(`${figure}, ${what}: ${value ?? 'none'}`, () => {
    assert.equal(figureValue(scoreTimeline(readAgainst({ ...ideal, timeline }, key)), figure), value);
  });
}
