/** The words of articles in SQLite's FTS5, and how articles and stories are searched for. */

import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Facet, Facets } from '../model/found.ts';
import type { ArticleFilter } from '../model/library.ts';
import { meets, SUMMARY, summaryOf, type WordIndex } from './articles.ts';
import { facetOfLanguage, facetOfPublisher, facetsOf, facetsWithin } from './facets.ts';
import { type Candidate, type Index, matchOf, newestThat, quoted, RANKED } from './match-sqlite.ts';
import { plainNamesOf, plainWordsOf } from './spellings.ts';
import type { FoundFilter, FoundStory, SearchQuery, SearchStore } from './store.ts';
import { storySummaryOf } from './stories.ts';
import type { Tables } from './tables.ts';
import { isoOf } from './times.ts';

const ARTICLES: Index = {
  table: 'article_words',
  words: ['title', 'text', 'byline', 'spellings'],
  weights: [8, 1, 4, 1, 0],
};

export function wordsInSqlite(
  db: Kysely<Tables>,
): WordIndex & Pick<SearchStore, 'articles' | 'stories' | 'facets' | 'phrasesWithin'> {
  return {
    add: async (articles) => {
      for (const { seq, article } of articles) {
        const { title, text, byline } = article;
        const names = [title ?? '', byline ?? ''].flatMap(plainNamesOf);
        const spellings = [...new Set([...names, ...plainWordsOf(text)])].join(' ');
        await sql`insert into article_words (rowid, title, text, byline, spellings, facets)
          values (${seq}, ${title ?? ''}, ${text}, ${byline ?? ''}, ${spellings}, ${facetsOf(article).join(' ')})`.execute(
          db,
        );
      }
    },
    forget: async (seqs) => {
      for (const seq of seqs) await sql`delete from article_words where rowid = ${seq}`.execute(db);
    },
    phrasesWithin: (query, filter) => phrasesWithin(db, query, filter),
    articles: async (query, filter, limit, offset = 0) => {
      const within = await phrasesWithin(db, query, filter);
      const rows = await db
        .selectFrom(ranked(db, query, filter, within).as('found'))
        .crossJoin('articles')
        .whereRef('articles.seq', '=', 'found.seq')
        .select(SUMMARY)
        .orderBy('found.rank')
        .orderBy('articles.published_from', (order) => order.desc().nullsLast())
        .orderBy('articles.seq', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(summaryOf);
    },
    stories: (query, filter, limit, offset = 0) => findStories(db, query, filter, limit, offset),
    facets: (query, filter) => countFacets(db, query, filter),
  };
}

/**
 * Returns the newest articles that match, ranked; where no word is wanted, those published last. They are few: joins that go
 * by them first ("cross") cost least, which SQLite does not know.
 */
function ranked(
  db: Kysely<Tables>,
  query: SearchQuery,
  filter: FoundFilter,
  within?: number,
): RawBuilder<Candidate> {
  const hasWords = query.wanted.length > 0 || query.beginning !== undefined;
  const matching = hasWords ? matchOf(query, narrowed(filter), ARTICLES) : null;
  const found = matching === null ? newest(db, filter) : matchingNow(db, matching, filter, within);
  return filter.origin === 'each' ? firstOfEachOrigin(found) : found;
}

const matchingNow = (
  db: Kysely<Tables>,
  matching: string,
  filter: FoundFilter,
  within: number | undefined,
): RawBuilder<Candidate> =>
  sql<Candidate>`${db
    .selectFrom(newestThat(ARTICLES, matching, standing(filter, within), within === undefined).as('match'))
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'match.seq')
    .select(['match.seq', 'match.rank'])
    .where(meets(filter) as never)}`;

const narrowed = ({ publisher, language, published }: ArticleFilter): (readonly string[])[] => [
  ...(publisher === undefined ? [] : [[facetOfPublisher(publisher)]]),
  ...(language === undefined ? [] : [[facetOfLanguage(language)]]),
  ...(published === undefined ? [] : [facetsWithin(published)]),
];

const COPIES = sql`(select seq from read_articles where original = 0)`;

/** What the index of words does not know of an article, as conditions on its row there. The plus keeps SQLite from seeking. */
function standing(
  { versions = false, story, origin }: FoundFilter,
  within: number | undefined,
): RawBuilder<unknown> {
  const conditions = [
    ...(within === undefined ? [] : [sql`and rowid > (select max(seq) from articles) - ${sql.lit(within)}`]),
    ...(versions ? [] : [sql`and +rowid not in (select seq from articles where latest = 0)`]),
    ...(story === undefined
      ? []
      : [sql`and +rowid in (select seq from story_articles where story = ${story})`]),
    ...(origin === 'original' ? [sql`and +rowid not in ${COPIES}`] : []),
  ];
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `);
}

const newest = (db: Kysely<Tables>, filter: FoundFilter): RawBuilder<Candidate> =>
  sql<Candidate>`${db
    .selectFrom('articles')
    .select(['articles.seq', sql<number>`0`.as('rank')])
    .where(meets(filter))
    .$if(filter.origin === 'original', (select) => select.where(sql<boolean>`seq not in ${COPIES}`))
    .orderBy('published_from', (order) => order.desc().nullsLast())
    .orderBy('seq', 'desc')
    .limit(RANKED)}`;

/** Returns the best of the articles that are of one origin, as one story's dossier has it; and those of which none is known. */
const firstOfEachOrigin = (found: Expression<Candidate>): RawBuilder<Candidate> => sql<Candidate>`(
  select seq, rank from (
    select seq, rank, row_number() over (
      partition by coalesce(
        (select reading || ' ' || origin from read_articles where seq = found.seq order by reading limit 1),
        'of ' || seq
      )
      order by rank, seq desc
    ) as place
    from ${found} as found
  ) where place = 1
)`;

/**
 * In 100,000 articles a phrase of which all words stand in every article takes 215 ms (p95) where it seldom stands itself: in
 * each it is looked whether one word follows the other. Where each word stands in so many, only the newest are
 * looked at, unless the search is narrowed, and they are not ranked.
 */
const [COMMON, NEWEST] = [10_000, 30_000];

/** Returns in how many of the newest articles alone phrases are looked for; nothing where it is in all. */
async function phrasesWithin(
  db: Kysely<Tables>,
  { wanted }: SearchQuery,
  { publisher, published, story }: FoundFilter,
): Promise<number | undefined> {
  const isCommon = async (word: string): Promise<boolean> => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from article_words where article_words match ${quoted(word)} limit ${sql.lit(COMMON)})`.execute(
      db,
    );
    return rows[0]!.count >= COMMON;
  };
  const isNarrowed = [publisher, published, story].some((one) => one !== undefined);
  if (isNarrowed || !wanted.some((one) => /\s/u.test(one))) return undefined;
  for (const word of new Set(wanted.flatMap((one) => one.split(/\s+/u))))
    if (!(await isCommon(word))) return undefined;
  return NEWEST;
}

/** How many articles of a story are given as its best. */
const BEST = 3;

/** A story counts by how well its articles match, and one of many less than one that is all about it. */
async function findStories(
  db: Kysely<Tables>,
  query: SearchQuery,
  filter: FoundFilter,
  limit: number,
  offset: number,
): Promise<FoundStory[]> {
  const rows = await db
    .selectFrom(ranked(db, query, filter, await phrasesWithin(db, query, filter)).as('found'))
    .crossJoin('story_articles')
    .whereRef('story_articles.seq', '=', 'found.seq')
    .crossJoin('stories')
    .whereRef('stories.id', '=', 'story_articles.story')
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'found.seq')
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

async function countFacets(db: Kysely<Tables>, query: SearchQuery, filter: FoundFilter): Promise<Facets> {
  const rows = await db
    .selectFrom(ranked(db, query, filter, await phrasesWithin(db, query, filter)).as('found'))
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'found.seq')
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
