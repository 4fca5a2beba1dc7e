import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitToWords, type PlannedSection, pageFor } from './page.ts';

const cited = { article: 'a1', start: 0, end: 4, exact: 'Rain' };

/** A line of ten words. */
const section = (heading: string, lines: number, keeps: number): PlannedSection => ({
  heading,
  keeps,
  items: Array.from({ length: lines }, (_, line) => ({
    text: `Line ${line + 1} of ${heading} has ten words with its number.`,
    status: 'single' as const,
    evidence: [cited],
  })),
});

type Case = readonly [what: string, words: number, lines: readonly number[], left: readonly number[]];

const cases: readonly Case[] = [
  ['a short brief stays as it is', 90, [4, 3, 2], [4, 3, 2]],
  ['what has most lines beyond those that it keeps loses its last ones', 70, [4, 4, 1], [4, 2, 1]],
  ['of equals the later section goes first', 50, [4, 2, 1], [4, 1]],
  ['a section that loses all its lines goes too', 10, [1, 1, 1], [1]],
];

for (const [what, words, [most = 0, less = 0, least = 0], left] of cases)
  test(what, () => {
    const sections = [section('News', most, 4), section('Quotes', less, 2), section('Background', least, 1)];
    assert.deepEqual(
      fitToWords(sections, words).map(({ items }) => items.length),
      left,
    );
  });

test('lines that a section does not keep stand only where there is room, with the others of their heading', () => {
  const lines = (words: number) =>
    fitToWords([section('Background', 2, 1), section('Background', 3, 0), section('News', 2, 2)], words).map(
      ({ heading, items }) => [heading, items.length],
    );
  assert.deepEqual(lines(40), [
    ['Background', 2],
    ['News', 2],
  ]);
  assert.deepEqual(lines(60), [
    ['Background', 4],
    ['News', 2],
  ]);
});

test('what weighs least goes, wherever it stands in the order in which the lines are read', () => {
  const [heaviest, lighter] = section('News', 2, 2).items;
  const inOrder = (items: PlannedSection['items']) => items.toReversed();
  const left = (words: number) =>
    fitToWords([{ heading: 'News', items: [heaviest!, lighter!], keeps: 2, inOrder }], words).flatMap(
      ({ items }) => items,
    );
  assert.deepEqual(left(20), [lighter, heaviest]);
  assert.deepEqual(left(10), [heaviest]);
});

test('a brief of little is short, and one of much no longer than a page', () => {
  const text = (words: number) => ({ text: 'barge '.repeat(words) });
  assert.equal(pageFor([text(900)]), 700);
  assert.equal(pageFor([text(3000), text(1800)]), 800);
  assert.equal(pageFor([text(9000), text(9000)]), 870);
});
