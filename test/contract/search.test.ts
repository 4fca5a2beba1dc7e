import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import { articleOf } from './invented.ts';
import { type FreshStore, STORES } from './stores.ts';

const NOON = new Date('2031-05-04T12:00:00Z');
const LATER = new Date('2031-05-05T12:00:00Z');

const given = [
  articleOf('“The wall stays,” said Ilsa Vennick of Łódź.', { title: 'The wall', day: '2031-05-01' }),
  articleOf('“The wall stays,” said Ilsa Vennick. So said the agency.', {
    title: 'The wall again',
    day: '2031-06-02',
    publisher: 'Orle Radio',
  }),
];
const [first, copy] = given.map(({ article }) => article) as [
  (typeof given)[0]['article'],
  (typeof given)[0]['article'],
];
const SAID = 'The wall stays,';
const cited = (article: typeof first) => {
  const start = article.text.indexOf(SAID);
  return { article: article.id, start, end: start + SAID.length, exact: SAID };
};

/** As a dossier of the two articles would have it: the second is a copy of the first. */
const DOSSIER = {
  title: 'The wall',
  articles: [
    { ...first, spun: { share: 0, verdict: 'clean', swaps: [] } },
    {
      ...copy,
      spun: { share: 0, verdict: 'clean', swaps: [] },
      derivation: { degree: 'wholly', share: 0.9 },
    },
  ],
  origins: [{ id: 'o1', level: 'article', articles: [first.id, copy.id], because: 'one text', evidence: [] }],
  entities: [
    { id: 'e-v', name: 'Ilsa Vennick', type: 'person', aliases: ['Vennick'], roles: [], mentions: [] },
    { id: 'e-b', name: 'Board of Dams', type: 'organisation', aliases: ['BoD'], roles: [], mentions: [] },
  ],
  quotations: [first, copy].map((article) => ({
    ...{
      id: `q-${article.id}`,
      article: article.id,
      kind: 'direct',
      source: 'e-v',
      sourceText: 'Ilsa Vennick',
    },
    ...{
      cue: null,
      content: [cited(article)],
      medium: null,
      addressee: null,
      said: null,
      spun: false,
      utterance: 'u1',
    },
  })),
  utterances: [
    {
      id: 'u1',
      source: 'e-v',
      variants: [first, copy].map(({ id }) => ({ quotation: `q-${id}`, differences: [] })),
    },
  ],
  claims: [
    {
      ...{
        id: 'c1',
        text: 'The wall of the harbour stays.',
        kind: 'event',
        status: 'contradicted',
        origins: ['o1'],
      },
      statements: [first, copy].map((article) => ({
        ...{ evidence: cited(article), attributedTo: [], modality: 'asserted', asOf: null, origin: 'o1' },
      })),
    },
  ],
} as unknown as Dossier;
const STORY = `s-${first.id}`;
const all = (...wanted: string[]) => ({ wanted, unwanted: [] });

