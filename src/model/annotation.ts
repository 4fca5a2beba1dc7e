/** What the annotation finds in one article, by itself. Occurrences, not yet gathered across articles. */

import type { ArticleId, BlockKind, Interval } from './article.ts';
import type { Stamp } from './layer.ts';
import type { Span } from './span.ts';
import type { ParsedSentence } from './syntax.ts';
import type { Value } from './value.ts';

export interface Sentence extends Span {
  /** Index of the block that the sentence stands in. A sentence never crosses a block. */
  readonly block: number;
  readonly blockKind: BlockKind;
}

export type EntityType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'facility'
  | 'event'
  | 'group'
  | 'law'
  | 'work';

/** A name in the text. Pronouns and nominal mentions are not listed. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The words, without a possessive ending or a title before a name. */
  readonly text: string;
  /**
   * The fullest form of this name in the same article: "Vargas" has "Elena Vargas" where the article says so
   * once. Equal to `text` where nothing fuller stands there.
   */
  readonly fullName: string;
  /** A title, office or description beside the name: "Transport Minister", "a spokesman for the union". */
  readonly role?: Span;
}

/** A pronoun, or a noun phrase without a name, and whom or what it means. */
export interface Reference extends Span {
  readonly kind: 'pronoun' | 'nominal';
  /** Indices of mentions: whom it means, several for "they". Empty where nobody named is meant, or it is not clear who. */
  readonly mentions: readonly number[];
  /** How sure the link is, 0 to 1. Of an unresolved one, how sure it is that there is none. */
  readonly confidence: number;
}

/** Words that name a time, and the time they name where it can be told. */
export interface TimeExpression extends Span {
  readonly sentence: number;
  /** `null` where the article's date would be needed and is not known. */
  readonly date: Interval | null;
  readonly precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** The time of day that is printed with it, `HH:MM`, whatever the zone. */
  readonly clock?: string;
  /** By which the clock was read: IANA name, or offset. Absent where none is known, and `date` is the whole day then. */
  readonly zone?: string;
  /** How long, of a length of time: ISO 8601, `P50D`. Absent where it is vague ("for a few days"). */
  readonly length?: string;
  /**
   * The day, or moment, on which a term ends: of "within 50 days" the fiftieth from when it was set, of "by Friday" that
   * Friday, of "by the end of the year" 31 December. Absent where that cannot be told.
   */
  readonly due?: Interval;
  /** The weekday printed beside the date is another than that date's. The date is taken as printed. */
  readonly weekdayDiffers?: true;
  /** Named outright ("2 April 2031"), or worked out from the article's date or from another expression. */
  readonly basis: 'explicit' | 'relative';
  /**
   * How the time bounds what is told: it happened then, or since, until, before, after or by then; or it lasts
   * ("for eight months", "the first in a decade"), and `date` is the whole stretch up to or from the article's date.
   */
  readonly role: 'at' | 'since' | 'until' | 'before' | 'after' | 'by' | 'lasting';
}

/** The times that one article names, in text order, never overlapping. */
export interface Times extends Stamp {
  readonly article: ArticleId;
  /** The article's own date as far as it is known, from which relative times are counted. */
  readonly reference: Interval | null;
  readonly expressions: readonly TimeExpression[];
}

export interface Annotation extends Stamp {
  readonly article: ArticleId;
  readonly sentences: readonly Sentence[];
  /** In text order, never overlapping. */
  readonly mentions: readonly Mention[];
  /** Amounts, shares, counts, scores and times; in text order, never overlapping. */
  readonly values: readonly Value[];
  /** In text order. */
  readonly references: readonly Reference[];
  /** The tree of each sentence; none where the language has no parser. */
  readonly trees: readonly ParsedSentence[];
}
