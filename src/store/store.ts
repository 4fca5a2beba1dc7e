/** What a library keeps, whatever database keeps it. Every store passes the same tests: test/contract. */

import type { ArticleId } from '../model/article.ts';
import type { ArticleFilter, ArticleSummary, Kept, NewArticle, StoredArticle } from '../model/library.ts';
import type { Page, PageId } from '../model/page.ts';

export interface Store {
  readonly articles: ArticleStore;
  readonly search: SearchStore;
  /** Runs work whose changes are kept together or not at all. What is read inside is of one moment. */
  readonly together: <Result>(work: (store: Store) => Promise<Result>) => Promise<Result>;
  /** Writes a copy that is whole, also while others write. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ArticleStore {
  /**
   * Keeps articles with their pages, in the order given. One that is known already changes nothing; one that is a version
   * of another, as `previous` says, is put in order with its versions by when they stood like that.
   */
  readonly add: (
    given: readonly (NewArticle & { readonly previous?: ArticleId })[],
    at: Date,
  ) => Promise<Kept[]>;
  /** Returns those that are known, in the order of their ids. */
  readonly get: (ids: readonly ArticleId[]) => Promise<StoredArticle[]>;
  /** Returns the ids that begin like this, at most `limit`, in order. */
  readonly idsLike: (beginning: string, limit: number) => Promise<ArticleId[]>;
  /** Returns which of the ids are known. */
  readonly known: (ids: readonly ArticleId[]) => Promise<ReadonlySet<ArticleId>>;
  /** Returns the articles that now stand at the addresses: several where a page carries several. */
  readonly at: (uris: readonly string[]) => Promise<StoredArticle[]>;
  /** Returns an article with its other versions, the first first; nothing where it is not known. */
  readonly versions: (id: ArticleId) => Promise<StoredArticle[]>;
  /** Returns summaries, those published last first, then those without a date. */
  readonly list: (filter: ArticleFilter, limit: number, offset?: number) => Promise<ArticleSummary[]>;
  readonly count: (filter: ArticleFilter) => Promise<number>;
  /** Yields all in the order in which they came, with their pages. */
  readonly each: () => AsyncIterable<StoredArticle & NewArticle>;
  readonly pages: (ids: readonly PageId[]) => Promise<Page[]>;
  /** Takes articles out, with all that was found in them, and pages that carry nothing more. Returns how many. */
  readonly forget: (ids: readonly ArticleId[]) => Promise<number>;
}

export interface SearchStore {
  /** Returns articles in which all of the words stand, best first. */
  readonly articles: (
    query: SearchQuery,
    filter: ArticleFilter,
    limit: number,
  ) => Promise<readonly ArticleSummary[]>;
}

/** Words and phrases that are all wanted, and words that must not stand there. The last word may be a beginning. */
export interface SearchQuery {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  readonly beginning?: string;
}

/** A library cannot be opened or changed. The message says which, why, and what to try. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
