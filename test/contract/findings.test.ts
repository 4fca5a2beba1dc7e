import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Correction } from '../../src/model/library.ts';
import { articleOf } from './invented.ts';
import { type FreshStore, STORES } from './stores.ts';

const at = (hour: number): Date => new Date(Date.UTC(2031, 4, 4, hour));

for (const [name, fresh] of Object.entries(STORES)) {
  describe(`what stages found, in ${name}`, () => {
    let open: FreshStore;
    const given = articleOf('Two bridges are closed.');
    const { id } = given.article;
    beforeEach(async () => {
      open = await fresh();
      await open.store.articles.add([given], at(12));
    });
    afterEach(() => open.remove());

    it('comes back for the version of the stage that found it, and for no other', async () => {
      const { layers } = open.store;
      const found = { names: ['Orle'], share: 0.25, none: null };
      await layers.put(new Map([[id, found]]), { stage: 'names', version: 2 });
      assert.deepEqual(
        await layers.get([id, 'a-unknown'], { stage: 'names', version: 2 }),
        new Map([[id, found]]),
      );
      assert.equal((await layers.get([id], { stage: 'names', version: 3 })).size, 0);
      assert.equal((await layers.get([id], { stage: 'times', version: 2 })).size, 0);
    });

    it('takes the place of what another version found', async () => {
      const { layers } = open.store;
      await layers.put(new Map([[id, 'old']]), { stage: 'names', version: 2 });
      await layers.put(new Map([[id, 'new']]), { stage: 'names', version: 3 });
      assert.equal((await layers.get([id], { stage: 'names', version: 2 })).size, 0);
      assert.deepEqual([...(await layers.get([id], { stage: 'names', version: 3 })).values()], ['new']);
    });

    it('is forgotten with its article, and not kept for one that is forgotten', async () => {
      const { layers, articles } = open.store;
      await layers.put(new Map([[id, 'old']]), { stage: 'names', version: 2 });
      await articles.forget([id]);
      await layers.put(new Map([[id, 'late']]), { stage: 'names', version: 2 });
      await articles.add([given], at(13));
      assert.equal((await layers.get([id], { stage: 'names', version: 2 })).size, 0);
    });
  });

  describe(`dossiers in ${name}`, () => {
    let open: FreshStore;
    const empty = { articles: [], origins: [], quotations: [], utterances: [], claims: [], entities: [] };
    const titled = (title: string) => ({ ...empty, title }) as unknown as Dossier;
    beforeEach(async () => {
      open = await fresh();
    });
    afterEach(() => open.remove());

    it('are kept as they were made, and found by when', async () => {
      const { dossiers } = open.store;
      await dossiers.keep('s-flood', 'x1', titled('The flood at noon'), at(12));
      await dossiers.keep('s-flood', 'x2', titled('The flood at six'), at(18));
      await dossiers.keep('s-school', 'x3', titled('A school'), at(15));
      const listed = await dossiers.list(['s-flood', 's-unknown']);
      assert.deepEqual(
        listed.map(({ story, made, madeOf }) => [story, made, madeOf]),
        [
          ['s-flood', at(18).toISOString(), 'x2'],
          ['s-flood', at(12).toISOString(), 'x1'],
        ],
      );
      const [then] = await dossiers.list(['s-flood'], at(17));
      assert.deepEqual(await dossiers.get(then!.number), titled('The flood at noon'));
      assert.equal(await dossiers.get(99), undefined);
      assert.deepEqual(await dossiers.list(['s-flood'], at(11)), []);
    });

    it('give their story its title', async () => {
      const { articles, stories, dossiers } = open.store;
      const given = articleOf('Two bridges are closed.');
      await articles.add([given], at(12));
      const [id, title] = ['s-flood', 'Bridges closed'];
      await stories.form([{ id, title, articles: [given.article.id] }], [], at(12));
      await dossiers.keep(id, 'x1', titled('Two bridges closed by the flood'), at(13));
      assert.deepEqual(
        (await stories.get([id])).map((story) => story.title),
        ['Two bridges closed by the flood'],
      );
    });

    it('are thinned: all of the last week stay, and before that the last of each day', async () => {
      const { dossiers } = open.store;
      const hours = [0, 6, 23, 24, 30, 24 * 6, 24 * 6 + 1, 24 * 8 + 2];
      for (const hour of hours) await dossiers.keep('s-flood', `x${hour}`, titled(`At ${hour}`), at(hour));
      await dossiers.keep('s-school', 'x', titled('A school'), at(0));
      const left = (await dossiers.list(['s-flood'])).map(({ madeOf }) => madeOf);
      assert.deepEqual(left, ['x194', 'x145', 'x144', 'x30', 'x23']);
      assert.equal((await dossiers.list(['s-school'])).length, 1);
    });

    it('are forgotten with all that is kept of their stories, and no others', async () => {
      const { dossiers } = open.store;
      for (const [story, hour] of [
        ['s-flood', 12],
        ['s-flood', 18],
        ['s-school', 15],
      ] as const)
        await dossiers.keep(story, `x${hour}`, titled(story), at(hour));
      const [kept] = await dossiers.list(['s-flood']);
      await dossiers.forget(['s-flood', 's-unknown']);
      assert.deepEqual(await dossiers.list(['s-flood']), []);
      assert.equal(await dossiers.get(kept!.number), undefined);
      assert.equal((await dossiers.list(['s-school'])).length, 1);
    });
  });

  describe(`corrections in ${name}`, () => {
    let open: FreshStore;
    beforeEach(async () => {
      open = await fresh();
    });
    afterEach(() => open.remove());

    const EXCLUDE: Correction = { kind: 'exclude-publisher', publisher: 'Orle Radio' };
    const MOVE: Correction = { kind: 'move', article: 'a-1', story: 's-a-2' };

    it('stand in the order in which they were made, with who and why', async () => {
      const { corrections } = open.store;
      assert.equal(await corrections.add(EXCLUDE, 'Ida Brand', 'It prints rumours.', at(9)), 1);
      assert.equal(await corrections.add(MOVE, 'Jon Ferrow', '', at(10)), 2);
      assert.deepEqual(await corrections.list(), [
        {
          number: 1,
          at: at(9).toISOString(),
          author: 'Ida Brand',
          reason: 'It prints rumours.',
          correction: EXCLUDE,
        },
        { number: 2, at: at(10).toISOString(), author: 'Jon Ferrow', reason: '', correction: MOVE },
      ]);
    });

    it('are undone once, and stay in the ledger', async () => {
      const { corrections } = open.store;
      await corrections.add(EXCLUDE, 'Ida Brand', '', at(9));
      assert.equal(await corrections.undo(1, 'Jon Ferrow', at(11)), true);
      assert.equal(await corrections.undo(1, 'Ida Brand', at(12)), false);
      assert.equal(await corrections.undo(7, 'Ida Brand', at(12)), false);
      const [entry] = await corrections.list();
      assert.deepEqual(entry?.undone, { at: at(11).toISOString(), author: 'Jon Ferrow' });
    });
  });
}
