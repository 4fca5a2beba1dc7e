/** Quotations and claims that dossiers found, searched for whatever database keeps their words; what else people are called; what was read. */

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Coverage } from '../model/found.ts';
import type { ArticleFilter } from '../model/library.ts';
import { meets } from './articles.ts';
import { chunked } from './chunked.ts';
import type { FindingIndex } from './dossiers.ts';
import { facetOfStatus, facetOfStory, facetsAsked } from './facets.ts';
import { isNoCopy } from './find-articles.ts';
import type { ClaimFound, QuotationFound } from './findings.ts';
import { type Candidate, CLAIMS, QUOTATIONS, RANKED, type WordTables } from './match.ts';
import { forgetReadings, keepReading } from './readings.ts';
import { nameKey } from './spellings.ts';
import type { FoundClaim, FoundFilter, FoundQuotation, SearchQuery, SearchStore, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { whileUnchanged } from './while-unchanged.ts';

export const findingSearch = (
  db: Kysely<Tables>,
  words: WordTables,
  moment: Store['moment'],
): FindingIndex & Pick<SearchStore, 'quotations' | 'claims' | 'spellings' | 'coverage' | 'unread'> => ({
  quotations: (query, filter, limit, offset = 0) =>
    findQuotations({ db, words }, query, filter, limit, offset),
  claims: (query, filter, limit, offset = 0) => findClaims({ db, words }, query, filter, limit, offset),
  spellings: (names) => spellingsOf(db, names),
  coverage: whileUnchanged(moment, () => coverageOf(db)),
  unread: async (limit, before) => {
    const rows = await db
      .selectFrom('stories')
      .leftJoin('readings', 'readings.story', 'stories.id')
      .select('id')
      .where(({ or, eb, ref }) =>
        or([
          eb('read_at', 'is', null),
          eb('read_at', '<', ref('changed_at')),
          ...(before === undefined ? [] : [eb('read_at', '<', before.getTime())]),
        ]),
      )
      .orderBy('changed_at', 'desc')
      .orderBy('last_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  },
  read: (story, dossier, at) => keepReading({ db, words }, story, dossier, at),
  forgetReadings: (stories) => forgetReadings(db, stories),
});

interface Asked {
  readonly db: Kysely<Tables>;
  readonly words: WordTables;
}

/** Counted on indexes alone: it is said with every answer, and takes 3 ms where 16,000 articles were read. */
async function coverageOf(db: Kysely<Tables>): Promise<Coverage> {
  const { latest } = await db.selectFrom('extent').select('latest').executeTakeFirstOrThrow();
  const [{ read }, { earlier }, { stale }] = await Promise.all([
    one<{ read: number }>(sql`select count(distinct seq) as read from read_articles`),
    one<{ earlier: number }>(
      sql`select count(distinct seq) as earlier from read_articles where seq in (select seq from articles where latest = 0)`,
    ),
    one<{ stale: number }>(
      sql`select count(*) as stale from readings, stories where stories.id = readings.story and read_at < changed_at`,
    ),
  ]);
  return { articles: latest, read: read - earlier, stale };

  async function one<Row>(asked: RawBuilder<unknown>): Promise<Row> {
    const { rows } = await asked.execute(db);
    return rows[0] as Row;
  }
}

const narrowed = (filter: ArticleFilter): (readonly string[])[] => [
  ...facetsAsked(filter),
  ...(filter.story === undefined ? [] : [[facetOfStory(filter.story)]]),
];

/** Of an utterance the quotation that fits best is given, and rather one in a text that no machine spun. */
async function findQuotations(
  { db, words }: Asked,
  query: SearchQuery,
  filter: FoundFilter & { readonly speaker?: string },
  limit: number,
  offset: number,
): Promise<FoundQuotation[]> {
  const { speaker, story: _story, ...ofArticle } = filter;
  const names = (speaker ?? '').split(/[^\p{L}\p{M}\p{N}]+/u).filter((name) => name !== '');
  const said = names.length === 0 ? {} : { within: { field: 'speaker', words: names } };
  const matching = await words.newest(QUOTATIONS, { query, facets: narrowed(filter), ...said });
  const rows = await db
    .selectFrom((select) =>
      select
        .selectFrom((inner) =>
          inner
            .selectFrom((matching?.rows ?? newest('quotations')).as('found'))
            .crossJoin('quotations')
            .whereRef('quotations.number', '=', 'found.seq')
            .select(['number', 'quotations.seq', 'reading', 'utterance', 'rank'])
            .select(sql<string>`quotation ->> 'spun'`.as('spun'))
            // They are no more than that anyway; so it is known that these few come first.
            .limit(sql.lit(RANKED))
            .as('said'),
        )
        .crossJoin('articles')
        .whereRef('articles.seq', '=', 'said.seq')
        .select(['said.number', 'said.rank', 'articles.id'])
        .select(
          sql<number>`row_number() over (partition by reading, utterance order by spun, rank, number)`.as(
            'place',
          ),
        )
        .where(meets(ofArticle))
        .$if(filter.origin !== undefined, (one) => one.where(isNoCopy(sql`articles.seq`) as never))
        .as('placed'),
    )
    .crossJoin('quotations')
    .whereRef('quotations.number', '=', 'placed.number')
    .crossJoin('readings')
    .whereRef('readings.number', '=', 'quotations.reading')
    .select(['placed.id', 'speaker', 'quotations.articles', 'origins', 'quotation', 'story'])
    .where('place', '=', 1)
    .orderBy('placed.rank')
    .orderBy('placed.number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ id, articles, origins, quotation, ...row }) => {
    const { evidence, ...rest } = JSON.parse(quotation) as QuotationFound['quotation'] &
      Pick<QuotationFound, 'evidence'>;
    return { ...row, article: id, quotation: rest, evidence, printed: { articles, origins } };
  });
}

/** Claims that several origins state come before others that fit as well. */
async function findClaims(
  { db, words }: Asked,
  query: SearchQuery,
  filter: FoundFilter & { readonly status?: FoundClaim['claim']['status'] },
  limit: number,
  offset: number,
): Promise<FoundClaim[]> {
  const facets = [...narrowed(filter), ...(filter.status ? [[facetOfStatus(filter.status)]] : [])];
  const rows = await db
    .selectFrom(((await words.newest(CLAIMS, { query, facets }))?.rows ?? newest('claims')).as('found'))
    .crossJoin('claims')
    .whereRef('claims.number', '=', 'found.seq')
    .crossJoin('readings')
    .whereRef('readings.number', '=', 'claims.reading')
    .select(['articles', 'origins', 'claim', 'story'])
    .orderBy('found.rank')
    .orderBy('origins', 'desc')
    .orderBy('claims.number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ claim, ...row }) => {
    const { claim: about, why, evidence } = JSON.parse(claim) as ClaimFound;
    return { ...row, claim: about, ...(why !== undefined && { why }), evidence };
  });
}

const newest = (table: 'quotations' | 'claims') =>
  sql<Candidate>`(select number as seq, 0 as rank from ${sql.table(table)} order by number desc limit ${sql.lit(RANKED)})`;

/** More other names are not looked for. */
const MOST_SPELLINGS = 6;

async function spellingsOf(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byKey = Map.groupBy(names, nameKey);
  byKey.delete('');
  const rows = await chunked([...byKey.keys()], (some) =>
    db
      .selectFrom('reading_names as given')
      .innerJoin('reading_names as other', (join) =>
        join.onRef('other.reading', '=', 'given.reading').onRef('other.entity', '=', 'given.entity'),
      )
      .select(['given.key', 'other.name', sql<number>`count(*)`.as('count')])
      .where('given.key', 'in', some)
      .whereRef('other.key', '!=', 'given.key')
      .groupBy(['given.key', 'other.name'])
      .orderBy('count', 'desc')
      .orderBy('other.name')
      .execute(),
  );
  const byGiven = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    [...byGiven].flatMap(([key, others]) =>
      byKey
        .get(key)!
        .map((name) => [name, others.slice(0, MOST_SPELLINGS).map((other) => other.name)] as const),
    ),
  );
}
