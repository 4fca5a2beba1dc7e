/** How far each article is derived: how much of it stands in texts that may be its sources. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Degree, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from '../../text/words.ts';
import { knownSpans } from './known-texts.ts';

/** Share of a text's own words, of a translation's paragraphs, from which it is wholly derived. */
export const WHOLLY = 0.7;

/**
 * Returns the articles with their derivations. Where it is known that another text was made from an article, that one
 * is no source of it; where nothing tells, each of the two may be.
 */
export function deriveArticles(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  quotations: readonly Quotation[],
  reuse: readonly Reuse[],
  language: Language,
): DossierArticle[] {
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  const taken = new Map<ArticleId, Span[]>();
  const degrees = new Map<ArticleId, Degree>();
  const enter = (id: ArticleId, spans: readonly Span[]): void => {
    const known = taken.get(id);
    if (known === undefined) taken.set(id, [...spans]);
    else known.push(...spans);
  };
  for (const { from, to, kind, direction, passages } of reuse) {
    if (kind === 'not') continue;
    const own = passages.filter(({ upstream }) => !upstream);
    enter(
      to,
      own.map((passage) => passage.to),
    );
    if (kind === 'wholly') degrees.set(to, kind);
    if (direction === 'known') continue;
    enter(
      from,
      own.map((passage) => passage.from),
    );
  }
  return articles.map((article) => {
    const own = knownSpans(article, annotated.get(article.id), quoted.get(article.id) ?? [], language);
    const share = shareIn(article, own, taken.get(article.id) ?? []);
    const degree = share === 0 ? 'not' : share >= WHOLLY ? 'wholly' : (degrees.get(article.id) ?? 'partly');
    return { ...article, derivation: { degree, share } };
  });
}

/** Returns the share of the words in the one spans that lie in the others, too. */
function shareIn({ text }: DossierArticle, own: readonly Span[], taken: readonly Span[]): number {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of taken) marks.fill(1, start, end);
  const words = own.flatMap(({ start, end }) => wordsOf(text, start, end));
  const covered = words.filter(({ start }) => marks[start] === 1).length;
  return words.length === 0 ? 0 : Math.round((covered / words.length) * 1000) / 1000;
}
