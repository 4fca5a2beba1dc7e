import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expectation } from '../../src/model/timeline.ts';
import { figuresOf } from './expectations.ts';

const cited = { article: 'a', start: 0, end: 30, exact: '' };
const found = (outcome: Expectation['outcome']): Expectation => ({
  id: 'x',
  kind: 'planned',
  text: 'The gate will close on Friday.',
  holder: null,
  due: { start: '2031-03-07T18:00:00+01:00', end: '2031-03-07T18:01:00+01:00' },
  moved: [],
  outcome,
  because: '',
  evidence: [cited],
  outcomeEvidence: [],
});
const measured = (outcome: Expectation['outcome'], name: string): number | null | undefined =>
  figuresOf('t', [
    {
      given: [found(outcome)],
      wanted: [
        {
          text: 'The gate closes',
          kind: ['planned'],
          due: [{ start: '2031-03-07', end: '2031-03-08' }],
          outcome: ['met'],
          evidence: [{ article: 'a', start: 0, end: 30 }],
          outcomeEvidence: [],
        },
      ],
      notExpected: [],
      place: (citation) => citation,
    },
  ]).find((figure) => figure.name === name)?.value;

test('an hour of the right day is the right due time', () => {
  assert.equal(measured('met', 'due times right, of those found'), 1);
});

test('a wrong outcome counts against those told, an open one only as not found', () => {
  assert.equal(measured('unmet', 'outcomes right, of those told'), 0);
  assert.equal(measured('open', 'outcomes right, of those told'), null);
  assert.equal(measured('open', 'outcomes found'), 0);
});
