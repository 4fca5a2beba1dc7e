import type { EntityType } from './annotation.ts';
import type { Citation, Evidence } from './span.ts';

export type EntityId = string;

/** A person, place, organisation and so on, gathered from its mentions in all articles. */
export interface Entity {
  readonly id: EntityId;
  /** The clearest form found in a clean text. */
  readonly name: string;
  readonly type: EntityType;
  /** Every other form that was found. */
  readonly aliases: readonly string[];
  /** Where titles and offices are stated. */
  readonly roles: readonly Citation[];
  readonly mentions: Evidence;
  /** The party that it may speak for without being it: a capital, palace or ministry for its government. */
  readonly standsFor?: StandsFor;
  /** Entities that may be the same; kept apart until a person says so. */
  readonly maybe?: readonly MaybeSame[];
  /** Set where only machine-spun texts name it: a lead to check, no finding. */
  readonly spunOnly?: true;
}

export interface StandsFor {
  /** The party as an entity; `null` where no article names it otherwise. */
  readonly party: EntityId | null;
  readonly name: string;
  /** Mentions that mean the party. */
  readonly evidence: Evidence;
}

export interface MaybeSame {
  readonly entity: EntityId;
  /** What speaks for it and what against, in plain words. */
  readonly because: string;
}
