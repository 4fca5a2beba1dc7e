/** Quotations and claims that dossiers found, searched for in SQLite's FTS5; what else people are called; what was read. */

import { type Kysely, sql } from 'kysely';
import type { ArticleFilter } from '../model/library.ts';
import { meets } from './articles.ts';
import { chunked } from './chunked.ts';
import type { FindingIndex } from './dossiers.ts';
import { facetOfLanguage, facetOfPublisher, facetOfStatus, facetOfStory, facetsWithin } from './facets.ts';
import type { ClaimFound, QuotationFound } from './findings.ts';
import { seqsOf } from './ids.ts';
import { type Candidate, type Index, matchOf, newestThat, quoted, RANKED } from './match-sqlite.ts';
import { forgetReadings, keepReading } from './readings.ts';
import { nameKey } from './spellings.ts';
import type { FoundClaim, FoundFilter, FoundQuotation, SearchQuery, SearchStore } from './store.ts';
import type { Tables } from './tables.ts';

const QUOTATIONS: Index = { table: 'quotation_words', words: ['content'], weights: [1, 0.5, 0] };
/** The clearest wording of a claim tells more than the others. */
const CLAIMS: Index = { table: 'claim_words', words: ['text', 'statements'], weights: [2, 1, 0] };

export const findingsInSqlite = (
  db: Kysely<Tables>,
): FindingIndex &
  Pick<SearchStore, 'quotations' | 'claims' | 'spellings' | 'origins' | 'coverage' | 'unread'> => ({
  quotations: (query, filter, limit, offset = 0) => findQuotations(db, query, filter, limit, offset),
  claims: (query, filter, limit, offset = 0) => findClaims(db, query, filter, limit, offset),
  spellings: (names) => spellingsOf(db, names),
  origins: async (articles) => {
    const seqs = await seqsOf(db, articles);
    const idOf = new Map([...seqs].map(([id, seq]) => [seq, id]));
    const rows = await chunked([...seqs.values()], (some) =>
      db.selectFrom('read_articles').selectAll().where('seq', 'in', some).orderBy('reading').execute(),
    );
    return new Map(
      rows.map(({ seq, original, of_origin, upstream }) => [
        idOf.get(seq)!,
        { original: original === 1, articles: of_origin, ...(upstream !== null && { upstream }) },
      ]),
    );
  },
  coverage: async () => {
    const count = sql<number>`count(*)`.as('count');
    const latest = db.selectFrom('articles').select(count).where('latest', '=', 1);
    const { count: articles } = await latest.executeTakeFirstOrThrow();
    const { count: read } = await latest
      .where('seq', 'in', (select) => select.selectFrom('read_articles').select('seq'))
      .executeTakeFirstOrThrow();
    const { count: stale } = await db
      .selectFrom('readings')
      .innerJoin('stories', 'stories.id', 'readings.story')
      .select(count)
      .whereRef('read_at', '<', 'changed_at')
      .executeTakeFirstOrThrow();
    return { articles, read, stale };
  },
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
  read: (story, dossier, at) => keepReading(db, story, dossier, at),
  forgetReadings: (stories) => forgetReadings(db, stories),
});

const narrowed = ({ publisher, language, published, story }: ArticleFilter): (readonly string[])[] => [
  ...(publisher === undefined ? [] : [[facetOfPublisher(publisher)]]),
  ...(language === undefined ? [] : [[facetOfLanguage(language)]]),
  ...(published === undefined ? [] : [facetsWithin(published)]),
  ...(story === undefined ? [] : [[facetOfStory(story)]]),
];

/** Of an utterance the quotation that fits best is given. */
async function findQuotations(
  db: Kysely<Tables>,
  query: SearchQuery,
  filter: FoundFilter & { readonly speaker?: string },
  limit: number,
  offset: number,
): Promise<FoundQuotation[]> {
  const { speaker, story: _story, ...ofArticle } = filter;
  const names = (speaker ?? '').split(/[^\p{L}\p{M}\p{N}]+/u).filter((name) => name !== '');
  const said = names.length === 0 ? [] : [`speaker : (${names.map(quoted).join(' AND ')})`];
  const matching = matchOf(query, narrowed(filter), QUOTATIONS, said);
  const rows = await db
    .selectFrom((select) =>
      select
        .selectFrom(candidates(QUOTATIONS, 'quotations', matching).as('found'))
        .innerJoin('quotations', 'quotations.number', 'found.seq')
        .innerJoin('articles', 'articles.seq', 'quotations.seq')
        .select(['number', 'rank'])
        .select(
          sql<number>`row_number() over (partition by reading, utterance order by rank, number)`.as('place'),
        )
        .where(meets(ofArticle) as never)
        .$if(filter.origin !== undefined, (one) =>
          one.where(
            sql<boolean>`articles.seq not in (select seq from read_articles where original = 0)` as never,
          ),
        )
        .as('placed'),
    )
    .innerJoin('quotations', 'quotations.number', 'placed.number')
    .innerJoin('articles', 'articles.seq', 'quotations.seq')
    .innerJoin('readings', 'readings.number', 'quotations.reading')
    .select(['articles.id', 'speaker', 'quotations.articles', 'origins', 'quotation', 'story'])
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
  db: Kysely<Tables>,
  query: SearchQuery,
  filter: FoundFilter & { readonly status?: FoundClaim['claim']['status'] },
  limit: number,
  offset: number,
): Promise<FoundClaim[]> {
  const facets = [...narrowed(filter), ...(filter.status ? [[facetOfStatus(filter.status)]] : [])];
  const rows = await db
    .selectFrom(candidates(CLAIMS, 'claims', matchOf(query, facets, CLAIMS)).as('found'))
    .innerJoin('claims', 'claims.number', 'found.seq')
    .innerJoin('readings', 'readings.number', 'claims.reading')
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

const candidates = (index: Index, table: 'quotations' | 'claims', matching: string | null) =>
  matching === null
    ? sql<Candidate>`(select number as seq, 0 as rank from ${sql.table(table)} order by number desc limit ${sql.lit(RANKED)})`
    : newestThat(index, matching);

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
