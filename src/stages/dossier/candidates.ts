/** Claims as lines of a brief: those that read alone, the most important first. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem, BriefStatus } from '../../model/brief.ts';
import type { Claim, Statement } from '../../model/claim.ts';
import type { Citation } from '../../model/span.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { accountsOf, type Findings, leadEnds, trusted } from './findings.ts';
import { looksAhead } from './looks-ahead.ts';
import { withoutQuoted } from './reads-alone.ts';
import { figuresOf } from './stems.ts';
import { centralNames, countLeads, weighing } from './weight.ts';
import { type Wording, wordingsOf } from './wording.ts';

export interface Line {
  /** In the words in which it stands in the brief. */
  readonly claim: Claim;
  readonly status: BriefStatus;
  readonly why: string | null;
  /** Its words in texts that may stand for what they say; never empty. */
  readonly clean: readonly [Citation, ...Citation[]];
  /** Its words in machine-spun texts, which bear out what a clean one says. */
  readonly support: readonly Citation[];
  /** The number of accounts that state it, and of those that lead with it. */
  readonly accounts: number;
  readonly leads: number;
  /** The text without what stands between quotation marks. */
  readonly unquoted: string;
  /** It has a word for how something ended. */
  readonly tellsResult: boolean;
  /** It has a word for what somebody wants or refuses. */
  readonly tellsWish: boolean;
  /** The name, or the words, of somebody who can want something, where it opens with such: a name, a body, an office. */
  readonly holder: string | null;
  readonly weight: number;
}

/** Returns the lines, the weightiest first; `after` are the articles that know what came of the event. */
export function candidatesOf(findings: Findings, after: ReadonlySet<ArticleId>, language: Language): Line[] {
  const clean = trusted(findings);
  const ends = leadEnds(findings);
  const accounts = originByArticle(findings.origins);
  const upstreams = new Map(findings.origins.map(({ id, upstream }) => [id, upstream]));
  const weigh = weighing(findings, language);
  const central = centralNames(findings);
  const wording = wordingsOf(findings, language);
  /** What several accounts have from one upstream is said to be so: four outlets at one briefing are one source. */
  const upstreamOf = (claim: Claim, status: BriefStatus): string | null => {
    const told = accountsOf(claim, accounts).size;
    const upstream = claim.origins.length === 1 ? upstreams.get(claim.origins[0]!) : undefined;
    return status === 'single' && told > 1 && upstream ? language.brief.restingOnOne(told, upstream) : null;
  };
  const claims = findings.claims.flatMap((claim) => apartFrom(claim, after));
  const lines = claims.flatMap((stated): Line[] => {
    const worded = wording(stated);
    if (worded === null) return [];
    const claim = { ...stated, text: worded.text };
    const ownFigure = claim.status === 'corroborated' && hasOwnFigure(claim, worded);
    const isNews = after.has(worded.cited.article) && !looksAhead(claim.text, language);
    const isOfTime = ({ modality, evidence: { article } }: Statement): boolean =>
      !isNews || modality !== 'expected' || after.has(article) || !clean.has(article);
    const isOwn = claim.status === 'corroborated' && (worded.attested < ATTESTED || worded.isAside);
    const stating = statementsOf(claim, worded, isOwn).filter((one) => one === worded.from || isOfTime(one));
    const origins = stated.origins.filter((id) => stating.some(({ origin }) => origin === id));
    const isAlone = ownFigure || (claim.status === 'corroborated' && origins.length < 2);
    const status = isAlone ? 'single' : STATUS[claim.status];
    const evidence = stating
      .filter(({ evidence: { article } }) => clean.has(article))
      .sort((a, b) => Number(b === worded.from) - Number(a === worded.from))
      .map((statement) => (statement === worded.from ? worded.cited : statement.evidence));
    return [
      {
        claim: isNews || status === 'single' ? { ...claim, origins } : claim,
        status,
        why: whyOf(claim, ownFigure, language) ?? upstreamOf(claim, status),
        clean: evidence as [Citation, ...Citation[]],
        support: stating.flatMap((one) => (clean.has(one.evidence.article) ? [] : [one.evidence])),
        accounts: accountsOf(claim, accounts).size,
        leads: countLeads(claim, ends, accounts),
        unquoted: withoutQuoted(claim.text),
        tellsResult: language.brief.result.test(withoutQuoted(claim.text)),
        tellsWish: tellsWish(claim.text, language),
        holder: holderOf(claim.text, central, language),
        weight: weigh(claim, worded),
      },
    ];
  });
  return lines.sort((a, b) => b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ claim: { id, text } }: Line): string => `${id} ${text}`;

