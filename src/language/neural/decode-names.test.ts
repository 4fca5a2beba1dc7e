import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeNames } from './decode-names.ts';

const TAGS = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];

/** A row of scores for each word, high for the tags named. */
function scoresOf(...rows: readonly Readonly<Record<string, number>>[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => TAGS.map((tag) => row[tag] ?? 0)));
}

test('names are runs of one type that begin with B', () => {
  const scores = scoresOf({ 'B-person': 9 }, { 'I-person': 9 }, { O: 9 }, { 'B-place': 9 });
  const names = decodeNames(scores, 4, TAGS.length, TAGS);
  assert.deepEqual(
    names.map(({ start, end, type }) => [start, end, type]),
    [
      [0, 2, 'person'],
      [3, 4, 'place'],
    ],
  );
  assert.ok(names.every(({ confidence }) => confidence > 0.99 && confidence < 1));
});

test('two names of one type stand side by side', () => {
  const names = decodeNames(scoresOf({ 'B-person': 9 }, { 'B-person': 9 }), 2, TAGS.length, TAGS);
  assert.deepEqual(
    names.map(({ start, end }) => [start, end]),
    [
      [0, 1],
      [1, 2],
    ],
  );
});

test('what begins in the middle is read as the best sequence that makes sense', () => {
  const scores = scoresOf({ O: 2, 'B-person': 1.5 }, { 'I-person': 6 });
  assert.deepEqual(
    decodeNames(scores, 2, TAGS.length, TAGS).map(({ start, end, type }) => [start, end, type]),
    [[0, 2, 'person']],
  );
});

test('an unsure name has a low confidence', () => {
  const [name] = decodeNames(scoresOf({ O: 1, 'B-place': 1.1 }), 1, TAGS.length, TAGS);
  assert.equal(name!.type, 'place');
  assert.ok(name!.confidence < 0.5);
});
