import type { Evidence } from './span.ts';

export type BriefStatus = 'agreed' | 'contested' | 'single' | 'outdated';

export interface BriefItem {
  readonly text: string;
  readonly status: BriefStatus;
  /** A line on why it is contested, outdated and so on. */
  readonly why?: string;
  readonly evidence: Evidence;
}

export interface BriefSection {
  readonly heading: string;
  readonly items: readonly BriefItem[];
}

export interface Brief {
  readonly sections: readonly BriefSection[];
}
