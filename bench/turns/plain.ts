/** The machine's limit: the words of texts are counted, by one regular expression, and nothing is done with them. */

import type { Work } from './tool.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export const PLAIN = 'plain tokenising';

export const plainTokenising = (texts: readonly string[]): Work<number, null> => ({
  run: () => texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0),
  answer: () => null,
});
