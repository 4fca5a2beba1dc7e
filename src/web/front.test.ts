import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type FrontStory, type FrontView, frontPage } from './front.ts';

describe('the front page', () => {
  test('says of a story when it was, how many tell it, of how many origins, and what is contested', () => {
    const page = frontPage(view([story({ face: { ...FACE, contested: 2 } })]));
    assert.match(page, /<a href="\/stories\/s-a1">The wall is raised<\/a>/);
    assert.match(page, /2–4 May 2031/);
    assert.match(page, /5 articles, 4 publishers, <b>3 origins<\/b>/);
    assert.match(page, /2 contested/);
    assert.match(page, /The council voted for the wall\./);
  });

  test('says what came since a story was read, and nothing of one that nobody read', () => {
    const read = frontPage(view([story({ read: { at: '2031-05-03T10:00:00.000Z', since: 3 } })]));
    assert.match(read, /<a href="\/stories\/s-a1\/changes">3 new since you read it<\/a>/);
    assert.doesNotMatch(frontPage(view([story({})])), /since you read/);
  });

  test('says nothing of origins where no dossier knows them', () => {
    assert.doesNotMatch(frontPage(view([story({})])), /origin/);
  });

  test('keeps what narrows it on the way to the next page', () => {
    const page = frontPage({ ...view([story({})]), pages: 3, narrowed: { publisher: 'Orle & Co', days: 7 } });
    assert.match(page, /href="\/\?publisher=Orle\+%26\+Co&amp;days=7&amp;page=2"/);
    assert.match(page, /<summary>Narrow: <bdi>Orle &amp; Co<\/bdi><\/summary>/);
  });

  test('teaches what to do where the library is empty', () => {
    const page = frontPage({ ...view([]), articles: 0 });
    assert.match(page, /Nothing has been read yet/);
    assert.match(page, /<input id="files" name="files" type="file" multiple/);
    assert.match(page, /href="\/feeds"/);
  });

  test('shows a hostile title as text', () => {
    assert.doesNotMatch(frontPage(view([story({ title: '<img src=x onerror=alert(1)>' })])), /<img/);
  });
});

const FACE = {
  ...{ number: 1, made: '2031-05-04T12:00:00.000Z', articles: 5, origins: 3, contested: 0 },
  ...{ lead: 'The council voted for the wall.', status: 'agreed' as const },
};

const story = (given: Partial<FrontStory>): FrontStory => ({
  ...{ id: 's-a1', title: 'The wall is raised', articles: 5, publishers: 4 },
  ...{ first: '2031-05-02T08:00:00.000Z', last: '2031-05-04T11:00:00.000Z' },
  changed: '2031-05-04T12:00:00.000Z',
  ...given,
});

const view = (stories: readonly FrontStory[]): FrontView => ({
  ...{ stories, count: stories.length, page: 1, pages: 1, narrowed: {}, now: '2031-05-05T09:00:00.000Z' },
  ...{ articles: 5, publishers: ['Orle Radio'], languages: ['en'], work: [] },
  feeds: { count: 0, failing: 0, waiting: 0 },
});
