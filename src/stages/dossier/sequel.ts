/** Which articles tell the event from its end: published after it, or written of it as past where others look ahead. */

import type { Language } from '../../language/language.ts';
import { isOwnVoice } from '../../language/own-voice.ts';
import type { ArticleId, Interval, Known } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { foldMarks } from '../../text/normalise.ts';
import { type Findings, leadEnds, trusted } from './findings.ts';
import { onceFor } from './once.ts';

/**
 * Returns the trusted articles that can know what came of it: those of after the event where others look ahead, else
 * those of the last of several days. None where all are of one day. A column or an interview tells no event.
 */
export function tellsAfterwards(findings: Findings, language: Language): ReadonlySet<ArticleId> {
  const day = findings.date?.value;
  const articles = cleanOf(findings).filter((article) => !isOwnVoice(article, language));
  if (!day || tellsBeforehand(findings, language).size === 0) return idsOf(latest(articles));
  const ends = leadEnds(findings);
  const after = articles.filter(({ id, published, text }) => {
    if (published && tellsSide(published, day) && !isOf(published.value, day))
      return published.value.start.slice(0, 10) >= day.end.slice(0, 10);
    const lead = text.slice(0, ends.get(id) ?? 0);
    return tenseOf(lead, language) === 'past' && language.brief.result.test(lead);
  });
  return idsOf(after);
}

/** Returns the trusted articles of before the event, which look ahead to it. */
export const tellsBeforehand = onceFor((findings, language): ReadonlySet<ArticleId> => {
  const day = findings.date?.value;
  if (!day) return new Set();
  const ends = leadEnds(findings);
  const before = cleanOf(findings).filter(({ id, published, text }) => {
    if (published && tellsSide(published, day)) return endsBefore(published.value, day);
    return tenseOf(text.slice(0, ends.get(id) ?? 0), language) === 'future';
  });
  return idsOf(before);
});

/** A minute of the day ends on that day, a day on the next. */
const endsBefore = ({ start, end }: Interval, day: Interval): boolean =>
  start.slice(0, 10) < day.start.slice(0, 10) && end.slice(0, 10) <= day.start.slice(0, 10);

/** What is written on the day itself may be of its morning or of its evening. */
const isOf = (published: Interval, day: Interval): boolean =>
  published.start.slice(0, 10) >= day.start.slice(0, 10) &&
  published.start.slice(0, 10) < day.end.slice(0, 10);

/** An inferred stretch that holds days of before the event and of after it does not tell which it was. */
const tellsSide = ({ basis, value }: Known<Interval>, day: Interval): boolean =>
  basis !== 'inferred' || endsBefore(value, day) || value.start.slice(0, 10) >= day.end.slice(0, 10);

function cleanOf(findings: Findings): DossierArticle[] {
  const clean = trusted(findings);
  return findings.articles.filter(({ id }) => clean.has(id));
}

const idsOf = (articles: readonly DossierArticle[]): ReadonlySet<ArticleId> =>
  new Set(articles.map(({ id }) => id));

/** Days from the first report to one that can know more: the papers of the morning after tell the same event. */
const LATER = 2;

/** Returns those published on the last of several days: they know more than the others. */
function latest(articles: readonly DossierArticle[]): DossierArticle[] {
  const dayOf = ({ published }: DossierArticle): string | undefined =>
    published && isNarrow(published) ? published.value.start.slice(0, 10) : undefined;
  const days = articles.flatMap((article) => dayOf(article) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || Date.parse(last) - Date.parse(first) < LATER * DAY_MS) return [];
  return articles.filter((article) => dayOf(article) === last);
}

/** Inferred to so many days it still tells who wrote last. */
const NARROW = 3;

const isNarrow = ({ basis, value }: Known<Interval>): boolean =>
  basis !== 'inferred' || Date.parse(value.end) - Date.parse(value.start) <= NARROW * DAY_MS;

/** A lead of what is over has as many verbs of the past for one of the future: "they meet again in May". */
const PAST_SHARE = 3;

/** Returns the time that a lead's verbs tell of, quotations aside; `mixed` where neither prevails. */
function tenseOf(lead: string, { calendar, vocabulary }: Language): 'future' | 'past' | 'mixed' {
  const text = foldMarks(lead);
  const narrative = text.replace(/"[^"]{0,1000}"|(?<!\p{L})'(?:[^']|'(?=\p{L})){0,1000}'(?!\p{L})/gu, '');
  const expected = new RegExp(vocabulary.modality.expected, 'giu');
  const future = [...narrative.matchAll(expected)].length;
  const past = [...narrative.matchAll(calendar.tenses)].filter(
    ({ groups }) => groups?.past !== undefined,
  ).length;
  if (past > 0 && past >= PAST_SHARE * future) return 'past';
  return future >= past ? 'future' : 'mixed';
}
