/** What reads naturally: how likely a word is after two others. */

export interface NgramModel {
  /** Ids of the sentence's edges, which stand for the words before and after it. */
  readonly begin: number;
  readonly end: number;
  /** Returns the id of a lower-case word with plain apostrophes, "don't" or "harbour's", or -1. */
  readonly idOf: (word: string) => number;
  readonly wordOf: (id: number) => string;
  /**
   * Returns the natural logarithm of the probability of a word after two others. -1 is an unknown word: one before the
   * word shortens what is looked at, and as the word itself it is as likely as the rarest.
   */
  readonly logProbability: (first: number, second: number, word: number) => number;
}

/**
 * Returns the natural logarithm of the probability of a sentence, its end included, from lower-case words with plain
 * apostrophes: `scoreSentence(model, ['the', 'ferry', 'sails', 'at', 'noon'])`.
 */
export function scoreSentence(model: NgramModel, words: readonly string[]): number {
  let score = 0;
  let first = -1;
  let second = model.begin;
  for (const id of [...words.map(model.idOf), model.end]) {
    score += model.logProbability(first, second, id);
    first = second;
    second = id;
  }
  return score;
}
