/** How articles and stories are searched for, whatever database keeps their words. */

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Article } from '../model/article.ts';
import type { Facet, Facets } from '../model/found.ts';
import { meets, SUMMARY, summaryOf, type WordIndex } from './articles.ts';
import { facetsAsked, facetsOf } from './facets.ts';
import { ARTICLES, type Candidate, type Found, RANKED, type Within, type WordTables } from './match.ts';
import { plainNamesOf, plainWordsOf } from './spellings.ts';
import type { FoundFilter, FoundStory, SearchQuery, SearchStore } from './store.ts';
import { storySummaryOf } from './stories.ts';
import type { Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function articleSearch(
  db: Kysely<Tables>,
  words: WordTables,
): WordIndex & Pick<SearchStore, 'articles' | 'stories' | 'facets' | 'phrasesWithin'> {
  const asked: Asked = { db, words };
  return {
    add: (articles) =>
      words.keep(
        ARTICLES,
        articles.map(({ seq, article }) => ({
          seq,
          words: wordsOfArticle(article),
          facets: facetsOf(article),
        })),
      ),
    forget: (seqs) => words.forget(seqs),
    phrasesWithin: (query, filter) => phrasesWithin(asked, query, filter),
    articles: async (query, filter, limit, offset = 0) => {
      const found = await ranked(asked, query, filter);
      const rows = await db
        .selectFrom(found.rows.as('found'))
        .crossJoin('articles')
        .whereRef('articles.seq', '=', 'found.seq')
        .where(isAmong(found))
        .select(SUMMARY)
        .orderBy('found.rank')
        .orderBy('articles.published_from', (order) => order.desc().nullsLast())
        .orderBy('articles.seq', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(summaryOf);
    },
    stories: (query, filter, limit, offset = 0) => findStories(asked, query, filter, limit, offset),
    facets: (query, filter) => countFacets(asked, query, filter),
  };
}

interface Asked {
  readonly db: Kysely<Tables>;
  readonly words: WordTables;
}

function wordsOfArticle({ title, text, byline }: Pick<Article, 'title' | 'text' | 'byline'>) {
  const names = [title ?? '', byline ?? ''].flatMap(plainNamesOf);
  const spellings = [...new Set([...names, ...plainWordsOf(text)])].join(' ');
  return { title: title ?? '', text, byline: byline ?? '', spellings };
}

/**
 * Returns the newest articles that match, ranked; where no word is wanted, those published last. They are few: joins that go
 * by them first ("cross") cost least, which SQLite does not know.
 */
async function ranked(asked: Asked, query: SearchQuery, filter: FoundFilter): Promise<Found> {
  const { db, words } = asked;
  const within = await phrasesWithin(asked, query, filter);
  const hasWords = query.wanted.length > 0 || query.beginning !== undefined;
  const matching = hasWords
    ? await words.newest(
        ARTICLES,
        { query, facets: facetsAsked(filter) },
        {
          where: (seq, among) => standing(seq, among, filter),
          above:
            within === undefined ? undefined : sql`(select max(seq) from article_ids) - ${sql.lit(within)}`,
        },
      )
    : null;
  const found = matching === null ? { rows: newest(db, filter) } : matchingNow(db, matching, filter);
  return filter.origin === 'each' ? firstOfEachOrigin(found) : found;
}

const matchingNow = (db: Kysely<Tables>, matching: Found, filter: FoundFilter): Found => ({
  ...matching,
  rows: sql<Candidate>`${db
    .selectFrom(matching.rows.as('match'))
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'match.seq')
    .where(isAmong(matching))
    .select(['match.seq', 'match.rank'])
    .where(meets(filter) as never)}`,
});

/** Says once more which articles are joined, where that is known: the server need not look for them in all slices. */
const isAmong = ({ among }: Found): RawBuilder<boolean> => among?.(sql`articles.seq`) ?? sql<boolean>`1 = 1`;

/** Returns the condition that an article was not copied as a whole, as far as is known. It is looked up row by row: of many, few are asked. */
export const isNoCopy = (seq: RawBuilder<number>): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from read_articles as copied where copied.seq = ${seq} and copied.original = 0)`;

/** What the index of words does not know of an article, as conditions on its place. */
function standing(
  seq: RawBuilder<number>,
  within: Within,
  { versions = false, story, origin }: FoundFilter,
): RawBuilder<unknown> {
  const conditions = [
    ...(versions
      ? []
      : [
          sql`and not exists (select 1 from articles as earlier
            where earlier.seq = ${seq} ${within(sql`earlier.seq`)} and earlier.latest = 0)`,
        ]),
    ...(story === undefined
      ? []
      : [sql`and ${seq} in (select seq from story_articles where story = ${story})`]),
    ...(origin === 'original' ? [sql`and ${isNoCopy(seq)}`] : []),
  ];
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `);
}

