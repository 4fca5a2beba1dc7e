/** What a language knows of words that are meant for a language model. */

export interface ProposalWords {
  /** In a text that gives orders to whatever machine reads it: "ignore your instructions". Tested against a sentence. */
  readonly addressesMachine: RegExp;
  /** Lemmas that tell nothing by themselves and may stand in any sentence: "say", "be". */
  readonly light: ReadonlySet<string>;
}
