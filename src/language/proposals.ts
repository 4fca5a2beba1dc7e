/** What a language knows of words that are meant for a language model. */

import type { Span } from '../model/span.ts';

export interface ProposalWords {
  /** In a text that gives orders to whatever machine reads it: "ignore your instructions". Tested against a sentence. */
  readonly addressesMachine: RegExp;
  /** Lemmas that tell nothing by themselves and may stand in any sentence: "say", "be". */
  readonly light: ReadonlySet<string>;
}

/** Does a stretch of a text lie in a paragraph that gives orders to machines? */
export function isAddressed(
  text: string,
  { start, end }: Span,
  { addressesMachine }: ProposalWords,
): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return addressesMachine.test(text.slice(from, to < 0 ? text.length : to));
}
