/** What a library is asked besides: how articles are known by others, all of them, and what dossiers found without words. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import { articleOf } from './invented.ts';
import { type FreshStore, STORES } from './stores.ts';

const NOON = new Date('2031-05-02T12:00:00Z');
const NOTHING = { wanted: [], unwanted: [] };

for (const [name, fresh] of Object.entries(STORES))
  describe(`what ${name} is asked besides`, () => {
    let open: FreshStore;
    const uri = 'https://courier.example/gauge';
    const [first, edited] = ['7.2', '7.4'].map((metres) =>
      articleOf(`The river stood at ${metres} metres on Friday.`, { uri, day: '2031-05-02' }),
    );
    const other = articleOf('“The gates stay shut,” Orla Tamm said.', { title: 'Gates', day: '2031-05-03' });
    const [head, version, gates] = [first!, edited!, other].map(({ article }) => article.id);
    beforeEach(async () => {
      open = await fresh();
      await open.store.articles.add([first!, other], NOON);
      await open.store.articles.add([{ ...edited!, previous: head! }], new Date('2031-05-03T12:00:00Z'));
    });
    afterEach(() => open.remove());

    it('stories know an article by the first of its versions', async () => {
      const heads = await open.store.articles.heads([head!, version!, gates!, 'a-unknown']);
      assert.deepEqual(
        [...heads].map(([asked, { id }]) => [asked, id]).sort(),
        [
          [head, head],
          [version, head],
          [gates, gates],
        ].sort(),
      );
      assert.equal(heads.get(version!)?.published, Date.parse('2031-05-02'));
    });

    it('stories as they form by themselves are found by when their articles were published', async () => {
      const { stories } = open.store;
      await stories.keepFormed([{ id: 's-gates', title: 'Gates', articles: [head!, gates!] }], []);
      const [from, until] = [new Date('2031-05-03'), new Date('2031-05-04')];
      assert.deepEqual(await stories.formedAround(from, until), [{ id: 's-gates', articles: [head, gates] }]);
      assert.deepEqual(await stories.formedAround(until, new Date('2031-06-01')), []);
    });

    it('all come in the order in which they came, each with what came first of its versions', async () => {
      const all = [];
      for await (const { article, page, first: of } of open.store.articles.each())
        all.push([article.id, page.uri, of]);
      assert.deepEqual(all, [
        [head, uri, head],
        [gates, other.page.uri, gates],
        [version, uri, head],
      ]);
      await open.store.articles.forget([head!]);
      const left = [];
      for await (const one of open.store.articles.each()) left.push(one.first);
      assert.deepEqual(left, [gates, version]);
    });

    it('how many there are follows what comes and goes', async () => {
      const { articles, search } = open.store;
      assert.deepEqual(await search.coverage(), { articles: 2, read: 0, stale: 0 });
      assert.equal((await articles.extent()).count, 3);
      await articles.forget([version!]);
      assert.deepEqual(await search.coverage(), { articles: 2, read: 0, stale: 0 });
      const another = await open.again();
      await another.articles.forget([head!, gates!]);
      await another.close();
      assert.deepEqual(await search.coverage(), { articles: 0, read: 0, stale: 0 });
      assert.equal((await articles.extent()).count, 0);
    });

    it('ids are completed, and articles listed by when they were added', async () => {
      assert.deepEqual(await open.store.articles.idsLike(gates!.slice(0, 12), 5), [gates]);
      const added = { start: '2031-05-03' };
      const listed = await open.store.articles.list({ added }, 5);
      assert.deepEqual(
        listed.map(({ id }) => id),
        [version],
      );
      assert.deepEqual(await open.store.articles.tally('language'), [{ value: 'en', count: 3 }]);
    });

    it('without words the newest quotations and claims are found, one article of each origin, and no copies', async () => {
      const { store } = open;
      await store.stories.form([{ id: 's-gates', title: 'Gates', articles: [head!, gates!] }], [], NOON);
      await store.search.read('s-gates', dossierOn(other.article, first!.article), NOON);
      const said = await store.search.quotations(NOTHING, { origin: 'original' }, 5);
      assert.deepEqual(
        said.map(({ article, speaker }) => [article, speaker]),
        [[gates, 'Orla Tamm']],
      );
      assert.equal((await store.search.claims(NOTHING, {}, 5)).length, 1);
      assert.equal((await store.search.claims(NOTHING, { status: 'single-origin' }, 5)).length, 1);
      assert.equal((await store.search.articles(NOTHING, { origin: 'each' }, 5)).length, 2);
      assert.equal((await store.search.articles(NOTHING, { origin: 'original' }, 5)).length, 2);
      assert.equal((await store.search.stories(NOTHING, {}, 5)).length, 1);
      const [newest] = await store.search.articles(NOTHING, {}, 1);
      assert.deepEqual([newest?.article.id, newest?.stories], [gates, ['s-gates']]);
      assert.deepEqual(await store.search.coverage(), { articles: 2, read: 1, stale: 0 });
    });
  });

/** A dossier in which one article quotes and claims, and the other is of an origin of its own. */
function dossierOn(
  quoting: Dossier['articles'][number] | { id: string; text: string },
  other: { id: string },
): Dossier {
  const exact = 'The gates stay shut';
  const start = quoting.text.indexOf(exact);
  const words = { article: quoting.id, start, end: start + exact.length, exact };
  const clean = { spun: { share: 0, verdict: 'clean', swaps: [] }, derivation: { degree: 'not', share: 0 } };
  return {
    articles: [
      { ...quoting, ...clean },
      { ...other, ...clean },
    ],
    origins: [quoting, other].map(({ id }, at) => ({
      ...{ id: `o${at}`, level: 'article', articles: [id], because: '', evidence: [] },
    })),
    entities: [{ id: 'e1', name: 'Orla Tamm', type: 'person', aliases: [], roles: [], mentions: [] }],
    quotations: [
      {
        ...{
          id: 'q1',
          article: quoting.id,
          kind: 'direct',
          source: 'e1',
          sourceText: 'Orla Tamm',
          cue: null,
        },
        ...{ content: [words], medium: null, addressee: null, said: null, spun: false },
      },
    ],
    utterances: [],
    claims: [
      {
        ...{ id: 'c1', text: exact, kind: 'event', status: 'single-origin', origins: ['o0'] },
        statements: [{ evidence: words, attributedTo: [], modality: 'asserted', asOf: null, origin: 'o0' }],
      },
    ],
  } as unknown as Dossier;
}
