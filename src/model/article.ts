/** One publisher's text, clean and immutable, and how each thing about it is known. */

import type { ArticleId, PageId } from './ids.ts';
import type { Interval } from './interval.ts';
import type { SegmentKind } from './page.ts';
import type { Citation, Span } from './span.ts';

export type { ArticleId, Interval };

/** `stated` in the text, in the page's `metadata`, `inferred` by Synoptic, or `given` by the user. */
export type Basis = 'stated' | 'metadata' | 'inferred' | 'given';

export interface Known<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly evidence: readonly Citation[];
}

/**
 * Where a run of the article's text stands in its page, character for character. Characters in no part were
 * made by the extraction: line breaks between blocks, decoded entities.
 */
export interface Part extends Span {
  readonly pageStart: number;
}

export type BlockKind = Extract<
  SegmentKind,
  'headline' | 'dek' | 'body' | 'heading' | 'list' | 'quote' | 'caption' | 'erratum'
>;

/** A paragraph, heading, list item or the like. Blocks cover the text but for the line breaks between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** BCP 47 tag, where it is surely in another language than the article. */
  readonly language?: string;
}

export interface Article {
  readonly id: ArticleId;
  readonly page: PageId;
  /** Address of the article: its canonical URL where known, else the page's URI. */
  readonly uri: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** Whose text it says it is, and who it says took part; absent where it says nothing. */
  readonly credits?: readonly ArticleCredit[];
  /** `null` where nothing says or implies when. */
  readonly published: Known<Interval> | null;
  /** When it was last changed, where that is said apart from when it was published. */
  readonly modified?: Known<Interval>;
  /** The page's words about its time where they name no day ("4 hours ago", "March 12"), whether or not they were resolved. */
  readonly publishedText?: string;
  /** Title of the live blog of which the article is an entry. Entries often have none of their own. */
  readonly liveBlog?: string;
  /** Set where the text is the article's beginning only: where the rest is, in plain words ("behind a paywall"). */
  readonly truncated?: string;
  /** BCP 47 tag, `und` where undetermined. */
  readonly language: string;
  /** One line per block. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
}

/**
 * Somebody whom an article credits: the `agency` whose text it prints, the publisher where it is `original`, or one who
 * `contributed`.
 */
export interface ArticleCredit {
  readonly name: string;
  readonly role: 'agency' | 'original' | 'contributed';
  /** Empty where the words stand beside the text, as in a byline. */
  readonly evidence: readonly Citation[];
}

/** A word that a machine put in another's place, with the likely original. */
export interface Swap extends Span {
  readonly text: string;
  readonly restored: string;
  readonly alternatives: readonly string[];
  /** How sure `restored` is, 0 to 1. */
  readonly confidence: number;
  /** Known of spinners at large, of this publisher's, of a `thesaurus` only, or read in the `counterpart` that is cited. */
  readonly basis: 'habit' | 'signature' | 'thesaurus' | 'counterpart';
  readonly evidence?: Citation;
}

export interface Spun {
  /** Share of the narrative's words that look swapped, 0 to 1. */
  readonly share: number;
  readonly verdict: 'clean' | 'suspect' | 'spun';
  readonly swaps: readonly Swap[];
}
