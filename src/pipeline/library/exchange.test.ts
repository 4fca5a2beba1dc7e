import assert from 'node:assert/strict';
import { it } from 'node:test';
import { articleOf } from '../../../test/contract/invented.ts';
import { STORES } from '../../../test/contract/stores.ts';
import { exportLines, importLines } from './exchange.ts';

const NOON = new Date('2031-05-02T12:00:00Z');
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
