/** Words that are searched for: of what, and what every database's index of words does. */

import type { RawBuilder } from 'kysely';
import type { SearchQuery } from './store.ts';

/** An index of the words of rows that have numbers. A facet stands in no text and narrows a search. */
export interface Index {
  readonly table: 'article_words' | 'quotation_words' | 'claim_words';
  /** The fields, and how much a word in each tells. */
  readonly fields: Readonly<Record<string, number>>;
  /** Those in which the words of a query are looked for. */
  readonly searched: readonly string[];
}

/**
 * A word tells as much in the title as in twelve places of the text: of 200 questions of three words of a title, an article
 * with that title comes first to .840 in 2000 invented articles, which more hardly raises (.850 at best); to .780 with eight.
 */
export const ARTICLES: Index = {
  table: 'article_words',
  fields: { title: 12, text: 1, byline: 4, spellings: 1 },
  searched: ['title', 'text', 'byline', 'spellings'],
};
export const QUOTATIONS: Index = {
  table: 'quotation_words',
  fields: { content: 1, speaker: 0.5 },
  searched: ['content'],
};
/** The clearest wording of a claim tells more than the others. */
export const CLAIMS: Index = {
  table: 'claim_words',
  fields: { text: 2, statements: 1 },
  searched: ['text', 'statements'],
};

/** What is wanted of a row: the words of a query, one facet of each list, and words in a field of their own. */
export interface Wanted {
  readonly query: SearchQuery;
  readonly facets: readonly (readonly string[])[];
  readonly within?: { readonly field: string; readonly words: readonly string[] };
}

/** The number of a row that matches, and how well: the lower, the better. */
export interface Candidate {
  readonly seq: number;
  readonly rank: number;
}

/** The words of one row, by field. */
export interface WordsOfRow {
  readonly seq: number;
  readonly words: Readonly<Record<string, string>>;
  readonly facets: readonly string[];
}

/**
 * Of a common word only the newest rows are ranked: to rank all of 100,000 articles takes 117 ms, to rank the newest
 * thousand of them 5. (Measured on SQLite's FTS5; whoever searches for a common word looks for what is new, or narrows it.)
 */
export const RANKED = 1000;

/** Returns the condition, beginning with "and", that a number is one of those that are looked at now. */
export type Within = (seq: RawBuilder<number>) => RawBuilder<unknown>;

/** What matches. */
export interface Found<Row extends Candidate = Candidate> {
  readonly rows: RawBuilder<Row>;
  /** Returns the condition that a number is one of them, where that is known before it is asked. */
  readonly among?: (seq: RawBuilder<number>) => RawBuilder<boolean>;
}

/** Which rows are looked at. */
export interface Among {
  /** Returns further conditions on the number of a row, each beginning with "and"; `within` is that it may be of a row. */
  readonly where?: (seq: RawBuilder<number>, within: Within) => RawBuilder<unknown>;
  /** Only rows with numbers above this; they are not ranked. */
  readonly above?: RawBuilder<number> | undefined;
}

export interface WordTables {
  /** Articles, as they are best looked up where it is asked whether one is an earlier version. */
  readonly versions: RawBuilder<unknown>;
  readonly keep: (index: Index, rows: readonly WordsOfRow[]) => Promise<void>;
  /** Takes the words of articles out. Those of quotations and claims go by themselves. */
  readonly forget: (seqs: readonly number[]) => Promise<void>;
  /** Puts the words in order where so many rows came lately. */
  readonly settle: (index: Index, rows: number) => Promise<void>;
  /** Returns the newest rows that match, ranked, or `null` where nothing is wanted. */
  readonly newest: (index: Index, wanted: Wanted, among?: Among) => Promise<Found | null>;
  /** Returns whether a word stands in so many rows at least. */
  readonly isCommon: (index: Index, word: string, least: number) => Promise<boolean>;
}

/** Is a word, a facet or anything else wanted? What is unwanted is looked for only among what is found. */
export const isWanted = ({ query: { wanted, beginning }, facets, within }: Wanted): boolean =>
  wanted.length > 0 || beginning !== undefined || facets.length > 0 || within !== undefined;
