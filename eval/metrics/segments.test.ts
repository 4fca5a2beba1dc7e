import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interval } from '../../src/model/article.ts';
import type { DossierArticle } from '../../src/model/dossier.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { emptyDossier, figureValue, handKey, idealDossier } from '../trial.ts';
import { sameTime, scoreSegments } from './segments.ts';

const page =
  'Ferry held\nThe ferry Maud lay at Torwik quay for the whole of Monday.\nShare this with your friends now';
const key: Key = {
  ...handKey({
    post: page.split('\nShare')[0]!,
    mail: 'Bridge shut\nThe bridge at Lunwik was shut for a day by the wind.',
  }),
  junk: new Map([['post.txt', ['Share this with your friends now']]]),
};
const ideal = idealDossier(key);

const cases: [what: string, articles: readonly DossierArticle[], figure: string, value: number | null][] = [
  ['every article found', ideal.articles, 'articles', 1],
  ['one article missed', ideal.articles.slice(1), 'articles', 2 / 3],
  ['none found', [], 'articles', 0],
  ['all words kept', ideal.articles, 'body words', 1],
  ['junk kept as body', withFirst({ text: page }), 'body words', (2 * 24) / (30 + 24)],
  ['junk kept as body', withFirst({ text: page }), 'junk dropped', 0],
  ['junk dropped', ideal.articles, 'junk dropped', 1],
  ['a title cut', withFirst({ title: 'Ferry' }), 'titles', 0.5],
  ['a title in other marks', withFirst({ title: '“Ferry held”' }), 'titles', 1],
  ['a publisher with an article before it', withFirst({ publisher: 'The Post' }), 'publishers', 1],
  ['a publisher mistaken', withFirst({ publisher: 'Mail' }), 'publishers', 0.5],
  ['no date', withFirst({ published: null }), 'dates', 0.5],
];

for (const [what, articles, figure, value] of cases) {
  test(`${figure}, with ${what}: ${value?.toFixed(2)}`, () => {
    assert.equal(figureValue(scoreSegments(readAgainst({ ...ideal, articles }, key)), figure), value);
  });
}

test('two articles run together are neither of them', () => {
  const texts = key.articles.map(({ text }) => text);
  const both = { ...handKey({ post: texts[0]!, mail: texts[1]! }) };
  const merged: Key = {
    ...both,
    articles: both.articles.map((article) => ({ ...article, file: 'heap.txt' })),
  };
  const dossier = idealDossier(merged);
  const run = [{ ...dossier.articles[0]!, text: `${texts[0]}\n${texts[1]}\n${texts[0]}\n${texts[1]}` }];
  assert.equal(figureValue(scoreSegments(readAgainst({ ...dossier, articles: run }, merged)), 'articles'), 0);
});

test('an empty dossier has no right article', () => {
  const figures = scoreSegments(readAgainst(emptyDossier(), key));
  assert.deepEqual(new Set(figures.map(({ value }) => value)), new Set([0]));
});

const day = { start: '2031-03-12', end: '2031-03-13' };
const times: [what: string, found: Interval, expected: Interval, same: boolean][] = [
  ['the same day', day, day, true],
  [
    'a minute of the day',
    { start: '2031-03-12T23:50:00+02:00', end: '2031-03-12T23:51:00+02:00' },
    day,
    true,
  ],
  ['the day before', { start: '2031-03-11', end: '2031-03-12' }, day, false],
  ['midnight to midnight', { start: '2031-03-11T00:00:00Z', end: '2031-03-12T00:00:00Z' }, day, false],
  ['the whole month', { start: '2031-03-01', end: '2031-04-01' }, day, false],
  ['a day of the year', day, { start: '2031-01-01', end: '2032-01-01' }, true],
];

for (const [what, found, expected, same] of times) {
  test(`${what} is ${same ? 'right' : 'wrong'}`, () => assert.equal(sameTime(found, expected), same));
}

function withFirst(change: Partial<DossierArticle>): DossierArticle[] {
  return ideal.articles.map((article, i) => (i ? article : { ...article, ...change }));
}
