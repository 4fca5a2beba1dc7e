/** The nouns of a library: what it keeps of articles and stories from one reading to the next. */

import type { Article, ArticleId } from './article.ts';
import type { BriefStatus } from './brief.ts';
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

/** `s-` and the id of the story's first article by publication. Any of its articles' ids finds it, too. */
export type StoryId = string;

/** Articles about one event, as a library lists them. */
export interface StorySummary {
  readonly id: StoryId;
  readonly title: string;
  readonly articles: number;
  /** Of those that are named. */
  readonly publishers: number;
  /** When its first and last articles were published or, where none has a date, added; ISO 8601 in UTC. */
  readonly first: string;
  readonly last: string;
  /** When an article last came or went. */
  readonly changed: string;
}

/** Which stories are meant: those with an article from `start` to before `end`, of this publisher, in this language. */
export interface StoryFilter extends Partial<Interval> {
  readonly publisher?: string;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** What a list shows of a story's last dossier. */
export interface StoryFace {
  /** Of the dossier. */
  readonly number: number;
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string;
  /** In it; those that came since are not. */
  readonly articles: number;
  /** Of whole articles: copies of one text count once. */
  readonly origins: number;
  /** Claims on which accounts contradict each other. */
  readonly contested: number;
  /** The first line of the brief, with the status that it has there; empty where there is none. */
  readonly lead: string;
  readonly status: BriefStatus | null;
}

/** A story as it is formed: which articles it has. */
export interface FormedStory {
  readonly id: StoryId;
  readonly title: string;
  readonly articles: readonly ArticleId[];
}

/** A dossier as it was made at one time, with the digest of all that it was made of. */
export interface KeptDossier {
  readonly number: number;
  readonly story: StoryId;
  /** ISO 8601 in UTC. */
  readonly made: string;
  readonly madeOf: string;
}

/**
 * What somebody corrects. Entities are named by a name and so survive that they are gathered anew; a mention is named by
 * its article and where it starts.
 */
export type Correction =
  | { readonly kind: 'merge'; readonly stories: readonly [StoryId, StoryId] }
  | { readonly kind: 'split'; readonly story: StoryId; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'move'; readonly article: ArticleId; readonly story: StoryId }
  | { readonly kind: 'join'; readonly names: readonly [string, string] }
  | { readonly kind: 'part'; readonly name: string; readonly mentions: readonly MentionAt[] }
  | { readonly kind: 'exclude'; readonly article: ArticleId }
  | { readonly kind: 'exclude-publisher'; readonly publisher: string }
  | { readonly kind: 'copy' | 'not-copy'; readonly articles: readonly [ArticleId, ArticleId] };

/** A mention; without `start` all that the article has of the entity. */
export interface MentionAt {
  readonly article: ArticleId;
  readonly start?: number;
}

/** A correction in the ledger. It is undone by saying so, and stays there. */
export interface LedgerEntry {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly author: string;
  /** Why, in the author's words; empty where nothing was said. */
  readonly reason: string;
  readonly correction: Correction;
  readonly undone?: { readonly at: string; readonly author: string };
}

/** What a library keeps beside its articles, one thing at a time, as an export has it: a correction, a feed, a note. */
export interface LibraryRecord {
  /** What it is. */
  readonly record: string;
  readonly [field: string]: unknown;
}
