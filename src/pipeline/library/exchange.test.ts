import assert from 'node:assert/strict';
import { it } from 'node:test';
import { articleOf } from '../../../test/contract/invented.ts';
import { STORES } from '../../../test/contract/stores.ts';
import { exportLines, importLines } from './exchange.ts';
import { addFeeds } from './feeds.ts';
import { followStories } from './follow.ts';
import { keepArticles } from './keep.ts';
import { correct, undo } from './ledger.ts';
import { storyForming } from './story-forming.ts';

const NOON = new Date('2031-05-02T12:00:00Z');
const LATER = new Date('2031-05-03T12:00:00Z');
const IDA = { author: 'Ida Brand', reason: 'I read both.' };
const URI = 'https://courier.example/orle';

const readAt = (hour: number, body: string) => {
  const { article, page } = articleOf(body, { uri: URI });
  return { article, page: { ...page, readAt: `2031-05-02T${hour}:00:00Z` } };
};

for (const [name, fresh] of Object.entries(STORES))
  it(`moves versions from one library to another, also where the later came first, in ${name}`, async (t) => {
    const [one, other] = [await fresh(), await fresh()];
    t.after(() => Promise.all([one.remove(), other.remove()]));
    const late = readAt(18, 'Three bridges are closed.');
    const early = readAt(11, 'One bridge is closed.');
    await one.store.articles.add([late], NOON);
    await one.store.articles.add([{ ...early, previous: late.article.id }], NOON);
    await importLines(exportLines(one.store), other.store);
    const versions = async (store: typeof one.store) =>
      (await store.articles.versions(early.article.id)).map(({ version, article }) => [version, article.id]);
    assert.deepEqual(await versions(other.store), [
      [1, early.article.id],
      [2, late.article.id],
    ]);
    assert.deepEqual(await versions(other.store), await versions(one.store));
  });

for (const [name, fresh] of Object.entries(STORES))
  it(`moves all that is kept beside articles, once, in ${name}`, async (t) => {
    const [one, other] = [await fresh(), await fresh()];
    t.after(() => Promise.all([one.remove(), other.remove()]));
    const { store } = one;
    const [flood, bridges, school] = [
      articleOf('The river stood at 7.2 metres.', { day: '2031-05-01' }),
      articleOf('Two bridges are closed.', { day: '2031-05-01', title: 'Bridges closed' }),
      articleOf('A school is to be built.', { day: '2031-05-01', title: 'A school for Orle' }),
    ];
    const ids = [flood, bridges, school].map(({ article }) => article.id);
    await keepArticles([flood, bridges, school], store, NOON, storyForming());
    const [first] = await store.stories.having(ids.slice(0, 1));
    for (const id of ids.slice(1)) {
      const [story] = await store.stories.having([id]);
      if (story !== first)
        await correct({ kind: 'merge', stories: [first!, story!] }, IDA, store, () => NOON);
    }
    const { number } = await correct({ kind: 'exclude', article: ids[2]! }, IDA, store, () => NOON);
    await undo(number, IDA, store, LATER);
    await addFeeds(['https://courier.example/feed'], store, NOON);
    const waiting = { uri: 'https://courier.example/1', metadata: { title: 'Report 1' } };
    await store.feeds.saw('https://courier.example/feed', [waiting], NOON);
    await followStories([ids[0]!], store, NOON);

    const lines = async (from: typeof store): Promise<string[]> => {
      const all: string[] = [];
      for await (const line of exportLines(from)) all.push(JSON.stringify(line));
      return all;
    };
    const exported = await lines(store);
    const again = async function* () {
      for (const line of exported) yield JSON.parse(line) as unknown;
    };
    const imported = await importLines(again(), other.store, () => LATER);
    assert.equal(imported.articles, 3);
    assert.deepEqual(await lines(other.store), exported);
    assert.deepEqual(await other.store.stories.articles(first!), await store.stories.articles(first!));
    assert.deepEqual(await importLines(again(), other.store), { articles: 0, records: 0, unknown: [] });
    assert.deepEqual(await lines(other.store), exported);
  });

for (const [name, fresh] of Object.entries(STORES))
  it(`takes exports of before, and names what it does not know, in ${name}`, async (t) => {
    const { store, remove } = await fresh();
    t.after(remove);
    const { article, page } = articleOf('Two bridges are closed.');
    async function* lines(): AsyncGenerator<unknown> {
      yield { format: 'synoptic/library', version: 1 };
      yield { article, page, added: NOON.toISOString() };
      yield { record: 'wish', words: 'a bridge' };
    }
    assert.deepEqual(await importLines(lines(), store), { articles: 1, records: 0, unknown: ['wish'] });
    async function* later(): AsyncGenerator<unknown> {
      yield { format: 'synoptic/library', version: 3 };
    }
    await assert.rejects(importLines(later(), store), /written by a later Synoptic/);
  });
