/** Votes for the types of a name: how much speaks for each. */

import type { EntityType } from '../../model/annotation.ts';

export type Votes = Partial<Record<EntityType, number>>;

/** Counts a sign. */
export type Vote = (type: EntityType, weight: number) => void;

/** In this order where votes are equal. */
export const TYPES: readonly EntityType[] = [
  'person',
  'organisation',
  'place',
  'facility',
  'group',
  'event',
  'law',
  'work',
];

export function addVotes(sum: Votes, more: Votes): void {
  for (const [type, vote] of Object.entries(more) as [EntityType, number][])
    sum[type] = (sum[type] ?? 0) + vote;
}
