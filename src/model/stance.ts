import type { Interval } from './article.ts';
import type { EntityId } from './entity.ts';
import type { Evidence } from './span.ts';

export type IssueId = string;
export type StanceLabel = 'demands' | 'rejects' | 'offers' | 'open to' | 'supports' | 'opposes' | 'warns';

/** A matter on which parties differ, named by the texts' own words. */
export interface Issue {
  readonly id: IssueId;
  readonly name: string;
  readonly terms: readonly string[];
}

export interface Stance {
  readonly holder: EntityId;
  readonly issue: IssueId;
  readonly label: StanceLabel;
  readonly text: string;
  readonly date: Interval | null;
  readonly reportedBy: readonly string[];
  readonly evidence: Evidence;
}
