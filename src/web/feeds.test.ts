import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed } from '../model/feed.ts';
import { feedsPage } from './feeds.ts';
import { progressOf, type Work } from './work.ts';

describe('the page of feeds', () => {
  test('puts those that fail first, with why', () => {
    const page = feedsPage({ feeds: [feed({}), feed(FAILING)], work: [] });
    assert.ok(page.indexOf('Vellin Courier') < page.indexOf('Orle Radio'));
    assert.match(page, /Failed 3 times\.<\/b> <span dir="auto">The server is not there\./);
    assert.match(page, /is not asked any more/);
  });

  test('says when each answered and how many of its entries were read', () => {
    const page = feedsPage({ feeds: [feed({})], work: [] });
    assert.match(page, /answered 2 May 2031, 12:30 UTC/);
    assert.match(page, /1,200 read<\/span><span>2 waiting/);
  });

  test('says what a feed is where there is none', () => {
    assert.match(feedsPage({ feeds: [], work: [] }), /None yet\. The address of a feed/);
  });
});

test('work says how far it is', () => {
  for (const [state, counts, said] of PROGRESS) assert.equal(progressOf({ state, counts }), said);
});

const PROGRESS: readonly (readonly [Work['state'], Record<string, number>, string])[] = [
  ['running', {}, 'Under way: nothing yet.'],
  ['running', { new: 1 }, 'Under way: 1 new article.'],
  [
    'done',
    { new: 1200, known: 3, failures: 2 },
    'Done: 1,200 new articles, 3 known already, 2 that could not be read.',
  ],
  ['ended', { version: 2 }, 'Stopped: 2 edited versions.'],
  ['done', {}, 'Done: nothing new.'],
];

const feed = (given: Partial<Feed>): Feed => ({
  ...{
    uri: 'https://orle.example/feed.xml',
    title: 'Orle Radio',
    added: '2031-05-01T00:00:00.000Z',
    every: 3600,
  },
  ...{ atLeast: 0, etag: null, lastModified: null, next: '2031-05-02T13:30:00.000Z', asked: null },
  ...{ answered: '2031-05-02T12:30:00.000Z', failures: 0, trouble: null },
  items: { waiting: 2, done: 1200, givenUp: 0 },
  ...given,
});

const FAILING = {
  ...{ title: 'Vellin Courier', failures: 3, next: null },
  trouble: 'The server is not there.',
};
