/** The clock is set back while a library is in use: nothing is lost, and nothing is done over and over. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { keepArticles } from '../../src/pipeline/library/keep.ts';
import { dossierAsOf, dossierOfStory } from '../../src/pipeline/library/story-dossier.ts';
import { storyForming } from '../../src/pipeline/library/story-forming.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { articleOf } from '../contract/invented.ts';

const day = (number: number): Date => new Date(Date.UTC(2031, 4, number, 12));
const [SET_WRONG, SET_BACK] = [day(20), day(4)];

describe('where the clock was wrong and is set back', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const keep = async (body: string, at: Date): Promise<string> => {
    const uri = 'https://courier.example/orle';
    const { article, page } = articleOf(body, { uri, day: '2031-05-02' });
    const read = { article, page: { ...page, readAt: at.toISOString() } };
    const [kept] = await keepArticles([read], store, at, storyForming());
    return kept!.id;
  };
  const TWO =
    'Two bridges over the river Orle are closed in Vellin, and the schools of the town stay open on Friday.';
  const THREE = TWO.replace('Two', 'Three');

  it('an article that is edited then is the later version', async () => {
    const [first, edited] = [await keep(TWO, SET_WRONG), await keep(THREE, SET_BACK)];
    const versions = await store.articles.versions(first);
    assert.deepEqual(
      versions.map(({ article, latest }) => [article.id, latest]),
      [
        [first, false],
        [edited, true],
      ],
    );
  });

  it('the dossier is made of what stands now, once, and what it was stays', async () => {
    const first = await keep(TWO, SET_WRONG);
    const [story] = await store.stories.having([first]);
    await dossierOfStory(story!, store, { now: () => SET_WRONG });
    await keep(THREE, SET_BACK);
    for (let time = 0; time < 3; time++) {
      const { articles } = await dossierOfStory(story!, store, { now: () => SET_BACK });
      assert.match(articles[0]!.text, /Three bridges/);
    }
    assert.equal((await store.dossiers.list([story!])).length, 2);
    assert.match((await dossierAsOf(story!, day(21), store))!.dossier.articles[0]!.text, /Three bridges/);
    assert.match((await dossierAsOf(story!, SET_BACK, store))!.dossier.articles[0]!.text, /Three bridges/);
  });
});
