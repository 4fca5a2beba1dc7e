/** Annotations of invented articles, for tests. */

import { english } from '../../language/en/index.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';

/** Returns an annotation with the sentences only. */
export function annotated(article: DossierArticle): Annotation {
  const sentences = article.blocks.flatMap(({ start, end, kind }, block) =>
    english.tokenizer
      .sentencesOf(article.text, start, end)
      .map((sentence) => ({ ...sentence, block, blockKind: kind })),
  );
  return {
    stage: 'annotate',
    version: 0,
    article: article.id,
    sentences,
    mentions: [],
    values: [],
    references: [],
    trees: [],
  };
}
