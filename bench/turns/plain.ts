/** The machine's limit: the words of texts are counted, by one regular expression, and nothing is done with them. */

import type { Work } from './tool.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0);

/** Characters that are long enough to be timed. */
const LONG_ENOUGH = 20_000_000;

/** Few texts are read so many times over in a round. */
export const timesOver = (characters: number): number => Math.max(1, Math.ceil(LONG_ENOUGH / characters));

export function plainTokenising(texts: readonly string[]): Work<number, null> {
  const times = timesOver(texts.reduce((sum, { length }) => sum + length, 0));
  return {
    run: () => {
      let words = 0;
      for (let time = 0; time < times; time++) words += countWords(texts);
      return words;
    },
    answer: () => null,
  };
}
