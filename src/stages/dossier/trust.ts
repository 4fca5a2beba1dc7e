/** How far to trust a heap: which accounts are one, and which texts a machine has spun. */

import type { BriefWords } from '../../language/brief.ts';
import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Origin } from '../../model/reuse.ts';
import { nameApart } from '../../text/articles-named.ts';
import { cite } from '../../text/offsets.ts';
import { accountsIn, countOrigins, type Findings } from './findings.ts';

/** More is the copies' section's to tell. */
const MOST = 2;

/**
 * Returns lines for the largest origins of several articles: whole copies first, then copied parts; then one for the
 * upstream that most rest on, and one for all spun texts.
 */
export function trustOf({ articles, origins }: Findings, { brief }: Language): BriefItem[] {
  const shared = origins
    .filter((origin) => origin.articles.length > 1 && origin.evidence.length > 0)
    .toSorted(
      (a, b) =>
        (a.level < b.level ? -1 : a.level > b.level ? 1 : 0) ||
        b.articles.length - a.articles.length ||
        (a.id < b.id ? -1 : 1),
    );
  const lineOf = (origin: Origin): BriefItem => {
    const [first, ...rest] = origin.evidence;
    const because = firstReasons(origin.because);
    return {
      text: origin.level === 'article' ? brief.copied(because) : brief.countedOnce(because),
      status: 'single',
      evidence: [first!, ...rest],
    };
  };
  const copied = shared.filter(({ level }) => level !== 'upstream').slice(0, MOST);
  const resting = shared.filter(({ level }) => level === 'upstream').slice(0, 1);
  return [...[...copied, ...resting].map(lineOf), ...spunLine(articles, brief)];
}

/** Returns a line where all that is told of the outcome comes from one of several accounts. */
export function outcomeTrust(
  outcome: readonly BriefItem[],
  findings: Findings,
  { brief }: Language,
): BriefItem[] {
  const [first, ...rest] = outcome.map(({ evidence: [cited] }) => cited);
  const isOfOne =
    accountsIn(findings).length > 1 &&
    countOrigins(
      findings,
      outcome.flatMap(({ evidence }) => evidence),
    ) === 1;
  if (!first || !isOfOne) return [];
  const article = findings.articles.find(({ id }) => id === first.article)!;
  return [
    {
      text: brief.outcomeOfOne(nameApart(findings.articles)(article)),
      status: 'single',
      evidence: [first, ...rest],
    },
  ];
}

/** A reader wants to know that they are copies; who copied what stands in the section on copies. */
const REASONS = 2;

const firstReasons = (because: string): string =>
  [...new Set(because.match(/[^.]+(?:\.(?!\s|$)[^.]*)*\.?/gu)?.map((reason) => reason.trim()) ?? [])]
    .slice(0, REASONS)
    .join(' ');

function spunLine(articles: readonly DossierArticle[], brief: BriefWords): BriefItem[] {
  const spun = articles.filter(({ spun: { verdict, swaps } }) => verdict === 'spun' && swaps.length > 0);
  const [first, ...rest] = spun.flatMap((article) =>
    article.spun.swaps.slice(0, SHOWN_SWAPS).map((swap) => cite(article, swap)),
  );
  if (!first) return [];
  return [{ text: brief.spun(spun.map(nameApart(articles))), status: 'single', evidence: [first, ...rest] }];
}

const SHOWN_SWAPS = 5;
