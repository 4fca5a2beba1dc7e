/** A page: the bytes that were read. One page may hold several articles. */

import type { ArticleId, PageId } from './ids.ts';
import type { Interval } from './interval.ts';
import type { Span } from './span.ts';

export type { PageId };

export type SegmentKind =
  | 'headline'
  | 'dek'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'heading'
  | 'list'
  | 'quote'
  | 'caption'
  /** A notice that says what the article had wrong: "An earlier version of this article said …". */
  | 'erratum'
  | 'credit'
  | 'boilerplate'
  | 'related';

/** A stretch of the page's text with its kind. Segments never overlap and stand in page order. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  /** The article that the stretch belongs to; absent for boilerplate and other junk. */
  readonly article?: ArticleId;
  /** Why it is boilerplate, in plain words: "comment form", "hashtags". */
  readonly reason?: string;
  /** BCP 47 tag, where it is surely in another language than its article. */
  readonly language?: string;
}

/** What the dossier keeps of a page. */
export interface Page {
  readonly id: PageId;
  readonly uri: string;
  readonly mediaType: string;
  /** Hex digest of the bytes as read. */
  readonly sha256: string;
  /** When it was read from the web or put in an archive, ISO 8601 with offset. A file does not know. */
  readonly readAt?: string;
  readonly segments: readonly Segment[];
}

/** A page as `fetch/` hands it to the extraction: decoded, its markup still in place. */
export interface ReadPage {
  readonly id: PageId;
  readonly uri: string;
  /** `text/plain`, `text/markdown` or `text/html`. */
  readonly mediaType: string;
  readonly sha256: string;
  /** The decoded text, without a byte order mark. Segments and article parts point into it. */
  readonly text: string;
  /** When it was read from the web or put in an archive, ISO 8601 with offset: "4 hours ago" counts from it. */
  readonly readAt?: string;
  /** What the carrier of the page says of its article: an entry of a feed, a record of JSONL. */
  readonly metadata?: Metadata;
}

/** What is said of an article outside its text: front matter, JSON-LD, meta elements, an entry of a feed. */
export interface Metadata {
  /** Canonical address. */
  readonly uri?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: Interval;
  readonly modified?: Interval;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** An input that could not be read: which, why, and what to try. */
export interface ReadFailure {
  readonly input: string;
  readonly cause: string;
  readonly remedy: string;
}
