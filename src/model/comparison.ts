/** Two articles side by side: what `synoptic compare` gives. */

import type { DossierArticle, Unchecked } from './dossier.ts';
import type { PassageKind, Reuse } from './reuse.ts';
import type { Span } from './span.ts';

/** Words that differ. Where one side has none, its span is empty and stands where they would. */
export interface WordDifference {
  readonly first: Span;
  readonly second: Span;
}

/** What stands side by side: a paragraph, or those of its sentences that go together. */
export interface ComparedRow {
  /** `moved` stands at another place in the second text. `copied` has the same words, marks and capitals apart. */
  readonly kind: 'copied' | 'changed' | 'moved' | 'only-first' | 'only-second';
  readonly first?: Span;
  readonly second?: Span;
  /** In text order; none of a translation. */
  readonly differences: readonly WordDifference[];
  /** How the longest reused passage of the row came about. Absent where both only quote or name the same. */
  readonly passage?: PassageKind;
  /** The words are nobody's of the two: a statement or a press release that both print. */
  readonly upstream?: true;
}

export interface Comparison {
  readonly format: 'synoptic/comparison';
  readonly version: 1;
  readonly first: DossierArticle;
  readonly second: DossierArticle;
  /** Who copied whom, `null` where neither did. */
  readonly reuse: Reuse | null;
  /** In the order of the first text. */
  readonly rows: readonly ComparedRow[];
  /** Share of all words of each, quotations too, that stand in the other, 0 to 1. */
  readonly shares: { readonly first: number; readonly second: number };
  readonly unchecked: readonly Unchecked[];
}
