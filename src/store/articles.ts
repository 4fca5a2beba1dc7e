/** Articles and their pages, in tables. */

import { type Kysely, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Article } from '../model/article.ts';
import type { Interval } from '../model/interval.ts';
import type { ArticleFilter, ArticleSummary, Kept, StoredArticle } from '../model/library.ts';
import type { Page } from '../model/page.ts';
import { AT_ONCE, chunked, inPieces } from './chunked.ts';
import { chainsOf, idsLike, seqsOf, seqsOfChains, seqsOfVersions } from './ids.ts';
import { jsonOf } from './json.ts';
import { recountStories } from './recount-stories.ts';
import type { ArticleStore, Extent, FoundArticle } from './store.ts';
import type { ArticleIdsTable, ArticlesTable, PagesTable, Tables } from './tables.ts';
import { isoOf } from './times.ts';

/** What the words of articles are told to, so that they can be searched for. */
export interface WordIndex {
  readonly add: (articles: readonly { readonly seq: number; readonly article: Article }[]) => Promise<void>;
  readonly forget: (seqs: readonly number[]) => Promise<void>;
}

/** Where articles lie. In one file there is nothing to do. */
export interface Ground {
  /** Makes room for so many more. */
  readonly makeRoom: (articles: number) => Promise<void>;
  /** Notes where articles lie now. */
  readonly note: (placed: readonly Placed[]) => Promise<void>;
  readonly forget: (seqs: readonly number[]) => Promise<void>;
}

/** An article by all that it is looked up by. */
export type Placed = ArticleIdsTable;

