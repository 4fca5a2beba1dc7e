/** How articles and stories are searched for, whatever database keeps their words. */

import {
  type Kysely,
  LimitNode,
  OffsetNode,
  type OperationNode,
  type RawBuilder,
  sql,
  ValueNode,
} from 'kysely';
import type { Article } from '../model/article.ts';
import type { Facet, Facets } from '../model/found.ts';
import type { StoryId } from '../model/library.ts';
import { meets, type WordIndex } from './articles.ts';
import { chunked } from './chunked.ts';
import { facetsAsked, facetsOf } from './facets.ts';
import { idsAt } from './ids.ts';
import { ARTICLES, type Candidate, type Found, RANKED, type Within, type WordTables } from './match.ts';
import { openShownArticles } from './shown-articles.ts';
import { plainNamesOf, plainWordsOf } from './spellings.ts';
import type { FoundFilter, FoundStory, SearchQuery, SearchStore, Store } from './store.ts';
import { storySummaryOf } from './stories.ts';
import type { Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function articleSearch(
  db: Kysely<Tables>,
  words: WordTables,
  moment: Store['moment'],
): WordIndex & Pick<SearchStore, 'articles' | 'stories' | 'facets' | 'phrasesWithin' | 'settle'> {
  const asked: Asked = { db, words };
  const shown = openShownArticles(db, moment);
  const matching = openMatching(asked, moment);
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
    settle: (articles) => words.settle(ARTICLES, articles),
    phrasesWithin: (query, filter) => phrasesWithin(asked, query, filter),
    articles: async (query, filter, limit, offset = 0) => {
      const known = await matching.known(query, filter);
      return shown(
        known === undefined
          ? await findArticles(asked, query, filter, limit, offset)
          : bestFirst(known).slice(offset, offset + limit),
      );
    },
    stories: async (query, filter, limit, offset = 0) =>
      findStories(db, await matching.all(query, filter), limit, offset),
    facets: async (query, filter) => countFacets(await matching.all(query, filter)),
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

/** An article that matches, and by what those that match as well are put in order. */
interface Ranked extends Candidate {
  readonly published_from: number | null;
}

/** What stories and facets are told by. */
interface Matching extends Ranked {
  readonly publisher: string | null;
  readonly language: string;
}

/** Finds all that matches, and remembers what was found last until anything changes: it is often asked for by several at once. */
function openMatching(asked: Asked, moment: Store['moment']) {
  interface Last {
    readonly query: SearchQuery;
    readonly filter: FoundFilter;
    readonly at: string;
    readonly found: readonly Matching[];
  }
  let last: Last | undefined;
  const lastOf = (query: SearchQuery, filter: FoundFilter, at: string): Last | undefined =>
    last?.query === query && last.filter === filter && last.at === at ? last : undefined;
  return {
    /** Returns it if it was found for the same query before. */
    known: async (query: SearchQuery, filter: FoundFilter) =>
      last?.query === query ? lastOf(query, filter, await moment())?.found : undefined,
    all: async (query: SearchQuery, filter: FoundFilter) => {
      // Before it is asked: what changes in between is seen the next time.
      const at = await moment();
      last = lastOf(query, filter, at) ?? {
        ...{ query, filter, at },
        found: await findMatching(asked, query, filter),
      };
      return last.found;
    },
  };
}

async function findMatching(asked: Asked, query: SearchQuery, filter: FoundFilter): Promise<Matching[]> {
  const found = await ranked(asked, query, filter);
  return asked.db
    .selectFrom(found.rows.as('found'))
    .crossJoin('articles')
    .whereRef('articles.seq', '=', 'found.seq')
    .where(isAmong(found))
    .select(['found.seq', 'found.rank', 'publisher', 'language', 'articles.published_from'])
    .execute();
}

/** Returns the places, as `findArticles` puts them in order. */
const bestFirst = (found: readonly Matching[]): number[] =>
  found.toSorted((a, b) => a.rank - b.rank || timeOf(b) - timeOf(a) || b.seq - a.seq).map(({ seq }) => seq);

const timeOf = ({ published_from }: Ranked): number => published_from ?? -Number.MAX_VALUE;

/** Returns the places of those that are shown. */
async function findArticles(
  asked: Asked,
  query: SearchQuery,
  filter: FoundFilter,
  limit: number,
  offset: number,
): Promise<number[]> {
  const found = await ranked(asked, query, filter);
  const { rows } = await sql<{ seq: number }>`select seq from ${found.rows} as found
    order by rank, published_from desc nulls last, seq desc ${paged(limit, offset)}`.execute(asked.db);
  return rows.map(({ seq }) => seq);
}

/** Each database writes these in its own way. */
const paged = (limit: number, offset: number): RawBuilder<unknown> =>
  sql`${nodeOf(LimitNode.create(ValueNode.create(limit)))} ${nodeOf(OffsetNode.create(ValueNode.create(offset)))}`;

const nodeOf = (node: OperationNode) => ({ toOperationNode: () => node });

/**
 * Returns the newest articles that match, ranked; where no word is wanted, those published last. They are few: joins that go
 * by them first ("cross") cost least, which SQLite does not know.
 */
async function ranked(asked: Asked, query: SearchQuery, filter: FoundFilter): Promise<Found<Ranked>> {
  const { db, words } = asked;
  const within = await phrasesWithin(asked, query, filter);
  const hasWords = query.wanted.length > 0 || query.beginning !== undefined;
  const matching = hasWords
    ? await words.newest(
        ARTICLES,
        { query, facets: facetsAsked(filter) },
        {
          where: (seq, among) => standing({ seq, within: among, versions: words.versions }, filter),
          above:
            within === undefined ? undefined : sql`(select max(seq) from article_ids) - ${sql.lit(within)}`,
        },
      )
    : null;
  const found = matching === null ? { rows: newest(db, filter) } : matchingNow(matching, filter);
  return filter.origin === 'each' ? firstOfEachOrigin(found) : found;
}

/** Written out, as it is asked with each letter that somebody types: to build it piece by piece takes longer than many an answer. */
const matchingNow = (matching: Found, filter: FoundFilter): Found<Ranked> => ({
  ...matching,
  rows: sql<Ranked>`(
    select match.seq, match.rank, articles.published_from from ${matching.rows} as match cross join articles
    where articles.seq = match.seq and ${isAmong(matching)} and ${meets(filter)}
  )`,
});

/** Says once more which articles are joined, where that is known: the server need not look for them in all slices. */
const isAmong = ({ among }: Pick<Found, 'among'>): RawBuilder<boolean> =>
  among?.(sql`articles.seq`) ?? sql<boolean>`1 = 1`;

/** Returns the condition that an article was not copied as a whole, as far as is known. It is looked up row by row: of many, few are asked. */
export const isNoCopy = (seq: RawBuilder<number>): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from read_articles as copied where copied.seq = ${seq} and copied.original = 0)`;

interface Standing extends Pick<WordTables, 'versions'> {
  readonly seq: RawBuilder<number>;
  readonly within: Within;
}

/** What the index of words does not know of an article, as conditions on its place. */
function standing(
  { seq, within, versions }: Standing,
  { versions: withEarlier = false, story, origin }: FoundFilter,
): RawBuilder<unknown> {
  const conditions = [
    ...(withEarlier
      ? []
      : [
          sql`and not exists (select 1 from ${versions}
            where earlier.seq = ${seq} ${within(sql`earlier.seq`)} and earlier.latest = 0)`,
        ]),
    ...(story === undefined
      ? []
      : [sql`and ${seq} in (select seq from story_articles where story = ${story})`]),
    ...(origin === 'original' ? [sql`and ${isNoCopy(seq)}`] : []),
  ];
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `);
}

