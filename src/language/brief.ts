/** What a language knows about writing a brief: headings, set sentences, and the words that tell how something ended. */

import type { Basis } from '../model/article.ts';

export interface BriefWords {
  readonly headings: {
    readonly happened: string;
    readonly outcome: string;
    readonly setting: string;
    readonly differ: string;
    readonly wanted: string;
    readonly said: string;
    readonly next: string;
    readonly ahead: string;
    readonly earlier: string;
    readonly background: string;
    readonly trust: string;
  };
  /** What it says of the day of the event, and how that is known. */
  readonly day: (day: string, basis: Basis) => string;
  /** What it says where the articles name a day by a word only. */
  readonly dayWord: (word: string) => string;
  readonly places: (names: readonly string[]) => string;
  readonly people: (people: readonly { readonly name: string; readonly role: string | null }[]) => string;
  readonly bodies: (names: readonly string[]) => string;
  readonly said: (speaker: string, words: string) => string;
  /** The outcome rests on one account alone. */
  readonly outcomeOfOne: (name: string) => string;
  readonly copied: (because: string) => string;
  /** A part of one text stands in others, or several rest on one upstream. */
  readonly countedOnce: (because: string) => string;
  /** Why what so many accounts have is not called agreed. */
  readonly restingOnOne: (accounts: number, upstream: string) => string;
  readonly saidOnce: (accounts: number) => string;
  readonly spun: (names: readonly string[]) => string;
  /** Why a line is not called agreed. */
  readonly undetermined: string;
  readonly ownFigure: string;
  /** Returns the day as readers write it: "Thursday 13 March 2031". */
  readonly formatDay: (isoDay: string) => string;
  /** Verbs and nouns of results: "agreed", "rejected", "no deal". */
  readonly result: RegExp;
  /** Verbs of wanting and refusing: "demands", "has ruled out". */
  readonly wish: RegExp;
  /** Times of day: "10 a.m.", "at ten in the morning". */
  readonly hour: RegExp;
  /** Headlines of explainers, questions and comment: they name no event. */
  readonly explaining: RegExp;
  /** A sentence that speaks of the article itself or to its reader: "Here's what you need to know". */
  readonly aboutArticle: RegExp;
  /** First persons, which need a speaker. */
  readonly firstPerson: RegExp;
  /** What every whole sentence has: something like a verb. */
  readonly verb: RegExp;
  /** First words of a phrase before the subject: "On Tuesday". */
  readonly opening: RegExp;
  /** Words for somebody who was named before. */
  readonly pronoun: RegExp;
  /** "she said": the words before must say who she is. */
  readonly pronounSaid: RegExp;
  /** Subjects that only their own article explains: "One worker said", "The 41-year-old", "Its owner". */
  readonly unexplained: RegExp;
}
