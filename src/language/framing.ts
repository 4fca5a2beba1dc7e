/** What a language knows about framing: words among which those choose who tell of one thing. */

/** One word, or several ("industrial action"), for a thing. */
export interface ThingWord {
  /** Lower case, as it is printed most: "talks", "invasion". */
  readonly word: string;
  /** Lemmas of verbs that count with it: "invade". */
  readonly verbs: readonly string[];
}

/** One way to tell a matter: the phrases of which any speaks for it. */
export interface Way {
  /** Words in a row, each a lemma or a form in lower case, with its part of speech where that matters: "win/NOUN". */
  readonly phrases: readonly (readonly string[])[];
  /** Nouns, as lemmas, of which one must stand close by, for phrases that are said of much else; a place serves as well. */
  readonly near?: ReadonlySet<string>;
}

/** A matter that can be told in several ways, each of which takes a view: somebody was "left out", or "not invited". */
export interface Account {
  /** In plain words, as readers see it. */
  readonly concept: string;
  readonly ways: readonly Way[];
}

export interface FramingWords {
  /** Each is a thing with the words for it. One word may stand for several things. */
  readonly things: readonly (readonly ThingWord[])[];
  /** Things of which somebody may be said to be the author: "war", "strike", "attack". Lemmas. */
  readonly deeds: ReadonlySet<string>;
  /** Lemmas of verbs by which somebody makes a deed ("launch"), and of those by which it comes by itself ("erupt"). */
  readonly begins: { readonly byWhom: ReadonlySet<string>; readonly byItself: ReadonlySet<string> };
  readonly accounts: readonly Account[];
  /** Nouns, as lemmas, that tell of anybody: "man", "leader" of a person; they describe nobody by themselves. */
  readonly plain: ReadonlySet<string>;
  /** Modifiers, as lemmas, that take a view of what they stand with: "disputed", "so-called", "driverless". */
  readonly loaded: ReadonlySet<string>;
  /** The same, by their form: "state-backed". */
  readonly loadedForm: RegExp;
  /** Names of concepts: whose a deed is said to be, and which of two is named first. */
  readonly whose: (deed: string) => string;
  readonly order: (one: string, other: string) => string;
}
