/** What parts a text of one language into sentences and words, with the exact place of each. */

import type { Span } from '../model/span.ts';
import type { Token } from '../model/syntax.ts';

/** Both methods take linear time, whatever the text holds, and leave out nothing but blanks. */
export interface Tokenizer {
  /** Returns the words of `text.slice(start, end)` in order; they never overlap, and no word holds a blank. */
  tokensOf(text: string, start: number, end: number): Token[];
  /** Returns the sentences of the block `text.slice(start, end)` in order, without blanks at their edges. */
  sentencesOf(text: string, start: number, end: number): Span[];
}
