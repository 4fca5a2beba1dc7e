/** A sentence as questions are put to it. */

import type { Clause } from '../../language/clauses.ts';
import type { PassageWord } from '../../language/same-statement/passage-words.ts';
import type { Sentence, TimeExpression } from '../../model/annotation.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import type { Value } from '../../model/value.ts';

export interface Word extends PassageWord, Span {
  /** Index of the token. */
  readonly at: number;
}

export interface Named extends Span {
  readonly entity: EntityId;
  /** A pronoun, or a noun that stands for the name. */
  readonly refers: boolean;
}

/** A sentence; places are those of the text that is read. */
export interface Passage extends Span {
  readonly told: Telling;
  readonly sentence: Sentence;
  readonly tree: ParsedSentence;
  readonly clauses: readonly Clause[];
  readonly words: readonly Word[];
  /** Of its words. */
  readonly stems: ReadonlySet<string>;
  readonly names: readonly Named[];
  readonly times: readonly TimeExpression[];
  readonly values: readonly Value[];
  readonly isSpun: boolean;
  /** Its lemmas, with a blank before and after each. */
  readonly lemmas: string;
  /** What stands before it in the article, and the headings over it, nearest first. */
  readonly before?: Passage;
  readonly headings: readonly Passage[];
}
