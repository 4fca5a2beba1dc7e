/** What a language knows about words that refer: its pronouns, and what its nouns can stand for. */

import type { Gender } from '../speech.ts';
import type { RankerWeights } from './ranker.ts';

/** The sorts of things that nouns name, as far as pronouns and names care. */
export type Sort = 'person' | 'organisation' | 'place' | 'thing';

export interface Pronoun {
  readonly person: 1 | 3;
  readonly number: 'one' | 'many';
  readonly of: Gender | 'thing' | 'any';
  readonly use: 'personal' | 'possessive' | 'reflexive' | 'relative';
}

/** Words are lower case with plain apostrophes; nouns are lemmas. */
export interface CoreferenceWords {
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Say that the reader knows which one: "the", "this". */
  readonly definite: ReadonlySet<string>;
  /** Those of them that point at what was just said: "this". */
  readonly demonstrative: ReadonlySet<string>;
  /** Returns what sort of thing a noun mostly names: "mayor", "ministry", "city". */
  readonly sortOf: (noun: string) => Sort;
  /** Nouns and forms of address for one gender: "spokeswoman", "mr". */
  readonly gendered: ReadonlyMap<string, Gender>;
  readonly genderOfName: (givenName: string) => Gender | undefined;
  /** Nouns by which anybody or anything of a sort is called again: "the man", "the company". */
  readonly epithets: ReadonlySet<string>;
  /** Singular nouns for several: "police", "team". */
  readonly collective: ReadonlySet<string>;
  /** By noun, the offices that it may stand for: "leader" for a president. */
  readonly offices: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tells an age used as a noun: "52-year-old". */
  readonly isAge: (word: string) => boolean;
  /** Modifiers that say nothing of which one it is: "former", "late", "own". */
  readonly lightModifiers: ReadonlySet<string>;
  /** Returns whether a verb form introduces speech or thought: "said". */
  readonly isCue: (word: string) => boolean;
  /** Returns whether a word before a noun makes it a source: "according". */
  readonly isSource: (word: string) => boolean;
  /** Weights of the ranker. Loaded when first used. */
  readonly weights: () => RankerWeights;
}
