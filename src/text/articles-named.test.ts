import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listNames, type Nameable, nameApart, nameOf } from './articles-named.ts';

const article = (given: Partial<Nameable>): Nameable => ({
  publisher: null,
  uri: 'file:///home/ada/stories/tarn-head.txt',
  title: null,
  text: 'The lighthouse at Tarn Head went dark at four. Nobody had touched the lamp.',
  ...given,
});

const CALLED: readonly [what: string, article: Nameable, name: string][] = [
  ['by its publisher', article({ publisher: 'Tarn Post', title: 'Dark' }), 'Tarn Post'],
  ['else by its site', article({ uri: 'https://www.tarn.example/dark', title: 'Dark' }), 'tarn.example'],
  ['else by its title', article({ title: 'Dark at four' }), '“Dark at four”'],
  ['else by its file, without path and ending', article({}), 'the text “tarn-head”'],
  [
    'else, of a file named by a digest, by its beginning',
    article({ uri: 'file:///in/001_4fd81b22a90c17ee.txt' }),
    'the text that begins “The lighthouse at Tarn Head went dark at …”',
  ],
];

for (const [what, given, name] of CALLED) test(`called ${what}`, () => assert.equal(nameOf(given), name));

test('two articles of one publisher are told apart by their titles', () => {
  const dark = article({ publisher: 'Tarn Post', title: 'Dark at four' });
  const light = article({ publisher: 'Tarn Post', title: null, text: 'The lamp burns again.' });
  const name = nameApart([dark, light, article({ publisher: 'Gannet' })]);
  assert.equal(name(dark), 'Tarn Post (“Dark at four”)');
  assert.equal(name(light), 'Tarn Post (“The lamp burns again.”)');
});

test('lists each name once, and counts the rest of many', () => {
  assert.equal(listNames(['A', 'B', 'A']), 'A and B');
  assert.equal(listNames(['A', 'B', 'C', 'D']), 'A, B, C and D');
  assert.equal(listNames(['A', 'B', 'C', 'D', 'E']), 'A, B, C and 2 others');
});
