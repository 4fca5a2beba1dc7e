import type { ClaimId } from './claim.ts';
import type { OriginId } from './reuse.ts';
import type { Evidence } from './span.ts';

export type BriefStatus = 'agreed' | 'contested' | 'single' | 'outdated';

export interface BriefItem {
  readonly text: string;
  readonly status: BriefStatus;
  /** A line on why it is contested, outdated and so on. */
  readonly why?: string;
  /** The claims that it rests on, where it rests on claims. */
  readonly claims?: readonly ClaimId[];
  /** The origins that say so; absent where that says nothing, as of how the texts were made. */
  readonly origins?: readonly OriginId[];
  readonly evidence: Evidence;
  /** Set where a language model wrote the text; it was checked against the evidence. */
  readonly proposed?: true;
}

export interface BriefSection {
  readonly heading: string;
  readonly items: readonly BriefItem[];
}

export interface Brief {
  readonly sections: readonly BriefSection[];
}
