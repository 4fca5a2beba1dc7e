/** What a language knows about statements: how it counts, hedges and parts what one sentence says at once. */

export interface StatementWords {
  /** Numbers below a hundred, lower case: "nine", "twenty". */
  readonly numbers: ReadonlyMap<string, number>;
  /** Between a number and what it counts: " of its". Tested against the text after a number. */
  readonly countedOf: RegExp;
  /** Before a number that counts what was counted just before: "puts the figure at". */
  readonly sameCount: RegExp;
  /** Nouns, as stems, that count anything: the same noun with another number says nothing else of the same thing. */
  readonly anyCount: ReadonlySet<string>;
  /** Stems of words that stand in what is told of anything: "say", "go", "first", "new". */
  readonly light: ReadonlySet<string>;
  /** Where a sentence is parted into what it says at once; the group `joint` is between the parts. */
  readonly parts: RegExp;
  /** What joins a part to the one before it and is no part of what it says: "and ", "as ". */
  readonly opening: RegExp;
  /** First words of a part that cannot be read alone: "which", "with". */
  readonly dependent: RegExp;
  /** A joint and the beginning of a subject: "and its ". */
  readonly subjects: RegExp;
  /** Before what is negated: "without", "not". Tested against lower-case words. */
  readonly negating: ReadonlySet<string>;
  /** Verbs that tell a plan, a wish, a view: for the kind of a claim. */
  readonly plan: RegExp;
  readonly position: RegExp;
}
