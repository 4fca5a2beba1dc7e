/** A library is what was put into it, in whatever order and portions that was done. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Correction, NewArticle } from '../../src/model/library.ts';
import { importLines } from '../../src/pipeline/library/exchange.ts';
import { keepArticles } from '../../src/pipeline/library/keep.ts';
import { correct, undo } from '../../src/pipeline/library/ledger.ts';
import { dossierOfStory } from '../../src/pipeline/library/story-dossier.ts';
import { storyForming } from '../../src/pipeline/library/story-forming.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { articleOf } from '../contract/invented.ts';
import { inventedArticles } from '../fuzz/invented.ts';
import { linesOf } from '../fuzz/library-made.ts';
import { randomOf } from '../fuzz/random.ts';

const NOW = new Date('2031-05-20T12:00:00Z');
const ADA = { author: 'Ada Quill', reason: 'I read both.' };
const settings = { seed: 2031, numRuns: 3 };

/** Six articles about two events, in an order of their own, and how many are added at once. */
const heap = fc.record({
  articles: fc
    .nat()
    .map((seed) =>
      inventedArticles(randomOf(seed), 6).map((one) => articleOf(one.paragraphs.join('\n'), one)),
    ),
  portions: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
});

async function onStore<Result>(run: (store: Store) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-properties-'));
  const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  try {
    return await run(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function add(
  articles: readonly NewArticle[],
  portions: readonly number[],
  store: Store,
): Promise<void> {
  const forming = storyForming();
  for (let at = 0, turn = 0; at < articles.length; turn++) {
    const portion = portions[turn % portions.length]!;
    await keepArticles(articles.slice(at, at + portion), store, NOW, forming);
    at += portion;
  }
}

/** Returns the stories with their articles and dossiers, whatever the order in which they came. */
async function told(store: Store): Promise<unknown> {
  const stories = (await store.stories.list(99)).map(({ id }) => id).sort();
  return Promise.all(
    stories.map(async (id) => ({
      id,
      articles: (await store.stories.articles(id)).toSorted(),
      dossier: JSON.stringify(await dossierOfStory(id, store, { now: () => NOW })),
    })),
  );
}

const shuffled = <Item>(items: readonly Item[], order: readonly number[]): Item[] =>
  items
    .map((item, at) => ({ item, key: order[at] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('a library', () => {
  it('tells the same, whatever the order and the portions in which its articles came', () =>
    fc.assert(
      fc.asyncProperty(heap, async ({ articles, portions, order }) => {
        const once = await onStore(async (store) => {
          await add(articles, [articles.length], store);
          return told(store);
        });
        const otherwise = await onStore(async (store) => {
          await add(shuffled(articles, order), portions, store);
          return told(store);
        });
        assert.deepEqual(otherwise, once);
      }),
      settings,
    ));

  it('is not changed by what it has already', () =>
    fc.assert(
      fc.asyncProperty(heap, ({ articles, portions, order }) =>
        onStore(async (store) => {
          await add(articles, portions, store);
          const before = await linesOf(store);
          await add(shuffled(articles, order), [3], store);
          assert.deepEqual(await linesOf(store), before);
        }),
      ),
      settings,
    ));

  it('is the same when it is exported and imported, with all that was corrected and undone', () =>
    fc.assert(
      fc.asyncProperty(
        heap,
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        ({ articles, portions }, choices) =>
          onStore(async (store) => {
            await add(articles, portions, store);
            for (const choice of choices) await correctBy(choice, store);
            const lines = await linesOf(store);
            await onStore(async (other) => {
              await importLines(parsed(lines), other, () => NOW);
              assert.deepEqual(await linesOf(other), lines);
              assert.deepEqual(await told(other), await told(store));
            });
          }),
      ),
      settings,
    ));

  it('is what it was when all that was corrected is undone', () =>
    fc.assert(
      fc.asyncProperty(
        heap,
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        ({ articles, portions }, choices) =>
          onStore(async (store) => {
            await add(articles, portions, store);
            const before = await told(store);
            for (const choice of choices) await correctBy(choice, store);
            for (const { number, undone } of await store.corrections.list())
              if (undone === undefined) await undo(number, ADA, store, NOW);
            assert.deepEqual(await told(store), before);
          }),
      ),
      settings,
    ));
});

async function* parsed(lines: readonly unknown[]): AsyncGenerator<unknown> {
  for (const line of lines) yield JSON.parse(JSON.stringify(line));
}

/** Corrects something, or undoes the last correction; what fits nothing is refused and leaves no trace. */
async function correctBy(choice: number, store: Store): Promise<void> {
  const [stories, articles] = [await store.stories.list(99), await store.articles.list({}, 99)];
  const story = (at: number) => stories[at % stories.length]!.id;
  const article = (at: number) => articles[at % articles.length]!.id;
  const ways: readonly (() => Correction)[] = [
    () => ({ kind: 'merge', stories: [story(choice >> 3), story(choice >> 5)] }),
    () => ({ kind: 'split', story: story(choice >> 3), articles: [article(choice >> 5)] }),
    () => ({ kind: 'move', article: article(choice >> 3), story: story(choice >> 5) }),
    () => ({ kind: 'exclude', article: article(choice >> 3) }),
    () => ({ kind: 'copy', articles: [article(choice >> 3), article(choice >> 5)] }),
    () => ({ kind: 'join', names: ['Orla Tamm', 'Ilka Morn'] }),
  ];
  try {
    const way = ways[choice % (ways.length + 1)];
    const last = (await store.corrections.list()).findLast(({ undone }) => undone === undefined);
    if (way) await correct(way(), ADA, store, () => NOW);
    else if (last) await undo(last.number, ADA, store, NOW);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}
