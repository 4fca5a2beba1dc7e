/** When the event took place, and the date from which each article counts its days. First version. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article, ArticleId, Interval, Known } from '../../model/article.ts';

export interface EventDate {
  readonly event: Known<Interval> | null;
  readonly references: ReadonlyMap<ArticleId, Known<Interval>>;
}

export function inferEventDate(
  articles: readonly Article[],
  _annotations: readonly Annotation[],
  given: Interval | null,
  _language: Language,
): EventDate {
  const event: Known<Interval> | null = given && { value: given, basis: 'given', evidence: [] };
  return {
    event,
    references: new Map(
      articles.flatMap((article): [ArticleId, Known<Interval>][] => {
        const known = article.published ?? event;
        return known ? [[article.id, known]] : [];
      }),
    ),
  };
}
