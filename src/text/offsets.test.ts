import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cite,
  citesSame,
  commonShare,
  contains,
  firstFrom,
  lengthOf,
  overlapLength,
  overlapping,
  overlaps,
  shortestAround,
  spanAt,
  textAt,
  trimSpan,
} from './offsets.ts';

const spans = [
  { start: 0, end: 3 },
  { start: 5, end: 9 },
  { start: 9, end: 12 },
];

const span = (start: number, end: number) => ({ start, end });

for (const [a, b, shared, what] of [
  [span(2, 6), span(4, 9), 2, 'share what both cover'],
  [span(2, 6), span(6, 9), 0, 'that touch share nothing'],
  [span(2, 6), span(7, 9), 0, 'that are apart share nothing'],
  [span(2, 9), span(4, 6), 2, 'of which one holds the other share the inner one'],
] as const)
  test(`two spans ${what}, whichever comes first`, () => {
    assert.deepEqual([overlapLength(a, b), overlapLength(b, a)], [shared, shared]);
    assert.deepEqual([overlaps(a, b), overlaps(b, a)], [shared > 0, shared > 0]);
  });

test('a span holds itself and what lies in it, but nothing that reaches out on either side', () => {
  const held = [span(2, 6), span(3, 5), span(1, 5), span(3, 7)].map((inner) => contains(span(2, 6), inner));
  assert.deepEqual(held, [true, true, false, false]);
});

test('two spans have in common what both cover of all that either covers', () => {
  assert.equal(commonShare(span(0, 4), span(2, 6)), 2 / 6);
  assert.equal(commonShare(span(0, 4), span(0, 4)), 1);
  assert.equal(commonShare(span(0, 4), span(4, 6)), 0);
});

test('the shortest around a place is taken, of equals the first', () => {
  const around = [span(0, 20), span(2, 9), span(3, 10), span(4, 6)];
  assert.equal(shortestAround(around, span(4, 8)), around[1]);
  assert.equal(shortestAround(around, span(15, 16)), around[0]);
  assert.equal(shortestAround(around, span(19, 21)), undefined);
});

test('citations are the same that share more than half of the shorter one, in one article', () => {
  const cited = (article: string, start: number, end: number) => ({ article, start, end });
  assert.ok(citesSame(cited('a', 0, 10), cited('a', 7, 11)));
  assert.ok(citesSame(cited('a', 7, 11), cited('a', 0, 10)));
  assert.ok(!citesSame(cited('a', 0, 10), cited('a', 8, 12)));
  assert.ok(!citesSame(cited('a', 0, 10), cited('b', 0, 10)));
});

test('a citation has the words of its span, exactly; they are shown in single blanks', () => {
  const article = { id: 'a1', text: 'The  harbour\n wall stands.' };
  assert.deepEqual(cite(article, span(5, 18)), {
    article: 'a1',
    start: 5,
    end: 18,
    exact: 'harbour\n wall',
  });
  assert.equal(textAt(article, span(0, 18)), 'The harbour wall');
  assert.equal(lengthOf(span(5, 18)), 13);
});

for (const [text, trimmed] of [
  ['  wall ', span(2, 6)],
  ['wall', span(0, 4)],
  [' a \n', span(1, 2)],
  ['   ', span(3, 3)],
] as const)
  test(`“${text}” without blanks at its edges`, () =>
    assert.deepEqual(trimSpan(text, span(0, text.length)), trimmed));

test('only what lies in the span is trimmed', () => {
  assert.deepEqual(trimSpan('a  b  c', span(2, 5)), span(3, 4));
  assert.deepEqual(trimSpan('a    b', span(1, 3)), span(3, 3));
});

test('a place lies in the span that it starts in, or in none', () => {
  assert.deepEqual(
    [0, 2, 3, 4, 5, 8, 9, 11, 12].map((offset) => spanAt(spans, offset)),
    [0, 0, -1, -1, 1, 1, 2, 2, -1],
  );
  assert.equal(spanAt([], 0), -1);
});

test('the first span from an offset on is the one that starts there or next', () => {
  assert.deepEqual(
    [0, 1, 5, 9, 10].map((offset) => firstFrom(spans, offset)),
    [0, 1, 1, 2, 3],
  );
});

for (const [start, end, expected] of [
  [6, 7, [1]],
  [2, 6, [0, 1]],
  [9, 20, [2]],
  [3, 5, []],
  [0, 12, [0, 1, 2]],
  [12, 14, []],
] as const)
  test(`spans that share characters with ${start} to ${end}`, () =>
    assert.deepEqual(
      overlapping(spans, { start, end }),
      expected.map((index) => spans[index]),
    ));
