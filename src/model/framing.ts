import type { ArticleId } from './article.ts';
import type { ClaimId } from './claim.ts';
import type { EntityId } from './entity.ts';
import type { OriginId } from './reuse.ts';
import type { Evidence } from './span.ts';

/** How the outlets name the same things, who speaks in each, and what each leaves out. No score of anything. */
export interface Framing {
  readonly concepts: readonly Concept[];
  readonly voices: readonly Voices[];
  readonly omissions: readonly Omission[];
}

/** `name`: spellings and names of one thing; `word`: common words for one thing; `label`: what a person or body is called. */
export type ConceptKind = 'name' | 'word' | 'label';

/** A thing that many articles name. */
export interface Concept {
  readonly concept: string;
  readonly kind: ConceptKind;
  /** The entity that is named or called so, where it is one. */
  readonly entity?: EntityId;
  readonly variants: readonly ConceptVariant[];
}

export interface ConceptVariant {
  readonly label: string;
  /** Occurrences by article, quotations included; articles without any are left out. */
  readonly counts: Readonly<Record<ArticleId, number>>;
  readonly evidence: Evidence;
}

/** Who speaks in an article, and how much; those who speak most first. */
export interface Voices {
  readonly article: ArticleId;
  readonly speakers: readonly Voice[];
}

export interface Voice {
  /** `null` where the source has no name. */
  readonly entity: EntityId | null;
  readonly name: string;
  readonly quotations: number;
  /** Words between quotation marks. */
  readonly words: number;
  readonly evidence: Evidence;
}

/** What an article does not tell although others, of independent origins, had told it when it appeared. */
export interface Omission {
  readonly article: ArticleId;
  readonly claim: ClaimId;
  /** The origins that had it by then. */
  readonly origins: readonly OriginId[];
}
