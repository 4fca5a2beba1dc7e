/** The articles as the timeline reads them: machine-spun ones as they likely read before. */

import type { Language } from '../language/language.ts';
import type { Annotation, Times } from '../model/annotation.ts';
import type { DossierArticle } from '../model/dossier.ts';
import { annotateArticle } from '../stages/annotate/annotate.ts';
import type { Telling } from '../stages/timeline/telling.ts';
import { resolveTimes } from '../stages/times/times.ts';
import { restoredText } from '../text/restored.ts';

/** Returns one telling for each article that is annotated. What is restored is annotated again, as its words are other ones. */
export function tellingsOf(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  times: readonly Times[],
  language: Language,
): Telling[] {
  const annotationOf = new Map(annotations.map((one) => [one.article, one]));
  const timesOf = new Map(times.map((one) => [one.article, one]));
  return articles.flatMap((article) => {
    const annotation = annotationOf.get(article.id);
    const named = timesOf.get(article.id);
    if (!annotation || !named) return [];
    return article.spun.verdict === 'spun'
      ? [likelyTelling(article, named.reference, language)]
      : [{ article, text: article.text, annotation, times: named, toPrint: (span) => span }];
  });
}

function likelyTelling(article: DossierArticle, reference: Times['reference'], language: Language): Telling {
  const { text, fromPrint, toPrint } = restoredText(article.text, article.spun.swaps);
  const blocks = article.blocks.map((block) => ({ ...block, ...fromPrint(block) }));
  const likely = { ...article, text, blocks, parts: [], spun: { ...article.spun, swaps: [] } };
  const annotation = annotateArticle(likely, language);
  return { article, text, annotation, times: resolveTimes(likely, annotation, reference, language), toPrint };
}
