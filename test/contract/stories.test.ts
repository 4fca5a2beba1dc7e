import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { articleOf } from './invented.ts';
import { type FreshStore, STORES } from './stores.ts';

const NOON = new Date('2031-05-04T12:00:00Z');
const EVENING = new Date('2031-05-04T18:00:00Z');

for (const [name, fresh] of Object.entries(STORES))
  describe(`stories in ${name}`, () => {
    let open: FreshStore;
    const [flood, bridges, school] = [
      articleOf('The river stood at 7.2 metres.', { day: '2031-05-01' }),
      articleOf('Two bridges are closed.', { day: '2031-05-03', publisher: 'Orle Radio' }),
      articleOf('A school is to be built.', { day: '2031-05-02' }),
    ];
    const [one, two, three] = [flood, bridges, school].map(({ article }) => article.id) as [
      string,
      string,
      string,
    ];
    beforeEach(async () => {
      open = await fresh();
      await open.store.articles.add([bridges, flood, school], NOON);
    });
    afterEach(() => open.remove());

    it('have the articles that they are formed of, and say how many and of when', async () => {
      const { stories, articles } = open.store;
      await stories.form([{ id: `s-${one}`, title: 'The flood', articles: [one, two] }], [], NOON);
      assert.deepEqual(await stories.get([`s-${one}`, 's-unknown']), [
        {
          id: `s-${one}`,
          title: 'The flood',
          articles: 2,
          publishers: 2,
          first: '2031-05-01T00:00:00.000Z',
          last: '2031-05-03T00:00:00.000Z',
          changed: '2031-05-04T12:00:00.000Z',
        },
      ]);
      assert.deepEqual(await stories.articles(`s-${one}`), [two, one]);
      assert.equal(await articles.count({ story: `s-${one}` }), 2);
    });

    it('leave what their forming remembers, in one piece', async () => {
      const { forming } = open.store;
      assert.equal(await forming.read(), undefined);
      for (const size of [9_000_000, 5]) {
        const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251);
        await forming.keep([bytes]);
        assert.equal(Buffer.compare((await forming.read())!, bytes), 0);
      }
    });

    it('change when an article comes or goes, and by nothing else', async () => {
      const { stories } = open.store;
      const formed = { id: `s-${one}`, title: 'The flood', articles: [one, two] };
      await stories.form([formed, { id: `s-${three}`, title: 'A school', articles: [three] }], [], NOON);
      await stories.form([{ ...formed, title: 'The Orle floods Vellin', articles: [two, one] }], [], EVENING);
      const [same] = await stories.get([formed.id]);
      assert.deepEqual([same?.title, same?.changed], ['The Orle floods Vellin', NOON.toISOString()]);
      await stories.form([{ ...formed, articles: [one, three] }], [], EVENING);
      const listed = await stories.list(5);
      assert.deepEqual(
        listed.map(({ id, changed, articles }) => [id, changed, articles]),
        [
          [`s-${one}`, EVENING.toISOString(), 2],
          [`s-${three}`, NOON.toISOString(), 1],
        ],
      );
      assert.deepEqual(
        (await stories.list(1, 1)).map(({ id }) => id),
        [`s-${three}`],
      );
    });

    it('are listed by importance, and of one publisher or language', async () => {
      const { stories, articles } = open.store;
      const [big, small] = [`s-${one}`, `s-${three}`];
      await stories.form([{ id: big, title: 'The flood', articles: [one, two] }], [], NOON);
      await stories.form([{ id: small, title: 'A school', articles: [three] }], [], EVENING);
      const ids = async (...given: Parameters<typeof stories.list>) =>
        (await stories.list(...given)).map(({ id }) => id);
      assert.deepEqual(await ids(5), [small, big]);
      assert.deepEqual(await ids(5, 0, {}, 'importance'), [big, small]);
      const [summary] = await articles.list({ story: small }, 1);
      const filter = { publisher: summary!.publisher!, language: summary!.language };
      assert.ok((await ids(5, 0, filter)).includes(small));
      assert.equal(await stories.count({ ...filter, publisher: 'Nobody' }), 0);
      const tally = await articles.tally('publisher');
      assert.ok(tally.some(({ value, count }) => value === filter.publisher && count > 0));
    });

    const TIMES: readonly (readonly [
      what: string,
      times: Parameters<FreshStore['store']['stories']['list']>[2],
      all: string[],
    ])[] = [
      ['any time', {}, ['flood', 'school']],
      ['a day between its articles', { start: '2031-05-02', end: '2031-05-03' }, ['flood', 'school']],
      ['the day of its last article', { start: '2031-05-03' }, ['flood']],
      ['the day of its first', { end: '2031-05-02' }, ['flood']],
      ['the days after', { start: '2031-05-04' }, []],
      ['the days before', { end: '2031-05-01' }, []],
    ];
    for (const [what, times, expected] of TIMES)
      it(`are found by when they were told of: ${what}`, async () => {
        const { stories } = open.store;
        await stories.form([{ id: `s-${one}`, title: 'flood', articles: [one, two] }], [], EVENING);
        await stories.form([{ id: `s-${three}`, title: 'school', articles: [three] }], [], NOON);
        const listed = await stories.list(5, 0, times);
        assert.deepEqual(
          listed.map(({ title }) => title),
          expected,
        );
        assert.equal(await stories.count(times), expected.length);
      });

    it('are found by any of their articles, of which one can be in several', async () => {
      const { stories } = open.store;
      const [a, b] = [`s-${one}`, `s-${three}`].sort() as [string, string];
      await stories.form(
        [
          { id: `s-${one}`, title: 'The flood', articles: [one, two] },
          { id: `s-${three}`, title: 'A school', articles: [three, two] },
        ],
        [],
        NOON,
      );
      assert.deepEqual(await stories.having([two, 'a-unknown']), [a, b]);
      assert.deepEqual(await stories.having([one]), [`s-${one}`]);
      assert.deepEqual(await stories.idsLike('s-', 5), [a, b]);
      assert.deepEqual(await stories.idsLike(`s-${one.slice(0, 8)}`, 5), [`s-${one}`]);
    });

    it('are kept as they form by themselves, too', async () => {
      const { stories } = open.store;
      const flooded = { id: `s-${one}`, title: '', articles: [one, two] };
      await stories.keepFormed([flooded, { id: `s-${three}`, title: '', articles: [three, two] }], []);
      await stories.keepFormed([{ ...flooded, articles: [one] }], []);
      assert.deepEqual(await stories.formedWith([one, 'a-unknown']), [{ id: `s-${one}`, articles: [one] }]);
      assert.deepEqual(await stories.formedWith([two]), [{ id: `s-${three}`, articles: [two, three] }]);
      await stories.keepFormed([], [`s-${three}`]);
      assert.deepEqual(await stories.formedWith([two]), []);
    });

    it('are taken out, and with their last article', async () => {
      const { stories, articles } = open.store;
      await stories.form(
        [
          { id: `s-${one}`, title: 'The flood', articles: [one, two] },
          { id: `s-${three}`, title: 'A school', articles: [three] },
        ],
        [],
        NOON,
      );
      await articles.forget([two]);
      const [left] = await stories.get([`s-${one}`]);
      assert.deepEqual([left?.articles, left?.publishers], [1, 1]);
      await articles.forget([one]);
      assert.deepEqual(await stories.get([`s-${one}`]), []);
      await stories.form([], [`s-${three}`], NOON);
      assert.equal(await stories.count(), 0);
      assert.deepEqual(await stories.articles(`s-${three}`), []);
    });
  });
