import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { addInputs } from './add.ts';
import { formStories } from './form-stories.ts';
import { correct } from './ledger.ts';
import { storyIdOf } from './pick-story.ts';
import { changesOfStory } from './story-changes.ts';
import { dossierOfStory } from './story-dossier.ts';

const day = (number: number): Date => new Date(Date.UTC(2031, 4, number, 12));

const TEXTS = [
  [
    'Vellin closes its schools',
    'Mayor Orla Tamm closed all schools of Vellin on Thursday after the river Orle rose to seven metres.',
  ],
  [
    'Schools shut as Orle rises',
    'All schools in Vellin are closed, Mayor Orla Tamm said on Friday. The Orle stood at seven metres.',
  ],
  [
    'Orle falls, schools to open',
    'The schools of Vellin are to open on Monday, Mayor Orla Tamm said on Saturday. The Orle stands at five metres.',
  ],
] as const;

describe('a story of the library since a time', () => {
  let folder: string;
  let store: Store;
  let ids: string[];
  let story: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
    ids = [];
    for (const [at, [title, body]] of TEXTS.entries()) {
      const file = join(folder, `${at}.txt`);
      await writeFile(file, `${title}\n\n${at + 2} May 2031\n\n${body}\n`);
      await addInputs([file], store, { now: () => day(at + 2), onKept: (kept) => ids.push(kept[0]!.id) });
      story = storyIdOf(ids[0]!);
      await formStories([ids], store, day(at + 2));
    }
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const since = async (time: Date) => {
    const { story: of, ...changes } = await changesOfStory(story, time, store, { now: () => day(9) });
    const fresh = changes.changes.filter(({ kind }) => kind === 'article-new');
    return { from: of?.before, before: changes.before.articles, fresh: fresh.length };
  };

  it('is compared with what the articles say that had come by then', async () => {
    assert.deepEqual(await since(day(3)), { from: 'articles', before: 2, fresh: 1 });
    assert.deepEqual(await since(day(2)), { from: 'articles', before: 1, fresh: 2 });
  });

  it('is all new where it had none', async () => {
    assert.deepEqual(await since(day(1)), { from: 'none', before: 0, fresh: 3 });
  });

  it('is compared with the dossier that was made then', async () => {
    await dossierOfStory(story, store, { now: () => day(10) });
    assert.deepEqual(await since(day(11)), { from: 'kept', before: 3, fresh: 0 });
  });

  it('tells what a correction has changed since', async () => {
    const { number } = await correct(
      { kind: 'exclude', article: ids[1]! },
      { author: 'Ida Brand' },
      store,
      () => day(12),
    );
    const { changes } = await changesOfStory(story, day(11), store, { now: () => day(13) });
    assert.ok(number === 1 && changes.some(({ kind }) => kind === 'article-gone'));
    // What was there before it was corrected is taken as it was.
    const { before } = await changesOfStory(story, day(3), store, { now: () => day(13) });
    assert.equal(before.articles, 2);
  });

  it('is compared with its first version where an article was edited since', async () => {
    const file = join(folder, '2.txt');
    const [title, body] = TEXTS[2];
    await writeFile(file, `${title}\n\n4 May 2031\n\n${body.replace('five metres', 'four metres')}\n`);
    await addInputs([file], store, { now: () => day(14), onKept: (kept) => ids.push(kept[0]!.id) });
    await formStories([ids], store, day(14));
    const { changes, story: of } = await changesOfStory(story, day(5), store, { now: () => day(15) });
    const edited = changes.find(({ kind }) => kind === 'article-edited');
    assert.equal(of?.before, 'articles');
    assert.ok(edited?.silent);
  });
});
