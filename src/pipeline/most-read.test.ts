import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../test/contract/invented.ts';
import { compileArticles } from './compile-dossier.ts';
import { chooseArticles } from './most-read.ts';

const TEXTS = [
  'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres. Work begins on 1 June, Mayor Orla Tamm said at the town hall.',
  'The chain ferry across the Ostel broke down on Wednesday with 40 passengers aboard, and lay still in the river for three hours.',
  'The island of Skelder is to get a new ferry with eighty seats, the harbour board said after a meeting that lasted all Thursday night.',
];

/** So many articles, each of the texts in turn, published one day after the other. */
const heap = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    articleOf(TEXTS[at % TEXTS.length]!, {
      title: `Report ${at}`,
      uri: `https://post.example/${at}`,
      day: `2031-05-${String(1 + (at % 28)).padStart(2, '0')}`,
    }),
  );
const parts = (count: number) => {
  const given = heap(count);
  return [given.map(({ article }) => article), given.map(({ page }) => page)] as const;
};

test('few articles are all read', () => {
  const [articles, pages] = parts(6);
  assert.deepEqual(chooseArticles(articles, pages, 6), { articles, pages, leftOut: [] });
});

test('of many the first of each text is read before any second one, and the rest is said', () => {
  const [articles, pages] = parts(30);
  const { articles: chosen, pages: kept, leftOut } = chooseArticles(articles, pages, 4);
  const texts = chosen.map(({ text }) => TEXTS.findIndex((one) => text.endsWith(one)));
  assert.equal(new Set(texts).size, 3);
  assert.equal(kept.length, 4);
  assert.match(
    leftOut[0]!.why,
    /^Only 4 of the 30 articles were read\. Of the others 26 print the text of one that was read\./,
  );
});

test('of more texts than are read some of all times are read', () => {
  const [articles, pages] = parts(3);
  const { articles: chosen, leftOut } = chooseArticles(articles, pages, 2);
  assert.equal(chosen.length, 2);
  assert.match(leftOut[0]!.why, /1 may tell what no other does/);
});

test('the choice does not hang on the order in which they come', () => {
  const [articles, pages] = parts(30);
  const turned = chooseArticles(articles.toReversed(), pages.toReversed(), 7);
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
  assert.deepEqual(ids(turned.articles), ids(chooseArticles(articles, pages, 7).articles));
});

test('of 10,000 articles a dossier is made that says what it left out', () => {
  const [articles, pages] = parts(10_000);
  const chosen = chooseArticles(articles, pages, 6);
  const { dossier } = compileArticles({
    articles: chosen.articles,
    pages: chosen.pages,
    failed: chosen.leftOut,
  });
  assert.equal(dossier.articles.length, 6);
  assert.ok(dossier.unchecked.some(({ why }) => why.startsWith('Only 6 of the 10000 articles were read.')));
});
