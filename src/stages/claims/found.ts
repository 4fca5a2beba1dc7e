/** What the stages before have found in the articles of a story. */

import type { Annotation, Times } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import type { SharedPosition } from '../../model/stance.ts';
import type { Expectation } from '../../model/timeline.ts';

export interface Found {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly times: readonly Times[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  /** Positions that several articles tell. */
  readonly positions?: readonly SharedPosition[];
  /** What was expected, and what came of it, where that is known. */
  readonly expectations?: readonly Expectation[];
}
