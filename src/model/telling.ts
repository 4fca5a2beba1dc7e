/** An article as stages read it: as printed, or, where a machine swapped its words, as it likely read before. */

import type { Annotation, Times } from './annotation.ts';
import type { DossierArticle } from './dossier.ts';
import type { Span } from './span.ts';

export interface Telling {
  /** As printed. */
  readonly article: DossierArticle;
  /** What is read; the annotation and the times are of this text. */
  readonly text: string;
  readonly annotation: Annotation;
  readonly times: Times;
  /** The printed place of a stretch of `text`. */
  readonly toPrint: (span: Span) => Span;
}
