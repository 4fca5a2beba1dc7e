import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Changes } from '../../src/model/change.ts';
import type { LibraryRecord } from '../../src/model/library.ts';
import { articleOf } from './invented.ts';
import { type FreshStore, STORES } from './stores.ts';

const NOON = new Date('2031-05-04T12:00:00Z');
const LATER = new Date('2031-05-05T12:00:00Z');
const STORY = 's-flood';
const given = articleOf('Two bridges are closed.');
const about = { article: given.article.id, start: 4, end: 11, exact: 'bridges' };
const CHANGES = { changes: [{ kind: 'title', before: 'A', after: 'B' }] } as unknown as Changes;

async function recordsOf({ records }: FreshStore['store']): Promise<LibraryRecord[]> {
  const all: LibraryRecord[] = [];
  for await (const record of records.each()) all.push(record);
  return all;
}

for (const [name, fresh] of Object.entries(STORES))
  describe(`what people keep beside articles, in ${name}`, () => {
    let open: FreshStore;
    let store: FreshStore['store'];
    beforeEach(async () => {
      open = await fresh();
      store = open.store;
      await store.articles.add([given], NOON);
    });
    afterEach(() => open.remove());

    it('is of another moment when anything has changed, here or elsewhere', async () => {
      const elsewhere = await open.again();
      const moments = [await store.moment()];
      assert.equal(await store.moment(), moments[0]);
      await store.readingMarks.set(STORY, 'Ida Brand', NOON);
      moments.push(await store.moment());
      await elsewhere.together((inside) => inside.readingMarks.set(STORY, 'Ida Brand', LATER));
      moments.push(await store.moment());
      assert.equal(new Set(moments).size, 3);
      await elsewhere.close();
    });

    it('has notes by their place, which go with their article', async () => {
      for (const [id, start] of [
        ['n2', 12],
        ['n1', 4],
      ] as const)
        await store.notes.add({ id, about: { ...about, start }, text: 'Which?', author: 'Ida Brand' }, NOON);
      assert.equal(await store.notes.edit('n1', 'Which two?', LATER), true);
      assert.deepEqual(
        (await store.notes.list([given.article.id])).map(({ id, text }) => [id, text]),
        [
          ['n1', 'Which two?'],
          ['n2', 'Which?'],
        ],
      );
      assert.equal(await store.notes.remove('n2'), true);
      assert.equal(await store.notes.remove('n2'), false);
      await store.articles.forget([given.article.id]);
      assert.equal(await store.notes.get('n1'), undefined);
    });

    it('has marks of when a story was last read', async () => {
      for (const at of [NOON, LATER]) await store.readingMarks.set(STORY, 'Ida Brand', at);
      assert.deepEqual(await store.readingMarks.list([STORY], 'Ida Brand'), [
        { story: STORY, reader: 'Ida Brand', read: LATER.toISOString() },
      ]);
      assert.deepEqual(await store.readingMarks.list([STORY], 'Jon Ferrow'), []);
    });

    it('tells what changed in a followed story once, to one who tells and to each address', async () => {
      const { follows } = store;
      assert.equal(await follows.add(STORY, NOON), true);
      assert.equal(await follows.add(STORY, LATER), false);
      await follows.openWebhook('digest');
      const [follow] = await follows.list();
      const told = { at: LATER, dossier: 1, changes: CHANGES };
      const telling = await follows.tell(follow!, told);
      assert.deepEqual(telling?.changes, CHANGES);
      assert.equal(await follows.tell(follow!, told), undefined);
      const owed = await follows.owed('digest', LATER, new Date(LATER.getTime() + 60_000));
      assert.deepEqual([owed?.number, owed?.tries], [telling?.number, 0]);
      assert.equal(await follows.owed('digest', LATER, LATER), undefined);
      await follows.sent('digest', telling!.number);
      assert.equal(await follows.owed('digest', LATER, LATER), undefined);
      assert.equal(await follows.remove([STORY]), 1);
      assert.deepEqual(await follows.tellings(STORY, 5), []);
    });

    it('keeps what the forming of stories remembers, and says what came since', async () => {
      assert.equal(await store.forming.read(), undefined);
      const bytes = Uint8Array.from({ length: 2 ** 22 + 3 }, (_, at) => at % 251);
      await store.together(({ forming }) => forming.keep([bytes]));
      assert.deepEqual(Buffer.compare((await store.forming.read())!, bytes), 0);
      const extent = await store.articles.extent();
      const came = articleOf('Three bridges are closed.', { day: '2031-05-04' });
      await store.articles.add([came], LATER);
      assert.deepEqual(await store.articles.since(extent), [
        { id: came.article.id, published: Date.parse('2031-05-04') },
      ]);
      await store.articles.forget([given.article.id]);
      assert.equal(await store.articles.since(extent), undefined);
    });

    it('gives it all to another store, once', async () => {
      await store.corrections.add({ kind: 'exclude-publisher', publisher: 'Orle Radio' }, 'Ida', '', NOON);
      await store.corrections.undo(1, 'Jon', LATER);
      await store.corrections.add({ kind: 'exclude-publisher', publisher: 'A' }, 'Ida', 'Why not.', NOON);
      await store.feeds.add(['https://courier.example/feed'], 600, NOON);
      const uris = Array.from({ length: 1100 }, (_, at) => `https://courier.example/${1100 - at}`);
      const items = uris.map((uri) => ({ uri, metadata: {} }));
      await store.together(({ feeds }) => feeds.saw('https://courier.example/feed', items, NOON));
      await store.follows.add(STORY, NOON);
      const [follow] = await store.follows.list();
      await store.follows.tell(follow!, { at: LATER, dossier: 1, changes: CHANGES });
      await store.notes.add({ id: 'n1', about, text: 'Which?', author: 'Ida' }, NOON);
      await store.readingMarks.set(STORY, 'Ida', NOON);
      const records = await recordsOf(store);
      const other = await fresh();
      await other.store.articles.add([given], NOON);
      await other.store.together(async (inside) => {
        for (const record of records) assert.equal(await inside.records.restore(record), true);
        for (const record of records.slice(-5)) assert.equal(await inside.records.restore(record), false);
      });
      assert.deepEqual(await recordsOf(other.store), records);
      assert.equal(records.filter(({ record }) => record === 'entry').length, 1100);
      assert.deepEqual(await other.store.corrections.list(), await store.corrections.list());
      await other.remove();
    });
  });
