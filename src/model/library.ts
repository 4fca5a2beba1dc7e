/** The nouns of a library: what it keeps of articles and stories from one reading to the next. */

import type { Article, ArticleId } from './article.ts';
import type { Interval } from './interval.ts';
import type { Page } from './page.ts';

/** An article as it stood at one time. When its publisher edits it, what stands there then is another version. */
export interface StoredArticle {
  readonly article: Article;
  /** Its place in the order in which articles came, from 1. No other ever has the same. */
  readonly seq: number;
  /** From 1, in the order in which its versions stood. */
  readonly version: number;
  /** Whether no later version is known. */
  readonly latest: boolean;
  /** When it was added, ISO 8601 in UTC. */
  readonly added: string;
}

/** What lists show of an article. */
export interface ArticleSummary
  extends Pick<Article, 'id' | 'uri' | 'title' | 'publisher' | 'byline' | 'language'>,
    Pick<StoredArticle, 'seq' | 'version' | 'latest' | 'added'> {
  readonly published: Interval | null;
}

/** An article that is new to the library, with the page that it stands on. */
export interface NewArticle {
  readonly article: Article;
  readonly page: Page;
}

/** What became of an article that was given: it was `new`, an edited `version` of one, or `known` already. */
export interface Kept {
  readonly id: ArticleId;
  readonly seq: number;
  readonly kept: 'new' | 'version' | 'known';
  /** The article whose next version it is. */
  readonly previous?: ArticleId;
}

/** Which articles are meant: those that meet all of it. */
export interface ArticleFilter {
  readonly publisher?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Published from `start` to before `end`; articles without a date are left out. */
  readonly published?: Partial<Interval>;
  /** Added from `start` to before `end`. */
  readonly added?: Partial<Interval>;
  readonly story?: string;
  /** Whether earlier versions are meant, too. */
  readonly versions?: boolean;
}
