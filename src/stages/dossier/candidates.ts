/** Claims as lines of a brief: those that read alone, the most important first. */

import type { Language } from '../../language/language.ts';
import type { BriefItem, BriefStatus } from '../../model/brief.ts';
import type { Claim } from '../../model/claim.ts';
import type { Citation } from '../../model/span.ts';
import { wordsOf } from '../../text/words.ts';
import { type Findings, leadEnds, trusted } from './findings.ts';
import { withoutQuoted } from './reads-alone.ts';
import { wordingsOf } from './wording.ts';

export interface Line {
  /** In the words in which it stands in the brief. */
  readonly claim: Claim;
  readonly status: BriefStatus;
  /** Its words in texts that may stand for what they say; never empty. */
  readonly clean: readonly [Citation, ...Citation[]];
  /** The number of origins in whose leads it stands. */
  readonly leads: number;
  /** The text without what stands between quotation marks. */
  readonly unquoted: string;
  /** It has a word for how something ended. */
  readonly tellsResult: boolean;
  /** It opens with somebody who can want something: a name, a body, an office. */
  readonly namesHolder: boolean;
  readonly weight: number;
}

/** Returns the lines, the weightiest first. */
export function candidatesOf(findings: Findings, language: Language): Line[] {
  const clean = trusted(findings);
  const ends = leadEnds(findings);
  const central = centralNames(findings);
  const wording = wordingsOf(findings, language);
  const lines = findings.claims.flatMap((stated): Line[] => {
    const worded = wording(stated);
    if (worded === null) return [];
    const claim = { ...stated, text: worded.text };
    const evidence = claim.statements
      .filter(({ evidence: { article } }) => clean.has(article))
      .sort((a, b) => Number(b === worded.from) - Number(a === worded.from))
      .map((statement) => statement.evidence);
    const inLead = claim.statements.filter(
      ({ origin, evidence: { article, start } }) => origin && start < (ends.get(article) ?? 0),
    );
    const leads = new Set(inLead.map(({ origin }) => origin)).size;
    return [
      {
        claim,
        status: STATUS[claim.status],
        clean: evidence as [Citation, ...Citation[]],
        leads,
        unquoted: withoutQuoted(claim.text),
        tellsResult: language.brief.result.test(claim.text),
        namesHolder: opensWithHolder(claim.text, central, language),
        weight: weigh(claim, leads, central) + ATTESTED * (worded.attested - 1),
      },
    ];
  });
  return lines.sort((a, b) => b.weight - a.weight || (a.claim.id < b.claim.id ? -1 : 1));
}

/** A line that the accounts share only in part tells less of what they agree on. */
const ATTESTED = 4;

const STATUS: Record<Claim['status'], BriefStatus> = {
  corroborated: 'agreed',
  'single-origin': 'single',
  contradicted: 'contested',
  superseded: 'outdated',
  undetermined: 'single',
};

/** Returns the item that a line makes. */
export const itemOf = ({ claim, status, clean }: Line): BriefItem => ({
  text: claim.text,
  status,
  ...whyOf(claim, status),
  evidence: clean,
});

function whyOf({ disagreement, status: claimed }: Claim, status: BriefStatus): { why?: string } {
  if (disagreement && (status === 'contested' || status === 'outdated')) return { why: disagreement.why };
  return claimed === 'undetermined' ? { why: 'It is not clear whether the accounts agree.' } : {};
}

/** A holder stands within so many words. */
const HOLDER_REACH = 6;

function opensWithHolder(text: string, central: ReadonlyMap<string, number>, { names }: Language): boolean {
  const opening = text.match(/[\p{L}\p{M}'’-]+/gu)?.slice(0, HOLDER_REACH) ?? [];
  const plain = opening.map((word) => word.replace(/['’]s?$/u, ''));
  if (plain.some((word) => central.has(word))) return true;
  const [first, ...rest] = plain.map((word) => word.toLowerCase());
  return first === names.article && rest.some((word) => names.bodies.has(word) || names.roles.has(word));
}

/** Names of which the heap is full, with the share of articles that have them. */
function centralNames({ entities, articles }: Findings): ReadonlyMap<string, number> {
  return new Map(
    entities.map(({ name, mentions }) => {
      const share = new Set(mentions.map(({ article }) => article)).size / Math.max(1, articles.length);
      return [name.split(' ').at(-1)!, share];
    }),
  );
}

/**
 * How much a line matters: origins first, then standing in leads, then names that the heap turns on, figures, and
 * being a fact rather than talk. Weights were set by reading the briefs of the examples; they only order.
 */
function weigh(claim: Claim, leads: number, central: ReadonlyMap<string, number>): number {
  const names = [...new Set(claim.text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])];
  const named = names.reduce((sum, name) => sum + (central.get(name) ?? 0), 0);
  return (
    2 * Math.log2(1 + claim.origins.length) +
    2 * Math.log2(1 + leads) +
    Math.min(2, named) +
    (/\d/.test(claim.text) ? 0.5 : 0) +
    (claim.statements.every(({ attributedTo }) => attributedTo.length === 0) ? 0.5 : 0) +
    (claim.statements.length > 1 ? 0.5 : 0) -
    Math.max(0, claim.text.length - 200) / 100
  );
}
