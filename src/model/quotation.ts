import type { ArticleId, Interval } from './article.ts';
import type { EntityId } from './entity.ts';
import type { Citation, Evidence } from './span.ts';

export type QuotationId = string;
export type UtteranceId = string;

/** Words reported as somebody's. Terms of PARC and Citron: source, cue, content. */
export interface Quotation {
  readonly id: QuotationId;
  readonly article: ArticleId;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly source: EntityId | null;
  /** The words that name the source: "the minister", "she". */
  readonly sourceText: string | null;
  readonly cue: Citation | null;
  /** The quoted words without their marks; several pieces where the text breaks them. */
  readonly content: Evidence;
  readonly medium: string | null;
  readonly addressee: string | null;
  readonly said: Interval | null;
  /** Stands in a machine-spun text, so that its words may not be the speaker's. */
  readonly spun: boolean;
  readonly utterance?: UtteranceId;
}

export type DifferenceKind = 'cut' | 'added' | 'substituted' | 'negation' | 'speaker' | 'punctuation';

export interface Difference {
  readonly kind: DifferenceKind;
  /** The words of this variant; empty where it lacks them. */
  readonly here: string;
  /** The words of the first variant; empty where it lacks them. */
  readonly there: string;
}

export interface Variant {
  readonly quotation: QuotationId;
  /** Against the utterance's first variant, which has none. */
  readonly differences: readonly Difference[];
}

/** The same words in several articles. The first variant is the best attested wording. */
export interface Utterance {
  readonly id: UtteranceId;
  readonly source: EntityId | null;
  readonly variants: readonly Variant[];
}
