import type { ArticleId, Interval } from './article.ts';
import type { OriginId } from './reuse.ts';
import type { Citation } from './span.ts';

export type ClaimId = string;
export type ClaimStatus = 'corroborated' | 'single-origin' | 'contradicted' | 'superseded' | 'undetermined';
export type Modality = 'asserted' | 'expected' | 'proposed' | 'denied' | 'conditional';

/** One assertion in one text. */
export interface Statement {
  readonly evidence: Citation;
  /** Who is said to have said it, outermost first; empty where the article asserts it itself. */
  readonly attributedTo: readonly string[];
  readonly modality: Modality;
  readonly asOf: Interval | null;
  /** The origin that this statement counts for; absent in a machine-spun text, which counts for none. */
  readonly origin?: OriginId;
}

export interface Disagreement {
  readonly type:
    | 'value'
    | 'precision'
    | 'scope'
    | 'as-of'
    | 'revision'
    | 'range'
    | 'negation'
    | 'modality'
    | 'attribution'
    | 'wording';
  readonly why: string;
  /** Each value with the indexes of the statements that give it. */
  readonly values: readonly { readonly value: string; readonly statements: readonly number[] }[];
  /** Articles that give more than one of the values themselves. */
  readonly within?: readonly ArticleId[];
}

/**
 * Equivalent statements of all articles. `text` is the clearest wording found in a clean one; with `spunOnly`, the
 * likely wording before a machine swapped words.
 */
export interface Claim {
  readonly id: ClaimId;
  readonly text: string;
  readonly kind: 'event' | 'plan' | 'position' | 'background' | 'other';
  readonly status: ClaimStatus;
  readonly origins: readonly OriginId[];
  readonly statements: readonly [Statement, ...Statement[]];
  readonly disagreement?: Disagreement;
  /** Set where only machine-spun texts state it: a lead to check, no finding. It has no origins. */
  readonly spunOnly?: true;
  /** Set where a language model proposed to join statements; the join was checked. */
  readonly proposed?: true;
}
