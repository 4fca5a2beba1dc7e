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
  /** Set where only machine-spun texts name it: a lead to check, no finding. */
  readonly spunOnly?: true;
}
