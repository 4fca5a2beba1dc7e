/** What is learnt of a language: models that read sentences, which is more than word lists tell. */

import type { EntityType } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { ParsedSentence, ParsedToken, Token } from '../model/syntax.ts';

/** A name in a sentence, as learnt from examples; never overlapping another. */
export interface NameSpan extends Span {
  /** `other` is a name of something else: a product, a language, a species. */
  readonly type: EntityType | 'other';
  /** Mean probability of its words' tags, 0 to 1. */
  readonly confidence: number;
}

export interface AnnotatedSentence extends ParsedSentence {
  readonly names: readonly NameSpan[];
}

export type TaggedToken = Pick<ParsedToken, keyof Token | 'upos' | 'xpos'>;

export interface Annotator {
  /**
   * Returns tags, lemmas, trees and names of sentences, given as their tokens as the language's tokenizer parts them;
   * the same for the same. Many sentences at once are faster than one by one.
   */
  parse(sentences: readonly (readonly Token[])[]): AnnotatedSentence[];
  /**
   * Returns what is learnt of the company that a word keeps: a vector of unit length, whose product with another's is
   * their likeness, -1 to 1; `null` of a word that is not listed. The word is given in small letters.
   */
  vectorOf(word: string): Float32Array | null;
}

export interface Tagger {
  /**
   * Returns the words of sentences, given as for `Annotator.parse`, with their tags and nothing else; the same for the same. As
   * many are right as of `parse`, of which one word in 50 has another tag.
   */
  tag(sentences: readonly (readonly Token[])[]): TaggedToken[][];
}
