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
  /** Where it is, of a place that a gazetteer knows and that can be told from others of its name. */
  readonly at?: PlaceAt;
  /** Why a place that a gazetteer knows has no `at`, in plain words. */
  readonly unplaced?: string;
}

/** Where a place is. */
export interface PlaceAt {
  readonly kind: 'country' | 'region' | 'town';
  /** Degrees, north and east; of a country or region, where its name stands on maps. */
  readonly latitude: number;
  readonly longitude: number;
  /** The country that a town or region is in. */
  readonly country?: string;
  /** By what it is told from others of its name, in plain words. */
  readonly because: string;
  /** Where the articles say which is meant; empty where the name alone tells. */
  readonly evidence: readonly Citation[];
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
