import type { ArticleId, Interval } from './article.ts';
import type { EntityId } from './entity.ts';
import type { OriginId } from './reuse.ts';
import type { Citation, Evidence } from './span.ts';

export type QuotationId = string;
export type UtteranceId = string;

/** `scare`: words in marks that nobody is said to have spoken. */
export type QuotationKind = 'direct' | 'indirect' | 'mixed' | 'scare';

/** Words reported as somebody's. Terms of PARC and Citron: source, cue, content. */
export interface Quotation {
  readonly id: QuotationId;
  readonly article: ArticleId;
  readonly kind: QuotationKind;
  readonly source: EntityId | null;
  /**
   * The words that name the source: "the minister", "she"; where it is called "the source" those that introduced it, "a police
   * source".
   */
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
  /** The quotation whose speaker reports this one: "he said she had told him that …". */
  readonly within?: QuotationId;
  /**
   * Of indirect ones: no report of words, but what somebody is said to think, feel, want or plan, or to have words for
   * ("criticised the plan"), or not to have said.
   */
  readonly attitude?: true;
}

/**
 * How a variant differs: words `cut`, `added` or `substituted`; a `negation`, a `modality` or a `tense` lost, won or
 * changed; another `speaker`; direct words made `indirect`; `translated`; words `spun` by a machine; `punctuation` only.
 */
export type DifferenceKind =
  | 'cut'
  | 'added'
  | 'substituted'
  | 'negation'
  | 'modality'
  | 'tense'
  | 'speaker'
  | 'indirect'
  | 'translated'
  | 'spun'
  | 'punctuation';

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

/** What several variants print alike. */
export interface Wording {
  readonly text: string;
  readonly variants: readonly [QuotationId, ...QuotationId[]];
  /** Of the clean articles among them; empty where only machine-spun texts print it. */
  readonly origins: readonly OriginId[];
}

/** The same words in several articles. The first variant has the best attested wording. */
export interface Utterance {
  readonly id: UtteranceId;
  readonly source: EntityId | null;
  readonly variants: readonly Variant[];
  /** The wordings of those variants that quote, the one of most origins first. */
  readonly wordings: readonly Wording[];
}
