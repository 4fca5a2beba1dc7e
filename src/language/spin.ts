/** What a language knows about machine-spun text: which words a spinner puts for which, and what reads naturally. */

/** Words that may stand for others. Ids are the model's; `cost` is what the reading must gain, in nats, to be believed. */
export interface Substitution {
  /** The printed words after the first; empty for a single word. */
  readonly rest: readonly number[];
  readonly originals: readonly number[];
  readonly cost: number;
  /** From a table of what known spinners print, not merely from a thesaurus. */
  readonly known: boolean;
  /** Known, and no word of old texts, verse or chemistry: a sign of spinning by itself. */
  readonly telling: boolean;
}

export interface SpinModel {
  /** Ids of the sentence's edges, which stand for the words before and after it. */
  readonly begin: number;
  readonly end: number;
  /** Returns the id of a lower-case word with plain apostrophes, or -1. */
  readonly idOf: (word: string) => number;
  readonly wordOf: (id: number) => string;
  /** Returns the natural logarithm of the probability of a word after two others; -1 is an unknown word. */
  readonly logProbability: (first: number, second: number, word: number) => number;
  /** Returns what the printed word, alone or with those after it, may stand for. */
  readonly substitutionsOf: (id: number) => readonly Substitution[];
}
