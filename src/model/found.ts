/** What a search in a library finds: articles, quotations, claims and stories, each with the words that it rests on. */

import type { Answered, AnswerPassage, AnswerStatus } from './answer.ts';
import type { Interval } from './article.ts';
import type { Claim } from './claim.ts';
import type { ArticleSummary, StoryId, StorySummary } from './library.ts';
import type { Quotation } from './quotation.ts';
import type { Citation, Evidence, Span } from './span.ts';

export type FoundKind = 'articles' | 'quotations' | 'claims' | 'stories';

/** What narrows a search: all of it must be met. */
export interface FindFilters {
  readonly publisher?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Published from `start` to before `end`; articles without a date are left out. */
  readonly published?: Partial<Interval>;
  readonly story?: StoryId;
  /** Somebody by any of the names that a story's dossier found: only what they are quoted with. */
  readonly speaker?: string;
  /** Only claims of this status. */
  readonly status?: Claim['status'];
  /**
   * `original`: without articles that a dossier found to be copied as a whole. `each`: one hit of each origin. Articles of
   * stories that were not read count as originals.
   */
  readonly origin?: 'original' | 'each';
}

export interface Paging {
  /** How many hits of each kind, at most (20). */
  readonly limit?: number;
  readonly offset?: number;
}

/** A stretch of an article around the words that were found, which are marked by their places in the article's text. */
export interface Snippet extends Citation {
  /** Inside of the stretch, in order; empty where the words stand in the title or the byline only. */
  readonly marks: readonly Span[];
}

/** Which article a citation is from. */
export type CitedArticle = Pick<ArticleSummary, 'id' | 'uri' | 'title' | 'publisher' | 'published'>;

export interface ArticleHit {
  readonly kind: 'article';
  readonly article: ArticleSummary;
  /** Where the words stand; the title with its marks first, where it is in the text and has some of them. */
  readonly snippets: readonly [Snippet, ...Snippet[]];
  readonly stories: readonly StoryId[];
  /** What the dossier of its story found; absent where none was made since the article came. */
  readonly origin?: FoundOrigin;
}

/** Of which origin an article is, as its story's dossier has it. */
export interface FoundOrigin {
  /** The article was not copied as a whole. */
  readonly original: boolean;
  /** How many articles of the story are of the same origin, with this one. */
  readonly articles: number;
  /** In plain words, where articles say whose text it is. */
  readonly upstream?: string;
}

export interface QuotationHit {
  readonly kind: 'quotation';
  readonly quotation: Pick<Quotation, 'kind' | 'sourceText' | 'said' | 'spun'>;
  /** As the dossier calls them; `null` where it knows no name. */
  readonly speaker: string | null;
  readonly article: CitedArticle;
  /** The quoted words; several pieces where the text breaks them. */
  readonly evidence: Evidence;
  /** The quotation in its place, with the words that were searched for. */
  readonly snippet: Snippet;
  /** How many articles print the same words, and of how many origins they are. */
  readonly printed: { readonly articles: number; readonly origins: number };
  readonly story: StoryId;
}

export interface ClaimHit {
  readonly kind: 'claim';
  readonly claim: Pick<Claim, 'id' | 'text' | 'status' | 'kind' | 'spunOnly'>;
  /** Why the accounts are apart, in plain words. */
  readonly why?: string;
  /** How many origins and articles state it. */
  readonly origins: number;
  readonly articles: number;
  /** One for each origin, eight at most; of a claim that is disputed one for each value first. */
  readonly evidence: Evidence;
  /** The articles that are cited. */
  readonly cited: readonly CitedArticle[];
  readonly snippet: Snippet;
  readonly story: StoryId;
}

export interface StoryHit {
  readonly kind: 'story';
  readonly story: StorySummary;
  /** How many of its articles have the words; of stories that many articles match, at least so many. */
  readonly matching: number;
  /** Its best matching articles, with their words; three at most. */
  readonly articles: readonly { readonly article: CitedArticle; readonly snippet: Snippet }[];
}

/** A page of hits, best first. */
export interface Hits<Hit> {
  readonly hits: readonly Hit[];
  /** Whether there are more behind these. */
  readonly more: boolean;
}

/** How many of the articles that were found are of each publisher, language and month, the most first. */
export interface Facets {
  readonly publishers: readonly Facet[];
  readonly languages: readonly Facet[];
  /** "2031-05", the latest first. */
  readonly months: readonly Facet[];
  /** How many articles were counted; `more` says that only the newest were. */
  readonly counted: number;
  readonly more: boolean;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What a search finds; a kind that was not asked for is absent. */
export interface Found {
  /** What was typed. */
  readonly query: string;
  /** How it was read. */
  readonly read: ReadTerms;
  readonly articles?: Hits<ArticleHit>;
  readonly quotations?: Hits<QuotationHit>;
  readonly claims?: Hits<ClaimHit>;
  readonly stories?: Hits<StoryHit>;
  readonly facets?: Facets;
  /** How much of the library quotations, claims and origins are known of. */
  readonly coverage: Coverage;
  /** What was not searched, and what to do about it, in plain words. */
  readonly unsearched: readonly string[];
}

/** Words and phrases that are wanted, each with its other spellings, and those that are not. */
export interface ReadTerms {
  readonly wanted: readonly { readonly text: string; readonly spellings: readonly string[] }[];
  readonly unwanted: readonly string[];
  readonly beginning?: string;
  readonly speaker?: string;
}

/** How many of the articles are in dossiers that were made of stories, and how many of these stories have changed since. */
export interface Coverage {
  readonly articles: number;
  readonly read: number;
  readonly stale: number;
}

/** What the stories of a library answer, the passages of the story that fits the question best first. */
export interface LibraryAnswer extends Answered {
  readonly answers: readonly (AnswerPassage & { readonly story: StoryId })[];
  /** Which stories the question seems to be about, best first, and what became of each. */
  readonly stories: readonly AskedStory[];
}

export interface AskedStory extends Pick<StorySummary, 'id' | 'title' | 'articles'> {
  /** `not-asked`: its dossier would have to be made, and that takes too long for an answer. */
  readonly status: AnswerStatus | 'not-asked';
  /** Whether its dossier is `old`: articles have come or gone since it was made. */
  readonly dossier?: 'now' | 'old';
  /** What was looked for and not found, or why it was not asked, in plain words. */
  readonly why?: string;
}
