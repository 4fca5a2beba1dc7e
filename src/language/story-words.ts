/** What a language knows that tells one event's articles from another's: what few articles have says much. */

export interface StoryWords {
  /** Returns what a lower-case word is counted as: its stem. */
  readonly stemOf: (word: string) => string;
  /** Returns the negative logarithm, in nats, of the share of news articles that have a stem. */
  readonly rarityOf: (stem: string) => number;
  /** Months by their names and short names, in lower case, from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekdays by their names, in lower case, from 1. */
  readonly weekdays: ReadonlyMap<string, number>;
}
