/** The line that tells what all the accounts are of: a reader who reads one line reads this. */

import type { Language } from '../../language/language.ts';
import type { OriginId } from '../../model/reuse.ts';
import { originByArticle } from '../../text/article-origins.ts';
import type { Line } from './candidates.ts';
import type { Desk } from './desk.ts';
import { accountsIn, type Findings, leadOf, trusted } from './findings.ts';
import { onceFor } from './once.ts';
import { stemsInArticles, stemsOf } from './stems.ts';

/** First sentences in which an outlet says what it tells of, beside its title. */
const OPENING = 2;

/** A line of few words has nearly all of them from any opening. */
const FEWEST_STEMS = 8;

/** Returns the line that is most the event's; what looks back by years, quotes or comments is none, however many lead with it. */
export function mainLines({ findings, language, lines, is }: Desk): Line[] {
  const fits = (line: Line): boolean =>
    line.leads > 0 && is.fact(line) && !is.history(line) && !language.brief.comment.test(line.unquoted);
  return byEvent(lines.filter(fits), findings, language).slice(0, 1);
}

/**
 * Returns lines by how much they are what the accounts open with: by the words of their titles and first sentences, for the
 * length of the line, and by how many lead with it. Of nine of ten real heaps the first is what an editor would open with.
 */
export function byEvent(lines: readonly Line[], findings: Findings, language: Language): Line[] {
  const openings = openingStems(findings, language);
  const stemsIn = stemsInArticles(findings, language);
  const accounts = accountsIn(findings).length;
  const nearness = ({ claim: { text }, clean: [{ article }], leads }: Line): number => {
    const stems = stemsIn(article, text);
    const sum = Array.from(stems, (stem) => openings.get(stem) ?? 0).reduce((a, b) => a + b, 0);
    return (sum / Math.sqrt(Math.max(FEWEST_STEMS, stems.size))) * (1 + leads / accounts);
  };
  return lines
    .map((line) => ({ line, near: nearness(line) }))
    .toSorted((a, b) => b.near - a.near)
    .map(({ line }) => line);
}

/** Returns the share of accounts that have each stem in their title or first sentences. */
const openingStems = onceFor((findings: Findings, language: Language): ReadonlyMap<string, number> => {
  const clean = trusted(findings);
  const accounts = originByArticle(findings.origins);
  const annotations = new Map(findings.annotations.map((annotation) => [annotation.article, annotation]));
  const having = new Map<string, Set<OriginId>>();
  for (const { id, title, text } of findings.articles) {
    const [account, annotation] = [accounts.get(id), annotations.get(id)];
    if (!clean.has(id) || account === undefined || annotation === undefined) continue;
    const opening = leadOf(annotation).slice(0, OPENING);
    const told = [title ?? '', ...opening.map(({ start, end }) => text.slice(start, end))].join(' ');
    for (const stem of stemsOf(told, language))
      having.set(stem, (having.get(stem) ?? new Set()).add(account));
  }
  const all = accountsIn(findings).length;
  return new Map([...having].map(([stem, { size }]) => [stem, size / all]));
});
