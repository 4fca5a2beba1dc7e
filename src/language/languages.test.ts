/** What holds for every language, whatever it knows. A new one is tested here without a line more. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameOfLanguage } from '../text/languages.ts';
import { namesByCapitals } from './capitals/names.ts';
import { LANGUAGES } from './languages.ts';

const TEXTS = [
  'A. Roke, Dr. X (62)… «¿Sí?» — “No”, 11:30am; 3,5 % of £1.20! https://a.example/b?c=d @who #What',
  '—No.\n• 1. ítem\n\tEE. UU. don’t co-op naïve 東京 12º e.g. “’tis”',
  '',
  ' \n\u00a0 ',
  '\u{1F600}a\u0301.B ..."\'',
];

for (const language of LANGUAGES)
  describe(language.name, () => {
    const { code, name, tokenizer, vocabulary, names, speech, marks } = language;

    it('has the name of its code', () => assert.equal(name, nameOfLanguage(code)));

    for (const text of TEXTS)
      it(`leaves out nothing but blanks of ${JSON.stringify(text)}`, () => {
        const sentences = tokenizer.sentencesOf(text, 0, text.length);
        const tokens = sentences.flatMap(({ start, end }) => tokenizer.tokensOf(text, start, end));
        assert.equal(tokens.map(({ form }) => form).join(''), text.replace(/\s/g, ''));
        for (const [index, { start, end, form }] of tokens.entries()) {
          assert.equal(text.slice(start, end), form);
          assert.doesNotMatch(form, /\s/);
          assert.ok(start >= (tokens[index - 1]?.end ?? 0));
        }
      });

    it('has its words in lower case', () => {
      const lists = { ...vocabulary, titles: names.titles, notNames: names.notNames, verbs: speech.verbs };
      for (const [list, words] of Object.entries(lists))
        if (words instanceof Set || words instanceof Map)
          for (const word of words.keys()) assert.equal(word, word.toLowerCase(), list);
    });

    it('opens and closes quotations with single marks', () => {
      assert.ok(marks.pairs.size > 0);
      for (const [opening, closing] of marks.pairs) assert.match(opening + closing, /^\p{P}{2,3}$/u);
    });

    it('reads a hostile page in bounded time', () => {
      const before = process.cpuUsage();
      for (const piece of ['Aa ', 'A. ', '«"', '1.1,', '-', 'x@', 'http://']) {
        const text = piece.repeat(20_000);
        namesByCapitals(text, tokenizer.sentencesOf(text, 0, text.length), language);
      }
      assert.ok(process.cpuUsage(before).user < 10_000_000);
    });
  });
