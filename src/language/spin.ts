/** What a language knows about machine-spun text: which words a spinner puts for which, and what reads naturally. */

import type { NgramModel } from './ngrams.ts';

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

/** Synonyms as steps through a sentence: each leads from a printed word, over those after it, to what may be meant. */
export interface SynonymLattice {
  /** Returns what the printed word, alone or with those after it, may stand for. */
  readonly substitutionsOf: (id: number) => readonly Substitution[];
}

/** Ids beyond those of the n-grams are words that only spinners print. */
export interface SpinModel extends NgramModel, SynonymLattice {}
