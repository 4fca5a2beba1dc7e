import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundArticle } from '../../store/store.ts';
import { asLookedThrough, soughtWords } from './found-words.ts';
import { shownSnippets } from './shown-snippets.ts';
import { snippetsOf } from './snippets.ts';

const articleOf = (text: string) => ({ article: { id: 'a1' }, text, blocks: [] }) as unknown as FoundArticle;

const markedIn = (article: FoundArticle, words: string[], beginning?: string): string[] =>
  shownSnippets(article, soughtWords(words, beginning)).flatMap(({ exact, start, marks }) =>
    marks.map((mark) => exact.slice(mark.start - start, mark.end - start)),
  );

test('an article that is shown again is shown as at first, whatever was looked for in between', () => {
  const text = `The harbour master closed the harbour. ${'Nobody sailed. '.repeat(40)}A ferry – the last – lay there.`;
  const [article, fresh] = [articleOf(text), asLookedThrough(text)];
  const questions: [string[], string?][] = [
    [['harbour']],
    [['ferry', 'last']],
    [['harbour'], 'clo'],
    [['clo']],
    [['ferry harbour']],
    ...Array.from({ length: 10 }, (_, at): [string[]] => [['sailed', `word${at}`]]),
    [['harbour']],
    [['ferry', 'last']],
  ];
  for (const [words, beginning] of questions) {
    const sought = soughtWords(words, beginning);
    const asNew = snippetsOf({ id: article.article.id, text, blocks: [] }, fresh, sought);
    assert.deepEqual(shownSnippets(article, sought), asNew);
  }
  assert.deepEqual(markedIn(article, ['ferry', 'last']), ['ferry', 'last']);
});

test('a word that is being typed is another than one that is whole', () => {
  const article = articleOf('The harbour, and harbours');
  assert.deepEqual(markedIn(article, [], 'harbours'), ['harbours']);
  assert.deepEqual(markedIn(article, ['harbours']), ['harbour', 'harbours']);
});

test('nothing is remembered of one article in another', () => {
  assert.deepEqual(markedIn(articleOf('The harbour'), ['harbour']), ['harbour']);
  assert.deepEqual(markedIn(articleOf('A ferry'), ['harbour']), []);
});
