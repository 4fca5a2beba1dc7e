/** What a language knows of which words say the same, and which exclude each other. Loaded when used. */

export interface SamenessWords {
  /** Words that exclude each other, as lemmas: "rise" by "fall", either way round. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Which deeds a noun names whose form does not show it: "sell" of "sale", "die" of "death". Lemmas. */
  readonly deeds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Endings of a word that another of the same root may have: "invade" and "invasion". */
  readonly endings: ReadonlySet<string>;
  /** Verbs that leave what is done to their object: "make" of "make a decision". */
  readonly light: ReadonlySet<string>;
  /** Verbs by which what they take is not to be: "prevent" of "prevent a sale". As lemmas, as the next three. */
  readonly undoing: ReadonlySet<string>;
  /** Verbs that do the same where they take an aim or an act: "drop" of "drop its bid", not of "drop a bomb". */
  readonly abandoning: ReadonlySet<string>;
  /** Verbs, nouns and adjectives by which there is to be less of something: "reduce", "cap", "smaller". */
  readonly lessening: ReadonlySet<string>;
  /** Nouns of what is meant to be done: "bid" of "its bid to join". */
  readonly aims: ReadonlySet<string>;
  /** Nouns of how much there is of a thing, or of a part of it: "number", "strength". */
  readonly measures: ReadonlySet<string>;
  /** Units of time, in seconds. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Returns how much a word tells by itself, about 0 to 1.5: the more, the less often any text prints it. */
  readonly weigh: (lemma: string) => number;
}
