import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asLookedThrough, findWords, knownAhead, soughtWords, wordsAhead } from './found-words.ts';

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

for (const text of ['The dock, a docker; docks and DOCK walls', 'The dock – a docker; docks and DÖCK walls'])
  test(`gives the words of “${text}” one by one, from somewhere on`, () => {
    const sought = soughtWords(['dock wall', 'dock'], 'wal');
    const all = findWords(text, sought);
    const next = wordsAhead(asLookedThrough(text), sought, 5);
    const known = knownAhead(all);
    const later = all.filter(({ start }) => start >= 5);
    assert.deepEqual(later.map(next), later);
    assert.deepEqual(all.map(known), all);
    assert.deepEqual([next(), known()], [undefined, undefined]);
  });
