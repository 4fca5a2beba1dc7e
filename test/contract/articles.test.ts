import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { articleOf } from './invented.ts';
import { type FreshStore, STORES } from './stores.ts';

const NOON = new Date('2031-05-02T12:00:00Z');

for (const [name, fresh] of Object.entries(STORES))
  describe(`articles in ${name}`, () => {
    let open: FreshStore;
    beforeEach(async () => {
      open = await fresh();
    });
    afterEach(() => open.remove());

    it('come back as they were given, with their page', async () => {
      const given = articleOf('The river stood at 7.2 metres on Friday.', { day: '2031-05-02' });
      const [kept] = await open.store.articles.add([given], NOON);
      assert.equal(kept?.kept, 'new');
      const [stored] = await open.store.articles.get([given.article.id]);
      assert.deepEqual(stored, {
        article: given.article,
        seq: 1,
        version: 1,
        latest: true,
        added: '2031-05-02T12:00:00.000Z',
      });
      assert.equal(JSON.stringify(stored?.article), JSON.stringify(given.article));
      assert.deepEqual(await open.store.articles.pages([given.page.id]), [given.page]);
    });

    it('that hold what no text should keep no other from being listed and found', async () => {
      const odd = articleOf('A \0 and a half \ud83d of a letter.', { title: 'Odd \0 \ude00 \\u0000' });
      const plain = articleOf('The river stood at 7.2 metres on Friday.');
      await open.store.articles.add([odd, plain], NOON);
      assert.equal((await open.store.articles.list({}, 5)).length, 2);
      const [stored] = await open.store.articles.get([odd.article.id]);
      assert.equal(stored?.article.text.length, odd.article.text.length);
      assert.equal(stored?.article.title, 'Odd \ufffd \ufffd \\u0000');
      const query = { wanted: ['half', 'odd'], unwanted: [] };
      assert.equal((await open.store.search.articles(query, {}, 5)).length, 1);
    });

    it('that came since are told where nothing else has changed', async () => {
      const { articles } = open.store;
      const at = { uri: 'https://courier.example/gauge' };
      const [first, edited] = ['7.2', '7.4'].map((metres) =>
        articleOf(`The river stood at ${metres} metres on Friday.`, { ...at, day: '2031-05-02' }),
      );
      const [other, last] = ['Two bridges are closed.', 'A school is to be built.'].map((text) =>
        articleOf(text),
      );
      await articles.add([first!, other!], NOON);
      const before = await articles.extent();
      assert.deepEqual(await articles.since(before), []);
      await articles.add(
        [{ ...edited!, previous: first!.article.id }, last!],
        new Date('2031-05-03T12:00:00Z'),
      );
      assert.deepEqual(await articles.since(before), [{ id: last!.article.id, published: null }]);
      await articles.forget([other!.article.id]);
      assert.equal(await articles.since(before), undefined);
      assert.deepEqual(await articles.since(await articles.extent()), []);
    });

    it('are named by their ids in the order in which they came, edited ones as they stand now', async () => {
      const uri = 'https://courier.example/orle';
      const [first, edited] = [
        articleOf('Two bridges are closed.', { uri }),
        articleOf('Three are.', { uri }),
      ];
      const other = articleOf('The school is open.');
      await open.store.articles.add([first, other], NOON);
      await open.store.articles.add([{ ...edited, previous: first.article.id }], NOON);
      assert.deepEqual(await open.store.articles.ids({}), [other.article.id, edited.article.id]);
      assert.equal((await open.store.articles.ids({ versions: true })).length, 3);
    });

    it('that are given again change nothing', async () => {
      const given = articleOf('The river stood at 7.2 metres on Friday.');
      await open.store.articles.add([given], NOON);
      const [again, once] = await open.store.articles.add([given, given], new Date('2031-06-01T00:00:00Z'));
      assert.deepEqual([again?.kept, once?.kept], ['known', 'known']);
      assert.equal(await open.store.articles.count({}), 1);
    });

    it('that are edited are another version of what stands at their address', async () => {
      const uri = 'https://courier.example/orle';
      const first = articleOf('Two bridges are closed.', { uri });
      const edited = articleOf('Three bridges are closed.', { uri });
      await open.store.articles.add([first], NOON);
      const [kept] = await open.store.articles.add([{ ...edited, previous: first.article.id }], NOON);
      assert.deepEqual(kept, { id: edited.article.id, seq: 2, kept: 'version', previous: first.article.id });
      const versions = await open.store.articles.versions(first.article.id);
      assert.deepEqual(
        versions.map(({ version, latest, article }) => [version, latest, article.text.includes('Three')]),
        [
          [1, false, false],
          [2, true, true],
        ],
      );
      assert.deepEqual(
        (await open.store.articles.at([uri])).map(({ article }) => article.id),
        [edited.article.id],
      );
      assert.equal(await open.store.articles.count({}), 1);
      assert.equal(await open.store.articles.count({ versions: true }), 2);
    });

    it('that are versions of one another stand in the order in which they stood', async () => {
      const uri = 'https://courier.example/orle';
      const readAt = (hour: number, body: string) => {
        const { article, page } = articleOf(body, { uri });
        return { article, page: { ...page, readAt: `2031-05-02T${hour}:00:00Z` } };
      };
      const late = readAt(18, 'Three bridges are closed.');
      const early = readAt(11, 'One bridge is closed.');
      await open.store.articles.add([late], NOON);
      await open.store.articles.add([{ ...early, previous: late.article.id }], NOON);
      const versions = await open.store.articles.versions(early.article.id);
      assert.deepEqual(
        versions.map(({ version, latest, article }) => [version, latest, article.id]),
        [
          [1, false, early.article.id],
          [2, true, late.article.id],
        ],
      );
    });

    it('are listed by publisher, language and time, those published last first', async () => {
      await open.store.articles.add(
        [
          articleOf('One.', { day: '2031-05-01' }),
          articleOf('Two.', { day: '2031-05-03', publisher: 'Orle Radio' }),
          articleOf('Tres.', { day: '2031-05-02', language: 'es' }),
          articleOf('Four, of an unknown day.'),
        ],
        NOON,
      );
      const list = async (filter: Parameters<typeof open.store.articles.list>[0]) =>
        (await open.store.articles.list(filter, 10)).map(({ seq }) => seq);
      assert.deepEqual(await list({}), [2, 3, 1, 4]);
      assert.deepEqual(await list({ publisher: 'Orle Radio' }), [2]);
      assert.deepEqual(await list({ language: 'es' }), [3]);
      assert.deepEqual(await list({ published: { start: '2031-05-02' } }), [2, 3]);
      assert.deepEqual(await list({ published: { start: '2031-05-01', end: '2031-05-03' } }), [3, 1]);
    });

    it('are those around a time: published from it to before another, or without a date', async () => {
      const given = [
        articleOf('One.', { day: '2031-05-01' }),
        articleOf('Two.', { day: '2031-05-02' }),
        articleOf('Three.', { day: '2031-05-03' }),
        articleOf('Four, of an unknown day.'),
      ];
      await open.store.articles.add(given, NOON);
      const [, two, , four] = given.map(({ article }) => article.id);
      const around = await open.store.articles.idsAround(new Date('2031-05-02'), new Date('2031-05-03'));
      assert.deepEqual(around, [two, four].sort());
    });

    it('are forgotten with their page, and the version before is the latest again', async () => {
      const uri = 'https://courier.example/orle';
      const first = articleOf('Two bridges are closed.', { uri });
      const edited = articleOf('Three bridges are closed.', { uri });
      await open.store.articles.add([first, { ...edited, previous: first.article.id }], NOON);
      assert.equal(await open.store.articles.forget([edited.article.id, 'a-unknown']), 1);
      assert.deepEqual(await open.store.articles.pages([edited.page.id]), []);
      const [left] = await open.store.articles.at([uri]);
      assert.deepEqual([left?.version, left?.latest], [1, true]);
      assert.deepEqual(await open.store.search.articles({ wanted: ['three'], unwanted: [] }, {}, 5), []);
    });

    it('are kept together or not at all', async () => {
      const given = [articleOf('One.'), articleOf('Two.')];
      const failing = open.store.together(async (store) => {
        await store.articles.add(given, NOON);
        throw new Error('the power went');
      });
      await assert.rejects(failing, /the power went/);
      assert.equal(await open.store.articles.count({}), 0);
    });

    it('are seen by another who has opened the library', async () => {
      const other = await open.again();
      await open.store.articles.add([articleOf('One.')], NOON);
      assert.equal(await other.articles.count({}), 1);
      await other.close();
    });

    it('come first where the words stand in the title, though they stand in another text often', async () => {
      const rest = 'Nobody crossed the bay on Friday. '.repeat(20);
      await open.store.articles.add(
        [
          articleOf(`${'The ferry to Orle runs. '.repeat(15)}${rest}`, { title: 'Winter timetable' }),
          articleOf(`The last boat sank. ${rest}`, { title: 'Orle ferry stops' }),
        ],
        NOON,
      );
      const [best] = await open.store.search.articles({ wanted: ['ferry', 'Orle'], unwanted: [] }, {}, 5);
      assert.equal(best?.article.title, 'Orle ferry stops');
    });

    it('are found by their words, in any form, and by the beginning of one; without words the newest are', async () => {
      await open.store.articles.add(
        [
          articleOf('The mayor closed the bridges.', { title: 'Bridges closed' }),
          articleOf('The mayor was asked about a school.', { publisher: 'Orle Radio' }),
          articleOf('El alcalde habló.', { language: 'es' }),
        ],
        NOON,
      );
      const find = async (
        query: Partial<Parameters<typeof open.store.search.articles>[0]>,
        filter: Parameters<typeof open.store.search.articles>[1] = {},
      ) =>
        (await open.store.search.articles({ wanted: [], unwanted: [], ...query }, filter, 5)).map(
          ({ article }) => article.seq,
        );
      assert.deepEqual(await find({ wanted: ['bridge', 'closing'] }), [1]);
      assert.deepEqual(await find({ wanted: ['the mayor'] }), [1, 2]);
      assert.deepEqual(await find({ wanted: ['mayor'], unwanted: ['school'] }), [1]);
      assert.deepEqual(await find({ wanted: ['mayor'], beginning: 'sch' }), [2]);
      assert.deepEqual(await find({ wanted: ['mayor'] }, { publisher: 'Orle Radio' }), [2]);
      assert.deepEqual(await find({ wanted: ['alcalde'] }, { language: 'es' }), [3]);
      assert.deepEqual(await find({ wanted: ['mayor', '?'] }), []);
      assert.deepEqual(await find({ wanted: ['mayor'], unwanted: ['?'] }), [1, 2]);
      assert.deepEqual(await find({ wanted: ['AND', '"', 'NEAR('] }), []);
      // By which language and time are narrowed.
      assert.deepEqual(await find({ beginning: 'xl' }), []);
      assert.deepEqual(await find({ wanted: ['mayor'], unwanted: ['xt20'] }), [1, 2]);
      assert.deepEqual(await find({}), [3, 2, 1]);
    });
  });
