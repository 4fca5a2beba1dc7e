/** What is searched for, in the language of SQLite's FTS5; and the rows of an index that have it, the newest of them ranked. */

import { type RawBuilder, sql } from 'kysely';
import type { SearchQuery } from './store.ts';

/**
 * Of a common word only the newest rows are ranked: to rank all of 100,000 articles takes 117 ms, to rank the newest
 * thousand of them 5. (Measured on FTS5; whoever searches for a common word looks for what is new, or narrows it.)
 */
export const RANKED = 1000;

/** An index, the columns that hold words, and how much a word in each column tells; the last column holds facets. */
export interface Index {
  readonly table: string;
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

/**
 * Returns the query in FTS5's language, or `null` where nothing is wanted. `facets` holds lists of which a row has one
 * each. Every word is quoted: none is an operator.
 */
export function matchOf(
  query: SearchQuery,
  facets: readonly (readonly string[])[],
  { words }: Pick<Index, 'words'>,
  more: readonly string[] = [],
): string | null {
  const all = [
    ...wordsOf(query, words),
    ...more,
    ...facets.map((some) => `facets : (${some.map(quoted).join(' OR ')})`),
  ];
  if (all.length === 0) return null;
  const none = query.unwanted.map(quoted).join(' OR ');
  return none === '' ? all.join(' AND ') : `(${all.join(' AND ')}) NOT ({${words.join(' ')}} : (${none}))`;
}

function wordsOf({ wanted, beginning, spelled = [] }: SearchQuery, columns: readonly string[]): string[] {
  const elsewhere = new Set(spelled.flatMap(({ of }) => of));
  const all = [
    ...wanted.filter((word) => !elsewhere.has(word)).map(quoted),
    ...spelled.map(({ of, as }) => `((${of.map(quoted).join(' AND ')}) OR ${as.map(quoted).join(' OR ')})`),
    ...(beginning === undefined ? [] : [`${quoted(beginning)} *`]),
  ];
  return all.length === 0 ? [] : [`{${columns.join(' ')}} : (${all.join(' AND ')})`];
}

export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

export interface Candidate {
  readonly seq: number;
  readonly rank: number;
}

/** Returns the newest rows that match, with their ranks: the lower, the better; all alike unless ranked. `where` begins with "and". */
export function newestThat(
  { table, weights }: Index,
  matching: string,
  where: RawBuilder<unknown> = sql``,
  isRanked = true,
): RawBuilder<Candidate> {
  const index = sql.table(table);
  const weighed = sql.join(weights.map((weight) => sql.lit(weight)));
  // To rank, FTS5 counts each phrase in the whole index.
  const rank = isRanked ? sql`bm25(${index}, ${weighed})` : sql`0`;
  return sql<Candidate>`(
    select rowid as seq, ${rank} as rank
    from ${index} where ${index} match ${matching} ${where} order by rowid desc limit ${sql.lit(RANKED)}
  )`;
}
