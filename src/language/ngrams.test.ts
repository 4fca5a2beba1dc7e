import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NgramModel, scoreSentence } from './ngrams.ts';

const words = ['<s>', '</s>', 'tide', 'rises'];

/** Says which n-grams it is asked for; each costs one nat. */
function listener(): { model: NgramModel; asked: string[] } {
  const asked: string[] = [];
  const name = (id: number): string => words[id] ?? '?';
  return {
    asked,
    model: {
      begin: 0,
      end: 1,
      idOf: (word) => words.indexOf(word),
      wordOf: name,
      logProbability: (...ids) => {
        asked.push(ids.map(name).join(' '));
        return -1;
      },
    },
  };
}

test('scores a sentence word for word, from its beginning to its end', () => {
  const { model, asked } = listener();
  assert.equal(scoreSentence(model, ['tide', 'suddenly', 'rises']), -4);
  assert.deepEqual(asked, ['? <s> tide', '<s> tide ?', 'tide ? rises', '? rises </s>']);
});

test('scores a sentence of no words by its end', () => {
  const { model, asked } = listener();
  assert.equal(scoreSentence(model, []), -1);
  assert.deepEqual(asked, ['? <s> </s>']);
});
