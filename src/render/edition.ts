/** A dossier laid out for reading: its lookups, its sources, and the statuses that readers see. */

import type { BriefItem, BriefStatus } from '../model/brief.ts';
import type { Claim, ClaimStatus } from '../model/claim.ts';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Quotation, QuotationId } from '../model/quotation.ts';
import type { Citation } from '../model/span.ts';
import { nameSources, type Source, type Sources } from './sources.ts';

/** What a reader sees of a sentence: the brief's statuses, and two more that claims and spun texts bring. */
export type Status = BriefStatus | 'undetermined' | 'spun';

export interface Edition {
  readonly dossier: Dossier;
  readonly sources: Sources;
  readonly articles: ReadonlyMap<ArticleId, DossierArticle>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly quotations: ReadonlyMap<QuotationId, Quotation>;
}

/** Returns the dossier with its lookups. */
export const layOut = (dossier: Dossier): Edition => ({
  dossier,
  sources: nameSources(dossier),
  articles: byId(dossier.articles),
  entities: byId(dossier.entities),
  quotations: byId(dossier.quotations),
});

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** Returns the source of a citation. A dossier's citations resolve, else `verify` refuses it. */
export function sourceOf(edition: Edition, { article }: { readonly article: ArticleId }): Source {
  const source = edition.sources.get(article);
  if (!source) throw new Error(`No article ${article} in this dossier. Run “synoptic verify” on it.`);
  return source;
}

/** Returns the status to show. What only machine-spun texts say is spun, whatever else was counted. */
function shownStatus(edition: Edition, status: Status, evidence: readonly Citation[]): Status {
  return evidence.length > 0 && evidence.every((citation) => sourceOf(edition, citation).spun)
    ? 'spun'
    : status;
}

/** Returns the status of a line of the brief; `null` where how many say so is nothing to tell, as of how the texts were made. */
export function statusOfLine(edition: Edition, item: BriefItem): Status | null {
  const status = shownStatus(edition, item.status, item.evidence);
  const isCounted = item.origins !== undefined || item.claims !== undefined;
  return status === 'single' && !isCounted ? null : status;
}

export const STATUS_OF_CLAIM: Record<ClaimStatus, Status> = {
  corroborated: 'agreed',
  'single-origin': 'single',
  contradicted: 'contested',
  superseded: 'outdated',
  undetermined: 'undetermined',
};

export const statusOfClaim = (edition: Edition, { status, statements }: Claim): Status =>
  shownStatus(
    edition,
    STATUS_OF_CLAIM[status],
    statements.map(({ evidence }) => evidence),
  );

/** Kinds of difference that only seem to be one: both sides can be true. */
const APPARENT = new Set(['scope', 'precision', 'as-of', 'range', 'wording']);

export const isApparent = (claim: Claim): boolean => APPARENT.has(claim.disagreement?.type ?? '');

/** Returns the claims on which accounts differ: real differences first, then by how many origins stand against each other. */
export function differences({ dossier }: Edition): readonly Claim[] {
  return dossier.claims
    .filter(({ disagreement }) => disagreement && disagreement.values.length > 1)
    .map((claim) => ({ claim, apparent: Number(isApparent(claim)), weight: weightOf(claim) }))
    .sort((a, b) => a.apparent - b.apparent || b.weight - a.weight)
    .map(({ claim }) => claim);
}

/** Returns how many origins stand behind the second-strongest value, and how many in all as decimals. */
function weightOf({ statements, disagreement }: Claim): number {
  const sides = (disagreement?.values ?? [])
    .map((side) => new Set(side.statements.map((index) => statements[index]?.origin)).size)
    .sort((a, b) => b - a);
  return (sides[1] ?? 0) + sides.reduce((sum, side) => sum + side, 0) / 1000;
}

/** Returns "1 article", "2 articles". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${formatNumber(number)} ${number === 1 ? noun : plural}`;

/** Returns the number with commas between thousands. */
export const formatNumber = (number: number): string => String(number).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');

/** Returns "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
