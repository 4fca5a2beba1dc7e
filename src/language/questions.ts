/** What a question asks for, and what a language knows of how questions are asked and answered. */

import type { Span } from '../model/span.ts';

/**
 * `said`: what somebody says of something; `wanted`: what somebody wants, demands or offers; `identity`: who or what
 * something named is; `outcome`: what came of something; `event`: what happened; `thing`: whatever else.
 */
export type Asked =
  | 'yes-no'
  | 'time'
  | 'place'
  | 'who'
  | 'identity'
  | 'reason'
  | 'manner'
  | 'duration'
  | 'count'
  | 'frequency'
  | 'amount'
  | 'distance'
  | 'age'
  | 'said'
  | 'wanted'
  | 'outcome'
  | 'event'
  | 'thing';

/** `kind`: the noun that the answer is one of ("which law"). `about`: behind "about", what words are of. */
export type TermRole = 'subject' | 'predicate' | 'kind' | 'about' | 'other';

/** A word that carries meaning. */
export interface QuestionTerm extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly role: TermRole;
  readonly isName: boolean;
  /** Says more of something that is named: an answer need not repeat it. */
  readonly isDetail: boolean;
  /** Lemmas by which a text may speak of the same; several with blanks between: "take part". */
  readonly kin: ReadonlySet<string>;
}

export interface Question {
  readonly text: string;
  readonly asks: Asked;
  readonly terms: readonly QuestionTerm[];
  /** The question word is the subject: "who asked", not "whom did they ask". */
  readonly asksSubject: boolean;
  readonly negated: boolean;
  /** The subject of the question is what it is done to: "was she convicted". */
  readonly isPassive: boolean;
  readonly tense: 'past' | 'present' | 'future';
  /** "what else", "other": what was said first is known. */
  readonly more: boolean;
}

/** What a language knows about questions. Words are lower case. */
export interface QuestionWords {
  /** By the words that a question begins with, the longest first: "how many" asks for a count. */
  readonly openings: ReadonlyMap<string, Asked>;
  /** Words before a question that ask nothing: "do you know". */
  readonly politeness: RegExp;
  /** Nouns and what they ask for behind "what" and "which": "city" a place. */
  readonly nouns: ReadonlyMap<string, Asked>;
  /** Which openings may have such a noun. */
  readonly determiners: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Forms of the verb that says what something is. */
  readonly copulas: ReadonlySet<string>;
  /** Lemmas of those behind which the subject and the verb follow: "did they say". */
  readonly fronted: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  /** Lemmas of verbs by which words, and wishes, are asked for. */
  readonly saying: ReadonlySet<string>;
  readonly wanting: ReadonlySet<string>;
  /** What asks for an outcome or an event, whole: "what came out of". Tested against the lower-case question. */
  readonly outcome: RegExp;
  readonly event: RegExp;
  readonly more: ReadonlySet<string>;
  /** Words that shape questions and are no part of what is asked: "take place", "exactly". */
  readonly light: ReadonlySet<string>;
  /** What a question sets aside, to its end: "but not in winter". */
  readonly contrast: RegExp;
  /** "about", "on". */
  readonly about: ReadonlySet<string>;
  /** Words by which texts say the same, or of which one tells of the other: "die", "kill", "dead". */
  readonly kin: readonly ReadonlySet<string>[];
  /** Words, with a particle, that mean what others mean: "take back" is "withdraw"; or nothing: "take place". */
  readonly phrases: readonly { readonly pattern: RegExp; readonly words: readonly string[] }[];
  /** What tells a reason: "because", "in order to". */
  readonly reasons: RegExp;
  /** Before a place: "in", "at". */
  readonly placing: ReadonlySet<string>;
  /** Nouns by which an amount of one kind alone is asked for: "price" of money. */
  readonly amounts: ReadonlyMap<string, 'money' | 'percent'>;
  /** How often, by the word that says it: "twice"; and the nouns of which so many are so often: "time". */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly occasions: ReadonlySet<string>;
  /** The years of an age: "Jory Kemble, 52, a greaser", "the 52-year-old". */
  readonly age: RegExp;
  /** Adjectives that tell of a deed: "injured". Tested against the lower-case form. */
  readonly participial: RegExp;
  /** Predicates by which what they are said of is not so: "untrue". */
  readonly refuting: ReadonlySet<string>;
  /** Of accounts of an outcome. */
  readonly outcomeWords: ReadonlySet<string>;
  /** Lemmas of what one alone does: "win", "chair". */
  readonly unique: ReadonlySet<string>;
  /** A line on what was looked for and not found, and on how many sides there are. */
  readonly notFound: (words: readonly string[]) => string;
  readonly sidesFound: (sides: number) => string;
  /** What says that something is not settled among those who tell of it: "nor is it agreed who". */
  readonly unsettled: RegExp;
  /** Says of words that they are likely those of a machine-spun text. */
  readonly likely: (words: string) => string;
  /** Before an answer to a question that "yes" or "no" answers. */
  readonly yes: string;
  readonly no: string;
  readonly perhaps: string;
}
