/** What a language knows about its clauses, beside what the tree says: the words that negate, hedge, condition and report. */

/** How much of it has happened: "may", "is to", "plans to", "wants to". */
export type ModalKind =
  | 'possible'
  | 'able'
  | 'obliged'
  | 'hypothetical'
  | 'conditional'
  | 'expected'
  | 'planned'
  | 'wanted'
  | 'demanded'
  | 'promised'
  | 'allowed'
  | 'attempted'
  | 'apparent';

/** What an adverbial clause is to the one it stands in. */
export type LinkKind = 'condition' | 'concession' | 'reason' | 'time' | 'purpose' | 'manner' | 'result';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund' | 'modal';

/** Words are lower case; of predicates they are lemmas. */
export interface GrammarWords {
  /** By the language's own tag (`xpos`). */
  readonly verbForms: ReadonlyMap<string, VerbForm>;
  /** Lemma of the auxiliary of the perfect: "have". */
  readonly perfect: string;
  /** Lemma of the copula: "be". */
  readonly copula: string;
  /** By form. */
  readonly modals: ReadonlyMap<string, ModalKind | 'future'>;
  /** "probably", "perhaps". */
  readonly modalAdverbs: ReadonlyMap<string, ModalKind>;
  /** Predicates and nouns whose complement has not happened, or not yet: "expect", "plan", "likely". */
  readonly outlooks: ReadonlyMap<string, ModalKind>;
  /** The same of passives only: "is said to". */
  readonly passiveOutlooks: ReadonlyMap<string, ModalKind>;
  /** Verbs that in the progressive make a future of their infinitive: "go". */
  readonly goers: ReadonlySet<string>;
  /** Predicates whose complement is not so: "fail", "refuse", "deny". */
  readonly denying: ReadonlySet<string>;
  /** "not", "never". */
  readonly negators: ReadonlySet<string>;
  /** Determiners and pronouns that negate the clause they stand in: "no", "nobody", "nor". */
  readonly negatives: ReadonlySet<string>;
  /** Second words of those: "one" of "no one", "longer" of "no longer". */
  readonly negatedAdverbs: ReadonlySet<string>;
  /** After a negator they take its force away: "not only". */
  readonly limiters: ReadonlySet<string>;
  /** Conjunctions and prepositions before a clause that is not so: "without". */
  readonly without: ReadonlySet<string>;
  /** Prepositions behind which "no" is of their noun alone: "with no warning". */
  readonly besides: ReadonlySet<string>;
  /** Subordinators, also of several words: "provided that". */
  readonly links: ReadonlyMap<string, LinkKind>;
  /** Auxiliaries that stand before the subject of a condition: "should". */
  readonly invertedConditions: ReadonlySet<string>;
  readonly infinitive: string;
  /** Begin a reported clause: "that". */
  readonly complementisers: ReadonlySet<string>;
  /** Begin an indirect question: "whether". */
  readonly questionMarks: ReadonlySet<string>;
  /** "what", "how". */
  readonly interrogatives: ReadonlySet<string>;
  /** Begin a relative clause when they are tagged as `relativeTags`. */
  readonly relatives: ReadonlySet<string>;
  readonly possessiveRelatives: ReadonlySet<string>;
  readonly relativeTags: ReadonlySet<string>;
  /** Nouns whose relative clause has them as an adverbial: "the day he left". */
  readonly adverbialNouns: ReadonlySet<string>;
  /** Before what does it in a passive: "by". */
  readonly agents: ReadonlySet<string>;
  /** Before those who take part beside the subject: "with", "between". */
  readonly companions: ReadonlySet<string>;
  /** Nouns of time, which are never an agent: "by Friday". */
  readonly times: ReadonlySet<string>;
  /** "there" in "there was". */
  readonly existentials: ReadonlySet<string>;
  /** "it" in "it was announced that". */
  readonly expletives: ReadonlySet<string>;
  /** Verbs whose subject, in spite of an object, is that of their infinitive: "promise her to leave". */
  readonly subjectControl: ReadonlySet<string>;
  /** Adjectives whose subject is the object of their infinitive: "easy to please". */
  readonly objectRaising: ReadonlySet<string>;
  /** Verbs of saying. */
  readonly speech: ReadonlySet<string>;
  /** Those whose object is the hearer where they have a clause: "tell". */
  readonly telling: ReadonlySet<string>;
  /** Verbs whose object is who said it: "quote". */
  readonly quoting: ReadonlySet<string>;
  /** Nouns for what is said, and has a clause: "claim", "fear". */
  readonly reportNouns: ReadonlySet<string>;
  /** "as" in "as he put it". */
  readonly echoes: ReadonlySet<string>;
  /** Prepositions, of one word or more, before the source of a sentence: "according to". */
  readonly sourcePrepositions: ReadonlySet<string>;
}
