import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type FreshStore, STORES } from './stores.ts';

const at = (time: string): Date => new Date(`2031-05-02T${time}:00Z`);
const FEED = 'https://courier.example/feed.xml';
const OTHER = 'https://radio.example/news.rss';
const HOUR = 3600;

const item = (n: number) => ({
  uri: `https://courier.example/${n}`,
  metadata: { title: `Report ${n}` },
  content: { text: 'The river rises.', mediaType: 'text/plain' as const, whole: false },
});
const ANSWER = { every: 1800, atLeast: 60, title: 'Vellin Courier', etag: '"7"', lastModified: null };

for (const [name, fresh] of Object.entries(STORES))
  describe(`feeds in ${name}`, () => {
    let open: FreshStore;
    let feeds: FreshStore['store']['feeds'];
    beforeEach(async () => {
      open = await fresh();
      ({ feeds } = open.store);
      await feeds.add([FEED], HOUR, at('12:00'));
    });
    afterEach(() => open.remove());

    it('are added once, and due at once', async () => {
      assert.deepEqual(await feeds.add([FEED, OTHER, OTHER], HOUR, at('12:30')), [OTHER]);
      const due = await feeds.due(at('12:30'), 10);
      assert.deepEqual(
        due.map(({ uri }) => uri),
        [FEED, OTHER],
      );
      assert.deepEqual(due[0], {
        ...{ uri: FEED, title: null, every: HOUR, atLeast: 0, etag: null, lastModified: null },
        ...{ added: '2031-05-02T12:00:00.000Z', next: '2031-05-02T12:00:00.000Z' },
        ...{ asked: null, answered: null, failures: 0, trouble: null },
        items: { waiting: 0, done: 0, givenUp: 0 },
      });
    });

    it('are claimed by one of several who want them', async () => {
      const other = await open.again();
      const claims = await Promise.all(
        [feeds, other.feeds].map((each) => each.claim(FEED, at('12:00'), at('12:10'))),
      );
      assert.deepEqual(claims.toSorted(), [false, true]);
      assert.deepEqual(await feeds.due(at('12:09'), 10), []);
      assert.equal((await feeds.due(at('12:10'), 10)).length, 1);
      await other.close();
    });

    it('keep what they answered, and count failures until they answer again', async () => {
      await feeds.failed(FEED, { next: at('13:00'), trouble: 'The server has failed.' });
      await feeds.failed(FEED, { next: at('14:00'), trouble: 'The server has failed.' });
      const [failed] = await feeds.list();
      assert.deepEqual([failed?.failures, failed?.trouble], [2, 'The server has failed.']);
      assert.deepEqual(await feeds.due(at('13:59'), 10), []);
      await feeds.answered(FEED, { ...ANSWER, at: at('14:00'), next: at('14:30') });
      const [answered] = await feeds.list();
      assert.deepEqual(
        [answered?.title, answered?.etag, answered?.every, answered?.failures, answered?.trouble],
        ['Vellin Courier', '"7"', 1800, 0, null],
      );
      assert.deepEqual(await feeds.next(), at('14:30'));
    });

    it('that are not asked any more are asked when they are added again', async () => {
      await feeds.failed(FEED, { next: null, trouble: 'It was removed.' });
      assert.deepEqual(await feeds.due(at('23:00'), 10), []);
      assert.equal(await feeds.next(), undefined);
      assert.deepEqual(await feeds.add([FEED], HOUR, at('13:00')), []);
      assert.equal((await feeds.due(at('13:00'), 10)).length, 1);
    });

    it('are due where the clock was set back since they were asked', async () => {
      await feeds.claim(FEED, at('12:00'), at('12:10'));
      assert.equal((await feeds.due(new Date('2031-05-01T12:00:00Z'), 10)).length, 1);
    });

    it('take their entries along when they move, also to a feed that is known', async () => {
      await feeds.saw(FEED, [item(1)], at('12:00'));
      await feeds.moved(FEED, 'https://courier.example/rss');
      await feeds.add([OTHER], HOUR, at('12:00'));
      await feeds.saw(OTHER, [item(1), item(2)], at('12:00'));
      await feeds.moved('https://courier.example/rss', OTHER);
      const [only, ...none] = await feeds.list();
      assert.deepEqual([only?.uri, only?.items.waiting, none.length], [OTHER, 2, 0]);
    });

    it('have entries that are new once, in however many feeds', async () => {
      await feeds.add([OTHER], HOUR, at('12:00'));
      assert.equal(await feeds.saw(FEED, [item(1), item(2), item(1)], at('12:00')), 2);
      assert.equal(await feeds.saw(FEED, [item(1), item(3)], at('13:00')), 1);
      assert.equal(await feeds.saw(OTHER, [item(1)], at('13:00')), 0);
      assert.deepEqual(
        await feeds.waiting(at('13:00'), 10),
        [1, 2, 3].map((n) => item(n).uri),
      );
      assert.equal(await feeds.done(item(1).uri), true);
      assert.equal(await feeds.done(item(1).uri), false);
      assert.equal(await feeds.saw(OTHER, [item(1)], at('14:00')), 0);
      assert.deepEqual(
        (await feeds.list()).map(({ items }) => items),
        [
          { waiting: 2, done: 1, givenUp: 0 },
          { waiting: 0, done: 1, givenUp: 0 },
        ],
      );
    });

    it('have entries that are claimed once, put off and given up', async () => {
      const { uri } = item(1);
      await feeds.saw(FEED, [item(1)], at('12:00'));
      const claimed = await feeds.claimItem(uri, at('12:00'), at('12:10'));
      assert.deepEqual(claimed, { ...item(1), feed: FEED, tries: 0 });
      assert.equal(await feeds.claimItem(uri, at('12:00'), at('12:10')), undefined);
      await feeds.putOff(uri, { next: at('12:30'), tries: 1, trouble: 'There is no such page.' });
      assert.deepEqual(await feeds.waiting(at('12:29'), 10), []);
      assert.equal((await feeds.claimItem(uri, at('12:30'), at('12:40')))?.tries, 1);
      await feeds.putOff(uri, { next: null, tries: 2, trouble: 'There is no such page.' });
      assert.deepEqual(await feeds.waiting(at('23:00'), 10), []);
      assert.equal((await feeds.list())[0]?.items.givenUp, 1);
    });

    it('are removed with their entries', async () => {
      await feeds.saw(FEED, [item(1)], at('12:00'));
      assert.equal(await feeds.remove([FEED, OTHER]), 1);
      assert.deepEqual([await feeds.list(), await feeds.waiting(at('23:00'), 10)], [[], []]);
      assert.equal(await feeds.saw(FEED, [item(1)], at('12:00')), 0);
    });
  });
