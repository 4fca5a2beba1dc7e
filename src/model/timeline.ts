import type { TimeExpression } from './annotation.ts';
import type { Interval } from './article.ts';
import type { Modality } from './claim.ts';
import type { EntityId } from './entity.ts';
import type { Citation, Evidence } from './span.ts';

export type TimelineEntryId = string;
export type ExpectationId = string;

/** Something with a date. */
export interface TimelineEntry {
  readonly id: TimelineEntryId;
  readonly date: Interval;
  readonly precision: TimeExpression['precision'];
  /** A sentence or clause of an article; with `spunOnly`, its likely wording before a machine swapped words. */
  readonly text: string;
  readonly modality: Modality;
  /** Who takes part, in the order of the text. */
  readonly participants: readonly EntityId[];
  /** How much the articles make of it beside the other entries, 0 to 1. */
  readonly weight: number;
  readonly evidence: Evidence;
  /** Set where only machine-spun texts tell it: a lead to check, no finding. */
  readonly spunOnly?: true;
}

/** Something `planned` by those who can do it, a `forecast` of what will come about, or `demanded` of somebody else. */
export type ExpectationKind = 'planned' | 'forecast' | 'demanded';

/** What somebody expected, with its due time, and what came of it. */
export interface Expectation {
  readonly id: ExpectationId;
  readonly kind: ExpectationKind;
  /** A clause that says it. */
  readonly text: string;
  /** Who plans, forecasts or demands it; `null` where that is not stated. */
  readonly holder: EntityId | null;
  /** When it should have come about; the last one stated, where it was moved. */
  readonly due: Interval | null;
  /** Earlier due times, oldest first, each with the words that stated it. */
  readonly moved: readonly { readonly due: Interval; readonly evidence: Citation }[];
  readonly outcome: 'met' | 'unmet' | 'open';
  /** How the outcome is told, in plain words. */
  readonly because: string;
  readonly evidence: Evidence;
  /** What tells the outcome; empty while it is open. */
  readonly outcomeEvidence: readonly Citation[];
}
