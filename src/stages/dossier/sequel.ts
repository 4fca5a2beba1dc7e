/** Which articles tell the event from its end: published after it, or written of it as past where others look ahead. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { foldMarks } from '../../text/normalise.ts';
import { type Findings, leadEnds, trusted } from './findings.ts';

/** Returns the trusted articles that can know what came of it; none where all of them can, or none can. */
export function tellsAfterwards(findings: Findings, language: Language): ReadonlySet<ArticleId> {
  const clean = trusted(findings);
  const ends = leadEnds(findings);
  const articles = findings.articles.filter(({ id }) => clean.has(id));
  const day = findings.date?.value;
  const after = articles.filter((article) => {
    if (article.published && day) return article.published.value.start.slice(0, 10) >= day.end.slice(0, 10);
    return article.published === null && tenseOfLead(article, ends.get(article.id) ?? 0, language) === 'past';
  });
  const ahead = articles.filter((article) => isBefore(article, ends.get(article.id) ?? 0, day, language));
  return ahead.length > 0 ? new Set(after.map(({ id }) => id)) : new Set();
}

function isBefore(
  article: DossierArticle,
  leadEnd: number,
  day: { readonly start: string } | undefined,
  language: Language,
): boolean {
  if (article.published && day) return article.published.value.end.slice(0, 10) <= day.start.slice(0, 10);
  return tenseOfLead(article, leadEnd, language) === 'future';
}

/** Returns whether a lead looks ahead at all; what is planned stands in the leads of articles before the event only. */
function tenseOfLead(article: DossierArticle, leadEnd: number, { calendar }: Language): 'future' | 'past' {
  const narrative = foldMarks(article.text.slice(0, leadEnd)).replace(
    /"[^"]*"|(?<!\p{L})'[^']*'(?!\p{L})/gu,
    '',
  );
  const future = [...narrative.matchAll(calendar.tenses)].some(({ groups }) => groups?.future !== undefined);
  return future ? 'future' : 'past';
}