const newest = (db: Kysely<Tables>, filter: FoundFilter): RawBuilder<Candidate> =>
  sql<Candidate>`${db
    .selectFrom('articles')
    .select(['articles.seq', sql<number>`0`.as('rank')])
    .where(meets(filter))
    .$if(filter.origin === 'original', (select) => select.where(isNoCopy(sql`articles.seq`)))
    .orderBy('published_from', (order) => order.desc().nullsLast())
    .orderBy('seq', 'desc')
    .limit(RANKED)}`;

/** Returns the best of the articles that are of one origin, as one story's dossier has it; and those of which none is known. */
const firstOfEachOrigin = (found: Found): Found => ({
  ...found,
  rows: sql<Candidate>`(
  select seq, rank from (
    select found.seq, rank, row_number() over (
      partition by coalesce(
        (select reading || ' ' || origin from read_articles
          where read_articles.seq = articles.seq order by reading limit 1),
        'of ' || found.seq
      )
      order by rank, found.seq desc
    ) as place
    from ${found.rows} as found cross join articles where articles.seq = found.seq and ${isAmong(found)}
  ) as placed where place = 1
)`,
});

/**
 * In 100,000 articles a phrase of which all words stand in every article takes 215 ms (p95, SQLite) where it seldom stands
 * itself: in each it is looked whether one word follows the other. Where each word stands in so many, only the newest are
 * looked at, unless the search is narrowed, and they are not ranked.
 */
const [COMMON, NEWEST] = [10_000, 30_000];

/** Returns in how many of the newest articles alone phrases are looked for; nothing where it is in all. */
async function phrasesWithin(
  { words }: Asked,
  { wanted }: SearchQuery,
  { publisher, published, story }: FoundFilter,
): Promise<number | undefined> {
  const isNarrowed = [publisher, published, story].some((one) => one !== undefined);
  if (isNarrowed || !wanted.some((one) => /\s/u.test(one))) return undefined;
  for (const word of new Set(wanted.flatMap((one) => one.split(/\s+/u))))
    if (!(await words.isCommon(ARTICLES, word, COMMON))) return undefined;
  return NEWEST;
}

/** How many articles of a story are given as its best. */
const BEST = 3;

/** A story counts by how well its articles match, and one of many less than one that is all about it. */
async function findStories(
  asked: Asked,
  query: SearchQuery,
  filter: FoundFilter,
  limit: number,
  offset: number,
): Promise<FoundStory[]> {
  const found = await ranked(asked, query, filter);
  const rows = await asked.db
    .selectFrom(found.rows.as('found'))
    .crossJoin('story_articles')
    .whereRef('story_articles.seq', '=', 'found.seq')
    .crossJoin('stories')
    .whereRef('stories.id', '=', 'story_articles.story')
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'found.seq')
    .where(isAmong(found))
    .selectAll('stories')
    .select(['found.rank', 'articles.id as article'])
    .execute();
  const stories = [...Map.groupBy(rows, ({ id }) => id).values()].map((matches) => {
    const [story] = matches;
    const total = matches.reduce((sum, { rank }) => sum + rank, 0);
    return { story: story!, matches, score: total / Math.sqrt(story!.articles) };
  });
  return stories
    .sort(
      (a, b) => a.score - b.score || b.story.last_at - a.story.last_at || (a.story.id < b.story.id ? -1 : 1),
    )
    .slice(offset, offset + limit)
    .map(({ story, matches }) => ({
      story: storySummaryOf(story),
      matching: matches.length,
      articles: matches
        .toSorted((a, b) => a.rank - b.rank || (a.article < b.article ? -1 : 1))
        .slice(0, BEST)
        .map(({ article }) => article),
    }));
}

async function countFacets(asked: Asked, query: SearchQuery, filter: FoundFilter): Promise<Facets> {
  const found = await ranked(asked, query, filter);
  const rows = await asked.db
    .selectFrom(found.rows.as('found'))
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'found.seq')
    .where(isAmong(found))
    .select(['publisher', 'language', 'published_from'])
    .execute();
  const months = rows.flatMap(({ published_from: at }) => (at === null ? [] : [isoOf(at).slice(0, 7)]));
  return {
    publishers: counted(rows.flatMap(({ publisher }) => publisher ?? [])),
    languages: counted(rows.map(({ language }) => language)),
    months: counted(months).sort((a, b) => (a.value < b.value ? 1 : -1)),
    counted: rows.length,
    more: rows.length === RANKED,
  };
}

const counted = (values: readonly string[]): Facet[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
