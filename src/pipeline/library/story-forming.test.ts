import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { articleOf } from '../../../test/contract/invented.ts';
import type { NewArticle } from '../../model/library.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { forgetArticles } from './forget.ts';
import { keepArticles } from './keep.ts';
import { storyForming } from './story-forming.ts';

const AT = new Date(Date.UTC(2031, 5, 1));
const told = (title: string, day: string, body: string, language = 'en'): NewArticle =>
  articleOf(body, { title, day, language });

const WALL = [
  told(
    'Ammerly to raise harbour wall by two metres',
    '2031-03-04',
    'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres after the January floods. Mayor Orla Tamm called the vote a victory for the old town.',
  ),
  told(
    'Harbour wall: Ammerly council votes for two more metres',
    '2031-03-05',
    'Ammerly will raise its harbour wall, the council decided. Orla Tamm, the mayor, said the old town would not see floods like those of January again.',
  ),
  told(
    'Two metres more: Ammerly lifts its sea defences',
    '2031-03-09',
    'After floods in January, councillors in Ammerly backed Mayor Orla Tamm and her plan for a higher harbour wall, two metres above the present one.',
  ),
];
const FERRY = [
  told(
    'Ferry to Skelder runs aground in fog',
    '2031-03-03',
    'The ferry Petrel ran aground off Skelder in thick fog on Monday with 83 passengers aboard. The coastguard took all of them off; captain Juno Marsh was unhurt.',
  ),
  told(
    'All 83 passengers safe after Petrel grounding',
    '2031-03-03',
    'Coastguard crews brought 83 passengers ashore after the ferry Petrel ran onto rocks near Skelder in fog. Captain Juno Marsh stayed aboard.',
  ),
];
/** The same words half a year later. */
const SECOND = told(
  'Ferry Petrel runs aground off Skelder once more',
  '2031-09-20',
  'The ferry Petrel ran aground off Skelder in fog with 61 passengers aboard. Captain Juno Marsh was unhurt, the coastguard said.',
);
const MATCH = told(
  'Dunlow win cup final on penalties',
  '2031-03-08',
  'Goalkeeper Asta Rhee saved three penalties as Dunlow beat Carrow Rovers in the cup final at Merrick Park. Striker Timo Vance scored the winning spot kick before 9,000 spectators.',
);
const GREEK = told('Το λιμάνι', '2031-03-04', 'Το λιμάνι έκλεισε την Τρίτη.', 'el');
const ALL = [...WALL, ...FERRY, SECOND, MATCH, GREEK];

