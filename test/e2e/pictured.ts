/**
 * The pages of the app that are pictured, from what is written down here: what they show never changes with what the
 * engine finds or with the day.
 */

import { Hono } from 'hono';
import { assetRoutes } from '../../src/api/assets.ts';
import type { CitedArticle, ClaimHit, Found, Snippet } from '../../src/model/found.ts';
import { layOut } from '../../src/render/edition.ts';
import { articlePage } from '../../src/web/article.ts';
import { comparePage } from '../../src/web/compare.ts';
import { correctionsPage, type ShownEntry } from '../../src/web/corrections.ts';
import { type FrontStory, frontPage } from '../../src/web/front.ts';
import { searchPage } from '../../src/web/search.ts';
import { articleText, storyPage } from '../../src/web/story.ts';
import { comparisonOf, dossier } from './fixture.ts';

const [agency, reprint, growers, spun] = dossier.articles as [Made, Made, Made, Made];
type Made = (typeof dossier.articles)[number];

/** The address of each page. */
export const PICTURED = {
  front: '/',
  search: '/search',
  story: '/stories/dam',
  article: `/articles/${spun.id}`,
  compare: '/compare',
  corrections: '/corrections',
} as const;

const edition = layOut(dossier);
const day = (of: number, hour = 9): string => new Date(Date.UTC(2044, 4, of, hour)).toISOString();

const stories: FrontStory[] = [
  {
    ...{ id: 'dam', title: dossier.title, articles: 24, publishers: 11, first: day(1), last: day(4) },
    ...{ changed: day(4), read: { at: day(3), since: 6 } },
    face: faceOf(
      'The gates stayed shut for the ninth day, and nobody says when they open.',
      'contested',
      9,
      4,
    ),
  },
  {
    ...{
      id: 'bus',
      title: 'Night bus to the quarry is cut, and the night shift walks',
      articles: 7,
      publishers: 5,
    },
    ...{ first: day(2), last: day(3), changed: day(3) },
    face: faceOf('The last bus now leaves at 21:40.', 'agreed', 3, 0),
  },
  {
    ...{ id: 'mill', title: 'A mill for sale', articles: 2, publishers: 2, first: day(2), last: day(2) },
    ...{ changed: day(2), face: faceOf('The mill has stood empty since the flood.', 'single', 1, 0) },
  },
  {
    ...{ id: 'school', articles: 5, publishers: 4, first: day(1), last: day(3), changed: day(3) },
    title:
      'Three schools will share one gymnasium until the roof of the second is mended, the district decides',
    face: faceOf('Lessons are moved to the afternoon.', 'agreed', 4, 1),
  },
  {
    ...{ id: 'ferry', title: 'Ferry late again', articles: 1, publishers: 1, first: day(1), last: day(1) },
    changed: day(1),
  },
  ...[
    'Bridge toll stays at two marks',
    'Market hall opens with eighty stalls',
    'Frost takes the early cherries',
  ].map(
    (title, at): FrontStory => ({
      ...{ id: `more-${at}`, title, articles: 3 - at, publishers: 3 - at, first: day(1), last: day(1) },
      changed: day(1),
    }),
  ),
];

function faceOf(
  lead: string,
  status: NonNullable<FrontStory['face']>['status'],
  origins: number,
  contested: number,
): NonNullable<FrontStory['face']> {
  return { number: 1, made: day(4), articles: origins, origins, contested, lead, status };
}

const cited = ({ id, uri, title, publisher }: Made, of: number): CitedArticle => ({
  ...{ id, uri, title, publisher },
  published: { start: `2044-05-0${of}`, end: `2044-05-0${of + 1}` },
});

/** Returns a stretch of an article with a word of it marked. */
function snippetOf({ id, text }: Made, words: string, marked: string): Snippet {
  const start = text.indexOf(words);
  const mark = start + words.indexOf(marked);
  return {
    ...{ article: id, start, end: start + words.length, exact: words },
    marks: [{ start: mark, end: mark + marked.length }],
  };
}

const shut = 'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.';
const stone = 'The dam has stood since 2031.';
const crest = 'A thousand of us stood on the dam.';

