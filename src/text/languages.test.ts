import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, nameOfLanguage, sentencesIn, wordsIn } from './languages.ts';

const sentences: [tag: string, text: string, expected: string[]][] = [
  ['de', 'Am 12. April kam Dr. Maier. Er ging wieder.', ['Am 12. April kam Dr. Maier.', 'Er ging wieder.']],
  [
    'fr',
    'Le toit est parti. « C’est fini ! » dit-elle.',
    ['Le toit est parti.', '« C’est fini ! »', 'dit-elle.'],
  ],
  ['ja', '嵐は去った。「屋根が飛んだ」と話した。', ['嵐は去った。', '「屋根が飛んだ」と話した。']],
  ['ar', 'انتهت العاصفة. هل بقي السقف؟ لا.', ['انتهت العاصفة.', 'هل بقي السقف؟', 'لا.']],
  ['not a tag', 'One. Two.', ['One.', 'Two.']],
];
for (const [tag, text, expected] of sentences)
  test(`cuts into sentences: ${text}`, () =>
    assert.deepEqual(
      sentencesIn(`x ${text}`, tag, 2).map(({ start, end }) => `x ${text}`.slice(start, end)),
      expected,
    ));

test('finds words where no blanks part them', () => {
  const text = 'Aldermoorの港は2031年に';
  assert.deepEqual(
    wordsIn(text, 'ja').map((word) => word.text),
    ['Aldermoor', 'の', '港', 'は', '2031', '年', 'に'],
  );
  assert.ok(wordsIn(text, 'ja').every(({ start, end, text: word }) => text.slice(start, end) === word));
});

test('names languages, and says which way they are written', () => {
  assert.deepEqual(['fr', 'zh', 'pt-BR', '??'].map(nameOfLanguage), [
    'French',
    'Chinese',
    'Brazilian Portuguese',
    '??',
  ]);
  assert.deepEqual(['fr', 'ar', 'fa-IR', 'und'].map(directionOf), ['auto', 'rtl', 'rtl', 'auto']);
});
