/** What is different in a story: a later dossier of it against an earlier one. */

import type { Change, ChangeKind } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Citation } from '../../model/span.ts';
import { citesSame } from '../../text/offsets.ts';
import { articleChanges } from './articles.ts';
import { claimChanges } from './claims.ts';
import { disagreementChanges } from './disagreements.ts';
import { type DueBetween, expectationChanges } from './expectations.ts';
import { bothOf, type ChangeLanguage, type Weighed } from './found.ts';
import { positionChanges } from './positions.ts';
import { quotationChanges } from './quotations.ts';
import { storyChanges } from './story.ts';

export type { DueBetween };

/** What matters most first: what may make a reader's knowledge wrong, then what adds to it. */
const ORDER: readonly ChangeKind[] = [
  'contradicted',
  'corroboration-lost',
  'expectation',
  'overdue',
  'postponed',
  'quotation-altered',
  'article-edited',
  'superseded',
  'settled',
  'shift',
  'story-date',
  'story-title',
  'corroboration-gained',
  'position-new',
  'quotation-new',
  'article-gone',
  'article-new',
  'claim-new',
  'claim-gone',
];

/** New claims that several origins make, or that the brief tells, stand before those that gained an origin. */
const LEADING = ORDER.indexOf('corroboration-gained') - 0.5;

/**
 * Returns the changes, what matters most first. Findings of the two dossiers are one where they rest on the same words;
 * words that stood in both and are only read otherwise make no new claim, position or quotation.
 */
export function findChanges(
  before: Dossier,
  after: Dossier,
  language: ChangeLanguage,
  between: DueBetween,
): Change[] {
  const both = bothOf(before, after, language);
  const found = [
    ...disagreementChanges(both),
    ...claimChanges(both),
    ...expectationChanges(both, between),
    ...quotationChanges(both),
    ...articleChanges(both),
    ...positionChanges(both),
    ...storyChanges(both),
  ];
  const rankOf = ({ change, leads }: Weighed): number => (leads ? LEADING : ORDER.indexOf(change.kind));
  return toldOnce(found.toSorted((a, b) => rankOf(a) - rankOf(b) || b.weight - a.weight));
}

/** What has told words already: a claim that rests on nothing else says nothing more. */
const TELLS: ReadonlySet<ChangeKind> = new Set([
  'contradicted',
  'superseded',
  'expectation',
  'position-new',
  'quotation-new',
  'claim-new',
  'claim-gone',
]);

/** What says nothing more where its words are told. */
const LESSER: ReadonlySet<ChangeKind> = new Set(['claim-new', 'claim-gone', 'quotation-new']);

function toldOnce(found: readonly Weighed[]): Change[] {
  const seen = new Set<string>();
  const told: Citation[] = [];
  const isTold = (cited: Citation): boolean => told.some((other) => citesSame(cited, other));
  return found.flatMap(({ change, about, leads }) => {
    const { id, kind, before, after } = change;
    const cited = [...before, ...after];
    const keys = [id, ...(about === undefined ? [] : [`${kind} ${about}`])];
    if (keys.some((key) => seen.has(key)) || (LESSER.has(kind) && !leads && cited.every(isTold))) return [];
    for (const key of keys) seen.add(key);
    if (TELLS.has(kind)) told.push(...cited);
    return [change];
  });
}
