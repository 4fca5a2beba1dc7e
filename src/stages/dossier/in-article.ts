/** What is read of words of one article, which others do not change: who reads the article again has it. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { Findings } from './findings.ts';
import { onceFor } from './once.ts';

export type InArticle<What> = (article: ArticleId, text: string) => What;

/** Returns what reads texts of a heap's articles, each text of one article once as long as its annotation is held. */
export function readInArticles<What>(
  read: (text: string, language: Language) => What,
): (findings: Findings, language: Language) => InArticle<What> {
  const knownOf = onceEachWith((_: Annotation, _language: Language) => new Map<string, { what: What }>());
  return (findings, language) => {
    const annotationOf = annotationsIn(findings, language);
    return (article, text) => {
      const annotation = annotationOf.get(article);
      if (annotation === undefined) return read(text, language);
      const known = knownOf(annotation, language);
      const before = known.get(text) ?? { what: read(text, language) };
      known.set(text, before);
      return before.what;
    };
  };
}

const annotationsIn = onceFor(
  ({ annotations }) => new Map(annotations.map((annotation) => [annotation.article, annotation])),
);
