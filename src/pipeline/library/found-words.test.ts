import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWords, soughtWords } from './found-words.ts';

const found = (text: string, terms: readonly string[], beginning?: string): string[] =>
  findWords(text, soughtWords(terms, beginning)).map(({ start, end }) => text.slice(start, end));

for (const [sought, text, words] of [
  ['ferries', 'The FERRY and two ferries; a ferryman’s fee, a fern', ['FERRY', 'ferries']],
  [
    'resigns',
    'He resigned. Resigning is no resignation of reserves',
    ['resigned', 'Resigning', 'resignation'],
  ],
  ['ties', 'The ties are tied, and a tidy tide', ['ties', 'tied']],
  ['Łódź', 'From Lodz to ŁÓDŹ, not Lodge', ['Lodz', 'ŁÓDŹ']],
  ['éclair', 'An eclair, ÉCLAIRS and echoes', ['eclair', 'ÉCLAIRS']],
  ['7', 'Of 7 boats 70 and 7 more', ['7', '7']],
  ['said', 'What she said', ['said']],
  ['Ьmore', 'More of Ьmore and more', ['Ьmore']],
  ['Ьmore', "No more 'more'", []],
  ['\ue000', 'Nothing, \ue000, of it', []],
] as const)
  test(`finds ${sought} in “${text}”`, () => assert.deepEqual(found(text, [sought]), words));

test('finds words in a row, and how a last one begins', () => {
  assert.deepEqual(found('Harbour masters master a harbour wall', ['harbour master'], 'wa'), [
    'Harbour masters',
    'wall',
  ]);
  assert.deepEqual(found('Every wall was high', [], 'w'), ['wall', 'was']);
});

test('finds words in a stretch by their places in the text', () => {
  const text = 'Harbour, harbour, Hafen für harbours, harbour';
  const within = { start: 9, end: text.length - 2 };
  assert.deepEqual(
    findWords(text, soughtWords(['harbour']), within).map(({ start, end }) => text.slice(start, end)),
    ['harbour', 'harbours'],
  );
});
