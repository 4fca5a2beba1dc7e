import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expectation, TimelineEntry } from '../model/timeline.ts';
import { layOutTimeline } from './timeline-layout.ts';

const onDay = (day: number): { start: string; end: string } => ({
  start: `2044-05-${String(day).padStart(2, '0')}`,
  end: `2044-05-${String(day + 1).padStart(2, '0')}`,
});

const words = { article: 'a', start: 0, end: 4, exact: 'Shut' };

const entry = (day: number, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `t${day}`,
  date: onDay(day),
  precision: 'day',
  text: 'The gates of the Vell dam stayed shut all night.',
  modality: 'asserted',
  participants: [],
  weight: 0.5,
  evidence: [words],
  ...more,
});

const postponed: Expectation = {
  id: 'x1',
  kind: 'planned',
  text: 'The gates open.',
  holder: null,
  due: onDay(12),
  moved: [{ due: onDay(10), evidence: words }],
  outcome: 'open',
  because: 'No article tells what came of it.',
  evidence: [words],
  outcomeEvidence: [],
};

test('one date alone is not drawn', () => {
  assert.equal(layOutTimeline([entry(2), entry(2)], []), null);
});

test('what falls on one day stands on one another, the weightiest lowest', () => {
  const [light, heavy] = [entry(2, { weight: 0.1 }), entry(2, { id: 'heavy', weight: 0.9 })];
  const dots = layOutTimeline([light, heavy, entry(8)], [])!.dots.filter(
    ({ of }) => of === light || of === heavy,
  );
  assert.equal(dots[0]!.x, dots[1]!.x);
  assert.ok(dots.find(({ of }) => of === heavy)!.y > dots.find(({ of }) => of === light)!.y);
});

test('a day with more than ten says how many are not drawn', () => {
  const { dots, more } = layOutTimeline([...Array.from({ length: 13 }, () => entry(2)), entry(8)], [])!;
  assert.equal(dots.length, 11);
  assert.deepEqual(
    more.map(({ count }) => count),
    [3],
  );
});

test('labels take three lines of whole words, and none lies on another', () => {
  const { labels } = layOutTimeline([entry(2), entry(3), entry(4), entry(25)], [])!;
  assert.deepEqual(labels[0]!.lines, ['The gates of the', 'Vell dam stayed shut', 'all night']);
  for (const [i, one] of labels.entries())
    for (const other of labels.slice(i + 1))
      assert.ok(one.row !== other.row || Math.abs(one.anchor - other.anchor) >= 160);
});

test('a label leaves out the date that stands below it, and breaks a word that is too long', () => {
  const texts = ['On Monday, 2 May, the gates stayed shut.', 'Hochwasserrückhaltebecken geschlossen.'];
  const [first, second] = texts.map(
    (text) => layOutTimeline([entry(2, { text }), entry(8, { weight: 0 })], [])!,
  );
  assert.deepEqual(first!.labels[0]!.lines, ['The gates stayed', 'shut']);
  assert.deepEqual(second!.labels[0]!.lines, ['Hochwasserrückhalte', 'becken geschlossen']);
});

test('what only a machine-spun text tells gets a dot and no label', () => {
  const { labels, dots } = layOutTimeline([entry(2, { spunOnly: true }), entry(8)], [])!;
  assert.equal(dots.length, 2);
  assert.equal(labels.length, 1);
});

test('a moved expectation points from its first due time to its last', () => {
  const { moves, dots } = layOutTimeline([entry(2)], [postponed])!;
  assert.equal(moves.length, 1);
  assert.ok(moves[0]!.from < moves[0]!.to);
  assert.equal(moves[0]!.to, dots.find(({ of }) => of === postponed)!.x);
});

test('what is not drawn is counted, once for columns next to each other', () => {
  const days = [
    entry(2),
    ...Array.from({ length: 15 }, () => entry(20)),
    ...Array.from({ length: 14 }, () => entry(21)),
  ];
  const { more, dots } = layOutTimeline(days, [])!;
  assert.equal(dots.length + more.reduce((sum, { count }) => sum + count, 0), days.length);
  for (const [i, { x }] of more.slice(1).entries()) assert.ok(x - more[i]!.x >= 34);
});
