import type { ArticleName } from './check.ts';
import type { OriginId } from './reuse.ts';
import type { Evidence } from './span.ts';

/** `not-stated`: no passage of the heap answers; a guess is none. */
export type AnswerStatus = 'answered' | 'disagree' | 'not-stated';

/** What one side says; where the sources agree there is one side, in one or more passages. */
export interface AnswerPassage {
  /** A short sentence in the words of the evidence. */
  readonly text: string;
  /** Of the clean articles that say so. */
  readonly origins: readonly OriginId[];
  readonly evidence: Evidence;
  /** Set where a language model wrote the text; it was checked against the evidence. */
  readonly proposed?: true;
}

export interface Answer {
  readonly question: string;
  readonly status: AnswerStatus;
  /** A line on why the sources disagree, or on what was looked for and not found. */
  readonly why?: string;
  readonly answers: readonly AnswerPassage[];
}

/** What `synoptic ask` gives for a question: the answer, with what tells which articles it cites. */
export interface Answered extends Answer {
  /** Each article that is cited, in the order of the citations. */
  readonly articles: readonly ArticleName[];
}
