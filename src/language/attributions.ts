/** What a language knows of words that attribute something to somebody: what they say, think, feel, want or plan. */

/**
 * How a word takes what it attributes. `clause`: "said it is late", "said who had left". `that`: "ordered that
 * they leave", and no clause without "that". `heard`: the same, or with a hearer before it: "told them it is late".
 * `question`: "asked who had left". `infinitive`: "hopes to
 * leave", "wants them to leave". `hearer`: the infinitive is the object's, who hears it: "urged them to leave". `gerund`: "denied leaving". `seeming`: "seems to be
 * late", to whom is left open.
 * `object`: a noun phrase, with what is said of it: "criticised the plan for its cost". `naming`: "called it a mistake",
 * "described it as a mistake".
 */
export type Taking =
  | 'clause'
  | 'that'
  | 'heard'
  | 'question'
  | 'infinitive'
  | 'hearer'
  | 'gerund'
  | 'seeming'
  | 'object'
  | 'naming';

export interface AttributingWord {
  readonly takes: ReadonlySet<Taking>;
  /** Those behind which it stands: "warned of", "called for". */
  readonly prepositions: ReadonlySet<string>;
  /** What somebody thinks, feels, wants or plans, and need not have said. */
  readonly attitude: boolean;
}

/** Words are lower case; of verbs and nouns they are lemmas, with a particle where they have one. */
export interface AttributionWords {
  readonly verbs: ReadonlyMap<string, AttributingWord>;
  /** Also what a noun is said to be: "his view is that", "their demand for". */
  readonly nouns: ReadonlyMap<string, AttributingWord>;
  /** "confident", "worried". */
  readonly adjectives: ReadonlyMap<string, AttributingWord>;
  /** Whose source is left open: "reportedly". */
  readonly adverbs: ReadonlySet<string>;
  /** Preposition and noun of phrases that frame a sentence as somebody's: "in her view". */
  readonly frames: ReadonlySet<string>;
  /** Verbs that give a noun its subject as the source: "made the claim that", "has a plan to". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Before the source of a noun: "a claim by the mayor". */
  readonly sourcePrepositions: ReadonlySet<string>;
  /** "as" in "described it as". */
  readonly namingPreposition: string;
  /** Before what an object is praised or blamed for. */
  readonly reasonPrepositions: ReadonlySet<string>;
}
