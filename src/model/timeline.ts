import type { TimeExpression } from './annotation.ts';
import type { Interval } from './article.ts';
import type { Modality } from './claim.ts';
import type { Citation, Evidence } from './span.ts';

/** Something with a date. `text` is a sentence of an article. */
export interface TimelineEntry {
  readonly date: Interval;
  readonly precision: TimeExpression['precision'];
  readonly text: string;
  readonly modality: Modality;
  readonly evidence: Evidence;
}

/** A plan or forecast with its due time, and what came of it. */
export interface Expectation {
  readonly text: string;
  readonly due: Interval | null;
  readonly outcome: 'met' | 'unmet' | 'open';
  readonly evidence: Evidence;
  readonly outcomeEvidence: readonly Citation[];
}
