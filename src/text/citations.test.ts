import assert from 'node:assert/strict';
import { it } from 'node:test';
import { distinctCitations, inTextOrder } from './citations.ts';

const PLACES = [
  { article: 'b', start: 4, end: 9 },
  { article: 'a', start: 7, end: 9 },
  { article: 'b', start: 4, end: 9 },
  { article: 'a', start: 7, end: 8 },
];

it('keeps each place once', () => {
  assert.deepEqual(distinctCitations(PLACES), [PLACES[0], PLACES[1], PLACES[3]]);
});

it('orders by article, then by place', () => {
  assert.deepEqual(distinctCitations(PLACES).sort(inTextOrder), [PLACES[3], PLACES[1], PLACES[0]]);
});

it('orders by start before it orders by end, whichever of two comes first', () => {
  const [long, short, late] = [
    { article: 'a', start: 1, end: 9 },
    { article: 'a', start: 1, end: 3 },
    { article: 'a', start: 2, end: 3 },
  ];
  assert.deepEqual([late, long, short].sort(inTextOrder), [short, long, late]);
  const [first, second] = [PLACES[1]!, PLACES[0]!];
  assert.deepEqual([inTextOrder(first, second), inTextOrder(second, first)], [-1, 1]);
});