export function articleStore(
  db: Kysely<Tables>,
  words: WordIndex,
  ground: Ground = { makeRoom: async () => {}, note: async () => {}, forget: async () => {} },
): ArticleStore {
  return {
    add: async (given, at) => {
      await ground.makeRoom(given.length);
      return addArticles({ db, words, ground }, given, at);
    },
    get: async (ids) => {
      const rows = await rowsAt(db, [...(await seqsOf(db, ids)).values()]);
      return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(storedOf);
    },
    idsLike: (beginning, limit) => idsLike(db, 'article_ids', beginning, limit),
    idsAround: async (from, until) => {
      const ids = db.selectFrom('articles').select('id').where('version', '=', 1);
      const dated = await ids
        .where('published_from', '>=', from.getTime())
        .where('published_from', '<', until.getTime())
        .execute();
      const undated = await ids.where('published_from', 'is', null).execute();
      return [...dated, ...undated].map(({ id }) => id).sort();
    },
    extent: () => extentOf(db),
    since: async ({ count, last }) => {
      const came = await db
        .selectFrom('articles')
        .select(['id', 'chain', 'version', 'published_from as published'])
        .where('seq', '>', last)
        .orderBy('seq')
        .execute();
      const all = await extentOf(db);
      const heads = came.filter(({ version }) => version === 1);
      if (all.count - came.length !== count || heads.some(({ id, chain }) => id !== chain)) return undefined;
      return heads.map(({ id, published }) => ({ id, published }));
    },
    heads: async (ids) => {
      const chains = await chainsOf(db, ids);
      const seqs = await seqsOfChains(db, [...new Set(chains.values())]);
      const rows = await chunked(seqs, (some) =>
        db
          .selectFrom('articles')
          .select(['chain', 'id', 'title', 'published_from as published', 'stood_at as stood'])
          .where('seq', 'in', some)
          .where('version', '=', 1)
          .execute(),
      );
      const heads = new Map(rows.map(({ chain, ...head }) => [chain, head]));
      return new Map([...chains].map(([id, chain]) => [id, heads.get(chain)!]));
    },
    known: async (ids) => new Set((await seqsOf(db, ids)).keys()),
    at: async (uris) => {
      const there = await chunked(uris, (some) =>
        db.selectFrom('article_ids').select('seq').where('uri', 'in', some).orderBy('seq').execute(),
      );
      const rows = await chunked(there, (some) =>
        db
          .selectFrom('articles')
          .selectAll()
          .where(
            'seq',
            'in',
            some.map(({ seq }) => seq),
          )
          .where('latest', '=', sql.lit(1))
          .orderBy('seq')
          .execute(),
      );
      return rows.map(storedOf);
    },
    versions: async (id) => {
      const rows = await rowsAt(db, await seqsOfVersions(db, [id]));
      return rows.sort((a, b) => a.version - b.version).map(storedOf);
    },
    list: async (filter, limit, offset = 0) =>
      db
        .selectFrom('articles')
        .select(SUMMARY)
        .where(meets(filter))
        .orderBy('published_from', (order) => order.desc().nullsLast())
        .orderBy('seq', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
        .then((rows) => rows.map(summaryOf)),
    count: async (filter) =>
      db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where(meets(filter))
        .executeTakeFirstOrThrow()
        .then(({ count }) => Number(count)),
    ids: async (filter) =>
      db
        .selectFrom('articles')
        .select('id')
        .where(meets(filter))
        .orderBy('seq')
        .execute()
        .then((rows) => rows.map(({ id }) => id)),
    tally: async (of) =>
      db
        .selectFrom(db.selectFrom('articles').select(of).orderBy('seq', 'desc').limit(TALLIED).as('newest'))
        .select(({ fn, ref }) => [ref(of).as('value'), fn.countAll<number>().as('count')])
        .where(of, 'is not', null)
        .groupBy(of)
        .orderBy('count', 'desc')
        .orderBy('value')
        .execute()
        .then((rows) => rows.map(({ value, count }) => ({ value: value!, count: Number(count) }))),
    each: () => eachArticle(db),
    pages: async (ids) =>
      chunked(ids, (some) =>
        db.selectFrom('pages').selectAll().where('id', 'in', some).orderBy('id').execute(),
      ).then((rows) => rows.map(pageOf)),
    forget: (ids) => forgetArticles({ db, words, ground }, ids),
  };
}

async function extentOf(db: Kysely<Tables>): Promise<Extent> {
  const { articles, last } = await db
    .selectFrom('extent')
    .select((eb) => [
      'articles',
      eb
        .selectFrom('article_ids')
        .select(({ fn }) => fn.max('seq').as('last'))
        .as('last'),
    ])
    .executeTakeFirstOrThrow();
  return { count: articles, last: last ?? 0 };
}

/** Notes that articles have come or, below zero, gone, and of how many no later version is known. */
const widen = (db: Kysely<Tables>, articles: number, latest: number) =>
  db
    .updateTable('extent')
    .set((eb) => ({ articles: eb('articles', '+', articles), latest: eb('latest', '+', latest) }))
    .execute();

const rowsAt = (db: Kysely<Tables>, seqs: readonly number[]): Promise<Selectable<ArticlesTable>[]> =>
  chunked(seqs, (some) => db.selectFrom('articles').selectAll().where('seq', 'in', some).execute());

/** More articles would have to be read only to say which publishers and languages there are. */
const TALLIED = 5000;

interface KeptIn {
  readonly db: Kysely<Tables>;
  readonly words: WordIndex;
  readonly ground: Ground;
}

async function addArticles(
  { db, words, ground }: KeptIn,
  given: Parameters<ArticleStore['add']>[0],
  at: Date,
): Promise<Kept[]> {
  const known = await seqsOf(
    db,
    given.map(({ article }) => article.id),
  );
  const kept: Omit<Kept, 'seq'>[] = [];
  const fresh = new Map<string, Article>();
  const waiting: NewRows[] = [];
  const write = async (): Promise<void> => {
    const placed = await insertArticles(db, waiting.splice(0));
    await ground.note(placed);
    for (const { id, seq } of placed) known.set(id, seq);
  };
  for (const { article, page, previous, added: then = at } of given) {
    const { id } = article;
    if (known.has(id) || fresh.has(id)) {
      kept.push({ id, kept: 'known' });
      continue;
    }
    // It may be a version of one that was given before it.
    if (previous !== undefined) await write();
    const { chain, stood } = previous === undefined ? { chain: id, stood: 0 } : await chainOf(db, previous);
    waiting.push({ page: rowOfPage(page), article: rowOf(article, page, chain, then, stood) });
    fresh.set(id, article);
    if (chain !== id) {
      await write();
      await orderVersions(db, [chain]);
    }
    kept.push({ id, kept: chain === id ? 'new' : 'version', ...(previous !== undefined && { previous }) });
  }
  await write();
  await words.add([...fresh].map(([id, article]) => ({ seq: known.get(id)!, article })));
  if (fresh.size > 0) await widen(db, fresh.size, kept.filter((one) => one.kept === 'new').length);
  return kept.map((one) => ({ ...one, seq: known.get(one.id)! }));
}

interface NewRows {
  readonly page: PagesTable;
  readonly article: ReturnType<typeof rowOf>;
}

/** Returns the places that articles were given, in their order. */
async function insertArticles(db: Kysely<Tables>, rows: readonly NewRows[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  await inPieces(rows, async (some) => {
    await db
      .insertInto('pages')
      .values(some.map(({ page }) => page))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    placed.push(
      ...(await db
        .insertInto('articles')
        .values(some.map(({ article }) => article))
        .returning(['id', 'seq', 'chain', 'uri'])
        .execute()),
    );
  });
  return placed;
}

/** Returns the first that was kept of an article's versions, and when the latest of them stood. */
async function chainOf(db: Kysely<Tables>, id: string): Promise<{ chain: string; stood: number }> {
  const chain = (await chainsOf(db, [id])).get(id);
  if (chain === undefined) throw new Error(`There is no article ${id} of which another could be a version.`);
  const { stood } = await db
    .selectFrom('articles')
    .select(({ fn }) => fn.max('stood_at').as('stood'))
    .where('seq', 'in', await seqsOfChains(db, [chain]))
    .executeTakeFirstOrThrow();
  return { chain, stood: Number(stood) };
}

/** Numbers versions in the order in which they stood. Returns of how many articles there are any. */
async function orderVersions(db: Kysely<Tables>, chains: readonly string[]): Promise<number> {
  let there = 0;
  for (const chain of chains) {
    const seqs = await seqsOfChains(db, [chain]);
    if (seqs.length === 0) continue;
    const versions = await db
      .selectFrom('articles')
      .select('seq')
      .where('seq', 'in', seqs)
      .orderBy('stood_at')
      .orderBy('seq')
      .execute();
    there++;
    for (const [index, { seq }] of versions.entries())
      await db
        .updateTable('articles')
        .set({ version: index + 1, latest: index + 1 === versions.length ? 1 : 0 })
        .where('seq', '=', seq)
        .execute();
  }
  return there;
}

async function* eachArticle(db: Kysely<Tables>): ReturnType<ArticleStore['each']> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('articles')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    const pages = await chunked([...new Set(rows.map(({ page }) => page))], (some) =>
      db.selectFrom('pages').selectAll().where('id', 'in', some).execute(),
    );
    const byId = new Map(pages.map((row) => [row.id, pageOf(row)]));
    const firsts = await firstsOf(db, [...new Set(rows.map(({ chain }) => chain))]);
    for (const row of rows)
      yield { ...storedOf(row), page: byId.get(row.page)!, first: firsts.get(row.chain)! };
    after = rows.at(-1)!.seq;
  }
}

