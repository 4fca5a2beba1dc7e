import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Correction } from '../../model/library.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { addInputs } from './add.ts';
import { formStories } from './form-stories.ts';
import { correct, ledgerOf, undo } from './ledger.ts';
import { storyIdOf } from './pick-story.ts';
import { dossierOfStory } from './story-dossier.ts';

const NOON = new Date('2031-05-04T12:00:00Z');
const IDA = { author: 'Ida Brand', reason: 'I read both.' };

const TEXTS = [
  [
    '2 May 2031',
    'Vellin closes its schools',
    'Mayor Orla Tamm closed all schools of Vellin on Thursday after the river Orle rose to seven metres.',
  ],
  [
    '3 May 2031',
    'Schools shut as Orle rises',
    'All schools in Vellin are closed, Mayor Orla Tamm said on Friday. The Orle stood at seven metres.',
  ],
  [
    '4 May 2031',
    'A ferry for Skelder',
    'The island of Skelder is to get a new ferry, the harbour board said on Saturday.',
  ],
  [
    '5 May 2031',
    'Skelder ferry ordered',
    'The harbour board ordered a ferry for Skelder on Sunday. It is to carry eighty passengers.',
  ],
] as const;

describe('a correction', () => {
  let folder: string;
  let store: Store;
  let ids: [string, string, string, string];
  let [flood, ferry] = ['', ''];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
    for (const [at, [day, title, body]] of TEXTS.entries())
      await writeFile(join(folder, `${at}.txt`), `${title}\n\n${day}\n\n${body}\n`);
    await addInputs([join(folder, '*.txt')], store);
    const listed = await store.articles.list({}, 9);
    ids = TEXTS.map(([, title]) => listed.find((one) => one.title === title)!.id) as typeof ids;
    [flood, ferry] = [storyIdOf(ids[0]), storyIdOf(ids[2])];
    await formStories([ids.slice(0, 2), ids.slice(2)], store, NOON);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const storiesNow = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await store.stories.list(9)).map(({ id, articles }) => [id, articles]));
  const formed = (): Record<string, number> => ({ [flood]: 2, [ferry]: 2 });

  const CORRECTED: readonly [string, () => Correction, () => Record<string, number>][] = [
    ['merges two stories', () => ({ kind: 'merge', stories: [ferry, flood] }), () => ({ [flood]: 4 })],
    [
      'splits a story',
      () => ({ kind: 'split', story: ferry, articles: [ids[3]] }),
      () => ({ [flood]: 2, [ferry]: 1, [storyIdOf(ids[3])]: 1 }),
    ],
    [
      'moves an article',
      () => ({ kind: 'move', article: ids[3], story: flood }),
      () => ({ [flood]: 3, [ferry]: 1 }),
    ],
  ];
  for (const [what, correction, expected] of CORRECTED)
    it(`${what}, also when stories form anew, until it is undone`, async () => {
      const { number } = await correct(correction(), IDA, store, () => NOON);
      assert.deepEqual(await storiesNow(), expected());
      await formStories([ids.slice(2)], store, NOON);
      assert.deepEqual(await storiesNow(), expected());
      await undo(number, IDA, store, NOON);
      assert.deepEqual(await storiesNow(), formed());
      await assert.rejects(undo(number, IDA, store, NOON), /no correction 1 to undo/);
    });

  it('that changes nothing is refused and not kept', async () => {
    await assert.rejects(
      correct({ kind: 'merge', stories: [flood, flood] }, IDA, store),
      /nothing to correct/,
    );
    assert.deepEqual(await ledgerOf(store), []);
  });

  it('keeps out an article, and says what is lost with it', async () => {
    const before = await dossierOfStory(flood, store);
    assert.ok(before.claims.some(({ status }) => status === 'corroborated'));
    const { number, changed } = await correct({ kind: 'exclude', article: ids[1] }, IDA, store);
    assert.ok(changed[0]?.changes.some(({ kind }) => kind === 'corroboration-lost'));
    assert.equal((await dossierOfStory(flood, store)).articles.length, 1);
    await undo(number, IDA, store, NOON);
    assert.deepEqual(await dossierOfStory(flood, store), before);
  });

  it('makes one text a copy of another, which then counts for nothing', async () => {
    const { changed } = await correct({ kind: 'copy', articles: [ids[1], ids[0]] }, IDA, store);
    assert.ok(changed[0]?.changes.some(({ kind }) => kind === 'corroboration-lost'));
    const { origins } = await dossierOfStory(flood, store);
    assert.equal(origins.filter(({ level }) => level === 'article').length, 1);
  });

  it('of an article that is gone fits no more, and hurts nothing', async () => {
    await correct({ kind: 'move', article: ids[3], story: flood }, IDA, store);
    await store.together((inside) => inside.articles.forget([ids[3]]));
    await formStories([[ids[2]]], store, NOON);
    assert.deepEqual(await storiesNow(), { [flood]: 2, [ferry]: 1 });
    assert.deepEqual(
      (await ledgerOf(store)).map(({ fits }) => fits),
      [false],
    );
  });
});
