import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundArticle } from '../../store/store.ts';
import { findWords, soughtWords } from './found-words.ts';
import { shownWords } from './shown-words.ts';

const articleOf = (text: string) => ({ text }) as FoundArticle;

test('words of an article that is shown again stand where they stand, whatever was looked for before', () => {
  const article = articleOf(
    `The harbour master closed the harbour. ${'Masters close harbours. '.repeat(30)}`,
  );
  for (const [words, beginning] of [
    [['harbour']],
    [['harbour', 'close']],
    [['close', 'harbour', 'harbour master']],
    [['harbour'], 'mast'],
    [['harbour', 'the'], 'maste'],
    [['harbour']],
    [['ferry', 'harbour']],
    [['ferry']],
  ] as [string[], string?][]) {
    const sought = soughtWords(words, beginning);
    assert.deepEqual(shownWords(article, sought), findWords(article.text, sought));
  }
});

test('nothing is remembered of one article in another', () => {
  const sought = soughtWords(['harbour']);
  assert.equal(shownWords(articleOf('The harbour'), sought).length, 1);
  assert.equal(shownWords(articleOf('A ferry'), sought).length, 0);
});
