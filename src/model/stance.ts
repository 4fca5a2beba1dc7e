import type { Interval } from './article.ts';
import type { EntityId } from './entity.ts';
import type { OriginId } from './reuse.ts';
import type { Evidence } from './span.ts';

export type IssueId = string;
export type StanceId = string;
export type StanceLabel = 'demands' | 'rejects' | 'offers' | 'open to' | 'supports' | 'opposes' | 'warns';

/** A matter on which parties take positions, named by the texts' own words. */
export interface Issue {
  readonly id: IssueId;
  readonly name: string;
  /** The words by which texts speak of it. */
  readonly terms: readonly string[];
}

/** What somebody wants of an issue. No stance is no position: the texts do not state one. */
export interface Stance {
  readonly id: StanceId;
  /** The person, body or state whose position it is. */
  readonly holder: EntityId;
  /** The party under which the holder stands in the table, where that is another entity: of a spokesperson the state. */
  readonly party?: EntityId;
  readonly issue: IssueId;
  readonly label: StanceLabel;
  /** A short sentence in the words of the evidence. */
  readonly text: string;
  /** When it was held or voiced; `null` where that is not known. */
  readonly date: Interval | null;
  /** Whose account it is: the publishers, and whoever they name as having told it. */
  readonly reportedBy: readonly string[];
  /** Of the clean articles that report it; empty where only machine-spun texts do. */
  readonly origins: readonly OriginId[];
  readonly evidence: Evidence;
  /** Set where a language model found it; it was checked against the evidence. */
  readonly proposed?: true;
}

/** The same position of one party as several articles tell it, each in its own words. */
export interface SharedPosition {
  /** As the stance has it. */
  readonly text: string;
  readonly passages: Evidence;
}

/** A party's position on an issue was one thing and later another. */
export interface Shift {
  readonly party: EntityId;
  readonly issue: IssueId;
  readonly from: StanceId;
  readonly to: StanceId;
  /** A line in plain words. */
  readonly why: string;
}
