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

/** What words mean, as vectors of unit length: those of words that keep the same company point the same way. */
export interface Meanings {
  readonly width: number;
  readonly has: (id: number) => boolean;
  /** Adds a word's vector, or takes it off (`times` is -1); returns whether it has one. */
  readonly add: (sum: Float32Array, id: number, times?: 1 | -1) => boolean;
  /** Returns the scalar product with a word's vector; 0 where it has none. */
  readonly dot: (vector: Float32Array, id: number) => number;
}

/** What figures about a document speak for, from their means, in units of their deviations. */
export interface DocumentScale {
  readonly name: string;
  readonly figures: readonly {
    readonly name: string;
    readonly mean: number;
    readonly deviation: number;
    readonly weight: number;
  }[];
  /** Added to the sum, so that few clean documents come above 0. */
  readonly bias: number;
}

/** What the features of words and of documents speak for; learnt by `training/spin/weights.ts`. */
export interface SpinWeights {
  /** In nats, for each feature of a word; they add up, with `bias`, to the evidence that the word was swapped. */
  readonly words: readonly number[];
  readonly bias: number;
  /** One for texts of which a few words were swapped, one for those of which many were. */
  readonly scales: readonly DocumentScale[];
  /** The share of words that looks swapped in a clean text. */
  readonly cleanShare: number;
}

/** All that is asked of a language to tell spun texts. */
export interface SpinKnowledge extends SpinModel {
  readonly meanings: Meanings;
  readonly weights: SpinWeights;
}
