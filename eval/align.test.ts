import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignWords } from './align.ts';

const page =
  'MENU Home Sport\n## The ferry waits\nInspector Vargas’s boat, the “Maud”, lay at the quay all day.\nShare this';
const text = 'The ferry waits\nInspector Vargas’s boat, the "Maud", lay at the quay all day.';

const places: [words: string, expected: string | null][] = [
  ['The ferry waits', 'The ferry waits'],
  ['Vargas', 'Vargas'],
  ['the “Maud”, lay', 'the "Maud", lay'],
  ['MENU Home', null],
  ['Share', null],
];

for (const [words, expected] of places) {
  test(`${expected === null ? 'does not find' : 'finds'} "${words}"`, () => {
    const start = page.indexOf(words);
    const place = alignWords(page, text).place({ start, end: start + words.length });
    assert.equal(place && text.slice(place.start, place.end), expected);
  });
}

test('counts the words that both texts have', () => {
  const { shared, words } = alignWords(page, text);
  assert.deepEqual({ shared, ...words }, { shared: 14, from: 19, to: 14 });
});

test('a repeated sentence is placed once each, in order', () => {
  const refrain = 'They waited. The tide turned at last. They waited.';
  const { place } = alignWords(refrain, refrain);
  assert.deepEqual(place({ start: 38, end: 49 }), { start: 38, end: 49 });
  assert.deepEqual(place({ start: 0, end: 11 }), { start: 0, end: 11 });
});

test('long texts without a word in common take no time', () => {
  const start = performance.now();
  const { shared } = alignWords('ab '.repeat(100_000), 'cd '.repeat(100_000));
  assert.equal(shared, 0);
  assert.ok(performance.now() - start < 5_000);
});
