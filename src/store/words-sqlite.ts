/** The words of articles in SQLite's FTS5, and how they are searched for. */

import { type Kysely, sql } from 'kysely';
import type { ArticleFilter } from '../model/library.ts';
import { meets, SUMMARY, summaryOf, type WordIndex } from './articles.ts';
import { facetOfLanguage, facetOfPublisher, facetsOf } from './facets.ts';
import type { SearchQuery, SearchStore } from './store.ts';
import type { Tables } from './tables.ts';

export function wordsInSqlite(db: Kysely<Tables>): WordIndex & Pick<SearchStore, 'articles'> {
  return {
    add: async (articles) => {
      for (const { seq, article } of articles)
        await sql`insert into article_words (rowid, title, text, byline, facets)
          values (${seq}, ${article.title ?? ''}, ${article.text}, ${article.byline ?? ''}, ${facetsOf(article)})`.execute(
          db,
        );
    },
    forget: async (seqs) => {
      for (const seq of seqs) await sql`delete from article_words where rowid = ${seq}`.execute(db);
    },
    articles: async (query, filter, limit) => {
      const matching = matchOf(query, filter);
      if (matching === null) return [];
      const rows = await db
        .selectFrom(newestThat(matching).as('found'))
        .innerJoin('articles', 'articles.seq', 'found.seq')
        .select(SUMMARY)
        .where(meets(filter) as never)
        .orderBy('found.rank')
        .orderBy('articles.seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(summaryOf);
    },
  };
}

/**
 * Of a common word only the newest articles are ranked: to rank all of 100,000 takes 117 ms, to rank the newest thousand
 * of them 10. (Measured on FTS5; whoever searches for a common word looks for what is new, or narrows it.)
 */
const RANKED = 1000;

const newestThat = (matching: string) =>
  sql<{ seq: number; rank: number }>`(
    select rowid as seq, bm25(article_words, 8.0, 1.0, 4.0, 0.0) as rank
    from article_words where article_words match ${matching} order by rowid desc limit ${RANKED}
  )`;

/** Returns the query in FTS5's language, or `null` where nothing is wanted. Every word is quoted: none is an operator. */
export function matchOf({ wanted, unwanted, beginning }: SearchQuery, filter: ArticleFilter): string | null {
  const words = [...wanted.map(quoted), ...(beginning === undefined ? [] : [`${quoted(beginning)}*`])].map(
    (word) => `{title text byline} : ${word}`,
  );
  const facets = [
    ...(filter.publisher === undefined ? [] : [facetOfPublisher(filter.publisher)]),
    ...(filter.language === undefined ? [] : [facetOfLanguage(filter.language)]),
  ].map((facet) => `facets : ${facet}`);
  const all = [...words, ...facets];
  if (all.length === 0) return null;
  const none = unwanted.map((word) => `{title text byline} : ${quoted(word)}`);
  return none.length === 0 ? all.join(' AND ') : `(${all.join(' AND ')}) NOT (${none.join(' OR ')})`;
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
