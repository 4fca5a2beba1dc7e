/** General knowledge of a language's words. */

/** What every language brings. */
export interface BasicVocabulary {
  /** Abbreviations that end with a full stop without ending a sentence, lower case, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that carry grammar and little meaning, lower case. */
  readonly functionWords: ReadonlySet<string>;
}

export interface Vocabulary extends BasicVocabulary {
  readonly negations: ReadonlySet<string>;
  /** Words that mark a sentence as about the future or as uncertain, by modality. */
  readonly modality: {
    readonly expected: RegExp;
    readonly proposed: RegExp;
    readonly denied: RegExp;
    readonly conditional: RegExp;
  };
  /** Does a word's form suit the word after it, as "an" a vowel? `null` where it has no forms or the letters do not tell. */
  readonly suits: (word: string, next: string) => boolean | null;
  /** Returns a lower-case word, or the words that it contracts, in one spelling of several: "colour", "won't". */
  readonly oneSpelling: (word: string) => string;
  /** Returns the stem of a lower-case word. */
  readonly stem: (word: string) => string;
}
