import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { titleOf } from './title.ts';

const article = (
  title: string | null,
  text: string,
  verdict: DossierArticle['spun']['verdict'] = 'clean',
): DossierArticle => ({
  id: `a-${title}`,
  page: 'p1',
  uri: 'page.txt',
  title,
  publisher: null,
  byline: null,
  published: null,
  language: 'en',
  text,
  blocks: [],
  parts: [],
  spun: { share: 0, verdict, swaps: [] },
});

const flood = 'The Velm dam was opened and the lower town was saved from the flood.';

test('the headline that says what all articles speak of is the title', () => {
  const heap = [
    article('A long night for Mayor Brecht', flood),
    article('Velm dam opened to save town from flood', flood),
    article('Farmers count their losses', flood),
  ];
  assert.equal(titleOf(heap, english), 'Velm dam opened to save town from flood');
  assert.equal(titleOf(heap.toReversed(), english), 'Velm dam opened to save town from flood');
});

test('somebody’s words are no title where another headline stands', () => {
  const heap = [article('‘Velm dam flood’', flood), article('Farmers count their losses', flood)];
  assert.equal(titleOf(heap, english), 'Farmers count their losses');
});

test('a spun text gives no title', () => {
  const heap = [article('Velm dam opened', flood, 'spun'), article('Farmers count their losses', flood)];
  assert.equal(titleOf(heap, english), 'Farmers count their losses');
});

test('without headlines a first sentence stands in, cut at a word', () => {
  assert.equal(titleOf([article(null, flood)], english), flood);
  assert.match(
    titleOf([article(null, 'word '.repeat(50))], english),
    /^(?:word ){20,22}word…$|^(?:word ?){20,22}…$/,
  );
  assert.equal(titleOf([], english), 'Untitled');
});
