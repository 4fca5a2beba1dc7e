/**
 * Tells how equivalent statements differ. "They contradict each other" is said only of a different number of the same
 * thing, a different day of the same event, or the same words with and without a negation, between origins that write
 * at the same time. Other differences have a name of their own; where nothing tells them apart, none is claimed.
 */

import type { Language } from '../../language/language.ts';
import type { ClaimStatus } from '../../model/claim.ts';
import { disputedDays } from './disputed-days.ts';
import { disputedNegation } from './disputed-negation.ts';
import { disputedNumbers } from './disputed-numbers.ts';
import { overtakenPlan } from './overtaken.ts';
import type { Dispute } from './sides.ts';
import type { ReadStatement } from './statements.ts';

/** Returns the gravest difference, or `null`. */
export function typeDisagreement(group: readonly ReadStatement[], language: Language): Dispute | null {
  const clean = group
    .map((statement, index) => ({ statement, index }))
    .filter(({ statement }) => statement.origin);
  const disputes = [
    disputedNumbers(clean, language),
    disputedDays(clean),
    disputedNegation(clean),
    overtakenPlan(clean),
  ].filter((dispute) => dispute !== null);
  return disputes.sort((a, b) => gravity(a) - gravity(b))[0] ?? null;
}

const GRAVITY: readonly (ClaimStatus | undefined)[] = [
  'contradicted',
  'superseded',
  'undetermined',
  undefined,
];
const gravity = ({ status }: Dispute): number => GRAVITY.indexOf(status);
