/** A sentence that may answer a question, and what of it does. */

import type { Interval } from '../../model/interval.ts';
import type { Citation, Span } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';
import type { Passage } from './passage.ts';

export interface Candidate {
  readonly passage: Passage;
  /** What is cited: the sentence, or the clause or quotation in it that answers. */
  readonly span: Span;
  /** How well it answers, 0 to 1. */
  readonly score: number;
  /** What it answers, in a form that can be compared; candidates without one answer by their words. */
  readonly value?: AnswerValue;
  /** The words that are of the kind asked for. */
  readonly slot?: Span;
  /** All that is asked about stands in the sentence, in the question's words or their kin. */
  readonly isExact?: boolean;
}

export type AnswerValue =
  | { readonly kind: 'polarity'; readonly polarity: 'yes' | 'no' | 'open'; readonly isPast?: boolean }
  | { readonly kind: 'time'; readonly date?: Interval; readonly clock?: string }
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly about: boolean;
    }
  | { readonly kind: 'names'; readonly names: ReadonlySet<string> };

/** Returns the printed words of what is cited. */
export const citationOf = ({ passage: { told }, span }: Candidate): Citation =>
  cite(told.article, told.toPrint(span));
