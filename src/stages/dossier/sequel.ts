/** Which articles tell the event from its end: published after it, or written of it as past where others look ahead. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { foldMarks } from '../../text/normalise.ts';
import { type Findings, leadEnds, trusted } from './findings.ts';

/**
 * Returns the trusted articles that can know what came of it: those of after the event where others look ahead, else
 * those of the last day. None where all are of one day, or nothing says when it was.
 */
export function tellsAfterwards(findings: Findings, language: Language): ReadonlySet<ArticleId> {
  const clean = trusted(findings);
  const ends = leadEnds(findings);
  const articles = findings.articles.filter(({ id }) => clean.has(id));
  const day = findings.date?.value;
  if (!day) return new Set();
  const after = articles.filter((article) => {
    if (article.published) return article.published.value.start.slice(0, 10) >= day.end.slice(0, 10);
    return article.published === null && tenseOfLead(article, ends.get(article.id) ?? 0, language) === 'past';
  });
  const ahead = articles.filter((article) => isBefore(article, ends.get(article.id) ?? 0, day, language));
  return new Set((ahead.length > 0 ? after : latest(articles)).map(({ id }) => id));
}

/** Returns those published on the last of several days: they know more than the others. */
function latest(articles: readonly DossierArticle[]): DossierArticle[] {
  const days = articles.flatMap(({ published }) => published?.value.start.slice(0, 10) ?? []).sort();
  if (days[0] === days.at(-1)) return [];
  return articles.filter(({ published }) => published?.value.start.slice(0, 10) === days.at(-1));
}

function isBefore(
  article: DossierArticle,
  leadEnd: number,
  day: { readonly start: string },
  language: Language,
): boolean {
  if (article.published) return article.published.value.end.slice(0, 10) <= day.start.slice(0, 10);
  return tenseOfLead(article, leadEnd, language) === 'future';
}

/** A lead of what is over has as many verbs of the past for one of the future: "they meet again in May". */
const PAST_SHARE = 3;

/** Returns the time that a lead's verbs tell of, quotations aside; `mixed` where neither prevails. */
function tenseOfLead(
  article: DossierArticle,
  leadEnd: number,
  { calendar, vocabulary }: Language,
): 'future' | 'past' | 'mixed' {
  const text = foldMarks(article.text.slice(0, leadEnd));
  const narrative = text.replace(/"[^"]*"|(?<!\p{L})'(?:[^']|'(?=\p{L}))*'(?!\p{L})/gu, '');
  const expected = new RegExp(vocabulary.modality.expected, 'giu');
  const future = [...narrative.matchAll(expected)].length;
  const past = [...narrative.matchAll(calendar.tenses)].filter(
    ({ groups }) => groups?.past !== undefined,
  ).length;
  if (past > 0 && past >= PAST_SHARE * future) return 'past';
  return future >= past ? 'future' : 'mixed';
}
