import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../test/contract/invented.ts';
import { withoutOtherNews } from './other-news.ts';

const FIRE =
  'Twelve people died after fire broke out on the ferry Queen Odra off Kalmar Point on Saturday. Coast guard commander Stella Vrana said that 31 passengers of the Queen Odra were missing.';
const ARREST =
  'The captain of the Queen Odra, the ferry that caught fire off Kalmar Point on Saturday, was arrested on Sunday. Coast guard commander Stella Vrana said that 20 passengers were still missing.';
const HEAT = 'Ostmark had its hottest July day since 1936 on Monday, with 38.7 degrees in the capital.';

const heap = (texts: readonly (readonly [uri: string, text: string])[]) => {
  const made = texts.map(([uri, text]) =>
    articleOf(text, { title: text.slice(0, 20), uri, day: '2031-07-21' }),
  );
  const pages = new Map(made.map(({ page }) => [page.uri, page]));
  const articles = made.map(({ article }) => ({ ...article, page: pages.get(article.uri)!.id }));
  return withoutOtherNews(articles, [...pages.values()]);
};
const firstWords = ({ articles }: ReturnType<typeof heap>): string[] =>
  articles.map(({ text }) => text.split(' ')[0]!);

test('a part of a round-up that tells of something else is left out, and said to be', () => {
  const told = heap([
    ['https://agency.example/fire', FIRE],
    ['https://glance.example/today', ARREST],
    ['https://glance.example/today', HEAT],
  ]);
  assert.deepEqual(firstWords(told), ['Twelve', 'The']);
  assert.match(told.leftOut[0]!.why, /tells of something else than the other articles/);
});

test('an article with a page of its own stays, whatever it tells of', () => {
  const told = heap([
    ['https://agency.example/fire', FIRE],
    ['https://glance.example/arrest', ARREST],
    ['https://glance.example/heat', HEAT],
  ]);
  assert.deepEqual([firstWords(told).length, told.leftOut], [3, []]);
});

test('all parts stay where none of them tells what another page does', () => {
  const told = heap([
    ['https://agency.example/fire', FIRE],
    ['https://glance.example/today', HEAT],
    ['https://glance.example/today', 'The council of Ammerly will raise its harbour wall by two metres.'],
  ]);
  assert.equal(told.leftOut.length, 0);
});