for (const [name, fresh] of Object.entries(STORES))
  describe(`what dossiers found, searched for in ${name}`, () => {
    let open: FreshStore;
    let search: FreshStore['store']['search'];
    beforeEach(async () => {
      open = await fresh();
      search = open.store.search;
      await open.store.articles.add(given, NOON);
      await open.store.stories.form(
        [{ id: STORY, title: 'The wall', articles: given.map(({ article }) => article.id) }],
        [],
        NOON,
      );
      await open.store.together((inside) => inside.dossiers.keep(STORY, 'x', DOSSIER, LATER));
    });
    afterEach(() => open.remove());

    it('has quotations by whoever said them, once however often they are printed', async () => {
      const [said, ...others] = await search.quotations(all('walls'), { speaker: 'ilsa vennick' }, 5);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [said?.speaker, said?.printed, said?.story, said?.evidence[0].exact],
        ['Ilsa Vennick', { articles: 2, origins: 1 }, STORY, SAID],
      );
      assert.deepEqual(await search.quotations(all('wall'), { speaker: 'Tamm' }, 5), []);
      const [radio] = await search.quotations(all(), { publisher: 'Orle Radio' }, 5);
      assert.equal(radio?.article, copy.id);
    });

    it('has claims by their words, status and the times of their articles', async () => {
      const count = async (...asked: Parameters<typeof search.claims>) =>
        (await search.claims(...asked)).length;
      assert.equal(await count(all('harbour', 'wall'), { status: 'contradicted' }, 5), 1);
      assert.equal(await count(all('wall'), { status: 'corroborated' }, 5), 0);
      assert.equal(await count(all('wall'), { published: { start: '2031-06-01' } }, 5), 1);
      assert.equal(await count(all('wall'), { published: { start: '2031-07-01' } }, 5), 0);
    });

    it('says which articles are originals, and what has other names', async () => {
      const seqs = async (origin: 'original' | 'each') =>
        (await search.articles(all('wall'), { origin }, 5)).map(({ article }) => article.id);
      assert.deepEqual(await seqs('original'), [first.id]);
      assert.equal((await seqs('each')).length, 1);
      const [agency] = await search.articles(all('agency'), {}, 5);
      assert.deepEqual(
        [agency?.article.id, agency?.stories, agency?.origin],
        [copy.id, [STORY], { original: false, articles: 2 }],
      );
      assert.deepEqual(
        [...(await search.spellings(['board of dams', 'wall']))],
        [['board of dams', ['BoD']]],
      );
      assert.equal((await search.articles(all('lodz'), {}, 5)).length, 1);
    });

    it('finds stories, articles of a time, and counts them', async () => {
      const [story] = await search.stories(all('agency'), {}, 5);
      assert.deepEqual([story?.story.id, story?.matching, story?.articles], [STORY, 1, [copy.id]]);
      const may = { published: { start: '2031-05-01', end: '2031-06-01' } };
      assert.deepEqual(
        (await search.articles(all('wall'), may, 5)).map(({ article }) => article.id),
        [first.id],
      );
      const { publishers, months } = await search.facets(all('wall'), {});
      assert.deepEqual(
        publishers.map(({ value }) => value),
        ['Orle Radio', 'Vellin Courier'],
      );
      assert.deepEqual(
        months.map(({ value }) => value),
        ['2031-06', '2031-05'],
      );
    });

    it('finds the same articles in the same order where stories and facets were found before, until one has gone', async () => {
      const [query, filter] = [all('wall'), {}];
      const found = async (limit: number, offset?: number) =>
        (await search.articles(query, filter, limit, offset)).map(({ article }) => article.id);
      const [both, last] = [await found(5), await found(5, 1)];
      assert.equal(both.length, 2);
      assert.equal((await search.facets(query, filter)).counted, 2);
      assert.equal((await search.stories(query, filter, 5))[0]?.matching, 2);
      assert.deepEqual([await found(5), await found(1), await found(5, 1)], [both, both.slice(0, 1), last]);
      await open.store.articles.forget([both[0]!]);
      assert.deepEqual(await found(5), last);
    });

    it('is renewed with the dossier, and gone with an article or the story', async () => {
      assert.deepEqual(await search.coverage(), { articles: 2, read: 2, stale: 0 });
      assert.deepEqual(await search.unread(5), []);
      await open.store.together((inside) =>
        inside.dossiers.keep(STORY, 'y', { ...DOSSIER, claims: [] }, LATER),
      );
      assert.deepEqual(await search.claims(all('wall'), {}, 5), []);
      await open.store.articles.forget([first.id]);
      assert.deepEqual(
        (await search.quotations(all('wall'), {}, 5)).map(({ article }) => article),
        [copy.id],
      );
      await open.store.stories.form([], [STORY], LATER);
      assert.deepEqual(await search.quotations(all('wall'), {}, 5), []);
      assert.deepEqual(await search.coverage(), { articles: 1, read: 0, stale: 0 });
    });

    it('shows what others have changed of articles that it has shown before', async () => {
      const shown = async () =>
        (await search.articles(all('wall'), { versions: true }, 5)).map(({ article }) => [
          article.id,
          article.latest,
        ]);
      assert.deepEqual(await shown(), [
        [first.id, true],
        [copy.id, true],
      ]);
      const others = await open.again();
      const { uri } = first;
      const edited = articleOf('The dike goes.', { uri, title: 'The dike', day: '2031-05-01' });
      await others.articles.add([{ ...edited, previous: first.id }], LATER);
      assert.deepEqual(await shown(), [
        [first.id, false],
        [copy.id, true],
      ]);
      await others.articles.forget([copy.id]);
      assert.deepEqual(await shown(), [[first.id, false]]);
      await others.close();
    });

    it('shows of which stories and origins they are since others have formed and read them anew', async () => {
      const shown = async () =>
        (await search.articles(all('agency'), {}, 5)).map(({ stories, origin }) => [stories, origin]);
      assert.deepEqual(await shown(), [[[STORY], { original: false, articles: 2 }]]);
      const others = await open.again();
      const alone = { id: 's-alone', title: 'The agency', articles: [copy.id] };
      await others.stories.form([alone], [STORY], LATER);
      assert.deepEqual(await shown(), [[['s-alone'], undefined]]);
      await others.close();
    });

    it('shows within what is done together what was changed there', async () => {
      await open.store.together(async (inside) => {
        const shown = async () =>
          (await inside.search.articles(all('agency'), {}, 5)).map(({ stories }) => stories);
        assert.deepEqual(await shown(), [[STORY]]);
        await inside.stories.form([], [STORY], LATER);
        assert.deepEqual(await shown(), [[]]);
        assert.equal((await inside.search.coverage()).read, 0);
      });
    });

    it('loses a claim with any article that it rests on', async () => {
      await open.store.articles.forget([copy.id]);
      assert.deepEqual(await search.claims(all('wall'), {}, 5), []);
    });
  });