const found: Found = {
  query: 'dam',
  read: { wanted: [{ text: 'dam', spellings: [] }], unwanted: [] },
  stories: {
    hits: [
      {
        ...{ kind: 'story', story: stories[0]!, matching: 19 },
        articles: [{ article: cited(agency, 2), snippet: snippetOf(agency, shut, 'dam') }],
      },
    ],
    more: false,
  },
  claims: {
    hits: [
      claimOf('c1', 'A thousand people stood on the crest of the dam.', 'contradicted', growers, crest),
      claimOf('c2', 'The dam has stood since 2031.', 'single-origin', agency, stone),
    ],
    more: true,
  },
  quotations: {
    hits: [
      {
        kind: 'quotation',
        quotation: { kind: 'direct', sourceText: 'Maud Orrin', said: null, spun: false },
        ...{ speaker: 'Maud Orrin', article: cited(agency, 2), story: 'dam' },
        evidence: [
          snippetOf(
            agency,
            'We will open the gates when the valley is safe, and not an hour before.',
            'gates',
          ),
        ],
        snippet: snippetOf(agency, shut, 'dam'),
        printed: { articles: 4, origins: 2 },
      },
    ],
    more: false,
  },
  facets: {
    publishers: [
      { value: 'Northern Press Service', count: 9 },
      { value: 'Orrinford Gazette', count: 7 },
      { value: 'The Orchard', count: 3 },
    ],
    ...{ languages: [{ value: 'en', count: 19 }], months: [{ value: '2044-05', count: 19 }] },
    ...{ counted: 19, more: false },
  },
  coverage: { articles: 40, read: 38, stale: 0 },
  unsearched: ['2 of 40 articles are in no dossier yet: their quotations, claims and origins are not known.'],
};

function claimOf(
  id: string,
  text: string,
  status: 'contradicted' | 'single-origin',
  article: Made,
  words: string,
): ClaimHit {
  const snippet = snippetOf(article, words, 'dam');
  return {
    ...{ kind: 'claim', claim: { id, text, status, kind: 'event' }, origins: 2, articles: 3, story: 'dam' },
    ...{ evidence: [snippet], cited: [cited(article, 2)], snippet },
  };
}

const entries: ShownEntry[] = [
  {
    ...{ number: 3, at: day(4), author: 'Ada Quill', fits: true },
    reason: 'One grower under two spellings, as the Gazette’s own correction of Tuesday says.',
    correction: { kind: 'join', names: ['Ivo Kestrel', 'Ivor Kestrell'] },
  },
  {
    ...{ number: 2, at: day(3), author: 'Ada Quill', reason: '', fits: true },
    correction: { kind: 'copy', articles: [reprint.id, agency.id] },
  },
  {
    ...{ number: 1, at: day(2), author: 'Lin Tarrow', reason: 'It prints the agency only.', fits: true },
    correction: { kind: 'exclude-publisher', publisher: 'Orrinford Gazette' },
    undone: { at: day(3), author: 'Ada Quill' },
  },
];

const html = (page: string): Response =>
  new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Returns an app that serves these pages as the real one does. */
export function picturedApp(): Hono {
  const app = new Hono();
  app.route('/assets', assetRoutes());
  app.get(PICTURED.front, () =>
    html(
      frontPage({
        ...{ stories, count: 8, page: 1, pages: 1, narrowed: {}, now: day(5) },
        ...{ articles: 46, publishers: ['Orrinford Gazette'], languages: ['en'], work: [] },
        feeds: { count: 12, failing: 1, waiting: 0 },
      }),
    ),
  );
  app.get(PICTURED.search, () => html(searchPage({ asked: { q: 'dam' }, page: 1, found })));
  app.get(PICTURED.story, () => html(storyPage({ id: 'dam', edition, read: day(3) })));
  app.post(`${PICTURED.story}/read`, (c) => c.body(null, 204));
  app.get(`${PICTURED.story}/texts/:article`, (c) =>
    html(articleText(edition.articles.get(c.req.param('article'))!)),
  );
  app.get(PICTURED.article, () =>
    html(
      articlePage({
        ...{ article: spun, story: { id: 'dam', title: dossier.title, edition } },
        ...{ name: 'FastFlow', versions: [], notes: [] },
      }),
    ),
  );
  app.get(PICTURED.compare, () =>
    html(
      comparePage({
        comparison: comparisonOf(agency, reprint, dossier.reuse[0]!.passages),
        ...{ story: { id: 'dam', edition }, first: agency.id, second: reprint.id },
      }),
    ),
  );
  app.get(PICTURED.corrections, () =>
    html(
      correctionsPage({
        ...{ entries, page: 1, pages: 1, stories, publishers: ['Orrinford Gazette'], person: 'Ada Quill' },
        articles: new Map(dossier.articles.map(({ id, title }) => [id, title ?? id])),
        titles: new Map(stories.map(({ id, title }) => [id, title])),
      }),
    ),
  );
  return app;
}
