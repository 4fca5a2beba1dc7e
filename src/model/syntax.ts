/**
 * Words, tags and trees, as Universal Dependencies v2 has them (universaldependencies.org/guidelines.html): what a
 * parsed sentence is made of, whatever the language.
 */

import type { Span } from './span.ts';

/** A syntactic word: "don't" has two, "do" and "n't". `text.slice(start, end) === form` always holds. */
export interface Token extends Span {
  readonly form: string;
}

/** The universal parts of speech. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface ParsedToken extends Token {
  readonly lemma: string;
  readonly upos: Upos;
  /** The language's own tag; for English that of the Penn Treebank: "VBD", "NNP". */
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  /** The universal relation to the head, with its subtype: "nsubj:pass". */
  readonly deprel: string;
}

/** A sentence and its tree: exactly one token has no head. */
export interface ParsedSentence extends Span {
  readonly tokens: readonly ParsedToken[];
  /**
   * Of each token the log odds, in nats, that another word stood in its place, were that as likely as not. Absent where
   * nothing is learnt of it.
   */
  readonly misfits?: readonly number[];
}