/** Returns which of an article's versions came first of those that are there, by what they are versions of. */
async function firstsOf(db: Kysely<Tables>, chains: readonly string[]): Promise<Map<string, string>> {
  const rows = await chunked(chains, (some) =>
    db
      .selectFrom('article_ids')
      .select(['chain', 'id'])
      .where('chain', 'in', some)
      .orderBy('seq', 'desc')
      .execute(),
  );
  // Of one chain the last set stays.
  return new Map(rows.map(({ chain, id }) => [chain, id]));
}

/** Takes out what was found in articles. */
async function forgetWhatIsIn(db: Kysely<Tables>, seqs: readonly number[]): Promise<void> {
  for (const table of ['layers', 'story_articles', 'formed_articles', 'read_articles', 'quotations'] as const)
    await chunked(seqs, (some) => db.deleteFrom(table).where('seq', 'in', some).returning('seq').execute());
  // A claim goes with any article that it rests on.
  const claims = await chunked(seqs, (some) =>
    db.deleteFrom('claim_articles').where('seq', 'in', some).returning('claim').execute(),
  );
  await chunked([...new Set(claims.map(({ claim }) => claim))], (some) =>
    db.deleteFrom('claims').where('number', 'in', some).returning('number').execute(),
  );
}

/** The version before a forgotten one is the latest again; a story of which nothing is left is gone. */
async function forgetArticles({ db, words, ground }: KeptIn, ids: readonly string[]): Promise<number> {
  const seqs = [...(await seqsOf(db, ids)).values()];
  const touched = await chunked(seqs, (some) =>
    db.selectFrom('story_articles').select('story').distinct().where('seq', 'in', some).execute(),
  );
  await forgetWhatIsIn(db, seqs);
  await words.forget(seqs);
  await ground.forget(seqs);
  const gone = await chunked(seqs, (some) =>
    db.deleteFrom('articles').where('seq', 'in', some).returning(['id', 'chain', 'page']).execute(),
  );
  await chunked(gone, (some) =>
    db
      .deleteFrom('notes')
      .where(
        'article',
        'in',
        some.map(({ id }) => id),
      )
      .returning('id')
      .execute(),
  );
  const chains = [...new Set(gone.map(({ chain }) => chain))];
  const left = await orderVersions(db, chains);
  if (gone.length > 0) await widen(db, -gone.length, left - chains.length);
  await recountStories(db, [...new Set(touched.map(({ story }) => story))]);
  await chunked([...new Set(gone.map(({ page }) => page))], (some) =>
    db
      .deleteFrom('pages')
      .where('id', 'in', some)
      .where('id', 'not in', (select) =>
        select.selectFrom('articles').select('page').where('page', 'in', some),
      )
      .returning('id')
      .execute(),
  );
  return gone.length;
}

export const SUMMARY = [
  'articles.seq',
  'id',
  'uri',
  'version',
  'latest',
  'title',
  'publisher',
  'byline',
  'language',
  'added_at',
  sql<string | null>`rest ->> 'published'`.as('published'),
] as const;

