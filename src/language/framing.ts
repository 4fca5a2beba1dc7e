/** What a language knows about framing: words among which those choose who tell of one thing. */

/** One word, or several ("industrial action"), for a thing. */
export interface ThingWord {
  /** Lower case, as it is printed most: "talks", "invasion". */
  readonly word: string;
  /** Lemmas of verbs that count with it: "invade". */
  readonly verbs: readonly string[];
  /** It is said of much else: "plan", "house", "operation". */
  readonly isWide?: true;
}

/** A lemma or a form, in lower case, with its part of speech where that matters. */
export interface WayWord {
  readonly letters: string;
  readonly upos?: string;
}

/** A verb for an act, maybe with a word that belongs to it ("hand over", "set free") and with nouns that count with it. */
export interface ActWord {
  /** A lemma. */
  readonly verb: string;
  /** The lemma of the word behind it. */
  readonly particle?: string;
  /** Lemmas: "abduction" of "abduct". */
  readonly nouns: readonly string[];
  /** It is said of much else: "take", "hold". */
  readonly isWide?: true;
}

/** One way to tell a matter: the phrases of which any speaks for it. */
export interface Way {
  /** Words in a row. */
  readonly phrases: readonly (readonly WayWord[])[];
  /** Nouns, as lemmas, of which one must stand close by, for phrases that are said of much else; a place serves as well. */
  readonly near?: ReadonlySet<string>;
  /** Told as somebody's only: "its demands", "the concerns of the union". */
  readonly owned?: true;
}

/** A matter that can be told in several ways, each of which takes a view: somebody was "left out", or "not invited". */
export interface Account {
  /** In plain words, as readers see it. */
  readonly concept: string;
  /** Nouns, as lemmas, that articles have which tell of such a matter. */
  readonly about: ReadonlySet<string>;
  readonly ways: readonly Way[];
}

export interface FramingWords {
  /** Each is a thing with the words for it. One word may stand for several things. */
  readonly things: readonly (readonly ThingWord[])[];
  /** Each is an act with the words for it. */
  readonly acts: readonly (readonly ActWord[])[];
  /** Things of which somebody may be said to be the author: "war", "strike", "attack". Lemmas. */
  readonly deeds: ReadonlySet<string>;
  /** Lemmas of verbs by which somebody makes a deed ("launch"), and of those by which it comes by itself ("erupt"). */
  readonly begins: { readonly byWhom: ReadonlySet<string>; readonly byItself: ReadonlySet<string> };
  readonly accounts: readonly Account[];
  /** Nouns, as lemmas, that tell of anybody: "man", "husband"; they describe nobody by themselves. */
  readonly plain: ReadonlySet<string>;
  /** Nouns, as lemmas, that take a view of whom they describe: "strongman", "boss", "activist". */
  readonly telling: ReadonlySet<string>;
  /** Modifiers, as lemmas, that take a view of what they stand with: "disputed", "so-called", "driverless". */
  readonly loaded: ReadonlySet<string>;
  /** The same, by their form: "state-backed". */
  readonly loadedForm: RegExp;
  /** Abbreviations in everybody's mouth ("eu"), and words beside names: to write them or not is an outlet's style. */
  readonly houseNames: ReadonlySet<string>;
  /** Names of concepts: whose a deed is said to be, and which of two is named first. */
  readonly whose: (deed: string) => string;
  readonly order: (one: string, other: string) => string;
}
