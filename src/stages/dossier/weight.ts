/** How much a line matters to the story: who has it, how early outlets tell it, and how much it is what all write of. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Claim, Statement } from '../../model/claim.ts';
import type { OriginId } from '../../model/reuse.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { accountsOf, type Findings, LEAD_SENTENCES, leadOf, trusted } from './findings.ts';
import { onceFor } from './once.ts';
import { stemsInArticles, stemsOf } from './stems.ts';
import type { Wording } from './wording.ts';

/**
 * What matters is counted in accounts, however few origins they have something from. Weights were set by reading the briefs of invented and real heaps: they only order. A line that the accounts share
 * in part only (`attested`) tells less of what they agree on; one in whose words every article writes (`topic`) tells
 * the event itself, not one outlet's side view.
 */
const WEIGHTS = {
  accounts: 2,
  leads: 2,
  named: 0.5,
  topic: 6,
  figure: 1,
  fact: 0.5,
  attested: 4,
  long: 0.03,
  comment: 4,
  unsure: 1.5,
};

/** Names beyond these few make a list, not a fact. */
const NAMES = 4;

/** Characters from which a line is long. */
const LONG = 110;

/** Returns a function that weighs claims in their wordings. */
export function weighing(findings: Findings, language: Language): (claim: Claim, worded: Wording) => number {
  const { brief, calendar } = language;
  const ranks = leadRanks(findings);
  const accounts = originByArticle(findings.origins);
  const central = centralNames(findings);
  const topic = topicOfStems(findings, language);
  const stemsIn = stemsInArticles(findings, language);
  return (claim, { text, attested, cited }) => {
    const names = [...new Set(text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])];
    const named = names.map((name) => central.get(name) ?? 0).sort((a, b) => b - a);
    return (
      WEIGHTS.accounts * Math.log2(1 + accountsOf(claim, accounts).size) +
      WEIGHTS.leads * Math.log2(1 + leadWeight(claim, ranks, accounts)) +
      WEIGHTS.named * sumOf(named.slice(0, NAMES)) +
      WEIGHTS.topic * topic(stemsIn(cited.article, text)) +
      (/\d/.test(text) ? WEIGHTS.figure : 0) -
      (brief.comment.test(text) ? WEIGHTS.comment : 0) -
      (calendar.unsure.test(text) ? WEIGHTS.unsure : 0) +
      (claim.statements.every(({ attributedTo }) => attributedTo.length === 0) ? WEIGHTS.fact : 0) +
      WEIGHTS.attested * (attested - 1) -
      WEIGHTS.long * Math.max(0, text.length - LONG)
    );
  };
}

/** Returns in the leads of how many accounts a claim stands. */
export function countLeads(
  { statements }: Claim,
  ends: ReadonlyMap<ArticleId, number>,
  accounts: ReadonlyMap<ArticleId, OriginId>,
): number {
  const inLead = ({ evidence: { article, start } }: Statement): boolean => start < (ends.get(article) ?? 0);
  const [first, ...rest] = statements.filter(inLead);
  return first === undefined ? 0 : accountsOf({ statements: [first, ...rest] }, accounts).size;
}

/** Where each article's first sentences end, in order. */
const leadRanks = (findings: Findings): ReadonlyMap<ArticleId, readonly number[]> =>
  new Map(
    findings.annotations.map((annotation) => [annotation.article, leadOf(annotation).map(({ end }) => end)]),
  );

/** Returns the sum over accounts of how early they tell it: 1 for a first sentence, 0 beyond the lead. */
function leadWeight(
  { statements }: Claim,
  ranks: ReadonlyMap<ArticleId, readonly number[]>,
  accounts: ReadonlyMap<ArticleId, OriginId>,
): number {
  const best = new Map<OriginId, number>();
  for (const { origin, evidence } of statements) {
    const account = accounts.get(evidence.article);
    if (origin === undefined || account === undefined) continue;
    const rank = (ranks.get(evidence.article) ?? []).findIndex((end) => evidence.start < end);
    const early = rank < 0 ? 0 : 1 - rank / LEAD_SENTENCES;
    best.set(account, Math.max(early, best.get(account) ?? 0));
  }
  return sumOf([...best.values()]);
}

/** Returns last names and last words of names, with the share of articles that have them. */
export function centralNames({ entities, articles }: Findings): ReadonlyMap<string, number> {
  return new Map(
    entities.map(({ name, mentions }) => {
      const share = new Set(mentions.map(({ article }) => article)).size / Math.max(1, articles.length);
      return [name.split(' ').at(-1)!, share];
    }),
  );
}

/** Returns a function that says in how many articles the words of a text stand, as a mean share. */
export const topicOf = onceFor((findings, language) => {
  const ofStems = topicOfStems(findings, language);
  return (text: string): number => ofStems(stemsOf(text, language));
});

const topicOfStems = onceFor((findings, language) => {
  const shares = stemShares(findings, language);
  return (stems: ReadonlySet<string>): number =>
    sumOf(Array.from(stems, (stem) => shares.get(stem) ?? 0)) / Math.max(1, stems.size);
});

/** Returns the share of trusted articles in which each stem stands. */
function stemShares(findings: Findings, language: Language): ReadonlyMap<string, number> {
  const clean = trusted(findings);
  const stemsIn = stemsInArticles(findings, language);
  const counts = new Map<string, number>();
  for (const { id, text } of findings.articles)
    if (clean.has(id)) for (const stem of stemsIn(id, text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, count / clean.size]));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