/**
 * Where nobody can tell whether those who write when all is over say the same as the others, each stands in its own words:
 * "the firms agreed to merge", and "the merger was dropped".
 */
function apartFrom(claim: Claim, after: ReadonlySet<ArticleId>): Claim[] {
  const { status, disagreement, statements } = claim;
  if (status !== 'undetermined' || disagreement) return [claim];
  const groups = [true, false].flatMap((isLate) => {
    const [first, ...rest] = statements.filter(({ evidence }) => after.has(evidence.article) === isLate);
    return first ? [{ ...claim, statements: [first, ...rest] as const }] : [];
  });
  return groups.length < 2 ? [claim] : groups;
}

/**
 * What the others say of the words, and the words of what they say (harmonic mean of the shares), from which a line passes
 * for what they agree on. Read off 98 shared lines of nine heaps: of the 26 below, 15 said more than the others did.
 */
const ATTESTED = 0.3;

/** Where nobody can tell whether others say the same, a line stands for the account whose words it is in. */
const statementsOf = (
  { status, disagreement, statements }: Claim,
  { from }: Wording,
  isOwn: boolean,
): readonly Statement[] =>
  isOwn || (status === 'undetermined' && !disagreement)
    ? statements.filter(({ origin }) => origin === from.origin)
    : statements;

const STATUS: Record<Claim['status'], BriefStatus> = {
  corroborated: 'agreed',
  'single-origin': 'single',
  contradicted: 'contested',
  superseded: 'outdated',
  undetermined: 'single',
};

/** Returns the item that a line makes. */
export const itemOf = ({ claim, status, why, clean, support }: Line): BriefItem => ({
  text: claim.text,
  status,
  ...(why === null ? {} : { why }),
  claims: [claim.id],
  origins: claim.origins,
  evidence: [...clean, ...support],
});

function whyOf({ disagreement, status }: Claim, ownFigure: boolean, { brief }: Language): string | null {
  if (status === 'contradicted' || status === 'superseded') return disagreement?.why ?? null;
  return ownFigure ? brief.ownFigure : null;
}

/**
 * Do all other origins give figures, and none of them one of the line's? They may agree on the matter, but on no
 * figure of it.
 */
function hasOwnFigure({ statements }: Claim, { text, from }: Wording): boolean {
  const own = figuresOf(text);
  const others = statements
    .filter(({ origin }) => origin !== undefined && origin !== from.origin)
    .map(({ evidence }) => figuresOf(evidence.exact));
  return (
    own.length > 0 &&
    others.every((figures) => figures.length > 0 && !figures.some((figure) => own.includes(figure)))
  );
}

/** Characters within which the verb of a wish follows its holder; further on it is told by the way. */
const WISH_REACH = 70;

/** Not of what is said of its holder by the way: "Ada Brecht, who promised a dam, has not been seen". */
function tellsWish(text: string, { brief }: Language): boolean {
  const found = brief.wish.exec(withoutQuoted(text).replace(brief.aside, ''));
  return found !== null && found.index <= WISH_REACH;
}

/** A holder stands within so many words. */
const HOLDER_REACH = 6;

function holderOf(
  text: string,
  central: ReadonlyMap<string, number>,
  { names, brief }: Language,
): string | null {
  const opening = text.match(/[\p{L}\p{M}'’-]+/gu)?.slice(0, HOLDER_REACH) ?? [];
  if (opening.some((word) => brief.kin.test(word))) return null;
  const plain = opening.map((word) => word.replace(/['’]s?$/u, ''));
  const name = plain.find((word) => central.has(word));
  if (name !== undefined) return name;
  const [first, ...rest] = plain.map((word) => word.toLowerCase());
  const office = rest.find((word) => names.bodies.has(word) || names.roles.has(word));
  return first === names.article && office !== undefined ? office : null;
}