const newest = (db: Kysely<Tables>, filter: FoundFilter): RawBuilder<Ranked> =>
  sql<Ranked>`${db
    .selectFrom('articles')
    .select(['articles.seq', sql<number>`0`.as('rank'), 'published_from'])
    .where(meets(filter))
    .$if(filter.origin === 'original', (select) => select.where(isNoCopy(sql`articles.seq`)))
    .orderBy('published_from', (order) => order.desc().nullsLast())
    .orderBy('seq', 'desc')
    .limit(RANKED)}`;

/** Returns the best of the articles that are of one origin, as one story's dossier has it; and those of which none is known. */
const firstOfEachOrigin = (found: Found<Ranked>): Found<Ranked> => ({
  ...found,
  rows: sql<Ranked>`(
  select seq, rank, published_from from (
    select found.seq, rank, found.published_from, row_number() over (
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
  db: Kysely<Tables>,
  found: readonly Matching[],
  limit: number,
  offset: number,
): Promise<FoundStory[]> {
  const best = [...Map.groupBy(await inStories(db, found), ({ id }) => id).values()]
    .map((matches) => ({ ...matches[0]!, matches, score: scoreOf(matches) }))
    .sort((a, b) => a.score - b.score || b.last_at - a.last_at || (a.id < b.id ? -1 : 1))
    .slice(offset, offset + limit);
  return storiesWith(db, best);
}

/** Returns what matches with each story that it is in, in its order. */
async function inStories(db: Kysely<Tables>, found: readonly Matching[]): Promise<MatchingIn[]> {
  const rows = await chunked(
    found.map(({ seq }) => seq),
    (some) =>
      db
        .selectFrom('story_articles')
        .crossJoin('stories')
        .whereRef('stories.id', '=', 'story_articles.story')
        .where('story_articles.seq', 'in', some)
        .select(['story_articles.seq', 'stories.id', 'stories.articles', 'stories.last_at'])
        .execute(),
  );
  const stories = Map.groupBy(rows, ({ seq }) => seq);
  return found.flatMap(({ seq, rank }) => (stories.get(seq) ?? []).map((story) => ({ ...story, rank })));
}

/** What matches, in a story. */
interface MatchingIn extends Candidate {
  readonly last_at: number;
  /** Of the story, and how many articles it has. */
  readonly id: StoryId;
  readonly articles: number;
}

const scoreOf = (matches: readonly MatchingIn[]): number =>
  matches.reduce((sum, { rank }) => sum + rank, 0) / Math.sqrt(matches[0]!.articles);

/** Stories are read, and articles called by their ids, where they are shown. */
async function storiesWith(
  db: Kysely<Tables>,
  found: readonly { readonly id: StoryId; readonly matches: readonly MatchingIn[] }[],
): Promise<FoundStory[]> {
  const stories = await chunked(
    found.map(({ id }) => id),
    (some) => db.selectFrom('stories').selectAll().where('id', 'in', some).execute(),
  );
  const byId = new Map(stories.map((story) => [story.id, storySummaryOf(story)]));
  const bests = found.map(({ matches }) => bestOf(matches));
  const ids = await idsAt(db, bests.flat());
  return found.flatMap(({ id, matches }, at) => {
    const story = byId.get(id);
    // Others may have taken it out meanwhile.
    if (story === undefined) return [];
    const articles = bests[at]!.flatMap((seq) => ids.get(seq) ?? []);
    return [{ story, matching: matches.length, articles }];
  });
}

const bestOf = (matches: readonly MatchingIn[]): number[] =>
  matches
    .toSorted((a, b) => a.rank - b.rank || a.seq - b.seq)
    .slice(0, BEST)
    .map(({ seq }) => seq);

function countFacets(rows: readonly Matching[]): Facets {
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
