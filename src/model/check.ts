/** What `synoptic check` gives: of each article whether it is spun, and who copied whom. */

import type { Article } from './article.ts';
import type { DossierArticle, Unchecked } from './dossier.ts';
import type { Reuse } from './reuse.ts';

/** Enough of an article to tell which it is. */
export interface ArticleName extends Pick<Article, 'id' | 'uri' | 'title' | 'publisher' | 'published'> {
  /** Where it was read: a file, an address, a record of a dump. `uri` is the address that the page states, if any. */
  readonly page: string;
}

export interface CheckedArticle
  extends ArticleName,
    Pick<Article, 'language'>,
    Pick<DossierArticle, 'spun' | 'derivation'> {
  /** Every pair that the article is one of, as a dossier has it; the largest share first. */
  readonly reuse: readonly Reuse[];
}

export interface Check {
  readonly format: 'synoptic/check';
  readonly version: 1;
  readonly articles: readonly CheckedArticle[];
  /** The articles that `reuse` and the evidence of swapped words name besides these. */
  readonly counterparts: readonly ArticleName[];
  /** The number of articles among the inputs to check against. Absent where none were given. */
  readonly against?: number;
  /** Inputs that failed, and what could not be told of an article. */
  readonly unchecked: readonly Unchecked[];
}