describe('stories of a library', () => {
  const opened: [Store, string][] = [];
  after(async () => {
    for (const [store, folder] of opened) {
      await store.close();
      await rm(folder, { recursive: true });
    }
  });
  async function library(): Promise<Store> {
    const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
    opened.push([store, folder]);
    return store;
  }
  /** Keeps articles in batches; `runs` are as many processes, each of which remembers nothing but what the last has kept. */
  async function keep(
    given: readonly NewArticle[],
    size: number,
    store: Store,
    runs = 1,
    isKept = false,
  ): Promise<void> {
    const each = Math.ceil(given.length / runs);
    for (let from = 0; from < given.length; from += each) {
      const forming = storyForming();
      const run = given.slice(from, from + each);
      for (let at = 0; at < run.length; at += size)
        await keepArticles(run.slice(at, at + size), store, AT, forming);
      if (isKept) await forming.keep(store);
    }
  }
  async function storiesIn({ stories }: Store): Promise<[string, string[]][]> {
    const all = await stories.list(100);
    const listed = await Promise.all(
      all.map(async ({ id }): Promise<[string, string[]]> => [id, (await stories.articles(id)).sort()]),
    );
    return listed.sort(([a], [b]) => (a < b ? -1 : 1));
  }
  const idsOf = (articles: readonly NewArticle[]): string[] => articles.map(({ article }) => article.id);
  const groupsOf = (stories: [string, string[]][]): string[] =>
    stories.map(([, articles]) => articles.join()).sort();
  const wanted = (...groups: NewArticle[][]): string[] =>
    groups.map((group) => idsOf(group).sort().join()).sort();

  it('form of what comes, but for languages without words for it', async () => {
    const store = await library();
    await keep(ALL, 50, store);
    assert.deepEqual(groupsOf(await storiesIn(store)), wanted(WALL, FERRY, [SECOND], [MATCH]));
    const [wall] = (await store.stories.list(10)).filter(({ articles }) => articles === 3);
    assert.equal(wall?.id, `s-${WALL[0]!.article.id}`);
    assert.equal(wall.title, 'Ammerly to raise harbour wall by two metres');
  });

  it('are the same whatever the order, however many come at once, and in however many runs', async () => {
    const one = await library();
    await keep(ALL, 50, one);
    const before = await storiesIn(one);
    const orders = [ALL.toReversed(), [...ALL.slice(4), ...ALL.slice(0, 4)]];
    for (const [size, runs] of [
      [1, 1],
      [3, 1],
      [2, 4],
    ] as const)
      for (const order of orders) {
        const other = await library();
        await keep(order, size, other, runs);
        assert.deepEqual(await storiesIn(other), before);
      }
  });

  it('are the same when each run goes on from what the last has kept', async () => {
    const [same, store] = [await library(), await library()];
    await keep(ALL, 50, same);
    await keep(ALL.toReversed(), 1, store, ALL.length, true);
    assert.deepEqual(await storiesIn(store), await storiesIn(same));
    await forgetArticles([WALL[0]!.article.id], store, AT);
    await keepArticles([WALL[0]!], store, AT, storyForming());
    assert.deepEqual(await storiesIn(store), await storiesIn(same));
  });

  it('take from the library only what came since they were kept', async () => {
    const store = await library();
    await keep(ALL.slice(1, 5), 50, store, 1, true);
    // Another run goes on, and keeps nothing.
    await keep([MATCH], 1, store);
    let looked = 0;
    const watched: Store = {
      ...store,
      articles: {
        ...store.articles,
        idsAround: (...given) => {
          looked++;
          return store.articles.idsAround(...given);
        },
      },
    };
    await keepArticles([WALL[0]!], watched, AT, storyForming());
    assert.equal(looked, 0);
    assert.deepEqual(groupsOf(await storiesIn(store)), wanted(WALL, FERRY, [MATCH]));
    await keepArticles([SECOND], watched, AT, storyForming());
    assert.equal(looked, 1);
    assert.deepEqual(groupsOf(await storiesIn(store)), wanted(WALL, FERRY, [MATCH], [SECOND]));
  });

  it('are the same when two runs take turns', async () => {
    const [store, same] = [await library(), await library()];
    const runs = [storyForming(), storyForming()];
    for (const [at, one] of ALL.entries()) await keepArticles([one], store, AT, runs[at % 2]!);
    await keep(ALL, 50, same);
    assert.deepEqual(await storiesIn(store), await storiesIn(same));
  });

  it('are as if it had never come when an article is forgotten', async () => {
    const [store, without] = [await library(), await library()];
    await keep(ALL, 50, store);
    const [first] = WALL;
    assert.equal(await forgetArticles([first!.article.id], store, AT), 1);
    await keep(
      ALL.filter((one) => one !== first),
      50,
      without,
    );
    assert.deepEqual(await storiesIn(store), await storiesIn(without));
  });

  it('do not rest on a batch that was not kept', async () => {
    const [store, without] = [await library(), await library()];
    const forming = storyForming();
    await keepArticles(FERRY, store, AT, forming);
    await assert.rejects(
      store.together(async (inside) => {
        await keepArticles(WALL, inside, AT, forming);
        throw new Error('the power is off');
      }),
    );
    await keepArticles([MATCH], store, AT, forming);
    await keep([...FERRY, MATCH], 50, without);
    assert.deepEqual(await storiesIn(store), await storiesIn(without));
  });
});
