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
      assert.equal((await feeds.saw(FEED, [item(1), item(2), item(1)], at('12:00'))).fresh, 2);
      assert.equal((await feeds.saw(FEED, [item(1), item(3)], at('13:00'))).fresh, 1);
      assert.equal((await feeds.saw(OTHER, [item(1)], at('13:00'))).fresh, 0);
      assert.deepEqual(
        await feeds.waiting(at('13:00'), 10),
        [1, 2, 3].map((n) => item(n).uri),
      );
      assert.equal(await feeds.done(item(1).uri), true);
      assert.equal(await feeds.done(item(1).uri), false);
      assert.equal((await feeds.saw(OTHER, [item(1)], at('14:00'))).fresh, 0);
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

    const updatedAt = (time: string) => ({
      ...item(1),
      metadata: { modified: { start: at(time).toISOString(), end: at(time).toISOString() } },
    });
    const READ_AGAIN = { fresh: 0, updated: 1 };
    const NOTHING = { fresh: 0, updated: 0 };

    it('have entries that wait again when the feed has updated them, ever more seldom', async () => {
      await feeds.saw(FEED, [updatedAt('12:00')], at('12:00'));
      await feeds.done(item(1).uri);
      assert.deepEqual(await feeds.saw(FEED, [updatedAt('12:00')], at('13:00')), NOTHING);
      assert.deepEqual(await feeds.saw(FEED, [updatedAt('12:20')], at('13:00')), READ_AGAIN);
      assert.equal((await feeds.claimItem(item(1).uri, at('13:00'), at('13:10')))?.tries, 0);
      await feeds.done(item(1).uri);
      // It was read 40 minutes ago, and once more since it was new.
      assert.deepEqual(await feeds.saw(FEED, [updatedAt('13:30')], at('13:40')), NOTHING);
      assert.deepEqual(await feeds.saw(FEED, [updatedAt('13:30')], at('14:00')), READ_AGAIN);
    });

    it('have entries that are read once more for all of the feeds that have updated them', async () => {
      await feeds.add([OTHER], HOUR, at('12:00'));
      for (const feed of [FEED, OTHER]) await feeds.saw(feed, [updatedAt('12:00')], at('12:00'));
      await feeds.done(item(1).uri);
      assert.deepEqual(await feeds.saw(OTHER, [updatedAt('14:00')], at('14:00')), READ_AGAIN);
      await feeds.done(item(1).uri);
      assert.deepEqual(await feeds.saw(FEED, [updatedAt('14:00')], at('23:00')), NOTHING);
    });

    it('have entries that wait with what the feed said last', async () => {
      await feeds.saw(FEED, [updatedAt('12:00')], at('12:00'));
      await feeds.saw(FEED, [updatedAt('12:20')], at('12:30'));
      const waiting = await feeds.claimItem(item(1).uri, at('12:30'), at('12:40'));
      assert.deepEqual(waiting?.metadata, updatedAt('12:20').metadata);
    });

    const month = (number: number): Date => new Date(Date.UTC(2031, 4 + number, 2));

    it('forget entries that they have had no more for months, and know them all the same', async () => {
      await feeds.saw(FEED, [item(1), item(2), item(3)], month(0));
      for (const n of [1, 2]) await feeds.done(item(n).uri);
      for (const number of [1, 2, 3, 4]) await feeds.saw(FEED, [item(2)], month(number));
      // The first is gone, the second is still in the feed, the third waits.
      assert.deepEqual((await feeds.list())[0]?.items, { waiting: 1, done: 1, givenUp: 0 });
      assert.deepEqual(await feeds.saw(FEED, [item(1)], month(5)), NOTHING);
      await feeds.add([OTHER], HOUR, month(5));
      assert.deepEqual(await feeds.saw(OTHER, [item(1)], month(5)), NOTHING);
    });

    it('have entries that are due where the clock was set back since they were seen', async () => {
      await feeds.saw(FEED, [item(1)], month(1));
      assert.deepEqual(await feeds.waiting(at('12:00'), 10), [item(1).uri]);
      assert.ok(await feeds.claimItem(item(1).uri, at('12:00'), at('12:10')));
    });

    it('are removed with their entries', async () => {
      await feeds.saw(FEED, [item(1)], at('12:00'));
      assert.equal(await feeds.remove([FEED, OTHER]), 1);
      assert.deepEqual([await feeds.list(), await feeds.waiting(at('23:00'), 10)], [[], []]);
      assert.deepEqual(await feeds.saw(FEED, [item(1)], at('12:00')), { fresh: 0, updated: 0 });
    });
  });
