import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Quotation } from '../../model/quotation.ts';
import { partSentence } from './parts.ts';

/** Sentences, with bars where they are parted; what joins the parts is in neither. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'The dam burst at dawn above the mill; the board closed both bridges.',
    ['The dam burst at dawn above the mill', 'the board closed both bridges.'],
  ],
  [
    'The board closed both bridges of the town, and the mayor opened the gym to families.',
    ['The board closed both bridges of the town', 'the mayor opened the gym to families.'],
  ],
  [
    'Divers raised nine barges from the river bed, as hundreds of people watched from the banks.',
    ['Divers raised nine barges from the river bed', 'hundreds of people watched from the banks.'],
  ],
  [
    'The water board, which owns the old dam, puts the number at forty.',
    ['The water board, which owns the old dam, puts the number at forty.'],
  ],
  [
    'The board met in the town hall at noon, and warned the owners of the mill.',
    ['The board met in the town hall at noon, and warned the owners of the mill.'],
  ],
  [
    'They want a new northern wall, and a pay rise of nine percent.',
    ['They want a new northern wall, and a pay rise of nine percent.'],
  ],
];

for (const [sentence, parts] of cases)
  test(`parts: ${sentence}`, () => {
    const found = partSentence(sentence, { start: 0, end: sentence.length }, [], english);
    assert.deepEqual(
      found.map(({ start, end }) => sentence.slice(start, end)),
      parts,
    );
  });

test('a short clause that only says who spoke is cut off what stands before it', () => {
  const sentence = 'Drivers have left forty lorries at the inn below the pass, and she thinks help is near.';
  const at = (words: string): number => sentence.indexOf(words);
  const cite = (words: string) => ({
    article: 'a',
    start: at(words),
    end: at(words) + words.length,
    exact: words,
  });
  const thought: Quotation = {
    id: 'q',
    article: 'a',
    kind: 'indirect',
    source: null,
    sourceText: 'she',
    cue: cite('thinks'),
    content: [cite('help is near')],
    medium: null,
    addressee: null,
    said: null,
    spun: false,
  };
  const parts = partSentence(sentence, { start: 0, end: sentence.length }, [thought], english);
  assert.deepEqual(
    parts.map(({ start, end }) => sentence.slice(start, end)),
    ['Drivers have left forty lorries at the inn below the pass'],
  );
});
