/** What a language knows of the questions that news answer: who takes part, and who does not. */

export interface SlotWords {
  /** Verbs of which whoever does them takes part, lemmas, some with their object: "attend", "take part". */
  readonly attending: ReadonlySet<string>;
  /** Verbs of which whoever they are done to takes part: "invite". */
  readonly admitting: ReadonlySet<string>;
  /** Verbs of which whoever they are done to does not: "exclude". */
  readonly excluding: ReadonlySet<string>;
}
