import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { articleOf } from '../../test/contract/invented.ts';
import type { ReadPage } from '../model/page.ts';
import { keepArticles } from '../pipeline/library/keep.ts';
import { createLibrary } from '../pipeline/library/open-library.ts';
import { readChunk } from '../pipeline/library/read-chunk.ts';
import { dossierOfStory } from '../pipeline/library/story-dossier.ts';
import { storyForming } from '../pipeline/library/story-forming.ts';
import { StoreError } from '../store/store.ts';
import { openPool, type Pool } from './pool.ts';

const WALL = [
  articleOf('The council of Ammerly voted on Tuesday to raise the harbour wall by two metres.', {
    title: 'Ammerly to raise harbour wall',
    day: '2031-03-04',
  }),
  articleOf('The harbour wall of Ammerly will be two metres higher, its council voted on Tuesday.', {
    title: 'Ammerly votes for a higher harbour wall',
    day: '2031-03-04',
  }),
];

describe('a pool of threads', () => {
  let [folder, pool]: [string, Pool] = ['', openPool({ workers: 1 })];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    pool = openPool({ workers: 1 });
  });
  after(async () => {
    await pool.close();
    await rm(folder, { recursive: true });
  });

  it('reads pages as this thread does, and passes on what is wrong with one', async () => {
    const page = (text: string, at: number): ReadPage => ({
      ...{
        id: `p${at}`,
        uri: `https://courier.example/${at}`,
        mediaType: 'text/plain',
        sha256: `${at}`,
        text,
      },
    });
    const pages = [
      page(
        'Harbour wall to be raised\n\n2 May 2031\n\nThe council of Ammerly will raise its harbour wall.',
        1,
      ),
      page('', 2),
    ];
    const options = { main: false, publishers: [] };
    assert.deepEqual(await pool.readChunk(pages, options), readChunk(pages, options));
  });

  it('compiles the dossier of a story, step by step, as this thread does', async () => {
    const { store } = await createLibrary(folder);
    await keepArticles(WALL, store, new Date(Date.UTC(2031, 3, 1)), storyForming());
    const [story] = await store.stories.list(1);
    const steps: string[] = [];
    const task = { library: folder, story: story!.id };
    const dossier = await pool.compile(task, { onStep: (step) => steps.push(step) });
    assert.deepEqual(dossier, await dossierOfStory(story!.id, store));
    assert.ok(steps.length > 3, steps.join());
    await store.close();
  });

  it('says why a story has no dossier', async () => {
    await assert.rejects(pool.compile({ library: folder, story: 's-none' }), (error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /no article/);
      return true;
    });
  });

  it('gives a task up when the signal says so, and goes on with others', async () => {
    const stop = new AbortController();
    const given = pool.compile({ library: folder, story: 's-none' }, { signal: stop.signal });
    stop.abort(new Error('the reader has gone'));
    await assert.rejects(given, /the reader has gone/);
    await assert.rejects(pool.compile({ library: folder, story: 's-none' }), StoreError);
  });
});