/** The columns of an article with what its words are shown from; `shownOf` reads them. */
export const SHOWN = sql.raw(
  'seq, id, uri, version, latest, title, publisher, byline, language, added_at, text, rest',
);

type SummaryRow = Pick<
  Selectable<ArticlesTable>,
  'seq' | 'id' | 'uri' | 'version' | 'latest' | 'title' | 'publisher' | 'byline' | 'language' | 'added_at'
> & { readonly published: string | null };

/** Returns the condition that an article's row meets the filter. Written out: it is asked with each letter that somebody types. */
export function meets(filter: ArticleFilter): RawBuilder<SqlBool> {
  const { publisher, language, published, added, story, versions = false } = filter;
  const conditions = [
    ...(versions ? [] : [IS_LATEST]),
    ...(publisher === undefined ? [] : [sql`publisher = ${publisher}`]),
    ...(language === undefined ? [] : [sql`language = ${language}`]),
    ...(published === undefined ? [] : within(sql.raw('articles.published_from'), published)),
    ...(added === undefined ? [] : within(sql.raw('added_at'), added)),
    ...(story === undefined
      ? []
      : [sql`articles.seq in (select seq from story_articles where story = ${story})`]),
  ];
  return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` and `)})`;
}

const IS_LATEST = sql.raw('articles.latest = 1');

const within = (column: RawBuilder<unknown>, { start, end }: Partial<Interval>): RawBuilder<unknown>[] => [
  ...(start === undefined ? [] : [sql`${column} >= ${timeOf(start)}`]),
  ...(end === undefined ? [] : [sql`${column} < ${timeOf(end)}`]),
];

const timeOf = (time: string): number => Date.parse(time);

/** A page that was read so shortly before or after its article was added was read for that. */
const JUST_READ_MS = 600_000;

/**
 * When an article stood like this, as far as is known: when it was changed, else read, else added. In ms. What stands there
 * just now stands there after the version that stood `after`, also where the clock has been set back since.
 */
export function stoodAt({ modified }: Article, { readAt }: Page, added: Date, after = 0): number {
  if (modified) return timeOf(modified.value.start);
  const read = readAt === undefined ? added.getTime() : timeOf(readAt);
  return Math.abs(read - added.getTime()) > JUST_READ_MS ? read : Math.max(read, after);
}

function rowOf(article: Article, page: Page, chain: string, at: Date, after: number) {
  const { id, uri, title, publisher, byline, language, text, published } = article;
  return {
    id,
    page: article.page,
    uri,
    chain,
    stood_at: stoodAt(article, page, at, after),
    version: 1,
    latest: 1,
    title,
    publisher,
    byline,
    language,
    published_from: published && timeOf(published.value.start),
    published_to: published && timeOf(published.value.end),
    added_at: at.getTime(),
    text,
    // All of the article, its text left out: it is read as it was written, field by field.
    rest: jsonOf({ ...article, text: '' }),
  };
}

function storedOf(row: Selectable<ArticlesTable>): StoredArticle {
  const { text, rest, seq, version, latest, added_at } = row;
  const article = { ...(JSON.parse(rest) as Article), text };
  return { article, seq, version, latest: latest === 1, added: isoOf(added_at) };
}

export function summaryOf({ published, ...row }: SummaryRow): ArticleSummary {
  const known = published === null ? null : (JSON.parse(published) as NonNullable<Article['published']>);
  return summaryWith(row, known);
}

export type ShownRow = Omit<SummaryRow, 'published'> & Pick<Selectable<ArticlesTable>, 'text' | 'rest'>;

export function shownOf(row: ShownRow): Pick<FoundArticle, 'article' | 'text' | 'blocks'> {
  const { published, blocks } = JSON.parse(row.rest) as Article;
  return { article: summaryWith(row, published), text: row.text, blocks };
}

function summaryWith(row: Omit<SummaryRow, 'published'>, published: Article['published']): ArticleSummary {
  const { seq, id, uri, version, latest, title, publisher, byline, language, added_at } = row;
  return {
    ...{ seq, id, uri, version, latest: latest === 1, title, publisher, byline, language },
    published: published?.value ?? null,
    added: isoOf(added_at),
  };
}

const rowOfPage = ({ id, uri, mediaType, sha256, readAt, segments }: Page): PagesTable => ({
  id,
  uri,
  media_type: mediaType,
  sha256,
  read_at: readAt ?? null,
  segments: JSON.stringify(segments),
});

const pageOf = ({ id, uri, media_type, sha256, read_at, segments }: Selectable<PagesTable>): Page => ({
  id,
  uri,
  mediaType: media_type,
  sha256,
  ...(read_at !== null && { readAt: read_at }),
  segments: JSON.parse(segments),
});
