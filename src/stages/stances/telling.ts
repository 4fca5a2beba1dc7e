/** What the stage reads of an article: as printed, or, where a machine swapped its words, as it likely read before. */

import type { Annotation, Times } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';

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

/** Returns the words of a stretch, in single blanks. */
export const textIn = ({ text }: Telling, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ');
