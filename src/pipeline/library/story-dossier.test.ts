import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Spun } from '../../model/article.ts';
import type { Dossier } from '../../model/dossier.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { brief } from '../brief.ts';
import { STAGES_OF_ONE } from '../read-story.ts';
import { STAGES } from '../stages.ts';
import { addInputs } from './add.ts';
import { storyIdOf } from './pick-story.ts';
import { dossierAsOf, dossierOfArticles, dossierOfStory } from './story-dossier.ts';

const INPUTS = [
  '01-littoral-news.txt',
  '02-halven-courier.html',
  '06-newsheap.html',
  '09-public-radio.html',
].map((name) => `examples/harbour/${name}`);
const at = (hour: number): Date => new Date(Date.UTC(2031, 4, 4, hour));

/** All that does not say when the articles were cut. */
const withoutStamps = ({ stages: _, digests: __, ...dossier }: Dossier): unknown => dossier;

describe('the dossier of a story of a library', () => {
  let folder: string;
  let store: Store;
  let ids: string[];
  let story: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
    await addInputs(INPUTS, store);
    const all = await store.articles.list({}, 50);
    ids = all.map(({ id }) => id);
    story = storyIdOf(ids[0]!);
    await store.stories.form([{ id: story, title: 'The strike', articles: ids.slice(0, -1) }], [], at(9));
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const stepsOf = async (hour: number): Promise<[Dossier, string[]]> => {
    const steps: string[] = [];
    const dossier = await dossierOfStory(story, store, {
      now: () => at(hour),
      onStep: (step) => steps.push(step),
    });
    return [dossier, steps];
  };

  it('is the one that its articles have by themselves', async () => {
    const made = await dossierOfArticles(ids, store);
    assert.deepEqual(withoutStamps(made), withoutStamps(await brief(INPUTS)));
  });

  it('says of which versions of the stages it is, and no stage is left out', async () => {
    const { stages } = await dossierOfArticles(ids, store);
    const known = new Set(STAGES.map((stamp) => JSON.stringify(stamp)));
    assert.deepEqual(
      stages.filter((stamp) => !known.has(JSON.stringify(stamp))),
      [],
    );
  });

  it('is made once', async () => {
    const [first, made] = await stepsOf(10);
    assert.ok(made.includes('comparing claims'));
    const [second, again] = await stepsOf(11);
    assert.deepEqual(again, []);
    assert.equal(JSON.stringify(second), JSON.stringify(first));
    assert.equal((await store.dossiers.list([story])).length, 1);
  });

  it('does not look again into articles that it knows', async () => {
    const [annotate, spun] = STAGES_OF_ONE as [(typeof STAGES_OF_ONE)[0], (typeof STAGES_OF_ONE)[0]];
    assert.equal((await store.layers.get(ids, annotate)).size, ids.length);
    const known = await store.layers.get<Spun>(ids, spun);
    await store.layers.put(new Map([[ids[0]!, { share: 0.42, verdict: 'suspect', swaps: [] }]]), spun);
    const { articles } = await dossierOfArticles(ids, store);
    assert.equal(articles.find(({ id }) => id === ids[0])?.spun.share, 0.42);
    await store.layers.put(known, spun);
  });

  it('is another when an article has come, and what it was stays', async () => {
    await store.stories.form([{ id: story, title: 'The strike', articles: ids }], [], at(12));
    const [now] = await stepsOf(13);
    assert.equal(now.articles.length, ids.length);
    const then = await dossierAsOf(story, at(12), store);
    assert.equal(then?.dossier.articles.length, ids.length - 1);
    assert.equal(then?.made, at(10).toISOString());
    assert.equal(await dossierAsOf(story, at(9), store), undefined);
  });

  it('is found as it was when an earlier article has given the story another id', async () => {
    const renamed = storyIdOf(ids.at(-1)!);
    await store.stories.form([{ id: renamed, title: 'The strike', articles: ids }], [story], at(14));
    assert.equal((await dossierAsOf(renamed, at(15), store))?.story, story);
  });
});
