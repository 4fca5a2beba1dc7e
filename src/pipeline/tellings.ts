/** The articles as the timeline reads them: machine-spun ones as they likely read before. */

import type { Language } from '../language/language.ts';
import type { Annotation, Times } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import type { DossierArticle } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';
import type { Telling } from '../model/telling.ts';
import { findReferences } from '../stages/annotate/annotate.ts';
import { type LikelyReading, readLikely } from '../stages/spun/likely.ts';
import { resolveTimes } from '../stages/times/times.ts';

/** Returns one telling for each article that is annotated. `likely` has what was read of spun ones before. */
export function tellingsOf(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  times: readonly Times[],
  language: Language,
  likely: ReadonlyMap<ArticleId, LikelyReading> = new Map(),
): Telling[] {
  const annotationOf = new Map(annotations.map((one) => [one.article, one]));
  const timesOf = new Map(times.map((one) => [one.article, one]));
  return articles.flatMap((article): Telling[] => {
    const annotation = annotationOf.get(article.id);
    const named = timesOf.get(article.id);
    if (!annotation || !named) return [];
    if (article.spun.verdict !== 'spun')
      return [{ article, text: article.text, annotation, times: named, toPrint: (span) => span }];
    const reading = readLikely(article, annotation, language, likely.get(article.id)?.trees);
    return [likelyTelling(article, annotation, reading, named.reference, language)];
  });
}

/** Names and values are those that are printed, which spinners leave alone. */
function likelyTelling(
  article: DossierArticle,
  printed: Annotation,
  { restored: { text, fromPrint, toPrint }, trees }: LikelyReading,
  reference: Times['reference'],
  language: Language,
): Telling {
  const there = <T extends Span>(one: T): T => ({ ...one, ...fromPrint(one) });
  const blocks = article.blocks.map(there);
  const mentions = printed.mentions.map(there);
  const annotation: Annotation = {
    ...printed,
    sentences: printed.sentences.map(there),
    mentions,
    values: printed.values.map(there),
    references: findReferences({ blocks }, trees, mentions, language),
    trees,
  };
  const likely = { ...article, text, blocks, parts: [], spun: { ...article.spun, swaps: [] } };
  return { article, text, annotation, times: resolveTimes(likely, annotation, reference, language), toPrint };
}

/** What is read of articles, in places of the printed words; machine-spun ones with the trees that they likely had. */
export function likelyInPrint(
  tellings: readonly Telling[],
  annotations: readonly Annotation[],
): { readonly annotations: Annotation[]; readonly times: Times[] } {
  const printed = new Map(annotations.map((one) => [one.article, one]));
  const read = tellings.map(({ article, text, annotation, times, toPrint }) => {
    const before = printed.get(article.id)!;
    if (text === article.text) return { annotation: before, times };
    const back = <T extends Span>(one: T): T => ({ ...one, ...toPrint(one) });
    const trees = annotation.trees.map((tree) => ({ ...back(tree), tokens: tree.tokens.map(back) }));
    return {
      annotation: { ...before, trees, references: annotation.references.map(back) },
      times: { ...times, expressions: times.expressions.map(back) },
    };
  });
  return { annotations: read.map(({ annotation }) => annotation), times: read.map(({ times }) => times) };
}
