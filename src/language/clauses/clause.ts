/** What a clause is: who does what to whom, and whether it is so. Token and clause numbers are indices. */

import type { Span } from '../../model/span.ts';
import type { LinkKind, ModalKind } from '../grammar.ts';

export interface Phrase extends Span {
  /** Index of the head word in the sentence. */
  readonly head: number;
}

/**
 * How an argument is known: it stands in the clause, is shared with a joined clause, is that of the clause around ("wants
 * to leave"), or is the noun that a relative clause or participle describes.
 */
export type ArgumentBasis = 'stated' | 'shared' | 'control' | 'antecedent';

export interface Argument extends Phrase {
  /** What is joined in it, one phrase each: "Anna and Bo" has two. Never empty. */
  readonly conjuncts: readonly Phrase[];
  readonly basis: ArgumentBasis;
}

export interface Oblique extends Argument {
  /** "in", "because of"; empty in "last week". */
  readonly preposition: string;
}

/** `said`: the words come first, "…, he said". `description`: "called it a lie". */
export type ComplementKind = 'finite' | 'question' | 'infinitive' | 'gerund' | 'quotation' | 'description';

export interface Complement {
  /** Index of its clause. */
  readonly clause: number;
  readonly kind: ComplementKind;
  /** Everything that is complemented: with the clauses joined to it, and without "that". */
  readonly content: Span;
}

/**
 * What negates: a word ("not"), an argument ("nobody", "no evidence"), a conjunction ("without"), or a predicate whose
 * complement is not so ("failed to").
 */
export interface Negation {
  readonly by: 'word' | 'argument' | 'conjunction' | 'predicate';
  readonly token: number;
}

export interface Modal {
  readonly kind: ModalKind;
  readonly token: number;
}

/**
 * Whose words a clause is: of the clause around it ("said that"), of an aside (", he said"), of an echo ("as he put it"),
 * of a frame ("according to him"), of a noun ("his claim that").
 */
export interface Attribution {
  readonly by: 'complement' | 'aside' | 'echo' | 'frame' | 'noun';
  /** Index of the word that reports: verb, noun or preposition. */
  readonly cue: number;
  /** Clause of the cue, if it is a predicate. */
  readonly clause?: number;
  readonly source?: Phrase;
}

export interface Predicate extends Span {
  /** Index of the head word. */
  readonly head: number;
  /** With its particle: "give up". */
  readonly lemma: string;
  /** Of a copular predicate: "in" of "is in London". */
  readonly preposition?: string;
}

export type ClauseKind = 'active' | 'passive' | 'copular' | 'existential';

export type ClauseRole =
  | 'main'
  | 'conjunct'
  | 'complement'
  | 'subject'
  | 'adverbial'
  | 'relative'
  | 'adnominal'
  | 'aside';

/** The span is that of the clause with what is subordinate to it, without conjunction and what is joined to it. */
export interface Clause extends Span {
  readonly kind: ClauseKind;
  readonly role: ClauseRole;
  /** Index of the clause that it stands in or is joined to. */
  readonly parent?: number;
  readonly predicate: Predicate;
  readonly subject?: Argument;
  readonly object?: Argument;
  readonly indirectObject?: Argument;
  /** By whom, of a passive. */
  readonly agent?: Argument;
  readonly obliques: readonly Oblique[];
  readonly complements: readonly Complement[];
  /** The subject is "it" or "there" and names nothing. */
  readonly expletive: boolean;
  readonly negation?: Negation;
  /** The outermost first. Empty where something is simply said to be so. */
  readonly modality: readonly Modal[];
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly mood: 'statement' | 'question' | 'command';
  /** Of an adverbial clause. */
  readonly link?: { readonly word: string; readonly kind?: LinkKind };
  /** Indices of the clauses that it is conditional on. */
  readonly conditions: readonly number[];
  /** Of a relative clause or participle: what it describes, and what that is in it. */
  readonly relative?: {
    /** Index of the noun, or of the predicate of a clause. */
    readonly antecedent: number;
    readonly as: 'subject' | 'object' | 'oblique' | 'possessor' | 'unknown';
  };
  readonly attributions: readonly Attribution[];
}
