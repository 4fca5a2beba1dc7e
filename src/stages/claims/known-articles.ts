/**
 * Articles that were read before. Of a story that grows, all but the newest are the same as the last time, and so is what
 * they state: by the same object for the same article it is known again.
 */

import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { onceWhile } from '../../text/once-while.ts';
import type { Found } from './found.ts';

const known = onceWhile<Annotation, DossierArticle>();

/** Returns the same, each article whose annotation is held as the object that it was when it was last read. */
export function asKnown(found: Found): Found {
  const annotated = new Map(found.annotations.map((annotation) => [annotation.article, annotation]));
  const articles = found.articles.map((article) => {
    const annotation = annotated.get(article.id);
    return annotation ? known(annotation, article, () => article) : article;
  });
  return { ...found, articles };
}
