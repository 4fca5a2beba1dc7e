/** What the resolution of references takes, and what it gives. */

import type { EntityType } from '../../model/annotation.ts';
import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';

/** A name in the article. Names of the same key name the same one. */
export interface NamedMention extends Span {
  readonly type: EntityType;
  readonly key: string;
}

export interface ReferenceInput {
  /** In text order. */
  readonly sentences: readonly ParsedSentence[];
  /** In text order, never overlapping. */
  readonly names: readonly NamedMention[];
  /** Paragraphs and headings, where known. */
  readonly blocks?: readonly (Span & { readonly kind: BlockKind })[];
  /** Quoted words whose speaker is known: an index of `names`. Quotation marks are read where none are given. */
  readonly quotations?: readonly (Span & { readonly speaker: number })[];
}

/** A pronoun, or a noun phrase without a name, and whom or what it means. */
export interface Reference extends Span {
  readonly kind: 'pronoun' | 'nominal';
  /** Of `names`: whom it means, several for "they". Empty where nobody named is meant, or it is not clear who. */
  readonly names: readonly number[];
  /** The nearest other words for the same one, before or (rarely) behind. `null` where unresolved. */
  readonly antecedent: Span | null;
  /** How sure the link is, 0 to 1. Of an unresolved one, how sure it is that there is none. */
  readonly confidence: number;
}
