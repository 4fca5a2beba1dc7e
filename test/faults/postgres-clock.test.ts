/** Two machines use one library, and the clock of one is an hour ahead: nothing is lost, doubled or done over and over. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepArticles } from '../../src/pipeline/library/keep.ts';
import { dossierOfStory } from '../../src/pipeline/library/story-dossier.ts';
import { storyForming } from '../../src/pipeline/library/story-forming.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { articleOf } from '../contract/invented.ts';
import { freshSchema, withoutPostgres } from '../contract/postgres-server.ts';
import { expectWhole } from './adding.ts';

const HOUR = 3600_000;
const NOON = Date.UTC(2031, 4, 20, 12);
const FEED = 'https://courier.example/feed';

describe('two machines whose clocks differ by an hour', { skip: withoutPostgres() ?? false }, () => {
  const open = async (t: { after: (end: () => Promise<void>) => void }) => {
    const { url, remove } = await freshSchema();
    const [exact, ahead] = [
      await openPostgres(url, { create: true, connections: 2 }),
      await openPostgres(url, { connections: 2 }),
    ];
    t.after(async () => {
      await Promise.all([exact.close(), ahead.close()]);
      await remove();
    });
    return { url, exact, ahead };
  };

  it('add by turns, and what was edited last is the latest version', async (t) => {
    const { url, exact, ahead } = await open(t);
    const forming = [storyForming(), storyForming()];
    const kept: string[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const [store, skew] = turn % 2 === 0 ? [ahead, HOUR] : [exact, 0];
      const at = new Date(NOON + turn * 60_000 + skew);
      const given = articleOf(
        `The Orle at Vellin stands ${turn} metres high, and the lower town is closed.`,
        {
          uri: 'https://courier.example/orle',
          day: '2031-05-19',
        },
      );
      const read = { article: given.article, page: { ...given.page, readAt: at.toISOString() } };
      kept.push((await keepArticles([read], store, at, forming[turn % 2]!))[0]!.id);
    }
    const versions = await exact.articles.versions(kept[0]!);
    assert.equal(versions.filter(({ latest }) => latest).length, 1);
    assert.equal(versions.find(({ latest }) => latest)!.article.id, kept.at(-1));
    await expectWhole(url, kept);
  });

  it('ask a feed once when it is due, and not again and again', async (t) => {
    const { exact, ahead } = await open(t);
    await exact.feeds.add([FEED], 900, new Date(NOON));
    let asked = 0;
    for (let minute = 0; minute < 120; minute += 5)
      for (const [store, skew] of [
        [exact, 0],
        [ahead, HOUR],
      ] as const) {
        const now = new Date(NOON + minute * 60_000 + skew);
        const [due] = await store.feeds.due(now, 10);
        if (!due || !(await store.feeds.claim(FEED, now, new Date(now.getTime() + 600_000)))) continue;
        asked++;
        await store.feeds.answered(FEED, {
          ...{ at: now, next: new Date(now.getTime() + 900_000), every: 900, atLeast: 0 },
          ...{ title: 'Courier', etag: null, lastModified: null },
        });
      }
    // The one whose clock is ahead asks when it finds it due; every quarter of an hour, by its clock, and never more.
    assert.ok(asked >= 8 && asked <= 9, `asked ${asked} times in two hours`);
  });

  it('make a dossier once of what stands, whoever asks', async (t) => {
    const { exact, ahead } = await open(t);
    const given = articleOf('Two bridges over the Orle are closed in Vellin until Friday.', {
      day: '2031-05-19',
    });
    await keepArticles([given], ahead, new Date(NOON + HOUR), storyForming());
    const [story] = await exact.stories.list(1);
    for (const [store, skew] of [
      [ahead, HOUR],
      [exact, 0],
      [ahead, HOUR],
    ] as const)
      await dossierOfStory(story!.id, store, { now: () => new Date(NOON + skew) });
    assert.equal((await exact.dossiers.list([story!.id])).length, 1);
  });
});
