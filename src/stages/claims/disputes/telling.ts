/** An article as disputes are looked for in it: its places are those of print, its trees of a spun one the likely ones. */

import type { Annotation, Times } from '../../../model/annotation.ts';
import type { DossierArticle } from '../../../model/dossier.ts';

export interface Telling {
  readonly article: DossierArticle;
  readonly annotation: Annotation;
  readonly times: Times;
}

/** Returns the articles of which annotation and times are known. */
export function tellingsIn({
  articles,
  annotations,
  times,
}: {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly times: readonly Times[];
}): Telling[] {
  const annotationOf = new Map(annotations.map((one) => [one.article, one]));
  const timesOf = new Map(times.map((one) => [one.article, one]));
  return articles.flatMap((article): Telling[] => {
    const [annotation, named] = [annotationOf.get(article.id), timesOf.get(article.id)];
    return annotation && named ? [{ article, annotation, times: named }] : [];
  });
}
