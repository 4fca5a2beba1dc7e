/** What a language knows about machine-spun text: words that spinners put in the place of others. */

export interface SpinModel {
  /** Words that stand for another in spun text and are rare elsewhere, with what they stand for; lower case. */
  readonly telltales: ReadonlyMap<string, readonly string[]>;
}
