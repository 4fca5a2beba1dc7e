/** What is learnt of a language: models that read sentences, which is more than word lists tell. */

import type { AnnotatedSentence, Token } from './syntax.ts';

export interface Annotator {
  /**
   * Returns tags, lemmas, trees and names of sentences, given as their tokens as the language's tokenizer parts them;
   * the same for the same. Many sentences at once are faster than one by one.
   */
  parse(sentences: readonly (readonly Token[])[]): AnnotatedSentence[];
}
