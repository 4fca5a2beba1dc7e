import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Found } from '../model/found.ts';
import { searchPage, searchPanel, searchResults } from './search.ts';

const ARTICLE = {
  ...{ id: 'a1', uri: 'https://orle.example/wall', title: 'The wall', publisher: 'Orle Radio', byline: null },
  ...{ language: 'en', seq: 1, version: 1, latest: true, added: '2031-05-02T12:00:00.000Z' },
  published: { start: '2031-05-02', end: '2031-05-03' },
};

const snippet = {
  article: 'a1',
  start: 10,
  end: 35,
  exact: 'The wall will be <raised>.',
  marks: [{ start: 14, end: 18 }],
};

const found: Found = {
  query: 'wall',
  read: { wanted: [{ text: 'wall', spellings: [] }], unwanted: [] },
  articles: {
    hits: [{ kind: 'article', article: ARTICLE, snippets: [snippet], stories: ['s-a1'] }],
    more: true,
  },
  claims: {
    hits: [
      {
        kind: 'claim',
        claim: { id: 'c1', text: 'The wall will be raised.', status: 'contradicted', kind: 'fact' as never },
        ...{ origins: 2, articles: 3, evidence: [snippet], cited: [ARTICLE], snippet, story: 's-a1' },
      },
    ],
    more: false,
  },
  coverage: { articles: 4, read: 3, stale: 0 },
  unsearched: ['1 of 4 articles is in no dossier yet.'],
};

describe('what was found', () => {
  test('is marked in its words, which open their place', () => {
    const page = searchPage({ asked: { q: 'wall' }, page: 1, found });
    assert.match(page, /href="\/articles\/a1#at=10-35"[^>]*>The <mark>wall<\/mark> will be &lt;raised>\./);
    assert.match(page, /<a class="hit" href="\/articles\/a1">The wall<\/a>/);
    assert.match(page, /Orle Radio<\/bdi>, 2 May 2031/);
  });

  test('says of a claim what its status is and how many origins state it', () => {
    const page = searchPage({ asked: { q: 'wall' }, page: 1, found });
    assert.match(page, /<b class="contested">Contested<\/b><span>3 articles, 2 origins<\/span>/);
  });

  test('says what was not searched, and leads on to more of a kind', () => {
    const page = searchResults({ asked: { q: 'wall' }, page: 1, found });
    assert.match(page, /1 of 4 articles is in no dossier yet\./);
    assert.match(page, /href="\/search\?q=wall&amp;kind=articles">More articles/);
  });

  test('is told in words to those who hear the page', () => {
    const panel = searchPanel({ asked: { q: 'wall' }, page: 1, found });
    assert.match(panel, /data-told="true">1 claim, more than 1 article</);
  });
});

test('the empty search teaches how to search', () => {
  assert.match(searchPage({ asked: { q: '' }, page: 1 }), /these words, one after the other/);
});
